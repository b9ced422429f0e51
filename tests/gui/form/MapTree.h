#pragma once

#include "FormWindow.h"

#include <QTreeView>

namespace tests {

/// An agent with nested values.
extern const QString nestedAgent;

/// The tree of a field.
[[nodiscard]] QTreeView *mapTree(const FormWindow &w, const QString &field);
/// Gives the focus to the part of that name, in its column.
[[nodiscard]] bool goToPart(const FormWindow &w, const QString &field, const QString &name,
                            int column = 1);
/// Picks from the list that has opened.
void pickPart(const FormWindow &w, const QString &text);

} // namespace tests
