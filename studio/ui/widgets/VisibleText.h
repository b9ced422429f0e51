#pragma once

#include <QString>

namespace studio {

/// A line of a file as it can be shown in a row: control characters, which would be shown as nothing
/// at all, are dots; tabs and line separators, which would break the row, do not. As long as \a text.
[[nodiscard]] QString visibleText(QString text);

} // namespace studio
