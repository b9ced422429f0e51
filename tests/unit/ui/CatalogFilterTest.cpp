#include "ui/catalog/CatalogFilter.h"
#include "library/SearchIndex.h"

#include <QTest>
#include <numeric>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

CatalogEntry entry(const QString &slug, const QString &name, const QString &category,
                   const QStringList &tags, int downloads = -1, double rating = -1)
{
    CatalogEntry made;
    made.slug = slug;
    made.name = name;
    made.category = category;
    made.tags = tags;
    made.downloads = downloads;
    made.rating = rating;
    made.version = u"1.2.0"_s;
    return made;
}

std::vector<CatalogItem> someItems()
{
    std::vector<CatalogItem> items{
        itemOf(entry(u"owl"_s, u"Night Owl"_s, u"Playful"_s, {u"night"_s, u"calm"_s}, 5, 4.5),
               nullptr, {}, false),
        itemOf(entry(u"coach"_s, u"Sleep Coach"_s, u"Wellness"_s, {u"Night"_s}, 900, 3.0), nullptr,
               {}, true),
        itemOf(entry(u"editor"_s, u"careful editor"_s, QString(), {u"style"_s}, 20), nullptr, {},
               false),
    };
    CatalogEntry agent = entry(u"reviewer"_s, u"Reviewer"_s, QString(), {});
    agent.kind = Kind::Agent;
    items.push_back(itemOf(agent, nullptr, {}, false));
    return items;
}

std::vector<int> all(const std::vector<CatalogItem> &items)
{
    std::vector<int> rows(items.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

QStringList names(const std::vector<CatalogItem> &items, const std::vector<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names += items[size_t(row)].card.slug;
    return names;
}

} // namespace

class CatalogFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFilterNarrowsAndCaseDoesNotMatter()
    {
        const auto items = someItems();
        CatalogFilter filter;
        filter.tag = u"NIGHT"_s;
        QCOMPARE(names(items, filtered(items, all(items), filter)),
                 QStringList({u"owl"_s, u"coach"_s}));
        filter.category = u"wellness"_s;
        QCOMPARE(names(items, filtered(items, all(items), filter)), QStringList({u"coach"_s}));
        filter.kind = Kind::Agent;
        QVERIFY(filtered(items, all(items), filter).empty());
        CatalogFilter claimed;
        claimed.state = CatalogState::Claimed;
        QCOMPARE(names(items, filtered(items, all(items), claimed)), QStringList({u"coach"_s}));
    }

    void countsAreThoseThatAChoiceWouldShow()
    {
        const auto items = someItems();
        CatalogFilter filter;
        filter.category = u"Playful"_s;
        const Facets facets = facetsOf(items, all(items), filter);
        // Another category may be chosen instead, so all of them are counted …
        QCOMPARE(facets.categories, (std::vector<Facet>{{u"Playful"_s, 1}, {u"Wellness"_s, 1}}));
        // … but only the tags of those that are shown.
        QCOMPARE(facets.tags, (std::vector<Facet>{{u"calm"_s, 1}, {u"night"_s, 1}}));
        QCOMPARE(facets.all, 1);
        const Facets plain = facetsOf(items, all(items), {});
        QCOMPARE(plain.all, 4);
        QCOMPARE(plain.kinds.at(Kind::Soul), 3);
        QCOMPARE(plain.tags.front(), (Facet{u"night"_s, 2}));
    }

    void sortsByNameNumbersAndCategory()
    {
        const auto items = someItems();
        const auto sorted = [&](CatalogSort sort) {
            std::vector<int> rows = all(items);
            sortItems(rows, items, sort);
            return names(items, rows);
        };
        QCOMPARE(sorted(CatalogSort::Name),
                 QStringList({u"editor"_s, u"owl"_s, u"reviewer"_s, u"coach"_s}));
        QCOMPARE(sorted(CatalogSort::Downloads),
                 QStringList({u"coach"_s, u"editor"_s, u"owl"_s, u"reviewer"_s}));
        QCOMPARE(sorted(CatalogSort::Rating).first(2), QStringList({u"owl"_s, u"coach"_s}));
        QCOMPARE(sorted(CatalogSort::Category),
                 QStringList({u"owl"_s, u"coach"_s, u"editor"_s, u"reviewer"_s}));
    }

    void aNewerVersionIsOfferedForALibraryFile()
    {
        LibraryEntry local;
        local.path = u"/p/owl.soul.md"_s;
        local.card.version = u"1.1.0"_s;
        const CatalogEntry there = entry(u"owl"_s, u"Night Owl"_s, {}, {});
        const CatalogItem item = itemOf(there, &local, {}, false);
        QVERIFY(item.has(CatalogState::InLibrary));
        QVERIFY(item.has(CatalogState::Update));
        QCOMPARE(item.newestVersion, u"1.2.0"_s);
        local.card.version = u"1.2.0"_s;
        QVERIFY(!itemOf(there, &local, {}, false).has(CatalogState::Update));
        QVERIFY(!isNewer(u"1.2.0"_s, QString()));
        QVERIFY(isNewer(u"1.10.0"_s, u"1.9.0"_s));
    }

    void whatWasPublishedShowsOnTheCard()
    {
        LibraryEntry local;
        local.path = u"/p/owl.soul.md"_s;
        const auto stateOf = [&](PublishedNow now) {
            return itemOf(local,
                          {.now = now, .version = {}, .newest = {}, .registry = {}, .slug = {}})
                .card.state;
        };
        QCOMPARE(stateOf(PublishedNow::Never), CardModel::State::Plain);
        QCOMPARE(stateOf(PublishedNow::Published), CardModel::State::Published);
        QCOMPARE(stateOf(PublishedNow::Changed), CardModel::State::Changed);
        QCOMPARE(stateOf(PublishedNow::Draft), CardModel::State::Draft);
        local.errors = 2;
        QVERIFY(itemOf(local, {}).has(CatalogState::Problems));
    }

    void theNameWeighsMostAndTyposAreForgiven()
    {
        std::vector<CatalogItem> items = someItems();
        items[2].card.tagline = u"Writes like an owl"_s;
        SearchIndex index;
        for (const CatalogItem &item : items)
            index.set(item.key, searchWordsOf(item));
        const auto hits = index.find(u"owl");
        QCOMPARE(hits.size(), size_t(2));
        QCOMPARE(hits.front().key, u"soul:owl"_s);
        QCOMPARE(index.find(u"reviewr").front().key, u"agent:reviewer"_s);
    }
};

QTEST_GUILESS_MAIN(CatalogFilterTest)
#include "CatalogFilterTest.moc"
