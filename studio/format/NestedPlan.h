#pragma once

// What the plans of values share; only they include it.

#include "format/PlanNested.h"

#include <functional>
#include <span>

namespace studio {

/// An entry, its tree, and the way back from an edit of one of its parts.
class NestedPlan
{
public:
    using Change = std::function<Value(const Value &)>;
    enum class Comments {
        InOrder, ///< They stay where they are to one another.
        Moved,   ///< They may go along with their parts.
    };

    NestedPlan(const QString &text, const Frontmatter &frontmatter, const QString &key);

    [[nodiscard]] bool isReadable() const { return m_tree.has_value(); }
    [[nodiscard]] const NestedNode *at(const NestedPath &path) const
    {
        return nodeAt(*m_tree, path);
    }
    [[nodiscard]] const NestedTree &tree() const { return *m_tree; }
    /// Whether the part at \a path, or what it stands in, is written as JSON: in brackets, with
    /// names in double quotes.
    [[nodiscard]] bool isJson(const NestedPath &path) const;
    /// What finish() compares a part by: its value, with merged members where they are named.
    [[nodiscard]] Value valueOf(const NestedNode &node) const;
    [[nodiscard]] std::unexpected<Error> opaque() const;
    [[nodiscard]] std::unexpected<Error> noSuch(const QString &name) const;

    /// Reads the edit back: the part at \a path has to be as \a change makes it, all else as it
    /// was, and no comment lost but those in \a removed.
    [[nodiscard]] Result<TextEdit> finish(const TextEdit &edit, const NestedPath &path,
                                          const Change &change, Span removed = {},
                                          Comments comments = Comments::InOrder) const;

    /// A plan for the part at \a path, or why it failed where an anchor or an alias is the reason.
    [[nodiscard]] Result<TextEdit> told(Result<TextEdit> planned, const NestedPath &path) const;

private:
    [[nodiscard]] std::optional<Value> expectedAfter(const TextEdit &edit, const NestedPath &path,
                                                     const Change &change) const;
    [[nodiscard]] bool keepsComments(const TextEdit &edit, Span removed, Comments comments) const;

    const QString &m_text;
    const Frontmatter &m_frontmatter;
    QString m_key;
    const Entry *m_entry;
    std::optional<NestedTree> m_tree;
    bool m_merges = false; ///< The tree has merged members.
};

/// The value with the part at \a path changed.
[[nodiscard]] Value changedAt(const Value &value, std::span<const int> path,
                              const NestedPlan::Change &change);
/// The lines of a part of a block with the comments that belong to it, and where they stand.
/// Beside a dash the lines begin with the indentation that they have in effect.
struct BlockPiece
{
    Span span;
    QString lines;
};
[[nodiscard]] BlockPiece blockPiece(const QString &text, const NestedNode &parent, size_t index);

/// A value on one line within brackets. \a json: names and texts in double quotes.
[[nodiscard]] QString flowSource(const Value &value, bool json);
/// A name within brackets; \a before: the present one, whose quotes are kept.
[[nodiscard]] QString flowKey(const QString &name, bool json, QStringView before = {});

/// The edits of parts in brackets. They are not read back yet.
[[nodiscard]] TextEdit flowAdd(const QString &text, const NestedNode &parent, const QString &name,
                               const Value &value, bool json);
/// \a gone: what is taken away with the part, its comment among it.
[[nodiscard]] TextEdit flowRemove(const QString &text, const NestedNode &parent, size_t index,
                                  Span &gone);
/// \a order: which part stands where afterwards.
[[nodiscard]] TextEdit flowReorder(const QString &text, const NestedNode &parent,
                                   const std::vector<size_t> &order);

[[nodiscard]] qsizetype lineBegin(const QString &text, qsizetype at);
[[nodiscard]] qsizetype lineEnd(const QString &text, qsizetype at);
/// Only blanks stand between the line's begin and \a at.
[[nodiscard]] bool beginsLine(const QString &text, qsizetype at);

} // namespace studio
