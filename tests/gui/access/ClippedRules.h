#pragma once

#include <QStringList>

class QWidget;

namespace tests {

/// Words that have less room than they need and are cut off without being told in full anywhere: on
/// labels, buttons, tabs, choices, heads of columns, and as hints in empty lines.
[[nodiscard]] QStringList clippedTexts(QWidget *window);

} // namespace tests
