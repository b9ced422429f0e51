#pragma once

#include "format/Outline.h"

namespace studio {

/// parseOutline(text, body) for a text of which an older state is known: with the same result, but
/// read is only what lies around the place where both differ, as long as that is enough. It is
/// not when a change reaches far, as the first half of a fence does; then all is read.
[[nodiscard]] Outline updateOutline(const Outline &before, QStringView oldText, const QString &text,
                                    Span body);

} // namespace studio
