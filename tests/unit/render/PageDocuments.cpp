#include "SharedFiles.h"
#include "render/PageDocument.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

SnapshotPtr snapshotOf(const QString &body, quint64 revision = 0)
{
    return makeSnapshot(u"---\nname: tester\ndescription: Tests.\n---\n"_s + body, {},
                        u"/x/agents/tester.md"_s, revision);
}

// Everything that shows: texts with their formats, lists and tables.
QString dump(const QTextDocument &document)
{
    QString text;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        text += u"[%1 %2 %3 %4 %5 %6 %7 %8 "_s.arg(format.leftMargin())
                    .arg(format.topMargin())
                    .arg(format.bottomMargin())
                    .arg(format.headingLevel())
                    .arg(format.indent())
                    .arg(int(format.marker()))
                    .arg(format.lineHeight())
                    .arg(format.alignment().toInt());
        if (block.textList()) {
            text += block.textList()->itemText(block)
                    + QString::number(block.textList()->format().indent());
        }
        if (QTextCursor(block).currentTable())
            text += u" cell"_s;
        text += u"] "_s;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat run = it.fragment().charFormat();
            text += it.fragment().text()
                    + u"<%1 %2 %3 %4 %5>"_s.arg(run.font().pixelSize())
                          .arg(run.fontWeight())
                          .arg(run.fontItalic())
                          .arg(run.anchorHref(), run.foreground().color().name());
        }
        text += u'\n';
    }
    return text;
}

QString freshDump(const SnapshotPtr &snapshot)
{
    PageDocument page;
    page.setSnapshot(snapshot);
    page.update();
    return dump(*page.document());
}

} // namespace

class PageDocuments : public QObject
{
    Q_OBJECT

private slots:
    void showsTheBody()
    {
        PageDocument page;
        page.setSnapshot(snapshotOf(u"# Title\n\nSome *text* here.\n\n- a\n- b\n"_s));
        QVERIFY(page.update());
        const QString text = page.document()->toPlainText();
        QVERIFY(text.contains(u"← All agents\nTitle\nTests.\n"));
        QVERIFY(text.contains(u"Some text here.\na\nb\n"));
        QVERIFY(!text.contains(u"description"));
        QCOMPARE(text.count(u"Title"), 1);
    }

    void formatsAreThere()
    {
        PageDocument page;
        page.setSnapshot(snapshotOf(u"**b** [l](https://x.org) `c`\n\n1) one\n2) two\n   - deep\n\n"
                                    "- [x] t\n\n| a |\n|--:|\n| b |\n\n> q\n\n```\nx\ny\n```\n"_s));
        page.update();
        const QString text = dump(*page.document());
        QVERIFY(text.contains(u"b<13 600"));
        QVERIFY(text.contains(u"https://x.org"));
        QVERIFY(text.contains(u"1)1"));
        QVERIFY(text.contains(u"2)1"));
        QVERIFY(text.contains(u"\n[0 0 3") || text.contains(u"deep"));
        QVERIFY(text.contains(u"x\u2028y"));
        int tables = 0;
        for (QTextFrame *frame : page.document()->rootFrame()->childFrames())
            tables += qobject_cast<QTextTable *>(frame) != nullptr;
        QCOMPARE(tables, 1);
    }

    void onlyTheChangedPieceIsWritten()
    {
        QString body;
        for (int i = 0; i < 50; ++i)
            body += u"## Heading %1\n\nParagraph %1.\n\n- item\n\n"_s.arg(i);
        PageDocument page;
        page.setSnapshot(snapshotOf(body));
        page.update();
        const int before = page.written();
        QString changed = body;
        changed.replace(u"Paragraph 25."_s, u"Paragraph 25, changed."_s);
        page.setSnapshot(snapshotOf(changed));
        page.update();
        QCOMPARE(page.written(), before + 1);
        QCOMPARE(dump(*page.document()), freshDump(snapshotOf(changed)));
        // A change of the frontmatter that the page does not show writes nothing.
        page.setSnapshot(makeSnapshot(
            u"---\nname: tester\ndescription: Tests.\n\nbackground: true\n---\n"_s + changed, {},
            u"/x/agents/tester.md"_s));
        page.update();
        QCOMPARE(page.written(), before + 1);
        QVERIFY(page.sourceOf(1).begin > 0);
    }

    // However it got there, the document is the one that is made from nothing.
    void patchesAreExact_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void patchesAreExact()
    {
        QFETCH(int, seed);
        const QStringList pieces{
            u"# Heading one"_s,
            u"## Heading two"_s,
            u"A paragraph with **strong** words."_s,
            u"Another one, with `code` and [a link](https://example.org)."_s,
            u"- one\n- two\n  - three"_s,
            u"1. first\n2. second"_s,
            u"- [ ] open\n- [x] done"_s,
            u"| a | b |\n|---|---|\n| 1 | 2 |"_s,
            u"| one |\n|:-:|\n| x |\n| y |"_s,
            u"> quoted\n>\n> > twice"_s,
            u"```cpp\nint x;\n```"_s,
            u"---"_s,
            u"<example>\ntext\n</example>"_s,
            u"<!-- nothing -->"_s,
            u"[ref]: https://example.org"_s,
            u"Uses [ref] and [^n]."_s,
            u"[^n]: A note."_s,
            u"مرحبا بالعالم"_s,
        };
        QRandomGenerator random{quint32(seed)};
        QStringList parts;
        PageDocument page;
        for (int step = 0; step < 120; ++step) {
            const int action = random.bounded(4);
            const qsizetype at = parts.isEmpty() ? 0 : random.bounded(int(parts.size()));
            const QString &piece = pieces[random.bounded(int(pieces.size()))];
            if (action == 0 || parts.size() < 3)
                parts.insert(at, piece);
            else if (action == 1)
                parts.removeAt(at);
            else if (action == 2)
                parts[at] = piece;
            else
                parts.swapItemsAt(at, random.bounded(int(parts.size())));
            const SnapshotPtr snapshot = snapshotOf(parts.join(u"\n\n"_s) + u'\n');
            page.setSnapshot(snapshot);
            if (random.bounded(3) == 0) {
                page.update(0); // One piece only; the next snapshot comes before the rest.
                continue;
            }
            page.update();
            QCOMPARE(dump(*page.document()), freshDump(snapshot));
        }
    }

    void slicesEndInTheSamePage()
    {
        QString body;
        for (int i = 0; i < 300; ++i)
            body += u"## Heading %1\n\nParagraph %1 with some words.\n\n"_s.arg(i);
        const SnapshotPtr snapshot = snapshotOf(body);
        PageDocument page;
        page.setSnapshot(snapshot);
        int slices = 1;
        while (!page.update(0))
            ++slices;
        QVERIFY(slices > 10);
        QCOMPARE(dump(*page.document()), freshDump(snapshot));
    }

    // Who writes near the top of a long text does not throw away what stands below it already.
    void aChangeMeanwhileKeepsWhatIsWritten()
    {
        QString body;
        for (int i = 0; i < 300; ++i)
            body += u"## Heading %1\n\nParagraph %1 with some words.\n\n"_s.arg(i);
        PageDocument page;
        page.setSnapshot(snapshotOf(body));
        int keys = 0;
        while (!page.update(0)) {
            if (page.written() % 5 == 0) {
                body.insert(body.indexOf(u" with some"_s), u'x');
                page.setSnapshot(snapshotOf(body));
                ++keys;
            }
        }
        QVERIFY(keys > 20);
        QVERIFY2(page.written() <= 601 + keys, qPrintable(QString::number(page.written())));
        QCOMPARE(dump(*page.document()), freshDump(snapshotOf(body)));
    }

    void piecesKnowTheirPlaces()
    {
        const QString body = u"# Title\n\nOne.\n\n| a |\n|---|\n| b |\n\nTwo.\n"_s;
        const SnapshotPtr snapshot = snapshotOf(body);
        PageDocument page;
        page.setSnapshot(snapshot);
        page.update();
        const qsizetype offset = snapshot->text.indexOf(u"Two."_s);
        const int piece = page.pieceAtOffset(offset);
        QCOMPARE(snapshot->text.sliced(page.sourceOf(piece).begin, 4), u"Two."_s);
        const QTextBlock block = page.document()->find(u"Two."_s).block();
        QCOMPARE(page.pieceAtPosition(block.position()), piece);
        QCOMPARE(page.pieceAtOffset(0), 0);
        QCOMPARE(page.roleOf(0), PageBlock::Role::Head);
        page.document()->setTextWidth(300);
        QVERIFY(page.rectOf(piece).top() > page.rectOf(0).bottom());
        QVERIFY(page.pieceAtOffset(snapshot->text.size()) >= 0);
    }

    void definitionsReachEveryBlock()
    {
        PageDocument page;
        page.setSnapshot(snapshotOf(u"See [it][x].\n\nMore.\n\n[x]: https://example.org/a\n"_s));
        page.update();
        QVERIFY(dump(*page.document()).contains(u"https://example.org/a"));
        page.setSnapshot(snapshotOf(u"See [it][x].\n\nMore.\n\n[x]: https://example.org/b\n"_s));
        page.update();
        QVERIFY(dump(*page.document()).contains(u"https://example.org/b"));
        page.setSnapshot(snapshotOf(u"See [it][x].\n\nMore.\n"_s));
        page.update();
        QVERIFY(!dump(*page.document()).contains(u"https://example.org"));
    }

    void footnotesHaveTheirNumbers()
    {
        PageDocument page;
        page.setSnapshot(
            snapshotOf(u"One[^z].\n\nTwo[^a] and one[^z].\n\n[^a]: First.\n\n[^z]: Last.\n"_s));
        page.update();
        const QString text = page.document()->toPlainText();
        QVERIFY2(text.contains(u"One1.\nTwo2 and one1.\n1 Last.\n2 First."_s), qPrintable(text));
        // A reference before the others changes the numbers of all that have one.
        page.setSnapshot(
            snapshotOf(u"New[^a].\n\nOne[^z].\n\nTwo[^a] and one[^z].\n\n[^a]: First.\n\n"
                       "[^z]: Last.\n"_s));
        page.update();
        QVERIFY(page.document()->toPlainText().contains(
            u"New1.\nOne2.\nTwo1 and one2.\n1 First.\n2 Last."_s));
    }

    void codeIsColored()
    {
        PageDocument page;
        page.setSnapshot(snapshotOf(u"```cpp\nint x = 1; // why\n```\n"_s));
        page.update();
        const QTextBlock block = page.document()->find(u"int x"_s).block();
        QCOMPARE(block.begin().fragment().text(), u"int"_s);
        QCOMPARE(block.begin().fragment().charFormat().foreground().color(),
                 page.style().tokens->syntaxKey);
    }

    void whatIsTakenOutIsStruck()
    {
        PageDocument page;
        page.setSnapshot(
            makeSnapshot(u"First.\n\nOne <b>two</b>.\n\n<example>\n- a *b*\n\n</example>\n"_s, {},
                         u"/x/SOUL.md"_s));
        page.update();
        const QString text = page.document()->toPlainText();
        QVERIFY2(text.contains(u"One <b>two</b>."_s), qPrintable(text));
        QVERIFY2(text.contains(u"<example>"_s) && text.contains(u"a b"_s), qPrintable(text));
        const QTextCursor tag = page.document()->find(u"<b>"_s);
        QVERIFY(tag.charFormat().fontStrikeOut());
        QVERIFY(!page.document()->find(u"two"_s).charFormat().fontStrikeOut());
    }

    void newStyleWritesAllAgain()
    {
        PageDocument page;
        page.setSnapshot(snapshotOf(u"Text.\n"_s));
        page.update();
        page.setStyle(PageStyle(darkTokens(), QGuiApplication::font()));
        QVERIFY(!page.isComplete());
        page.update();
        QVERIFY(dump(*page.document()).contains(darkTokens().text.name()));
        QVERIFY(!dump(*page.document()).contains(lightTokens().text.name()));
    }

    void versionsStandBelowTheBody()
    {
        const QString front = u"---\nname: Calm\ntagline: Keeps calm.\n---\n"_s;
        const auto soul = [&](const QString &body) {
            return makeSnapshot(front + body, {}, u"/x/SOUL.md"_s);
        };
        PageDocument page;
        page.setSnapshot(soul(u"Text.\n"_s));
        page.update();
        const int before = page.written();
        page.setVersions({{u"1.1.0"_s, QDate(2026, 2, 3)}, {u"1.0.0"_s, {}}});
        QVERIFY(!page.isComplete());
        page.update();
        QCOMPARE(page.written(), before + 1);
        const QString text = page.document()->toPlainText();
        QVERIFY(text.indexOf(u"1.1.0 · "_s) > text.indexOf(u"Text."_s));
        QVERIFY(text.indexOf(u"1.0.0"_s) > text.indexOf(u"1.1.0"_s));
        QVERIFY(text.indexOf(claimTitle()) > text.indexOf(u"1.0.0"_s));
        // They stay while one writes, and go when they are not known any more.
        page.setSnapshot(soul(u"Text, changed.\n"_s));
        page.update();
        QCOMPARE(page.written(), before + 2);
        QVERIFY(page.document()->toPlainText().contains(u"1.1.0"_s));
        page.setVersions({});
        page.update();
        QVERIFY(!page.document()->toPlainText().contains(u"1.1.0"_s));
        QCOMPARE(page.written(), before + 2);
    }

    void emptyAndBack()
    {
        PageDocument page;
        page.setSnapshot(snapshotOf(u"Text.\n"_s));
        page.update();
        page.setSnapshot(nullptr);
        QVERIFY(page.update());
        QVERIFY(page.document()->toPlainText().trimmed().isEmpty());
        const SnapshotPtr empty = makeSnapshot(QString(), {});
        page.setSnapshot(empty);
        QVERIFY(page.update());
    }

    void hostileTextDoesNotHang_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("quotes") << QString(10'000, u'>') + u" x"_s;
        QTest::newRow("lists") << u"- "_s.repeated(10'000) + u"x"_s;
        QTest::newRow("brackets") << QString(10'000, u'[');
        QTest::newRow("wide table") << u"|"_s + u"a|"_s.repeated(500) + u"\n|"_s
                                           + u"-|"_s.repeated(500) + u"\n"_s
                                           + u"|x\n"_s.repeated(500);
        QTest::newRow("long table") << u"|a|b|\n|-|-|\n"_s + u"|x|y|\n"_s.repeated(10'000);
        QTest::newRow("long line") << u"word "_s.repeated(60'000);
        QTest::newRow("code") << u"```\n"_s + u"line\n"_s.repeated(5'000) + u"```"_s;
        QTest::newRow("nul") << QString(1000, QChar(0)) + u"x\u2029y\u2028z\uFDD0w"_s;
    }
    void hostileTextDoesNotHang()
    {
        QFETCH(QString, markdown);
        const SnapshotPtr snapshot = snapshotOf(markdown + u"\n\nEnd of it.\n"_s);
        QElapsedTimer timer;
        timer.start();
        PageDocument page;
        page.document()->setTextWidth(320);
        page.setSnapshot(snapshot);
        page.update();
        QVERIFY(page.document()->size().height() > 0);
        QVERIFY(page.document()->toPlainText().contains(u"End of it."));
        qInfo("%lld ms", timer.elapsed());
        // It can be taken away again.
        page.setSnapshot(snapshotOf(u"Gone.\n"_s));
        page.update();
        QCOMPARE(dump(*page.document()), freshDump(snapshotOf(u"Gone.\n"_s)));
    }

    void realFiles()
    {
        const QStringList files = tests::corpusFiles(u"souls"_s) + tests::corpusFiles(u"agents"_s);
        if (files.isEmpty())
            QSKIP("The real files beside the project are not here.");
        PageDocument page;
        for (qsizetype i = 0; i < files.size(); i += 31) {
            const auto snapshot = openSnapshot(files[i]);
            if (!snapshot)
                continue;
            page.setSnapshot(*snapshot);
            page.update();
            QVERIFY2(dump(*page.document()) == freshDump(*snapshot), qPrintable(files[i]));
        }
    }

    void keystroke_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("6 KB") << 6'000;
        QTest::newRow("64 KB") << 64'000;
    }
    void keystroke()
    {
        QFETCH(int, size);
        QString body;
        for (int i = 0; body.size() < size; ++i) {
            body += u"## Heading %1\n\nA paragraph with **some** text in it that is about as long "
                    "as those in real files are, and wraps.\n\n- one item\n- another `item`\n\n"_s
                        .arg(i);
        }
        PageDocument page;
        page.document()->setTextWidth(320);
        page.setSnapshot(snapshotOf(body));
        page.update();
        const qsizetype at = body.indexOf(u"wraps"_s, body.size() / 2);
        std::vector<SnapshotPtr> snapshots;
        for (int i = 0; i < 40; ++i) {
            body.insert(at, u'x');
            snapshots.push_back(snapshotOf(body));
        }
        size_t next = 0;
        QElapsedTimer timer;
        timer.start();
        for (; next < snapshots.size(); ++next) {
            page.setSnapshot(snapshots[next]);
            page.update();
            (void)page.document()->size();
        }
        qInfo("%.3f ms a keystroke in the page",
              double(timer.nsecsElapsed()) / 1e6 / double(snapshots.size()));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QFont font = QGuiApplication::font();
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    PageDocuments test;
    return QTest::qExec(&test, argc, argv);
}

#include "PageDocuments.moc"
