#pragma once

#include "render/CardDrawing.h"

#include <QString>

namespace studio::svg {

/// A length with at most two decimals and no needless zeros.
[[nodiscard]] QString number(qreal value);
/// The `d` of a path element.
[[nodiscard]] QString pathData(const QPainterPath &path);
/// A <path> with its fill and outline.
[[nodiscard]] QString shape(const CardShape &shape);
/// An image with its data, cut to its frame.
[[nodiscard]] QString image(const CardImage &image);
/// The picture of a persona as an <svg> element for a page: it needs neither fonts nor a window
/// system. \a style: its style attribute.
[[nodiscard]] QString picture(const CardModel &model, int size, const QString &style = {});

} // namespace studio::svg
