#include "text/LineDiff.h"
#include "ProcessorTime.h"

#include <QRandomGenerator>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

using Kind = DiffRow::Kind;

namespace {

QString marks(const std::vector<DiffRow> &rows)
{
    QString text;
    for (const DiffRow &row : rows) {
        const QString mark = row.kind == Kind::Removed ? u"-"_s
                             : row.kind == Kind::Added ? u"+"_s
                             : row.kind == Kind::Gap   ? u"~"_s
                                                       : u" "_s;
        text += mark + row.text + u'\n';
    }
    return text;
}

} // namespace

class LineDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void textsThatAreTheSameHaveNoRows()
    {
        QVERIFY(diffTexts(u"a\nb\n"_s, u"a\nb\n"_s).empty());
        QVERIFY(diffTexts({}, {}).empty());
        QVERIFY(diffTexts(u"a\nb"_s, u"a\nb\n"_s).empty());
    }

    void showsChangesWithTheirNeighbours()
    {
        const QString before = u"1\n2\n3\n4\n5\n6\n7\n8\n9"_s;
        const QString after = u"1\n2\nthree\n4\n5\n6\n7\n9\n10"_s;
        QCOMPARE(marks(diffTexts(before, after)), u" 2\n-3\n+three\n 4\n~\n 7\n-8\n 9\n+10\n"_s);
        QCOMPARE(marks(diffTexts(before, after, 0)), u"-3\n+three\n-8\n+10\n"_s);
    }

    void beginningAndEnd()
    {
        QCOMPARE(marks(diffTexts({}, u"a\nb"_s)), u"+a\n+b\n"_s);
        QCOMPARE(marks(diffTexts(u"a\nb"_s, {})), u"-a\n-b\n"_s);
        QCOMPARE(marks(diffTexts(u"b"_s, u"a\nb\nc"_s)), u"+a\n b\n+c\n"_s);
    }

    void marksTheWordsThatDiffer()
    {
        const std::vector<DiffRow> rows = diffTexts(u"Tests first. Write the failing test."_s,
                                                    u"Tests first. Write one failing test."_s);
        QCOMPARE(rows.size(), size_t(2));
        const auto words = [](const DiffRow &row) {
            QStringList list;
            for (const Span &span : row.changed)
                list += row.text.sliced(span.begin, span.length());
            return list;
        };
        QCOMPARE(words(rows[0]), QStringList{u"the"_s});
        QCOMPARE(words(rows[1]), QStringList{u"one"_s});
    }

    void aLineThatGrewIsMarkedWhereItGrew()
    {
        const auto rows = diffTexts(u"# Title\n"_s, u"# Title and a good deal more than that\n"_s);
        QCOMPARE(rows.size(), 2U);
        QVERIFY(rows[0].changed.empty());
        QCOMPARE(rows[1].changed.size(), 1U);
        QCOMPARE(rows[1].changed.front().begin, 7);
        for (const DiffRow &row : diffTexts(u"\n"_s, u"a line\n"_s))
            QVERIFY2(row.changed.empty(), qPrintable(marks({row})));
    }

    void linesThatShareLittleAreNotMarked()
    {
        const std::vector<DiffRow> rows = diffTexts(u"An innkeeper of the last inn"_s,
                                                    u"A tutor, at your kitchen table"_s);
        QVERIFY(rows[0].changed.empty());
        QVERIFY(rows[1].changed.empty());
    }

    /// Whatever the lists are, the runs lead from one to the other and no shorter way is missed
    /// for small ones.
    void runsRebuildTheOtherList()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 400; ++round) {
            QStringList before;
            QStringList after;
            const int size = random.bounded(30);
            for (int i = 0; i < size; ++i)
                before += QString::number(random.bounded(6));
            after = before;
            for (int edit = random.bounded(8); edit > 0; --edit) {
                const int at = random.bounded(int(after.size()) + 1);
                if (random.bounded(2) == 0)
                    after.insert(at, QString::number(random.bounded(6)));
                else if (at < after.size())
                    after.removeAt(at);
            }
            QStringList rebuilt;
            qsizetype at = 0;
            for (const DiffRun &run : diffLists(before, after)) {
                QCOMPARE(run.before, at);
                QCOMPARE(run.after, rebuilt.size());
                QVERIFY((run.same > 0) != (run.removed + run.added > 0));
                rebuilt += before.sliced(run.before, run.same);
                rebuilt += after.sliced(run.after, run.added);
                at += run.same + run.removed;
            }
            QCOMPARE(at, before.size());
            QCOMPARE(rebuilt, after);
        }
    }

    void findsAsFewChangesAsThereAre()
    {
        // A known pair: Myers' own example has five changes.
        const auto letters = [](const QString &text) {
            return text.split(QString(), Qt::SkipEmptyParts);
        };
        qsizetype changes = 0;
        for (const DiffRun &run : diffLists(letters(u"abcabba"_s), letters(u"cbabac"_s)))
            changes += run.removed + run.added;
        QCOMPARE(changes, 5);
    }

    void largeDifferencesStayBounded()
    {
        QStringList before;
        QStringList after;
        for (int i = 0; i < 20'000; ++i) {
            before += u"a"_s + QString::number(i);
            after += u"b"_s + QString::number(i);
        }
        before.prepend(u"same"_s);
        after.prepend(u"same"_s);
        const tests::ProcessorTime clock;
        const std::vector<DiffRun> runs = diffLists(before, after);
        QVERIFY2(clock.msecs() < 10'000, "a rewritten text takes too long");
        QCOMPARE(runs.size(), size_t(2));
        QCOMPARE(runs[1].removed, 20'000);
        QCOMPARE(runs[1].added, 20'000);
    }
};

QTEST_APPLESS_MAIN(LineDiffTest)
#include "LineDiffTest.moc"
