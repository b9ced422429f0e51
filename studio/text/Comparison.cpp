#include "text/Comparison.h"

namespace studio {

Comparison::Comparison(const QString &left, const QString &right)
    : m_left(left.split(u'\n'))
    , m_right(right.split(u'\n'))
{
    m_begins.reserve(size_t(m_right.size()) + 1);
    qsizetype at = 0;
    for (const QString &line : std::as_const(m_right)) {
        m_begins.push_back(at);
        at += line.size() + 1;
    }
    m_begins.push_back(at);
    for (const DiffRun &run : diffLists(m_left, m_right)) {
        if (run.same == 0) {
            m_blocks.push_back(
                {run.before, run.before + run.removed, run.after, run.after + run.added});
        }
    }
}

std::vector<CompareRow> Comparison::rows(qsizetype context, const QSet<qsizetype> &open,
                                         bool unified) const
{
    std::vector<CompareRow> rows;
    using Kind = CompareRow::Kind;
    const auto same = [&](qsizetype left, qsizetype right, qsizetype count) {
        for (qsizetype i = 0; i < count; ++i)
            rows.push_back({.kind = Kind::Same, .left = left + i, .right = right + i});
    };
    const auto between = [&](qsizetype left, qsizetype right, qsizetype count, bool first,
                             bool last) {
        const qsizetype head = first ? 0 : std::min(context, count);
        const qsizetype tail = last ? 0 : std::min(context, count - head);
        const qsizetype hidden = count - head - tail;
        // A gap of one line saves nothing.
        if (hidden <= 1 || open.contains(left + head)) {
            same(left, right, count);
            return;
        }
        same(left, right, head);
        rows.push_back(
            {.kind = Kind::Gap, .left = left + head, .right = right + head, .hidden = hidden});
        same(left + count - tail, right + count - tail, tail);
    };
    qsizetype left = 0;
    qsizetype right = 0;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const CompareBlock &block = m_blocks[i];
        between(left, right, block.leftBegin - left, i == 0, false);
        const qsizetype removed = block.leftEnd - block.leftBegin;
        const qsizetype added = block.rightEnd - block.rightBegin;
        std::vector<CompareRow> below;
        for (qsizetype line = 0; line < std::max(removed, added); ++line) {
            CompareRow row{.kind = Kind::Changed, .block = int(i)};
            if (line < removed)
                row.left = block.leftBegin + line;
            if (line < added)
                row.right = block.rightBegin + line;
            if (row.left < 0 || row.right < 0) {
                row.kind = row.left < 0 ? Kind::Added : Kind::Removed;
            } else {
                DiffRow before{DiffRow::Kind::Removed, m_left[row.left], {}};
                DiffRow after{DiffRow::Kind::Added, m_right[row.right], {}};
                markChangedWords(before, after);
                row.leftMarks = std::move(before.changed);
                row.rightMarks = std::move(after.changed);
            }
            if (!unified) {
                rows.push_back(std::move(row));
                continue;
            }
            if (row.left >= 0) {
                rows.push_back({.kind = Kind::Removed,
                                .left = row.left,
                                .block = int(i),
                                .leftMarks = std::move(row.leftMarks)});
            }
            if (row.right >= 0) {
                below.push_back({.kind = Kind::Added,
                                 .right = row.right,
                                 .block = int(i),
                                 .rightMarks = std::move(row.rightMarks)});
            }
        }
        std::ranges::move(below, std::back_inserter(rows));
        left = block.leftEnd;
        right = block.rightEnd;
    }
    between(left, right, m_left.size() - left, m_blocks.empty(), true);
    return rows;
}

TextEdit Comparison::takeOver(int number) const
{
    const CompareBlock &block = m_blocks[size_t(number)];
    const QString wanted = m_left.sliced(block.leftBegin, block.leftEnd - block.leftBegin)
                               .join(u'\n');
    const bool takes = block.leftEnd > block.leftBegin;
    const bool gives = block.rightEnd > block.rightBegin;
    const qsizetype end = m_begins.back() - 1; // of the text
    if (takes && gives)
        return {{lineBegin(block.rightBegin), lineBegin(block.rightEnd) - 1}, wanted};
    if (takes) {
        // Behind the last line there is no line end to stand behind.
        return block.rightBegin == m_right.size()
                   ? TextEdit({end, end}, u'\n' + wanted)
                   : TextEdit({lineBegin(block.rightBegin), lineBegin(block.rightBegin)},
                              wanted + u'\n');
    }
    if (block.rightEnd < m_right.size())
        return {{lineBegin(block.rightBegin), lineBegin(block.rightEnd)}, {}};
    return {{std::max<qsizetype>(lineBegin(block.rightBegin) - 1, 0), end}, {}};
}

} // namespace studio
