#pragma once

#include <QHash>
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
enum class RawHtml {
    Drop, ///< As a catalog does it.
    Mark, ///< Tags stay as text, in nodes of the type CMARK_NODE_CUSTOM_INLINE.
};
[[nodiscard]] MarkdownTree parseMarkdown(QStringView markdown, RawHtml html = RawHtml::Drop);

/// What a body holds that is not seen when a single block is read.
struct MarkdownSurvey
{
    int htmlTags = 0; ///< Tags, comments and the like.
    int firstHtmlLine = 0; ///< From 1, within the text.
    QHash<QString, int> footnotes; ///< The numbers of the footnotes that something refers to.
};
[[nodiscard]] MarkdownSurvey surveyMarkdown(QStringView markdown);

/// Whether a page may lead there: http, https, mailto, or a place in the same page.
[[nodiscard]] bool isSafeLink(QStringView address);

/// The language that a fence names: the first word behind it.
[[nodiscard]] QString languageOfFence(QStringView info);

/// The text of a node and all below it, without markup.
[[nodiscard]] QString plainText(cmark_node *node);

/// The text without HTML tags and comments; scripts and style sheets go as a whole.
[[nodiscard]] QString withoutTags(QStringView html);

} // namespace studio
