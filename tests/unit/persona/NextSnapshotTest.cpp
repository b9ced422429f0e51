#include "persona/NextSnapshot.h"

#include "SharedFiles.h"
#include "format/OutlineUpdate.h"
#include "persona/Measures.h"
#include "persona/TokenCount.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QString described(Span span)
{
    return u"%1-%2"_s.arg(span.begin).arg(span.end);
}

QString described(const Outline &outline)
{
    QString all = described(outline.body);
    for (const Block &block : outline.blocks)
        all += u"\n%1 %2"_s.arg(int(block.kind)).arg(described(block.span));
    for (const Section &section : outline.sections)
        all += u"\n%1 %2 %3 %4 %5 %6 in %7"_s.arg(section.level)
                   .arg(section.title, described(section.heading), described(section.titleSpan),
                        described(section.body), described(section.whole))
                   .arg(section.parent);
    return all;
}

/// What opens, closes, joins and divides blocks, and what does not.
const QStringList &pieces()
{
    static const QStringList all{u"x"_s,
                                 u" "_s,
                                 u"\n"_s,
                                 u"\n\n"_s,
                                 u"word and word"_s,
                                 u"```\n"_s,
                                 u"\n```\n"_s,
                                 u"~~~"_s,
                                 u"# "_s,
                                 u"\n## New\n"_s,
                                 u"===\n"_s,
                                 u"\n---\n"_s,
                                 u"- "_s,
                                 u"\n1. a\n"_s,
                                 u"    "_s,
                                 u"\t"_s,
                                 u"> "_s,
                                 u"|a|b|\n|-|-|\n"_s,
                                 u"|"_s,
                                 u"<div>"_s,
                                 u"<pre>\n"_s,
                                 u"</pre>"_s,
                                 u"<!--"_s,
                                 u"-->"_s,
                                 u"[a]"_s,
                                 u"\n[a]: /b\n"_s,
                                 u"# [a]\n"_s,
                                 u"[^1]"_s,
                                 u"\n[^1]: note\n"_s,
                                 u"*"_s,
                                 u"`"_s,
                                 u"\r"_s,
                                 u"\uFEFF"_s,
                                 u"😀"_s,
                                 u"é"_s};
    return all;
}

QString edited(QString text, QRandomGenerator &random)
{
    const auto size = text.size();
    // Often where a line begins, where most is decided.
    qsizetype at = random.bounded(size + 1);
    if (random.bounded(2))
        at = text.lastIndexOf(u'\n', at - 1) + 1;
    const int way = random.bounded(4);
    if (way == 0)
        return text.remove(at, random.bounded(1, 40));
    if (way == 1) // to the end of the line
        return text.remove(at, std::max<qsizetype>(text.indexOf(u'\n', at) - at, 0));
    return text.insert(at, pieces()[random.bounded(pieces().size())]);
}

/// Edits the text \a rounds times, each time from what was read before. The first text that is
/// read in another way than as a whole, or nothing.
QByteArray firstDifference(QString text, int rounds, quint32 seed)
{
    QRandomGenerator random(seed);
    SnapshotPtr last = makeSnapshot(text, {}, u"/a/SOUL.md"_s, 0);
    TokenCount count;
    for (int round = 0; round < rounds; ++round) {
        // Now and then goes back to a text that has something to break.
        const QString after = edited(round % 10 == 9 ? text : last->text, random);
        const SnapshotPtr whole = makeSnapshot(after, {}, u"/a/SOUL.md"_s, 1);
        const SnapshotPtr next = nextSnapshot(last.get(), after, {}, u"/a/SOUL.md"_s, 1);
        if (described(next->outline) != described(whole->outline))
            return "--- from\n" + last->text.toUtf8() + "\n--- to\n" + after.toUtf8() + "\n--- is\n"
                   + described(next->outline).toUtf8() + "\n--- not\n"
                   + described(whole->outline).toUtf8();
        if (count.of(after) != estimateTokens(after))
            return "tokens of " + after.toUtf8();
        last = next;
    }
    return {};
}

QString manyBlocks()
{
    QString text = u"---\nname: a\n---\n"_s;
    for (int i = 0; i < 60; ++i)
        text += u"\n## Part %1\n\nText *of* it\nand more.\n\n- a\n- b\n\n```c\nint a;\n```\n"_s.arg(
            i);
    return text;
}

} // namespace

class NextSnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAsAWhole()
    {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            const QByteArray difference = firstDifference(manyBlocks(), 60, seed);
            QVERIFY2(difference.isEmpty(), difference.constData());
        }
    }

    void readsRealFilesAsAWhole()
    {
        QStringList files;
        for (const QString &part : {u"agents"_s, u"souls"_s, u"skills"_s})
            files += tests::corpusFiles(part);
        if (files.isEmpty())
            QSKIP("the collection of real files is not here");
        quint32 seed = 0;
        for (const QString &file : std::as_const(files)) {
            const QString text = QString::fromUtf8(tests::bytesOf(file)).left(60000);
            const QByteArray difference = firstDifference(text, 12, ++seed);
            QVERIFY2(difference.isEmpty(),
                     qPrintable(file + u'\n' + QString::fromUtf8(difference)));
        }
    }

    /// What stands far from the change is taken over, true or not.
    void readsOnlyWhatIsNearTheChange()
    {
        const SnapshotPtr before = makeSnapshot(manyBlocks(), {});
        Outline claimed = before->outline;
        claimed.blocks.front().kind = BlockKind::Rule;
        claimed.blocks.back().kind = BlockKind::Rule;
        claimed.sections.front().title = u"First"_s;
        claimed.sections.back().title = u"Last"_s;
        QString after = before->text;
        after.insert(after.indexOf(u"## Part 30"_s), u"# In between\n\n"_s);
        const Span body{before->outline.body.begin, after.size()};
        const Outline outline = updateOutline(claimed, before->text, after, body);
        QCOMPARE(outline.blocks.front().kind, BlockKind::Rule);
        QCOMPARE(outline.blocks.back().kind, BlockKind::Rule);
        QCOMPARE(outline.sections.front().title, u"First"_s);
        QCOMPARE(outline.sections.back().title, u"Last"_s);
        QCOMPARE(outline.sections.back().parent, 30);
        QCOMPARE(outline.sections.size(), before->outline.sections.size() + 1);
    }

    void aFenceTakesInAllThatFollows()
    {
        const SnapshotPtr before = makeSnapshot(manyBlocks(), {});
        QString after = before->text;
        after.insert(after.indexOf(u"## Part 30"_s), u"~~~\n"_s);
        const SnapshotPtr now = nextSnapshot(before.get(), after, {}, {}, 1);
        QCOMPARE(now->outline.sections.size(), 30u);
        const SnapshotPtr back = nextSnapshot(now.get(), before->text, {}, {}, 2);
        QCOMPARE(described(back->outline), described(before->outline));
    }

    void aDefinitionReachesAHeadingFarAway()
    {
        const QString text = u"# About [it]\n\n"_s + manyBlocks().sliced(16);
        const SnapshotPtr before = makeSnapshot(text, {});
        QCOMPARE(before->outline.sections.front().title, u"About [it]"_s);
        const SnapshotPtr now = nextSnapshot(before.get(), text + u"\n[it]: /b\n"_s, {}, {}, 1);
        QCOMPARE(now->outline.sections.front().title, u"About it"_s);
        QCOMPARE(nextSnapshot(now.get(), text, {}, {}, 2)->outline.sections.front().title,
                 u"About [it]"_s);
    }

    void countsAnotherTextAnew()
    {
        TokenCount count;
        for (const QString &text : {u"one two\n\nthree\n"_s, u""_s, u"\n\n\n"_s, u"\n\nx\n\n"_s,
                                    u"HELLO world"_s, u"Hello world\r\n\r\nagain"_s})
            QCOMPARE(count.of(text), estimateTokens(text));
    }
};

QTEST_GUILESS_MAIN(NextSnapshotTest)

#include "NextSnapshotTest.moc"
