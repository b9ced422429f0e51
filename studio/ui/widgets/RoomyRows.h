#pragma once

class QAbstractItemView;

namespace studio {

/// Pixels that a row is higher than its text.
inline constexpr int roomOfRow = 10;

/// Gives the rows of a list or a tree the height of the studio's other lists.
void giveRoom(QAbstractItemView *view);

} // namespace studio
