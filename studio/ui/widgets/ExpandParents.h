#pragma once

class QTreeView;

namespace studio {

/// Opens all that has something below it. QTreeView::expandAll() opens the leaves as well, and
/// screen readers are then told that each of them is expanded.
void expandParents(QTreeView *view);

} // namespace studio
