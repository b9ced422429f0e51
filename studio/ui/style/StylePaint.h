#pragma once

#include "ui/style/StudioStyle.h"

#include <QColor>
#include <QRect>

class QPainter;
class QStyleOption;

namespace studio {

/// What the parts of the style draw with.
inline constexpr int arrowWidth = 26; ///< Of the end of a field that has choices.

/// A surface with a one-pixel line, on the pixel grid; a ring of two where the focus is.
void drawField(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
               const QColor &ring, bool focused);
/// One of a row of buttons that are drawn as one: only the outer corners are round, and a line of
/// one pixel stands between two.
void drawSegment(QPainter *painter, const QStyleOption &option, Segment segment,
                 const QColor &fill);
void drawChevron(QPainter *painter, QPointF center, const QColor &color, bool up = false);
/// \a share of the way from one colour to the other, 0 to 1.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, qreal share);
/// Has the focus, and can be used.
[[nodiscard]] bool isFocused(const QStyleOption *option);

} // namespace studio
