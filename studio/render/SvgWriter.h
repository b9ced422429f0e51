#pragma once

#include "render/CardDrawing.h"

#include <QString>

namespace studio::svg {

/// A length with at most two decimals and no needless zeros.
[[nodiscard]] QString number(qreal value);
/// The `d` of a path element.
[[nodiscard]] QString pathData(const QPainterPath &path);
[[nodiscard]] QString shape(const CardShape &shape);

} // namespace studio::svg
