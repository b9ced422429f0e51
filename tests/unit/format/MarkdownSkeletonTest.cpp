#include "format/MarkdownSkeleton.h"
#include "SharedFiles.h"
#include "text/FileText.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

const QRegularExpression loneReturn(u"\\r(?!\\n)"_s);

/// What the outline takes from a tree, a line each: top-level blocks with their lines, headings
/// with their text, and where elements of lists begin.
struct Facts
{
    QStringList blocks;
    QStringList elements;
};

QString textOf(cmark_node *heading)
{
    QString text;
    cmark_iter *walk = cmark_iter_new(heading);
    while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
        if (cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER) {
            if (const char *literal = cmark_node_get_literal(cmark_iter_get_node(walk)))
                text += QString::fromUtf8(literal);
        }
    }
    cmark_iter_free(walk);
    return text;
}

Facts factsOf(const MarkdownSkeleton &skeleton)
{
    cmark_gfm_core_extensions_ensure_registered();
    QString text = skeleton.text;
    text.replace(loneReturn, u" "_s); // as the outline does it
    const QByteArray utf8 = toValidUtf8(text);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS
                                            | CMARK_OPT_FOOTNOTES);
    for (const char *name : {"table", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, utf8.constData(), size_t(utf8.size()));
    cmark_node *document = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    Facts facts;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
        const int first = cmark_node_get_start_line(node);
        int last = std::max(first, cmark_node_get_end_line(node));
        // The parser counts a line too many for some headings with underlines.
        cmark_node *const next = cmark_node_next(node);
        if (next && cmark_node_get_start_line(next) > first)
            last = std::min(last, cmark_node_get_start_line(next) - 1);
        QString fact = u"%1 %2-%3"_s.arg(QString::fromLatin1(cmark_node_get_type_string(node)))
                           .arg(skeleton.firstLine(first))
                           .arg(skeleton.lastLine(last));
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
            fact += u' ' + textOf(node);
        facts.blocks += fact;
    }
    cmark_iter *walk = cmark_iter_new(document);
    while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(walk);
        cmark_node *parent = cmark_node_parent(node);
        if (cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER && parent
            && cmark_node_get_type(parent) == CMARK_NODE_LIST) {
            facts.elements += u"%1:%2-%3"_s.arg(cmark_node_get_start_line(node))
                                  .arg(cmark_node_get_start_column(node))
                                  .arg(cmark_node_get_end_line(node));
        }
    }
    cmark_iter_free(walk);
    cmark_node_free(document);
    return facts;
}

MarkdownSkeleton wholeOf(const QString &text)
{
    MarkdownSkeleton whole{text, {}};
    for (int line = 1; line <= text.count(u'\n') + 2; ++line)
        whole.lines.push_back(line);
    return whole;
}

QByteArray difference(const QString &text)
{
    const Facts whole = factsOf(wholeOf(text));
    const MarkdownSkeleton blocks = markdownSkeleton(text, SkeletonDetail::Blocks);
    const MarkdownSkeleton elements = markdownSkeleton(text, SkeletonDetail::Elements);
    if (factsOf(blocks).blocks != whole.blocks)
        return text.toUtf8() + "\n--- blocks:\n" + whole.blocks.join(u'\n').toUtf8() + "\n--- not\n"
               + factsOf(blocks).blocks.join(u'\n').toUtf8() + "\n--- from\n"
               + blocks.text.toUtf8();
    if (factsOf(elements).elements != whole.elements || factsOf(elements).blocks != whole.blocks)
        return text.toUtf8() + "\n--- elements:\n" + elements.text.toUtf8();
    return {};
}

} // namespace

class MarkdownSkeletonTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesOnlyWhatDecides()
    {
        const MarkdownSkeleton skeleton = markdownSkeleton(
            u"# A *title*\n\nSome words\nand more\n\n- **One** thing\n- another\n\n```c\nint a;\n\n```\n"_s,
            SkeletonDetail::Blocks);
        QCOMPARE(skeleton.text, u"# A *title*\n\nx\n\n- x\n\n```c\n```\n"_s);
        QCOMPARE(skeleton.lines, (std::vector<int>{1, 2, 3, 5, 6, 8, 9, 12, 13}));
    }

    void keepsEachLineForTheElements()
    {
        const QString text = u"Some words\nand more\n- one\n- two\n"_s;
        QCOMPARE(markdownSkeleton(text, SkeletonDetail::Elements).text, u"x\nx\n- x\n- x\n"_s);
    }

    void readsAsTheWholeText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "a",
                                 "a\n",
                                 "a\nb\n===\n",
                                 "a\nb\n---\nc\n",
                                 "a\n:-:\nb\n",
                                 "| a |\n|---|\n| b |\nc\n\nd\n",
                                 "[a]: /b\nc\n",
                                 "[a]:\nurl with words\n",
                                 "[a]: /b \"title\nmore words\nend\"\nc\n",
                                 "# [a]\n\n[a]: /b\n",
                                 "a[^1]\n\n[^1]: note\n",
                                 "[^1]: note that nobody reads\n",
                                 "<div>\na\n```\nb\n</div>\n\nc\n```\nd\n",
                                 "a\n<b>c</b>\n```\nd\n\ne\n```\nf\n",
                                 "<!-- a\n\n```\n-->\nb\n",
                                 "<pre>\n\n```\nx\n</pre>\ny\n",
                                 "- a\n  ```\n  b\n\n  ```\nc\n",
                                 "- ```\n  a\n```\nb\n```\nc\n",
                                 " ```\n a\n```\nb\n\n```\nc\n",
                                 "````\n```\na\n````\nb\n",
                                 "~~~\n```\n~~~\na\n",
                                 "``` a`b\nc\n",
                                 "a\n    b\n    c\n\n    d\n    e\nf\n",
                                 "text\n3. a\n4. b\n1. c\n",
                                 "1. a\n1. b\n\n   c\n",
                                 "-   a\n- b\n\n  c\n",
                                 "> a\nb\nc\n\nd\n",
                                 "- a\nb\nc\n- d\n",
                                 "a\r\nb\r\n\r\nc\r\n",
                                 "a\rb\n\nc\n",
                                 "**a**\n`b`\n*c*\n* d\n",
                                 "```\na\n",
                                 "```\na",
                                 "```\n- a\n  ```\n  - b\n",
                                 "a\n```\nb\n```\nc\n===\n",
                                 "- [ ] a\n- [x] b\n",
                                 "1986. a\nb\n2) c\n"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void readsAsTheWholeText()
    {
        QFETCH(QString, text);
        const QByteArray differs = difference(text);
        QVERIFY2(differs.isEmpty(), differs);
    }

    void readsAsTheWholeTextWithRandomLines()
    {
        const QStringList lines{u""_s,
                                u"word"_s,
                                u"more words here"_s,
                                u"**bold** text"_s,
                                u"`code` text"_s,
                                u"- item"_s,
                                u"- item two"_s,
                                u"* star"_s,
                                u"1. one"_s,
                                u"2. two"_s,
                                u"  indented"_s,
                                u"    deep"_s,
                                u"  - nested"_s,
                                u"```"_s,
                                u"```js"_s,
                                u"  ```"_s,
                                u"~~~"_s,
                                u"---"_s,
                                u"==="_s,
                                u"| a | b |"_s,
                                u"|---|---|"_s,
                                u":-:"_s,
                                u"> quote"_s,
                                u"> ```"_s,
                                u"<div>"_s,
                                u"</div>"_s,
                                u"<!-- x"_s,
                                u"-->"_s,
                                u"<pre>"_s,
                                u"</pre>"_s,
                                u"[a]: /b"_s,
                                u"[a]"_s,
                                u"see [a] there"_s,
                                u"# Head [a]"_s,
                                u"## Head"_s,
                                u"\"title\""_s,
                                u"***"_s,
                                u"-"_s,
                                u"+ plus"_s,
                                u"\tx tab"_s,
                                u"a | b"_s,
                                u"text\r"_s,
                                u"a\rb"_s,
                                u"😀 picture"_s,
                                u"- ```"_s,
                                u"10) ten"_s,
                                u"<b>bold</b>"_s};
        QRandomGenerator random(20261122);
        for (int round = 0; round < 40'000; ++round) {
            QString text;
            for (int i = random.bounded(1, 12); i > 0; --i)
                text += lines[qsizetype(random.bounded(quint32(lines.size())))] + u'\n';
            if (random.bounded(8) == 0)
                text.chop(1);
            const QByteArray differs = difference(text);
            QVERIFY2(differs.isEmpty(), differs);
        }
    }

    void readsAsTheWholeTextOfRealFiles()
    {
        const QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"souls"_s)
                                  + tests::corpusFiles(u"siblings"_s);
        if (files.isEmpty())
            QSKIP("there are no real files beside the project");
        qsizetype kept = 0;
        qsizetype all = 0;
        for (const QString &file : files) {
            const QString text = QString::fromUtf8(tests::bytesOf(file));
            const QByteArray differs = difference(text);
            QVERIFY2(differs.isEmpty(),
                     qPrintable(file + QString::fromUtf8(differs).section(u"\n--- "_s, 1)));
            kept += markdownSkeleton(text, SkeletonDetail::Blocks).text.size();
            all += text.size();
        }
        qInfo("%lld of %lld characters are left", qint64(kept), qint64(all));
        QVERIFY(kept * 2 < all);
    }
};

QTEST_APPLESS_MAIN(MarkdownSkeletonTest)
#include "MarkdownSkeletonTest.moc"
