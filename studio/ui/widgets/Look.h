#pragma once

#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;
class QWidget;

namespace studio {

/// The measures of the window in pixels, from the 4 px grid of the design.
namespace look {
inline constexpr int margin = 16;        ///< between a pane's edge and its content
inline constexpr int rowSpacing = 13;    ///< between the rows of a form
inline constexpr int controlHeight = 30;
inline constexpr int controlRadius = 6;
inline constexpr int chipHeight = 22;
} // namespace look

/// The font of labels and meta lines: 12 where the body has 13.
[[nodiscard]] QFont labelFont(const QFont &body);
/// The desktop's fixed font in the size of \a body.
[[nodiscard]] QFont fixedFont(const QFont &body);

enum class Mark { Error, Warning, Info };
/// The sign of a finding: colour and shape both tell the severity.
void drawMark(QPainter &painter, const QRectF &square, Mark mark, const QPalette &palette);

/// The same as an icon of 16 px, for a screen of that ratio.
[[nodiscard]] QIcon markIcon(Mark mark, const QPalette &palette, qreal ratio);

/// A small square in a colour, for lists of colours.
[[nodiscard]] QIcon swatchIcon(const QColor &color);
/// The place of a swatch, hatched: a colour that is not known. \a ink: of its lines.
[[nodiscard]] QIcon unknownSwatchIcon(const QColor &ink);

/// Makes the widget ignore the wheel unless it has the focus: scrolling a form must not change it.
void keepWheelFromUnfocused(QWidget *control);

} // namespace studio
