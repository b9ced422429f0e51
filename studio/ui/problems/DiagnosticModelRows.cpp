#include "ui/problems/DiagnosticModel.h"

#include <algorithm>

// How the rows that are shown become those that are wanted, keeping what is in both.

namespace studio {

namespace {

/// Rows that are compared one with each other; more than that are exchanged as a whole.
constexpr std::size_t comparedRows = 1000;

} // namespace

/// The same finding, though it may lie elsewhere now.
bool DiagnosticModel::Row::isSame(const Row &other) const
{
    if (!problem || !other.problem)
        return !problem && !other.problem && heading == other.heading && key == other.key;
    const Diagnostic &a = problem->diagnostic;
    const Diagnostic &b = other.problem->diagnostic;
    return path == other.path && a.code == b.code && a.field == b.field && a.severity == b.severity
           && a.arguments == b.arguments;
}

bool DiagnosticModel::Row::looksLike(const Row &other) const
{
    if (!problem)
        return count == other.count && worst == other.worst && closed == other.closed;
    return problem == other.problem
           || (problem->position == other.problem->position
               && problem->diagnostic.fixes.size() == other.problem->diagnostic.fixes.size());
}

/// What is at the begin and at the end in both stays; what is between is compared.
void DiagnosticModel::changeInto(std::vector<Row> rows)
{
    std::size_t front = 0;
    while (front < rows.size() && front < m_rows.size() && m_rows[front].isSame(rows[front])) {
        replace(front, std::move(rows[front]));
        ++front;
    }
    std::size_t back = 0;
    while (back < rows.size() - front && back < m_rows.size() - front
           && m_rows[m_rows.size() - 1 - back].isSame(rows[rows.size() - 1 - back])) {
        replace(m_rows.size() - 1 - back, std::move(rows[rows.size() - 1 - back]));
        ++back;
    }
    const std::size_t end = m_rows.size() - back;
    rows.erase(rows.end() - std::ptrdiff_t(back), rows.end());
    rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(front));
    if (rows.size() <= comparedRows && end - front <= comparedRows)
        merge(std::move(rows), front, end);
    else
        exchange(std::move(rows), front, end);
}

/// Makes the rows from \a begin to \a end those of \a rows, keeping those that are in both.
void DiagnosticModel::merge(std::vector<Row> rows, std::size_t begin, std::size_t end)
{
    const auto at = [this](std::size_t row) { return m_rows.begin() + std::ptrdiff_t(row); };
    for (Row &row : rows) {
        const auto kept = std::find_if(at(begin), at(end),
                                       [&](const Row &old) { return old.isSame(row); });
        if (kept == at(end)) {
            beginInsertRows({}, int(begin), int(begin));
            m_rows.insert(at(begin), std::move(row));
            endInsertRows();
            ++end;
        } else {
            if (const auto passed = std::size_t(kept - at(begin))) {
                beginRemoveRows({}, int(begin), int(begin + passed) - 1);
                m_rows.erase(at(begin), kept);
                endRemoveRows();
                end -= passed;
            }
            replace(begin, std::move(row));
        }
        ++begin;
    }
    exchange({}, begin, end);
}

void DiagnosticModel::exchange(std::vector<Row> rows, std::size_t begin, std::size_t end)
{
    const auto at = [this](std::size_t row) { return m_rows.begin() + std::ptrdiff_t(row); };
    if (begin < end) {
        beginRemoveRows({}, int(begin), int(end) - 1);
        m_rows.erase(at(begin), at(end));
        endRemoveRows();
    }
    if (!rows.empty()) {
        beginInsertRows({}, int(begin), int(begin + rows.size()) - 1);
        m_rows.insert(at(begin), std::move_iterator(rows.begin()), std::move_iterator(rows.end()));
        endInsertRows();
    }
}

void DiagnosticModel::replace(std::size_t row, Row &&with)
{
    Row &old = m_rows[row];
    const bool same = old.looksLike(with);
    old = std::move(with);
    if (!same)
        emit dataChanged(index(int(row)), index(int(row)));
}

} // namespace studio
