#pragma once

#include "format/Frontmatter.h"
#include "text/TextEdit.h"

namespace studio {

enum class LineEnd;

/// Lays out a frontmatter as most people write it: one blank behind the colon of a key, no blanks
/// at the ends of lines, no blank lines at its begin and end and never two in a row. Order, quotes,
/// values, comments and everything inside of values of several lines stay. The edit has been tried
/// and read back: the loader reads the same from it, in the same state, and every comment is there;
/// else, and where there is no frontmatter, it is empty.
[[nodiscard]] TextEdit planFormat(const QString &text, const Frontmatter &frontmatter,
                                  LineEnd lineEnd);

} // namespace studio
