#pragma once

#include "text/LineDiff.h"
#include "text/TextEdit.h"

#include <QSet>

namespace studio {

/// A run of lines in which two texts differ: [begin, end) of each, counted from 0.
struct CompareBlock
{
    qsizetype leftBegin = 0;
    qsizetype leftEnd = 0;
    qsizetype rightBegin = 0;
    qsizetype rightEnd = 0;

    friend bool operator==(const CompareBlock &, const CompareBlock &) = default;
};

/// A row of two texts beside each other.
struct CompareRow
{
    enum class Kind {
        Same,
        Changed, ///< A line on both sides.
        Removed, ///< On the left only.
        Added,   ///< On the right only.
        Gap,     ///< Lines that are the same and were left out: from left to left + hidden.
    };
    Kind kind = Kind::Same;
    qsizetype left = -1; ///< The number of the line from 0; -1: none
    qsizetype right = -1;
    int block = -1; ///< -1: the same on both sides
    qsizetype hidden = 0;
    std::vector<Span> leftMarks = {}; ///< The words that differ, in the line.
    std::vector<Span> rightMarks = {};
};

/// Two texts beside each other: where they differ, and how the right one takes over what the left
/// one has. Time and memory are bounded as those of diffLists().
class Comparison
{
public:
    Comparison() = default;
    Comparison(const QString &left, const QString &right);

    [[nodiscard]] const QStringList &left() const { return m_left; }
    [[nodiscard]] const QStringList &right() const { return m_right; }
    [[nodiscard]] const std::vector<CompareBlock> &blocks() const { return m_blocks; }
    /// The rows, with \a context lines around what differs. A gap whose first left line is in
    /// \a open is shown in full. \a unified: one side below the other, so no row is Changed.
    [[nodiscard]] std::vector<CompareRow> rows(qsizetype context, const QSet<qsizetype> &open = {},
                                               bool unified = false) const;
    /// The edit of the right text after which this block is as on the left.
    [[nodiscard]] TextEdit takeOver(int block) const;

private:
    [[nodiscard]] qsizetype lineBegin(qsizetype line) const { return m_begins[size_t(line)]; }

    QStringList m_left;
    QStringList m_right;
    std::vector<qsizetype> m_begins; ///< Of the right lines, and behind the last one.
    std::vector<CompareBlock> m_blocks;
};

} // namespace studio
