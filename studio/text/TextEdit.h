#pragma once

#include "text/Span.h"

#include <QString>
#include <vector>

namespace studio {

/// One piece of text that takes the place of a span. An empty span is an insertion.
struct Replacement
{
    Span span;
    QString text;

    friend bool operator==(const Replacement &, const Replacement &) = default;
};

/// A change of a text: replacements that are sorted and do not overlap, all in the offsets of
/// the text before the change. The unit in which every plan and every fix is expressed.
class TextEdit
{
public:
    TextEdit() = default;
    /// The edit of a single replacement.
    TextEdit(Span span, QString text);

    /// Adds a replacement. Returns false, and changes nothing, when it overlaps one that is
    /// already there. Two insertions at one offset keep the order in which they were added.
    bool add(Span span, QString text);

    [[nodiscard]] bool isEmpty() const { return m_replacements.empty(); }
    [[nodiscard]] const std::vector<Replacement> &replacements() const { return m_replacements; }

    /// The text after the change. All spans must lie within \a before.
    [[nodiscard]] QString appliedTo(const QString &before) const;
    /// The edit that leads back from appliedTo(before) to \a before.
    [[nodiscard]] TextEdit inverted(const QString &before) const;

    enum class Side { Before, After };
    /// Where an offset of the old text lies in the new one. An offset inside a replaced span
    /// moves to its begin (Before) or its end (After); the same at an insertion.
    [[nodiscard]] qsizetype mapped(qsizetype offset, Side side = Side::After) const;
    [[nodiscard]] Span mapped(Span span) const;

    /// The edit of at most one replacement that turns \a before into \a after: what is left
    /// between their common beginning and their common end. Never splits a surrogate pair.
    [[nodiscard]] static TextEdit between(const QString &before, const QString &after);

    friend bool operator==(const TextEdit &, const TextEdit &) = default;

private:
    std::vector<Replacement> m_replacements;
};

} // namespace studio
