#pragma once

class QPainter;
class QStyleOptionViewItem;
class QWidget;

namespace studio {

/// Draws the ground of a row in a list, a tree or a table: with round corners where it is chosen
/// or under the mouse; one piece over all columns where rows are chosen as a whole.
void drawRowGround(const QStyleOptionViewItem &row, QPainter &painter, const QWidget *view);

/// The arrow before a row of a tree that has rows below it: down when they are shown.
void drawBranchArrow(const QStyleOptionViewItem &row, QPainter &painter, bool open);

} // namespace studio
