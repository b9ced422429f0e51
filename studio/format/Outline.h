#pragma once

#include "text/Span.h"

#include <QString>
#include <vector>

namespace studio {

enum class BlockKind { Heading, Paragraph, List, Code, Quote, Html, Table, Rule, Footnote, Other };

/// A top-level block of the Markdown body: whole lines, the last with its line end.
struct Block
{
    BlockKind kind = BlockKind::Other;
    Span span;
};

/// A heading and all below it up to the next heading of its level or a higher one.
struct Section
{
    QString title;      ///< The heading's text without its markup.
    int level = 1;      ///< 1 to 6
    Span heading;       ///< The lines of the heading, underline included, with the line end.
    Span titleSpan;     ///< The source of the title within the heading.
    Span body;          ///< From behind the heading to the next heading of any level.
    Span whole;         ///< Heading, body and the sections below it.
    int parent = -1;    ///< Index of the section that this one belongs to, or -1.
};

/// An element of a list in the body.
struct Bullet
{
    Span whole;     ///< From its marker to the end of its last line, with nested content.
    Span marker;    ///< `-`, `*`, `+`, `1.` …
    Span content;   ///< Behind the marker (and behind a `[ ]`), without the last line end.
    int depth = 0;  ///< 0 for an element of the outermost list
    bool ordered = false;
};

/// The body of a persona by its sections, from cmark-gfm's source positions. All spans are
/// offsets of the whole text.
struct Outline
{
    Span body;
    std::vector<Block> blocks;
    std::vector<Section> sections; ///< In the order of the text, all levels.

    /// The index of the innermost section that holds the offset, or -1.
    [[nodiscard]] int sectionAt(qsizetype offset) const;
    /// The level whose headings divide the body: 1 when there are several first-level headings,
    /// else the highest level below the title. 0 when there is no such heading.
    [[nodiscard]] int sectionLevel() const;
    /// The indices of the sections at sectionLevel(), plus those above it that are no title.
    [[nodiscard]] std::vector<int> mainSections() const;
    /// The index of the only first-level heading that stands above the sections, or -1.
    [[nodiscard]] int titleSection() const;
    /// What stands before the first main section: behind the title's heading when there is one.
    [[nodiscard]] Span introduction() const;
};

[[nodiscard]] Outline parseOutline(const QString &text, Span body);

/// The list elements within a span, by cmark-gfm, in the order of the text.
[[nodiscard]] std::vector<Bullet> bulletsIn(const QString &text, Span span);

} // namespace studio
