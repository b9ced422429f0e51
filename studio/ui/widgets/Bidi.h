#pragma once

#include <QString>

namespace studio {

/// A path or an address as it is drawn: where the window is mirrored, its slashes and dots would
/// go to the other end, so it is marked to be read from the left. Only for drawing.
[[nodiscard]] inline QString asPath(const QString &text, Qt::LayoutDirection direction)
{
    constexpr QChar isolate(0x2066); // left-to-right isolate, and the end of one
    constexpr QChar end(0x2069);
    return direction == Qt::RightToLeft && !text.isEmpty() ? isolate + text + end : text;
}

} // namespace studio
