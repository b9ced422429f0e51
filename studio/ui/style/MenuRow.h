#pragma once

#include <QSize>

class QPainter;
class QStyle;
class QStyleOptionMenuItem;

namespace studio {

/// Draws a row of a menu: the ground of the chosen one, the sign of its state, words, keys, arrow;
/// a separator as a line, or as a small heading where it has words.
void drawMenuRow(const QStyle &style, const QStyleOptionMenuItem &row, QPainter &painter);

/// The size of a row whose words take \a words; that of its keys is added by the menu.
[[nodiscard]] QSize menuRowSize(const QStyleOptionMenuItem &row, QSize words);

} // namespace studio
