#include "PageTesting.h"
#include "ProcessorTime.h"
#include "exchange/LiteralMarkdown.h"

#include <QRandomGenerator>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::import;
using tests::Imported;
using tests::samplePage;
using tests::seedPage;
using tests::wordsOf;

/// Pages that hold what Markdown would take for markup, and pages that no site ever showed.
class TestOddPages : public QObject
{
    Q_OBJECT

private slots:
    void markupStaysText_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const QString &line, const QString &markdown) {
            QTest::newRow(qPrintable(line)) << line << markdown;
        };
        row(u"# of items per page"_s, u"\\# of items per page"_s);
        row(u"#hashtag is fine"_s, u"#hashtag is fine"_s);
        row(u"C# and F# are languages"_s, u"C# and F# are languages"_s);
        row(u"> quoted"_s, u"\\> quoted"_s);
        row(u"a > b and b < c"_s, u"a > b and b < c"_s);
        row(u"1998. A good year"_s, u"1998\\. A good year"_s);
        row(u"*not emphasised*"_s, u"\\*not emphasised*"_s);
        row(u"2 * 3 * 4"_s, u"2 * 3 * 4"_s);
        row(u"snake_case_name"_s, u"snake_case_name"_s);
        row(u"_private and _other"_s, u"_private and _other"_s);
        row(u"use `git log` first"_s, u"use \\`git log` first"_s);
        row(u"a lone ` tick"_s, u"a lone ` tick"_s);
        row(u"<example> tags"_s, u"\\<example> tags"_s);
        row(u"[link](https://example.org)"_s, u"\\[link](https://example.org)"_s);
        row(u"[brackets] alone"_s, u"[brackets] alone"_s);
        row(u"[label]: https://example.org"_s, u"\\[label]: https://example.org"_s);
        row(u"AT&T and &copy; signs"_s, u"AT&T and \\&copy; signs"_s);
        row(u"C:\\new and \\*"_s, u"C:\\new and \\\\*"_s);
        row(u"---"_s, u"\\---"_s);
        row(u"~~struck~~ out"_s, u"\\~~struck~~ out"_s);
        row(u"```"_s, u"\\```"_s);
    }
    void markupStaysText()
    {
        QFETCH(QString, line);
        QFETCH(QString, markdown);
        QCOMPARE(literalParagraph(line), markdown);
        // And in its place on a page.
        const Imported soul = import(u"Identity\n\nBefore it.\n\n"_s + line);
        QCOMPARE(soul.titles, QStringList{u"Identity"_s});
        QVERIFY2(soul.text.endsWith(u"\n\n"_s + markdown + u'\n'), qPrintable(soul.text));
    }

    void itemsAndTitlesStayText()
    {
        QCOMPARE(literalItem(u"[ ] open"_s), u"\\[ ] open"_s);
        QCOMPARE(literalItem(u"1. one"_s), u"1\\. one"_s);
        QCOMPARE(literalItem(u"plain"_s), u"plain"_s);
        QCOMPARE(literalTitle(u"Using C #"_s), u"Using C \\#"_s);
        QCOMPARE(literalTitle(u"Voice & Style"_s), u"Voice & Style"_s);
        QCOMPARE(literalTitle(u"The *one* rule"_s), u"The \\*one* rule"_s);
    }

    /// Whatever is pasted: it comes to an end, the fields can be read, and no word of a bullet
    /// is lost.
    void mutilatedPages()
    {
        QString base = tests::sharedFolder().isEmpty() ? samplePage : seedPage();
        base.truncate(base.indexOf(u"Claim authorship"_s));
        const QStringList pieces{u"# "_s,
                                 u"> "_s,
                                 u"1. "_s,
                                 u"*"_s,
                                 u"_"_s,
                                 u"<b>"_s,
                                 u"`"_s,
                                 u"```"_s,
                                 u"---\n"_s,
                                 u"\n"_s,
                                 u"\t"_s,
                                 u"\r"_s,
                                 u"• "_s,
                                 u"  ◦ "_s,
                                 u"[x]: y"_s,
                                 u"&amp;"_s,
                                 u"\\"_s,
                                 u"|--|"_s,
                                 u"\u2028"_s,
                                 u"\u200B"_s,
                                 u"日本"_s,
                                 u"\nDownload\n"_s,
                                 u"\nIdentity\n"_s,
                                 u"[ ] "_s,
                                 u"~~"_s,
                                 u"\nname: x\n"_s};
        QRandomGenerator random(20260801);
        int imported = 0;
        for (int round = 0; round < 400; ++round) {
            QString page = base;
            for (int change = random.bounded(1, 12); change > 0; --change) {
                const int at = random.bounded(int(page.size()));
                if (random.bounded(3) == 0)
                    page.remove(at, random.bounded(1, 200));
                else
                    page.insert(at, pieces[random.bounded(int(pieces.size()))]);
                if (page.isEmpty())
                    page = u"x"_s;
            }
            const Result<PageImport> result = importPageText(page);
            if (!result
                || (!result->notes.empty()
                    && result->notes.front().code == "import/already-markdown"))
                continue;
            ++imported;
            const SnapshotPtr soul = makeSnapshot(result->text, {});
            QVERIFY2(soul->reading.state != ReadingState::Rejected
                         && soul->reading.state != ReadingState::Repaired,
                     qPrintable(page));
            const QString words = wordsOf(result->text).join(u' ');
            for (const QString &line : page.split(u'\n')) {
                if (line.startsWith(u"  • "_s) && !line.contains(u'\t') && !line.contains(u'\r')
                    && !line.contains(u'\u2028') && !line.contains(u'\u200B')) {
                    const QString wanted = wordsOf(line.sliced(4)).join(u' ');
                    QVERIFY2(words.contains(wanted), qPrintable(wanted + u"\n---\n"_s + page));
                }
            }
        }
        QVERIFY(imported > 200);
    }

    void longLinesTakeNoTime_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("arrow") << u"← "_s + u"word-"_s.repeated(40'000);
        QTest::newRow("stars") << u"*a "_s.repeated(60'000);
        QTest::newRow("ticks") << u"`a "_s.repeated(60'000);
        QTest::newRow("brackets") << u"["_s.repeated(50'000);
        QTest::newRow("blanks") << u"a"_s + u" "_s.repeated(200'000) + u"b"_s;
        QTest::newRow("many lines") << u"*x* line\n"_s.repeated(20'000);
        QTest::newRow("many bullets") << u"• *x* line\n"_s.repeated(10'000);
    }
    void longLinesTakeNoTime()
    {
        QFETCH(QString, line);
        const tests::ProcessorTime timer;
        QVERIFY(importPageText(u"Identity\n\n"_s + line));
        QVERIFY2(timer.msecs() < 15000, qPrintable(QString::number(timer.msecs())));
        qInfo("%lld ms", timer.msecs());
    }
};

QTEST_GUILESS_MAIN(TestOddPages)
#include "TestOddPages.moc"
