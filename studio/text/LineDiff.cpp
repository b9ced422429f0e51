#include "text/LineDiff.h"

#include <QHash>
#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype maximumChanges = 2000;
constexpr qsizetype maximumWordLine = 8000; ///< Longer lines are not compared by words.

/// Elements as numbers, so that comparing two of them is cheap.
struct Numbered
{
    std::vector<int> before;
    std::vector<int> after;

    Numbered(const QStringList &a, const QStringList &b)
    {
        QHash<QStringView, int> numbers;
        const auto number = [&](const QStringList &list, std::vector<int> &into) {
            into.reserve(size_t(list.size()));
            for (const QString &text : list) {
                const auto known = numbers.constFind(text);
                into.push_back(known != numbers.constEnd() ? *known : int(numbers.size()));
                numbers.insert(text, into.back());
            }
        };
        number(a, before);
        number(b, after);
    }
};

/// Collects runs; neighbours of one kind become one.
class Runs
{
public:
    void same(qsizetype count)
    {
        if (count == 0)
            return;
        if (m_runs.empty() || m_runs.back().same == 0)
            m_runs.push_back({m_before, m_after, 0, 0, 0});
        m_runs.back().same += count;
        m_before += count;
        m_after += count;
    }
    void change(qsizetype removed, qsizetype added)
    {
        if (removed == 0 && added == 0)
            return;
        if (m_runs.empty() || m_runs.back().same > 0)
            m_runs.push_back({m_before, m_after, 0, 0, 0});
        m_runs.back().removed += removed;
        m_runs.back().added += added;
        m_before += removed;
        m_after += added;
    }
    std::vector<DiffRun> take() { return std::move(m_runs); }

private:
    std::vector<DiffRun> m_runs;
    qsizetype m_before = 0;
    qsizetype m_after = 0;
};

/// The greedy algorithm on what lies between the common ends. Returns false when there are more
/// changes than the maximum.
bool myers(const int *a, qsizetype n, const int *b, qsizetype m, Runs &runs)
{
    const qsizetype limit = std::min(n + m, maximumChanges);
    std::vector<std::vector<qsizetype>> traces;
    std::vector<qsizetype> furthest(size_t(2 * limit + 3), 0);
    const auto at = [&](std::vector<qsizetype> &v, qsizetype k) -> qsizetype & {
        return v[size_t(k + limit + 1)];
    };
    const auto down = [&](std::vector<qsizetype> &v, qsizetype k, qsizetype d) {
        return k == -d || (k != d && at(v, k - 1) < at(v, k + 1));
    };
    qsizetype found = -1;
    for (qsizetype d = 0; d <= limit && found < 0; ++d) {
        // Only the diagonals that the step reads are kept of it.
        traces.emplace_back(furthest.begin() + (limit + 1 - d - 1),
                            furthest.begin() + (limit + 1 + d + 2));
        for (qsizetype k = -d; k <= d; k += 2) {
            qsizetype x = down(furthest, k, d) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            at(furthest, k) = x;
            if (x >= n && x - k >= m) {
                found = d;
                break;
            }
        }
    }
    if (found < 0)
        return false;

    struct Step
    {
        qsizetype same = 0;
        bool insertion = false;
        bool any = true;
    };
    std::vector<Step> steps;
    qsizetype x = n;
    qsizetype y = m;
    for (qsizetype d = found; d >= 0; --d) {
        const std::vector<qsizetype> &v = traces[size_t(d)];
        const auto value = [&](qsizetype k) { return v[size_t(k + d + 1)]; };
        const qsizetype k = x - y;
        const bool insertion = k == -d || (k != d && value(k - 1) < value(k + 1));
        const qsizetype previous = insertion ? k + 1 : k - 1;
        const qsizetype beginX = d == 0 ? 0 : value(previous) + (insertion ? 0 : 1);
        steps.push_back({x - beginX, insertion, d > 0});
        if (d > 0) {
            x = value(previous);
            y = x - previous;
        }
    }
    for (const Step &step : steps | std::views::reverse) {
        if (step.any)
            runs.change(step.insertion ? 0 : 1, step.insertion ? 1 : 0);
        runs.same(step.same);
    }
    return true;
}

/// Words, blanks and single other characters: together they are the text.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    const auto kind = [](QChar c) {
        return c.isSpace() ? 0 : c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? 1 : 2;
    };
    qsizetype begin = 0;
    for (qsizetype at = 1; at <= text.size(); ++at) {
        if (at < text.size() && kind(text[at]) == kind(text[begin]) && kind(text[at]) != 2)
            continue;
        words += text.sliced(begin, at - begin);
        begin = at;
    }
    return words;
}

void addSpan(std::vector<Span> &spans, Span span)
{
    if (span.isEmpty())
        return;
    if (!spans.empty() && spans.back().end == span.begin)
        spans.back().end = span.end;
    else
        spans.push_back(span);
}

QStringList linesOf(QString text)
{
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

} // namespace

std::vector<DiffRun> diffLists(const QStringList &before, const QStringList &after)
{
    const Numbered lists(before, after);
    const std::vector<int> &a = lists.before;
    const std::vector<int> &b = lists.after;
    const auto n = qsizetype(a.size());
    const auto m = qsizetype(b.size());
    qsizetype begin = 0;
    while (begin < n && begin < m && a[size_t(begin)] == b[size_t(begin)])
        ++begin;
    qsizetype end = 0;
    while (end < n - begin && end < m - begin && a[size_t(n - end - 1)] == b[size_t(m - end - 1)])
        ++end;

    Runs runs;
    runs.same(begin);
    const qsizetype removed = n - begin - end;
    const qsizetype added = m - begin - end;
    if (removed == 0 || added == 0
        || !myers(a.data() + begin, removed, b.data() + begin, added, runs))
        runs.change(removed, added);
    runs.same(end);
    return runs.take();
}

void markChangedWords(DiffRow &removed, DiffRow &added)
{
    if (removed.text.size() > maximumWordLine || added.text.size() > maximumWordLine)
        return;
    const QStringList a = wordsOf(removed.text);
    const QStringList b = wordsOf(added.text);
    std::vector<Span> gone;
    std::vector<Span> come;
    qsizetype kept = 0;
    qsizetype from = 0;
    qsizetype to = 0;
    const auto length = [](const QStringList &words, qsizetype first, qsizetype count) {
        qsizetype sum = 0;
        for (qsizetype i = first; i < first + count; ++i)
            sum += words[i].size();
        return sum;
    };
    for (const DiffRun &run : diffLists(a, b)) {
        const qsizetype same = length(a, run.before, run.same);
        const qsizetype less = length(a, run.before, run.removed);
        const qsizetype more = length(b, run.after, run.added);
        addSpan(gone, {from, from + less});
        addSpan(come, {to, to + more});
        kept += same;
        from += same + less;
        to += same + more;
    }
    // Two lines that share little are not one line that was changed; one that only grew or shrank is,
    // however much came or went.
    const qsizetype shorter = std::min(removed.text.size(), added.text.size());
    const qsizetype longer = std::max(removed.text.size(), added.text.size());
    if (kept * 5 < 2 * longer && kept * 5 <= 4 * shorter)
        return;
    removed.changed = std::move(gone);
    added.changed = std::move(come);
}

std::vector<DiffRow> diffTexts(const QString &before, const QString &after, qsizetype context)
{
    const QStringList a = linesOf(before);
    const QStringList b = linesOf(after);
    const std::vector<DiffRun> runs = diffLists(a, b);
    std::vector<DiffRow> rows;
    for (size_t i = 0; i < runs.size(); ++i) {
        const DiffRun &run = runs[i];
        if (run.same > 0) {
            const qsizetype head = i == 0 ? 0 : std::min(context, run.same);
            const qsizetype tail = i + 1 == runs.size() ? 0 : std::min(context, run.same - head);
            if (runs.size() == 1)
                break;
            for (qsizetype line = 0; line < head; ++line)
                rows.push_back({DiffRow::Kind::Same, a[run.before + line], {}});
            if (head + tail < run.same && head > 0 && tail > 0)
                rows.push_back({DiffRow::Kind::Gap, {}, {}});
            for (qsizetype line = run.same - tail; line < run.same; ++line)
                rows.push_back({DiffRow::Kind::Same, a[run.before + line], {}});
            continue;
        }
        const size_t first = rows.size();
        for (qsizetype line = 0; line < run.removed; ++line)
            rows.push_back({DiffRow::Kind::Removed, a[run.before + line], {}});
        for (qsizetype line = 0; line < run.added; ++line)
            rows.push_back({DiffRow::Kind::Added, b[run.after + line], {}});
        if (run.removed == run.added) {
            for (size_t line = 0; line < size_t(run.removed); ++line)
                markChangedWords(rows[first + line], rows[first + size_t(run.removed) + line]);
        }
    }
    return rows;
}

} // namespace studio
