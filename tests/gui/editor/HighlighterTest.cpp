// The definition "Persona Markdown" through the highlighter, on documents of its own.

#include "ui/editor/Highlighter.h"
#include "render/Tokens.h"
#include "ui/editor/EditorLayout.h"

#include "SharedFiles.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <memory>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

struct Document
{
    QTextDocument document;
    std::unique_ptr<Highlighter> highlighter;

    explicit Document(const QString &text)
    {
        document.setDocumentLayout(new EditorLayout(&document));
        document.setPlainText(text);
        highlighter = std::make_unique<Highlighter>(&document, lightTokens(), nullptr);
        wait();
    }

    void wait() const { QTRY_VERIFY(highlighter->isFinished()); }

    /// The name of the colour of the n-th occurrence's first character.
    [[nodiscard]] QString look(const QString &place, int nth = 0) const
    {
        const QString text = document.toPlainText();
        qsizetype at = text.indexOf(place);
        for (; nth > 0; --nth)
            at = text.indexOf(place, at + 1);
        return lookAt(at);
    }

    [[nodiscard]] QString lookAt(qsizetype offset) const
    {
        const QTextBlock block = document.findBlock(int(offset));
        const int column = int(offset) - block.position();
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (column >= range.start && column < range.start + range.length)
                return nameOf(range.format);
        }
        return u"text"_s;
    }

    static QString nameOf(const QTextCharFormat &format)
    {
        const Tokens &tokens = lightTokens();
        const QColor color = format.foreground().color();
        if (format.hasProperty(QTextFormat::ForegroundBrush)) {
            if (color == tokens.syntaxKey)
                return u"key"_s;
            if (color == tokens.syntaxValue)
                return u"value"_s;
            if (color == tokens.syntaxHeading)
                return u"heading"_s;
            if (color == tokens.syntaxQuiet)
                return u"quiet"_s;
            return color.name();
        }
        if (format.fontWeight() == QFont::Bold)
            return u"bold"_s;
        if (format.fontItalic())
            return u"italic"_s;
        if (format.fontStrikeOut())
            return u"struck"_s;
        return u"text"_s;
    }
};

const QString frontmatter = uR"(---
name: backend-developer # why
description: Staff engineer
  continues here
tools: [Read, "Write x"]
maxTurns: 40
skills:
  - senior-engineer
prompt: |
  literal: text # kept
  ## no heading
quoted: "a \n b"
# whole line
mcpServers:
  - github:
      type: http
"odd key": x
stray line
---
# Title

Some **bold**, *italic*, ~~struck~~ and `code *x*`, a [link](http://x.y) and 2 * 3 * 4.
- item
> quote
```js
# no heading
```
## Second
snake_case_word <!-- gone
still --> back
)"_s;

} // namespace

class HighlighterTest : public QObject
{
    Q_OBJECT

private slots:
    void looks_data();
    void looks();
    void frontmatterOnlyAtTheBegin();
    void fenceEndsInMidLine();
    void unclosedQuoteEndsAtTheNextKey();
    void followsEdits();
    void openingAFenceColoursWhatFollows();
    void touchesNeitherTextNorHistory();
    void changesTheTheme();
    void colourLargeFilesInPieces();
    void editsWhileWorkWaits();
    void understandsRealFiles();
};

void HighlighterTest::looks_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("look");
    const auto row = [](const char *place, const char *look) {
        QTest::newRow(place) << QString::fromUtf8(place) << QString::fromUtf8(look);
    };
    row("---", "quiet");
    row("name", "key");
    row("backend-developer", "value");
    row("# why", "quiet");
    row("Staff", "value");
    row("continues", "value");
    row("[Read", "quiet");
    row("Read", "value");
    row("\"Write", "value");
    row("40", "text");
    row("- senior", "quiet");
    row("senior", "value");
    row("literal", "value");
    row("# kept", "value");
    row("## no", "value");
    row("quoted", "key");
    row("\\n", "key");
    row("# whole", "quiet");
    row("github", "key");
    row("type", "key");
    row("http\n", "value");
    row("\"odd", "key");
    row("stray", "text");
    row("# Title", "heading");
    row("Title", "heading");
    row("Some", "text");
    row("bold", "bold");
    row("italic", "italic");
    row("struck", "struck");
    row("`code", "value");
    row("link", "text");
    row("](http", "quiet");
    row("* 3", "text");
    row("- item", "quiet");
    row("item", "text");
    row("> quote", "quiet");
    row("```js", "quiet");
    row("# no heading", "value");
    row("## Second", "heading");
    row("case_word", "text");
    row("<!-- gone", "quiet");
    row("still", "quiet");
    row("back\n", "text");
}

void HighlighterTest::looks()
{
    static const Document document(frontmatter);
    QFETCH(QString, place);
    QFETCH(QString, look);
    QVERIFY(frontmatter.contains(place));
    QCOMPARE(document.look(place), look);
}

void HighlighterTest::frontmatterOnlyAtTheBegin()
{
    QCOMPARE(Document(u"\n---\nname: x\n---\n"_s).look(u"name"_s), u"text"_s);
    QCOMPARE(Document(u" ---\nname: x\n---\n"_s).look(u"name"_s), u"text"_s);
    QCOMPARE(Document(u"----\nname: x\n---\n"_s).look(u"name"_s), u"text"_s);
    QCOMPARE(Document(u"---  \nname: x\n---\n"_s).look(u"name"_s), u"key"_s);
    QCOMPARE(Document(u"# A\n\n---\nname: x\n"_s).look(u"name"_s), u"text"_s);
}

void HighlighterTest::fenceEndsInMidLine()
{
    const Document document(u"---\nname: a---b\n# Title\n"_s);
    QCOMPARE(document.look(u"a---"_s), u"value"_s);
    QCOMPARE(document.look(u"---b"_s), u"quiet"_s);
    QCOMPARE(document.look(u"b\n"_s), u"text"_s);
    QCOMPARE(document.look(u"# Title"_s), u"heading"_s);
}

void HighlighterTest::unclosedQuoteEndsAtTheNextKey()
{
    const Document document(u"---\na: \"open\nmodel: sonnet\n---\n"_s);
    QCOMPARE(document.look(u"model"_s), u"key"_s);
    QCOMPARE(document.look(u"sonnet"_s), u"value"_s);
}

void HighlighterTest::followsEdits()
{
    Document document(u"plain\nmore\n"_s);
    QTextCursor cursor(&document.document);
    cursor.insertText(u"# "_s);
    QCOMPARE(document.look(u"plain"_s), u"heading"_s);
    QCOMPARE(document.look(u"more"_s), u"text"_s);
    cursor.setPosition(0);
    cursor.insertText(u"---\nname: x\n---\n"_s);
    document.wait();
    QCOMPARE(document.look(u"name"_s), u"key"_s);
    QCOMPARE(document.look(u"plain"_s), u"heading"_s);
    document.document.undo();
    document.wait();
    QCOMPARE(document.look(u"plain"_s), u"heading"_s);
}

void HighlighterTest::openingAFenceColoursWhatFollows()
{
    Document document(u"a\n\n# one\n\n# two\n"_s);
    QCOMPARE(document.look(u"# two"_s), u"heading"_s);
    QTextCursor cursor(&document.document);
    cursor.setPosition(2);
    cursor.insertText(u"```"_s);
    document.wait();
    QCOMPARE(document.look(u"# one"_s), u"value"_s);
    QCOMPARE(document.look(u"# two"_s), u"value"_s);
    cursor.deletePreviousChar();
    document.wait();
    QCOMPARE(document.look(u"# two"_s), u"heading"_s);
}

void HighlighterTest::touchesNeitherTextNorHistory()
{
    QTextDocument text;
    text.setDocumentLayout(new EditorLayout(&text));
    text.setPlainText(frontmatter);
    text.setModified(false);
    QSignalSpy changes(&text, &QTextDocument::contentsChange);
    QSignalSpy contents(&text, &QTextDocument::contentsChanged);
    const int revision = text.revision();
    Highlighter highlighter(&text, lightTokens(), nullptr);
    QTRY_VERIFY(highlighter.isFinished());
    QVERIFY(!text.isModified());
    QVERIFY(!text.isUndoAvailable());
    QCOMPARE(text.revision(), revision);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(contents.size(), 0);
    QCOMPARE(text.toPlainText(), frontmatter);

    // A key in a coloured line is told as what it is.
    QTextCursor cursor(&text);
    cursor.setPosition(int(frontmatter.indexOf(u"name"_s)));
    cursor.insertText(u"x"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toInt(), cursor.position() - 1);
    QCOMPARE(changes[0][1].toInt(), 0);
    QCOMPARE(changes[0][2].toInt(), 1);
    text.undo();
    QCOMPARE(text.toPlainText(), frontmatter);
    QVERIFY(!text.isModified());
}

void HighlighterTest::changesTheTheme()
{
    Document document(u"# Title\n"_s);
    document.highlighter->setTokens(darkTokens());
    document.wait();
    const auto formats = document.document.firstBlock().layout()->formats();
    QCOMPARE(formats.value(0).format.foreground().color(), darkTokens().syntaxHeading);
}

void HighlighterTest::colourLargeFilesInPieces()
{
    const Document document(u"- **bold** and `code`\n"_s.repeated(20'000) + u"# End\n"_s);
    QCOMPARE(document.look(u"# End"_s), u"heading"_s);
}

void HighlighterTest::editsWhileWorkWaits()
{
    QTextDocument text;
    text.setDocumentLayout(new EditorLayout(&text));
    text.setPlainText(u"plain line\n"_s.repeated(5'000) + u"# End\n"_s);
    Highlighter highlighter(&text, lightTokens(), nullptr);
    QVERIFY(!highlighter.isFinished());
    QTextCursor cursor(&text);
    cursor.insertText(u"# First\n```\n"_s);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"behind\n"_s);
    QTRY_VERIFY(highlighter.isFinished());
    const auto color = [](const QTextBlock &block) {
        return block.layout()->formats().value(0).format.foreground().color();
    };
    QCOMPARE(color(text.firstBlock()), lightTokens().syntaxHeading);
    QCOMPARE(color(text.findBlockByNumber(100)), lightTokens().syntaxValue);
    QCOMPARE(color(text.lastBlock().previous()), lightTokens().syntaxValue);
}

/// In real files every top-level key of the frontmatter has the colour of a key.
void HighlighterTest::understandsRealFiles()
{
    QStringList files = tests::corpusFiles(u"agents"_s);
    if (files.isEmpty())
        QSKIP("no real files beside the project");
    files = files.mid(0, 150);
    static const QRegularExpression key(u"^(name|model|tools|color):[ \\t]"_s);
    int keys = 0;
    int coloured = 0;
    for (const QString &file : std::as_const(files)) {
        const QString text = QString::fromUtf8(tests::bytesOf(file));
        if (!text.startsWith(u"---\n"))
            continue;
        const Document document(text);
        for (QTextBlock block = document.document.firstBlock().next();
             block.isValid() && !block.text().contains(u"---"_s); block = block.next()) {
            if (key.matchView(block.text()).hasMatch()) {
                ++keys;
                coloured += document.lookAt(block.position()) == "key"_L1;
            }
        }
    }
    QVERIFY(keys > 100);
    QVERIFY2(coloured == keys, qPrintable(u"%1 of %2"_s.arg(coloured).arg(keys)));
}

QTEST_MAIN(HighlighterTest)
#include "HighlighterTest.moc"
