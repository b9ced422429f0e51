#include "ui/catalog/CatalogFilter.h"

#include <QCollator>
#include <QHash>
#include <algorithm>

namespace studio {

namespace {

/// The dimensions of a filter, as bits: those in which a card fails.
enum Failing : unsigned {
    FailsKind = 1,
    FailsCategory = 2,
    FailsTag = 4,
    FailsFramework = 8,
    FailsModel = 16,
    FailsState = 32,
};

bool holds(const QStringList &values, const QString &wanted)
{
    return wanted.isEmpty() || values.contains(wanted, Qt::CaseInsensitive);
}

unsigned failures(const CatalogItem &item, const CatalogFilter &filter)
{
    unsigned fails = 0;
    const auto fail = [&](bool passes, Failing how) { fails |= passes ? 0U : unsigned(how); };
    fail(!filter.kind || item.card.kind == *filter.kind, FailsKind);
    fail(filter.category.isEmpty()
             || item.card.category.compare(filter.category, Qt::CaseInsensitive) == 0,
         FailsCategory);
    fail(holds(item.card.tags, filter.tag), FailsTag);
    fail(holds(item.card.frameworks, filter.framework), FailsFramework);
    fail(holds(item.models, filter.model), FailsModel);
    fail(!filter.state || item.has(*filter.state), FailsState);
    return fails;
}

/// Counts values without regard to case, and keeps the form that came first.
class Counter
{
public:
    void add(const QString &value)
    {
        if (value.isEmpty())
            return;
        const QString folded = value.toCaseFolded();
        if (const auto known = m_places.constFind(folded); known != m_places.cend()) {
            ++m_facets[*known].count;
            return;
        }
        m_places.insert(folded, m_facets.size());
        m_facets.push_back({value, 1});
    }
    void add(const QStringList &values)
    {
        for (const QString &value : values)
            add(value);
    }
    [[nodiscard]] std::vector<Facet> sorted()
    {
        std::ranges::sort(m_facets, [](const Facet &a, const Facet &b) {
            return a.count != b.count ? a.count > b.count
                                      : a.value.compare(b.value, Qt::CaseInsensitive) < 0;
        });
        return std::move(m_facets);
    }

private:
    QHash<QString, size_t> m_places;
    std::vector<Facet> m_facets;
};

} // namespace

bool CatalogFilter::narrows() const
{
    CatalogFilter plain;
    plain.query = query;
    return *this != plain;
}

std::vector<int> filtered(const std::vector<CatalogItem> &items, const std::vector<int> &candidates,
                          const CatalogFilter &filter)
{
    std::vector<int> rows;
    for (const int index : candidates) {
        if (failures(items[size_t(index)], filter) == 0)
            rows.push_back(index);
    }
    return rows;
}

Facets facetsOf(const std::vector<CatalogItem> &items, const std::vector<int> &candidates,
                const CatalogFilter &filter)
{
    Facets facets;
    Counter categories, tags, frameworks, models;
    for (const int index : candidates) {
        const CatalogItem &item = items[size_t(index)];
        const unsigned fails = failures(item, filter);
        const auto only = [&](Failing how) { return (fails & ~unsigned(how)) == 0; };
        if (only(FailsKind)) {
            ++facets.all;
            ++facets.kinds[item.card.kind];
        }
        if (only(FailsCategory))
            categories.add(item.card.category);
        if (only(FailsTag))
            tags.add(item.card.tags);
        if (only(FailsFramework))
            frameworks.add(item.card.frameworks);
        if (only(FailsModel))
            models.add(item.models);
        if (only(FailsState)) {
            for (const CatalogState state : item.states)
                ++facets.states[state];
        }
    }
    facets.categories = categories.sorted();
    facets.tags = tags.sorted();
    facets.frameworks = frameworks.sorted();
    facets.models = models.sorted();
    return facets;
}

void sortItems(std::vector<int> &rows, const std::vector<CatalogItem> &items, CatalogSort sort)
{
    if (sort == CatalogSort::Relevance)
        return;
    // Case is folded here: without a language, a collator heeds it.
    QCollator collator;
    collator.setNumericMode(true);
    struct Sorted
    {
        int index;
        QCollatorSortKey name;
    };
    std::vector<Sorted> sorted;
    sorted.reserve(rows.size());
    for (const int index : rows)
        sorted.push_back({index, collator.sortKey(items[size_t(index)].card.name.toCaseFolded())});
    const auto before = [&](const CatalogItem &a, const CatalogItem &b) -> int {
        switch (sort) {
        case CatalogSort::Relevance:
        case CatalogSort::Name: return 0;
        case CatalogSort::Updated:
            return a.updated == b.updated ? 0 : a.updated > b.updated ? -1 : 1;
        case CatalogSort::Downloads: return b.card.downloads - a.card.downloads;
        case CatalogSort::Rating:
            return a.card.rating > b.card.rating ? -1 : a.card.rating < b.card.rating ? 1 : 0;
        case CatalogSort::Category: {
            // Those without one come last.
            if (a.card.category.isEmpty() != b.card.category.isEmpty())
                return a.card.category.isEmpty() ? 1 : -1;
            return a.card.category.compare(b.card.category, Qt::CaseInsensitive);
        }
        }
        return 0;
    };
    std::ranges::sort(sorted, [&](const Sorted &a, const Sorted &b) {
        const CatalogItem &one = items[size_t(a.index)];
        const CatalogItem &two = items[size_t(b.index)];
        if (const int order = before(one, two))
            return order < 0;
        if (const int order = a.name.compare(b.name))
            return order < 0;
        return one.key < two.key;
    });
    std::ranges::transform(sorted, rows.begin(), &Sorted::index);
}

} // namespace studio
