#include "ui/form/PointList.h"

#include "SharedFiles.h"
#include "format/Outline.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

class PointListTest : public QObject
{
    Q_OBJECT

private:
    static std::optional<PointList> change(const QString &markdown,
                                           const std::vector<PointList::Shown> &wanted)
    {
        const std::optional<PointList> list = PointList::parse(markdown);
        return list ? list->changedTo(wanted) : std::nullopt;
    }

    static void compare(const std::optional<PointList> &list, const QString &markdown)
    {
        QVERIFY(list.has_value());
        QCOMPARE(list->toMarkdown(), markdown);
    }

private slots:
    void readsWhatItWritesBack_data();
    void readsWhatItWritesBack();
    void refusesWhatIsNoSingleList_data();
    void refusesWhatIsNoSingleList();
    void showsWrappedLinesAsOne();
    void changesOnlyThePointThatDiffers();
    void keepsTheWrapOfAChangedPoint();
    void addsInTheStyleOfTheNeighbour_data();
    void addsInTheStyleOfTheNeighbour();
    void removes();
    void renumbers();
    void keepsNumbersThatAreAllTheSame();
    void indents();
    void movesWithWhatIsBelow();
    void togglesATask();
    void writesNothingThatReadsDifferently();
    void theCorpusComesBackByteForByte();
};

void PointListTest::readsWhatItWritesBack_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("points");
    QTest::newRow("dashes") << u"- a\n- b"_s << 2;
    QTest::newRow("stars, loose") << u"* a\n\n* b\n\n* c"_s << 3;
    QTest::newRow("nested") << u"- a\n  - b\n    - c\n- d"_s << 4;
    QTest::newRow("numbers") << u"1. a\n2. b\n10. c"_s << 3;
    QTest::newRow("parenthesis") << u"1) a\n2) b"_s << 2;
    QTest::newRow("tasks") << u"- [ ] a\n- [x] b\n- [ ]"_s << 3;
    QTest::newRow("wide gap") << u"-   a\n-   b"_s << 2;
    QTest::newRow("wrapped") << u"- a long\n  line\n- b"_s << 2;
    QTest::newRow("two paragraphs") << u"- a\n\n  more\n- b"_s << 2;
    QTest::newRow("indented") << u"  - a\n  - b"_s << 2;
    QTest::newRow("an empty one") << u"- a\n-\n- c"_s << 3;
    QTest::newRow("accents") << u"- ä𝕏 é\n- b"_s << 2;
}

void PointListTest::readsWhatItWritesBack()
{
    QFETCH(QString, markdown);
    const std::optional<PointList> list = PointList::parse(markdown);
    QVERIFY(list.has_value());
    QCOMPARE(list->toMarkdown(), markdown);
    QTEST(list->size(), "points");
    compare(list->changedTo(list->shown()), markdown);
}

void PointListTest::refusesWhatIsNoSingleList_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nothing") << QString();
    QTest::newRow("prose") << u"hello"_s;
    QTest::newRow("prose and a list") << u"Before:\n\n- a"_s;
    QTest::newRow("two lists") << u"- a\n\n1. b"_s;
    QTest::newRow("on one line") << u"- - a"_s;
    QTest::newRow("goes on below its list") << u"- a\n  - b\n\n  more of a"_s;
}

void PointListTest::refusesWhatIsNoSingleList()
{
    QFETCH(QString, markdown);
    QVERIFY(!PointList::parse(markdown));
}

void PointListTest::showsWrappedLinesAsOne()
{
    const auto list = PointList::parse(u"- one\n  two **three**\n- a\n\n  b\n- x  \n  y"_s);
    QVERIFY(list);
    QCOMPARE(list->shown()[0].text, u"one two **three**"_s);
    QVERIFY(list->shown()[1].text.contains(QChar(QChar::LineSeparator)));
    QVERIFY(list->shown()[2].text.contains(QChar(QChar::LineSeparator)));
}

void PointListTest::changesOnlyThePointThatDiffers()
{
    compare(change(u"*  a\n\n*  b\n*  c"_s, {{0, u"a"_s}, {0, u"bee"_s}, {0, u"c"_s}}),
            u"*  a\n\n*  bee\n*  c"_s);
}

void PointListTest::keepsTheWrapOfAChangedPoint()
{
    compare(change(u"- one two\n  three four\n- b"_s, {{0, u"one two 3 four"_s}, {0, u"b"_s}}),
            u"- one two\n  3 four\n- b"_s);
}

void PointListTest::addsInTheStyleOfTheNeighbour_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("depth");
    QTest::addColumn<QString>("after");
    QTest::newRow("behind") << u"* a\n* b"_s << 2 << 0 << u"* a\n* b\n* new"_s;
    QTest::newRow("between") << u"+ a\n+ b"_s << 1 << 0 << u"+ a\n+ new\n+ b"_s;
    QTest::newRow("first") << u"- a\n- b"_s << 0 << 0 << u"- new\n- a\n- b"_s;
    QTest::newRow("loose") << u"- a\n\n- b"_s << 2 << 0 << u"- a\n\n- b\n\n- new"_s;
    QTest::newRow("task") << u"- [x] a"_s << 1 << 0 << u"- [x] a\n- [ ] new"_s;
    QTest::newRow("numbered") << u"1. a\n2. b"_s << 1 << 0 << u"1. a\n2. new\n3. b"_s;
    QTest::newRow("deeper") << u"- a\n- b"_s << 1 << 1 << u"- a\n  - new\n- b"_s;
    QTest::newRow("below a number") << u"1. a\n2. b"_s << 1 << 1 << u"1. a\n   1. new\n2. b"_s;
}

void PointListTest::addsInTheStyleOfTheNeighbour()
{
    QFETCH(QString, before);
    QFETCH(int, at);
    QFETCH(int, depth);
    const auto list = PointList::parse(before);
    QVERIFY(list);
    std::vector<PointList::Shown> wanted = list->shown();
    wanted.insert(wanted.begin() + at, {depth, u"new"_s});
    const auto changed = list->changedTo(wanted);
    QVERIFY(changed);
    QTEST(changed->toMarkdown(), "after");
}

void PointListTest::removes()
{
    compare(change(u"- a\n- b\n- c"_s, {{0, u"a"_s}, {0, u"c"_s}}), u"- a\n- c"_s);
    compare(change(u"- a\n- b"_s, {{0, u"a"_s}}), u"- a"_s);
    compare(change(u"- a\n- b"_s, {{0, u"ab"_s}}), u"- ab"_s);
}

void PointListTest::renumbers()
{
    compare(change(u"1. a\n2. b\n3. c"_s, {{0, u"b"_s}, {0, u"c"_s}}), u"1. b\n2. c"_s);
    compare(change(u"3. a\n4. b"_s, {{0, u"a"_s}, {0, u"x"_s}, {0, u"b"_s}}),
            u"3. a\n4. x\n5. b"_s);
    // The tenth point is one column wider, and so is what stands below it.
    QString nine;
    std::vector<PointList::Shown> wanted{{0, u"new"_s}};
    for (int i = 1; i <= 9; ++i) {
        nine += QString::number(i) + u". p"_s + QString::number(i) + u'\n';
        wanted.push_back({0, u"p"_s + QString::number(i)});
    }
    nine += u"   - below"_s;
    wanted.push_back({1, u"below"_s});
    const auto changed = change(nine, wanted);
    QVERIFY(changed);
    QVERIFY(changed->toMarkdown().endsWith(u"10. p9\n    - below"_s));
}

void PointListTest::keepsNumbersThatAreAllTheSame()
{
    compare(change(u"1. a\n1. b"_s, {{0, u"a"_s}, {0, u"b"_s}, {0, u"c"_s}}),
            u"1. a\n1. b\n1. c"_s);
}

void PointListTest::indents()
{
    compare(change(u"- a\n- b\n  wrapped\n- c"_s, {{0, u"a"_s}, {1, u"b wrapped"_s}, {0, u"c"_s}}),
            u"- a\n  - b\n    wrapped\n- c"_s);
    compare(
        change(u"- a\n  - b\n    wrapped\n- c"_s, {{0, u"a"_s}, {0, u"b wrapped"_s}, {0, u"c"_s}}),
        u"- a\n- b\n  wrapped\n- c"_s);
}

void PointListTest::movesWithWhatIsBelow()
{
    const auto list = PointList::parse(u"1. a\n   - x\n2. b\n3. c"_s);
    QVERIFY(list);
    int landed = -1;
    compare(list->moved(0, 1, &landed), u"1. b\n2. a\n   - x\n3. c"_s);
    QCOMPARE(landed, 1);
    compare(list->moved(3, -1, &landed), u"1. a\n   - x\n2. c\n3. b"_s);
    QCOMPARE(landed, 2);
    QVERIFY(!list->moved(0, -1, &landed));
    QVERIFY(!list->moved(3, 1, &landed));
    QVERIFY(!list->moved(1, 1, &landed));
}

void PointListTest::togglesATask()
{
    const auto list = PointList::parse(u"- [ ] a\n- [x] b"_s);
    QVERIFY(list && list->isTask(0) && !list->isDone(0) && list->isDone(1));
    compare(list->toggled(0), u"- [x] a\n- [x] b"_s);
    compare(list->toggled(1), u"- [ ] a\n- [ ] b"_s);
}

void PointListTest::writesNothingThatReadsDifferently()
{
    QVERIFY(!change(u"- a\n- b"_s, {{0, u"- a"_s}, {0, u"b"_s}}));
    QVERIFY(!change(u"- a"_s, {}));
}

/// Whatever list authors write: where it is taken for one, it comes back as it was, a point that
/// is added at its end goes away again without a trace.
void PointListTest::theCorpusComesBackByteForByte()
{
    QStringList files = tests::corpusFiles(u"souls"_s) + tests::corpusFiles(u"agents"_s);
    if (files.isEmpty())
        QSKIP("shared/corpus is not here");
    int lists = 0;
    int refused = 0;
    for (qsizetype i = 0; i < files.size(); i += 4) {
        const QString text = QString::fromUtf8(tests::bytesOf(files[i]));
        const Outline outline = parseOutline(text, {0, text.size()});
        for (const Block &block : outline.blocks) {
            if (block.kind != BlockKind::List)
                continue;
            const QString markdown = text.sliced(block.span.begin, block.span.length()).trimmed();
            const auto list = PointList::parse(markdown);
            if (!list) {
                ++refused;
                continue;
            }
            ++lists;
            QCOMPARE(list->toMarkdown(), markdown);
            auto wanted = list->shown();
            const auto before = wanted;
            for (auto &one : wanted)
                one.text = one.text.trimmed();
            wanted.push_back({wanted.back().depth, u"added"_s});
            const auto longer = list->changedTo(wanted);
            QVERIFY2(longer, qPrintable(files[i] + u'\n' + markdown));
            wanted.pop_back();
            const auto back = longer->changedTo(wanted);
            QVERIFY2(back, qPrintable(files[i] + u'\n' + markdown));
            QVERIFY(back->shown().size() == before.size());
        }
    }
    qInfo() << lists << "lists," << refused << "left to the text";
    QVERIFY(lists > 1000);
    QVERIFY(refused * 10 < lists);
}

QTEST_GUILESS_MAIN(PointListTest)
#include "PointListTest.moc"
