#pragma once

#include "format/Outline.h"
#include "text/Result.h"
#include "text/TextEdit.h"

#include <utility>
#include <vector>

/// What the plans of sections share: how a body's headings are compared before and after.
namespace studio::sections {

/// A heading as it is compared before and after a change: its level and its title.
using Shape = std::vector<std::pair<int, QString>>;

[[nodiscard]] Shape shapeOf(const Outline &outline);
[[nodiscard]] bool exists(const Outline &outline, int section);
/// How many sections a section holds, itself included.
[[nodiscard]] int countOf(const Outline &outline, int section);
[[nodiscard]] Outline outlineAfter(const QString &changed, const QString &before,
                                   const Outline &outline);
/// The edit, when the text after it has the expected headings; else an error of that code.
[[nodiscard]] Result<TextEdit> verified(const QString &text, const Outline &outline,
                                        const TextEdit &edit, const Shape &expected,
                                        QByteArray code);
/// Where the last line of a span ends that is not blank. Blanks at that line's end stay: two of
/// them are a line break in Markdown.
[[nodiscard]] qsizetype withoutBlankLines(const QString &text, Span span);
/// Without blank lines at its begin and blanks at its end.
[[nodiscard]] QString trimmedLines(const QString &text);
/// One line that is not empty.
[[nodiscard]] bool isTitle(const QString &title);

} // namespace studio::sections
