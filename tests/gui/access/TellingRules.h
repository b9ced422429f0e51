#pragma once

#include <QStringList>

class QWidget;

namespace tests {

/// What a screen reader could not tell of a window, in sentences; empty when all is well. Looks at
/// everything that is shown: names, roles, states, items of lists, the words on buttons.
[[nodiscard]] QStringList untold(QWidget *window);

/// How many controls were told of, by the last call.
[[nodiscard]] int toldControls();

} // namespace tests
