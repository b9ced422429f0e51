#include "ui/editor/Search.h"

#include <QTest>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace studio;

class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void refusesBadExpressions();
    void givesUpOnEndlessBacktracking();
    void replacesOne();
    void replacesAll_data();
    void replacesAll();
};

void SearchTest::finds_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("plain") << SearchQuery{u"a.b"_s} << u"a.b axb A.B"_s << 2;
    QTest::newRow("case") << SearchQuery{u"a.b"_s, true} << u"a.b axb A.B"_s << 1;
    QTest::newRow("word") << SearchQuery{u"tool"_s, false, true} << u"tool tools a-tool _tool"_s
                          << 2;
    QTest::newRow("word of marks") << SearchQuery{u"c++"_s, false, true} << u"c++ and c++11"_s << 1;
    QTest::newRow("letters of any script") << SearchQuery{u"STRASSE"_s} << u"Strasse ÄPFEL"_s << 1;
    QTest::newRow("umlaut") << SearchQuery{u"äpfel"_s, false, true} << u"ÄPFEL Bratäpfel"_s << 1;
    QTest::newRow("expression") << SearchQuery{u"^- \\w+$"_s, false, false, true}
                                << u"- one\n- two three\n- four"_s << 2;
    QTest::newRow("no empty matches") << SearchQuery{u"x*"_s, false, false, true} << u"axxb"_s << 1;
    QTest::newRow("over lines") << SearchQuery{u"a\\nb"_s, false, false, true} << u"a\nb"_s << 1;
}

void SearchTest::finds()
{
    QFETCH(SearchQuery, query);
    QFETCH(QString, text);
    QFETCH(int, count);
    const auto pattern = searchPattern(query);
    QVERIFY(pattern);
    QCOMPARE(int(findMatches(text, *pattern).size()), count);
}

void SearchTest::refusesBadExpressions()
{
    const auto pattern = searchPattern({u"(a"_s, false, false, true});
    QVERIFY(!pattern);
    QCOMPARE(pattern.error().code, "search/pattern");
    QVERIFY(!pattern.error().arguments.value(0).isEmpty());
    QVERIFY(searchPattern({u"(a"_s}));
}

void SearchTest::givesUpOnEndlessBacktracking()
{
    const auto pattern = searchPattern({u"(a+)+$"_s, false, false, true});
    QVERIFY(pattern);
    // 2⁸⁰ ways to fail: a search that tried them all would never end.
    std::ignore = findMatches(QString(80, u'a') + u'b', *pattern);
}

void SearchTest::replacesOne()
{
    const QString text = u"one two one"_s;
    const SearchQuery query{u"one"_s};
    QCOMPARE(replaceMatch(text, {8, 11}, query, u"1"_s).appliedTo(text), u"one two 1"_s);
    QVERIFY(replaceMatch(text, {4, 7}, query, u"1"_s).isEmpty());
    QVERIFY(replaceMatch(text, {0, 2}, query, u"1"_s).isEmpty());
}

void SearchTest::replacesAll_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("count");
    const SearchQuery pair{u"(\\w+)=(\\w+)"_s, false, false, true};
    QTest::newRow("plain") << SearchQuery{u"a"_s} << u"\\1$1"_s << u"aXa"_s << u"\\1$1X\\1$1"_s
                           << 2;
    QTest::newRow("groups") << pair << u"$2 \\1"_s << u"a=b c=d"_s << u"b a d c"_s << 2;
    QTest::newRow("escapes") << pair << u"\\0\\n\\$1"_s << u"a=b"_s << u"a=b\n$1"_s << 1;
    QTest::newRow("removal") << SearchQuery{u"x"_s} << QString() << u"axbx"_s << u"ab"_s << 2;
    QTest::newRow("none") << SearchQuery{u"q"_s} << u"z"_s << u"abc"_s << u"abc"_s << 0;
}

void SearchTest::replacesAll()
{
    QFETCH(SearchQuery, query);
    QFETCH(QString, replacement);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, count);
    int replaced = -1;
    QCOMPARE(replaceMatches(before, query, replacement, &replaced).appliedTo(before), after);
    QCOMPARE(replaced, count);
}

QTEST_APPLESS_MAIN(SearchTest)
#include "SearchTest.moc"
