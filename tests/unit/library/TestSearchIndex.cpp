#include "library/SearchIndex.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QStringList keysOf(const std::vector<SearchHit> &hits)
{
    QStringList keys;
    for (const SearchHit &hit : hits)
        keys += hit.key;
    return keys;
}

} // namespace

/// Searching in names, fields and texts.
class TestSearchIndex : public QObject
{
    Q_OBJECT

private:
    static SearchIndex shelf()
    {
        SearchIndex index;
        index.set(u"backend"_s, searchWordsOf({u"Backend Developer"_s,
                                               u"Ships reliable services"_s,
                                               u"ana"_s,
                                               {u"api"_s, u"databases"_s},
                                               u"sonnet Technical"_s,
                                               u"You design for failure."_s}));
        index.set(u"coach"_s, searchWordsOf({u"Writing Coach"_s,
                                             u"Helps a developer to write"_s,
                                             u"bo"_s,
                                             {u"prose"_s},
                                             u"opus Creative"_s,
                                             u"You read aloud. Backend of the mind."_s}));
        index.set(
            u"müller"_s,
            searchWordsOf({u"Herr Müller"_s, u"Weiß alles über Straßen"_s, u"m"_s, {}, {}, {}}));
        index.set(u"cjk"_s,
                  searchWordsOf({u"资深后端工程师"_s, u"务实的工程师"_s, {}, {}, {}, {}}));
        return index;
    }

private slots:
    void theNameWeighsMoreThanTaglineAndText()
    {
        QCOMPARE(keysOf(shelf().find(u"developer")), (QStringList{u"backend"_s, u"coach"_s}));
        QCOMPARE(keysOf(shelf().find(u"backend")), (QStringList{u"backend"_s, u"coach"_s}));
    }
    void everyWordMustBeThere()
    {
        QCOMPARE(keysOf(shelf().find(u"developer prose")), QStringList{u"coach"_s});
        QCOMPARE(keysOf(shelf().find(u"developer zebra")), QStringList());
        QCOMPARE(keysOf(shelf().find(u"zebra developer")), QStringList());
    }
    void wordsAreFoundWhileTheyAreTyped()
    {
        for (const QStringView query : {u"d", u"de", u"dev", u"deve", u"backend dev"})
            QVERIFY2(keysOf(shelf().find(query)).contains(u"backend"_s),
                     qPrintable(query.toString()));
    }
    void tagsAuthorAndFieldsAreSearched()
    {
        QCOMPARE(keysOf(shelf().find(u"databases")), QStringList{u"backend"_s});
        QCOMPARE(keysOf(shelf().find(u"ana")), QStringList{u"backend"_s});
        QCOMPARE(keysOf(shelf().find(u"opus")), QStringList{u"coach"_s});
        QCOMPARE(keysOf(shelf().find(u"aloud")), QStringList{u"coach"_s});
    }
    void shortWordsAreNotLookedForInTexts()
    {
        QCOMPARE(keysOf(shelf().find(u"yo")), QStringList());
        QCOMPARE(keysOf(shelf().find(u"you")), (QStringList{u"backend"_s, u"coach"_s}));
    }
    void smallTyposAreForgiven_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("a letter too many") << u"develloper"_s;
        QTest::newRow("a letter missing") << u"devloper"_s;
        QTest::newRow("another letter") << u"developar"_s;
        QTest::newRow("two swapped") << u"deevloper"_s;
        QTest::newRow("two mistakes in a long word") << u"develloppe"_s;
    }
    void smallTyposAreForgiven()
    {
        QFETCH(QString, query);
        QCOMPARE(keysOf(shelf().find(query)).value(0), u"backend"_s);
    }
    void aTypoInAShortWordIsAnotherWord()
    {
        QCOMPARE(keysOf(shelf().find(u"apo")), QStringList());
        QCOMPARE(keysOf(shelf().find(u"deliverer")), QStringList());
    }
    void accentsAndCaseDoNotMatter()
    {
        QCOMPARE(keysOf(shelf().find(u"MULLER")), QStringList{u"müller"_s});
        QCOMPARE(keysOf(shelf().find(u"strassen")), QStringList{u"müller"_s});
    }
    void scriptsWithoutSpacesAreSearched()
    {
        QCOMPARE(keysOf(shelf().find(u"工程师")), QStringList{u"cjk"_s});
        QCOMPARE(keysOf(shelf().find(u"后端")), QStringList{u"cjk"_s});
        QCOMPARE(keysOf(shelf().find(u"师工")), QStringList());
    }
    void aChangedPersonaIsFoundByItsNewWordsOnly()
    {
        SearchIndex index = shelf();
        index.set(u"coach"_s, searchWordsOf({u"Chess Coach"_s, {}, {}, {}, {}, {}}));
        QCOMPARE(keysOf(index.find(u"prose")), QStringList());
        QCOMPARE(keysOf(index.find(u"chess")), QStringList{u"coach"_s});
        index.remove(u"coach"_s);
        QCOMPARE(keysOf(index.find(u"chess")), QStringList());
        QCOMPARE(index.size(), 3);
    }
    void manyChangesLeaveNothingBehind()
    {
        SearchIndex index;
        for (int round = 0; round < 6; ++round) {
            for (int i = 0; i < 800; ++i) {
                index.set(
                    QString::number(i),
                    searchWordsOf({u"persona %1 round%2"_s.arg(i).arg(round), {}, {}, {}, {}, {}}));
            }
        }
        QCOMPARE(index.size(), 800);
        QCOMPARE(index.find(u"round5").size(), 800u);
        QCOMPARE(keysOf(index.find(u"persona 17 round5")).value(0), u"17"_s);
        QVERIFY(index.find(u"round4").empty());
    }
    void aQueryWithoutWordsFindsNothing()
    {
        QVERIFY(shelf().find(u"").empty());
        QVERIFY(shelf().find(u" – ").empty());
    }
    void hitsAreMarkedWhereTheyStand()
    {
        QCOMPARE(searchHits(u"Backend Developer", u"dev"), std::vector<Span>({{8, 11}}));
        QCOMPARE(searchHits(u"Backend Developer", u"end"), std::vector<Span>({{4, 7}}));
        QCOMPARE(searchHits(u"Straßen", u"strassen"), std::vector<Span>({{0, 7}}));
        QCOMPARE(searchHits(u"Backend Developer", u"devloper"), std::vector<Span>({{8, 17}}));
        QVERIFY(searchHits(u"Backend", u"zebra").empty());
    }
};

QTEST_APPLESS_MAIN(TestSearchIndex)
#include "TestSearchIndex.moc"
