#pragma once

#include <QString>
#include <optional>

namespace studio {

/// HTML from the clipboard as Markdown: headings, paragraphs, lists with tasks, emphasis, links,
/// pictures, code, quotations, tables, rules. Nothing when it holds no more than plain text does,
/// as HTML from the editors of programmers. What is hidden, what runs and what links to anything
/// but the web, mail or relative files is left out; literal characters that Markdown would take
/// for markup are escaped. Ends without a line end.
[[nodiscard]] std::optional<QString> markdownFromHtml(const QString &html);

} // namespace studio
