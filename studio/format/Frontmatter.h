#pragma once

#include "format/Value.h"
#include "text/Result.h"

#include <QString>
#include <optional>
#include <vector>

namespace studio {

/// How a value is written.
enum class Style {
    Empty,        ///< `key:` and nothing else: null
    Plain,        ///< key: text
    SingleQuoted, ///< key: 'text'
    DoubleQuoted, ///< key: "text"
    Literal,      ///< key: | and indented lines
    Folded,       ///< key: > and indented lines
    FlowList,     ///< key: [a, b]
    FlowMap,      ///< key: {a: b}
    BlockList,    ///< `- item` lines below the key
    BlockMap,     ///< indented `key: value` lines below the key
    Opaque,       ///< anchors, aliases, tags, merge keys, complex keys: kept, never planned
};

/// One element of a list entry whose elements are scalars.
struct Item
{
    Span whole; ///< In a block list its lines with their line ends; in a flow list the value.
    Span value; ///< The scalar without its marker and comment.
    Style style = Style::Plain;
    QString text; ///< The decoded scalar.
};

/// A top-level `key: value` of the frontmatter.
struct Entry
{
    QString key;
    Span whole; ///< From the key to the end of the value's last line, with its line end.
    Span keySpan;
    Span valueSpan; ///< Without the comment behind it; empty, behind the colon, for Style::Empty.
    Span commentSpan; ///< A comment on the key's line, from its `#`; empty when there is none.
    Style style = Style::Empty;
    std::vector<Item> items;  ///< Of lists of scalars only; else empty.
    bool itemsComplete = false; ///< Every element of the list is in items.
    /// What the entry says when it is read alone; nothing when it cannot be read alone.
    std::optional<Value> value;
};

enum class TokenKind {
    Fence,     ///< `---` with the rest of its line
    Key,
    Colon,
    Value,     ///< The source of a value, with inner line ends
    Comment,   ///< From `#` to the line's end
    Stray,     ///< Text that belongs to no entry, such as an unindented continuation line
    Space,     ///< Blanks, line ends, blank lines
    Body,
};

struct Token
{
    TokenKind kind;
    Span span;
};

/// The frontmatter of a text as a lossless tree. Its tokens cover the text without a gap.
struct Frontmatter
{
    bool present = false; ///< The text begins with an opening fence that is closed somewhere.
    bool opened = false;  ///< The text begins with an opening fence.
    Span openFence;       ///< The opening `---` with its line end.
    Span content;         ///< Between the fences.
    Span closeFence;      ///< The closing `---` with its line end. It may stand in mid-line.
    Span body;            ///< All behind the frontmatter; the whole text when there is none.
    std::vector<Entry> entries;
    std::vector<Token> tokens;
    std::vector<Span> strays;

    /// The entry of that key, or nullptr. The last one wins, as in the loader.
    [[nodiscard]] const Entry *find(QStringView key) const;
};

/// Never fails: what cannot be understood is kept as strays and opaque entries.
[[nodiscard]] Frontmatter parseFrontmatter(const QString &text);

} // namespace studio
