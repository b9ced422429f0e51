#pragma once

#include <QStringList>

class QWidget;

namespace tests {

/// Texts of the window whose colour stands out too little from what is behind: less than 4.5 to 1.
/// It looks at what is painted: at the labels, buttons, lines and rows that are shown and enabled.
[[nodiscard]] QStringList faintTexts(QWidget *window);

} // namespace tests
