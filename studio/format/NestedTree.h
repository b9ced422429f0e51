#pragma once

#include "format/Frontmatter.h"

namespace studio {

/// A part of a nested value with its places: a member of a map or an element of a list.
struct NestedNode
{
    QString key;     ///< Of a member; empty for an element.
    /// From the key or the dash to the line end of its last line; within brackets from the key or
    /// the value to the end of the value, without the comma.
    Span whole;
    Span keySpan; ///< Empty for an element.
    /// Behind the colon or the dash, and the anchor and tag there; within brackets behind a key
    /// without a colon, or where the element begins.
    qsizetype mark = 0;
    Span valueSpan; ///< The source of a scalar or of a value in brackets; empty for block values.
    Style style = Style::Empty;
    QString anchor; ///< The name behind its "&"; empty without.
    QString tag; ///< With its "!"; empty without.
    QString alias; ///< The name behind the "*" that it is; it has the value but no parts of that.
    /// Its key is "<<": it takes over the members of the maps that it names, as far as the map
    /// that it stands in has none of that name. \a value holds all of them.
    bool isMerge = false;
    bool inFlow = false; ///< Stands within brackets.
    qsizetype column = 0; ///< Of the key or the dash in its line.
    Value value;
    /// Of maps and lists. A value in brackets that only the text shows has none, and is a text.
    std::vector<NestedNode> children;

    /// Written in a way that its value does not say.
    [[nodiscard]] bool isSpecial() const
    {
        return !anchor.isEmpty() || !tag.isEmpty() || !alias.isEmpty();
    }
    [[nodiscard]] bool isMap() const { return style == Style::BlockMap || style == Style::FlowMap; }
    [[nodiscard]] bool isList() const
    {
        return style == Style::BlockList || style == Style::FlowList;
    }
    [[nodiscard]] bool isFlow() const
    {
        return style == Style::FlowMap || style == Style::FlowList;
    }
};

/// The value of an entry as a tree, whose root is the entry itself.
struct NestedTree
{
    NestedNode root;
    std::vector<Span> comments; ///< All within the entry, in the order of the text.
};

/// Reads the parts of the entry with that key. Nothing when it uses what only the text shows: keys
/// that are no plain or quoted scalars, merged keys with maps of their own. What it gives has been
/// compared with what YAML makes of the entry, with the anchors of the entries above it.
[[nodiscard]] std::optional<NestedTree> nestedTree(const QString &text,
                                                   const Frontmatter &frontmatter, QStringView key);
/// Whether the map has a member of that name itself; those that are merged into it do not count.
[[nodiscard]] bool hasMember(const NestedNode &map, QStringView name);

} // namespace studio
