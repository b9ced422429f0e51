#pragma once

#include <QString>

namespace studio {

/// Markdown of one paragraph (lines are separated by '\n') that is read as exactly that text and
/// no markup. Only characters that would be markup where they stand get a backslash.
[[nodiscard]] QString literalParagraph(const QString &text);

/// The same for the first paragraph of a list's element: without the marker before it.
[[nodiscard]] QString literalItem(const QString &text);

/// The same for the title of a heading: one line, without the `#` before it.
[[nodiscard]] QString literalTitle(const QString &text);

} // namespace studio
