#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <memory>

struct cmark_node;

namespace studio {

struct FreeMarkdown
{
    void operator()(cmark_node *node) const;
};
using MarkdownTree = std::unique_ptr<cmark_node, FreeMarkdown>;

/// Block quotes and lists within each other that are kept; what is deeper is shown at this depth.
inline constexpr int maximumNesting = 60;

/// Markdown as a catalog shows it: GitHub's tables, strikethrough, task lists and bare links, and
/// footnotes. The tree is safe to show: tags of raw HTML are gone (what stands between them is
/// text), links that isSafeLink() refuses are their text, pictures are links with their
/// description as text. Source positions are those of cmark.
[[nodiscard]] MarkdownTree parseMarkdown(QStringView markdown);

struct HtmlOptions
{
    int headingShift = 0; ///< Added to the level of each heading; levels end at 6.
};
/// The tree as HTML, UTF-8. Headings get the addresses of headingAnchor(), which changes the tree.
[[nodiscard]] QByteArray renderHtml(cmark_node *document, HtmlOptions options = {});

/// Whether a page may lead there: http, https, mailto, or a place in the same page.
[[nodiscard]] bool isSafeLink(QStringView address);

/// The address that a heading of that text has within its page, as GitHub makes it.
[[nodiscard]] QString headingAnchor(QStringView title);

/// The text of a node and all below it, without markup.
[[nodiscard]] QString plainText(cmark_node *node);

/// The text without HTML tags and comments; scripts and style sheets go as a whole.
[[nodiscard]] QString withoutTags(QStringView html);

} // namespace studio
