#include "ui/form/SectionMatch.h"

#include "format/PlanSection.h"

#include <QHash>

namespace studio {

namespace {

QStringView spanOf(const Snapshot &snapshot, Span span)
{
    return QStringView(snapshot.text).sliced(span.begin, span.length());
}

QStringView wholeOf(const Snapshot &snapshot, int section)
{
    return spanOf(snapshot, snapshot.outline.sections[size_t(section)].whole);
}

QStringView titleOf(const Snapshot &snapshot, int section)
{
    return snapshot.outline.sections[size_t(section)].title;
}

QStringView contentOf(const Snapshot &snapshot, int section)
{
    return spanOf(snapshot,
                  sectionContent(snapshot.text, snapshot.outline.sections[size_t(section)]));
}

class Matching
{
public:
    Matching(const Snapshot &before, const std::vector<int> &older, const Snapshot &now,
             const std::vector<int> &newer)
        : m_before(before)
        , m_older(older)
        , m_now(now)
        , m_newer(newer)
        , m_taken(older.size(), false)
        , m_found(newer.size())
    {
    }

    std::vector<SectionMatch> run()
    {
        matchEnds();
        matchBy(wholeOf, false);
        matchBy(titleOf, true);
        matchBy(contentOf, true);
        for (size_t i = m_first; i < m_newer.size() && i < m_older.size(); ++i) {
            if (m_found[i].before < 0 && !m_taken[i])
                take(i, i, true);
        }
        return std::move(m_found);
    }

private:
    void take(size_t newer, size_t older, bool changed)
    {
        m_found[newer] = {int(older), changed};
        m_taken[older] = true;
    }

    /// Most of the time one section has changed and all around it is as it was.
    void matchEnds()
    {
        const size_t both = std::min(m_older.size(), m_newer.size());
        const auto same = [&](size_t older, size_t newer) {
            return wholeOf(m_before, m_older[older]) == wholeOf(m_now, m_newer[newer]);
        };
        while (m_first < both && same(m_first, m_first)) {
            take(m_first, m_first, false);
            ++m_first;
        }
        size_t tail = 0;
        while (tail < both - m_first
               && same(m_older.size() - 1 - tail, m_newer.size() - 1 - tail)) {
            take(m_newer.size() - 1 - tail, m_older.size() - 1 - tail, false);
            ++tail;
        }
        m_olderEnd = m_older.size() - tail;
        m_newerEnd = m_newer.size() - tail;
    }

    void matchBy(QStringView (*of)(const Snapshot &, int), bool changed)
    {
        QHash<QStringView, QList<size_t>> free;
        for (size_t i = m_olderEnd; i-- > m_first;) {
            const QStringView key = m_taken[i] ? QStringView() : of(m_before, m_older[i]);
            if (!key.isEmpty())
                free[key] += i; // The last is the first to be taken.
        }
        // Those of the same place first: of two alike each stays what it was.
        for (const bool samePlace : {true, false}) {
            for (size_t i = m_first; i < m_newerEnd && !free.isEmpty(); ++i) {
                if (m_found[i].before >= 0)
                    continue;
                const auto alike = free.find(of(m_now, m_newer[i]));
                if (alike == free.end() || alike->isEmpty())
                    continue;
                if (!samePlace)
                    take(i, alike->takeLast(), changed);
                else if (const auto at = alike->indexOf(i); at >= 0) {
                    alike->removeAt(at);
                    take(i, i, changed);
                }
            }
        }
    }

    const Snapshot &m_before;
    const std::vector<int> &m_older;
    const Snapshot &m_now;
    const std::vector<int> &m_newer;
    std::vector<bool> m_taken;
    std::vector<SectionMatch> m_found;
    size_t m_first = 0; ///< Behind those that are as they were.
    size_t m_olderEnd = 0;
    size_t m_newerEnd = 0;
};

} // namespace

std::vector<SectionMatch> matchSections(const Snapshot &before, const std::vector<int> &older,
                                        const Snapshot &now, const std::vector<int> &newer)
{
    return Matching(before, older, now, newer).run();
}

} // namespace studio
