#include "format/Frontmatter.h"
#include "SharedFiles.h"
#include "format/Reading.h"
#include "format/Yaml.h"
#include "text/FileText.h"

#include <QFile>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QString joinedTokens(const QString &text, const Frontmatter &tree)
{
    QString joined;
    qsizetype done = 0;
    for (const Token &token : tree.tokens) {
        if (token.span.begin != done)
            return {};
        done = token.span.end;
        joined += QStringView(text).sliced(token.span.begin, token.span.length());
    }
    return joined;
}

QByteArray stateName(ReadingState state)
{
    switch (state) {
    case ReadingState::None: return "none";
    case ReadingState::Strict: return "strict";
    case ReadingState::Repaired: return "repaired";
    case ReadingState::Rejected: break;
    }
    return "rejected";
}

Reading readingOf(const QString &text)
{
    return readAsLoader(text, parseFrontmatter(text), LineEnd::Lf);
}

} // namespace

class FrontmatterTest : public QObject
{
    Q_OBJECT

private slots:
    void entriesKnowTheirSpans()
    {
        const QString text =
            u"---\n# first\nname: a-b # note\nlist:\n- 'x'\n- \"y\" # why\n"
            "deep:\n  k: v\nflow: [a, 'b c']\nlit: |\n  one\n\n  two\n\nend:\n---\nbody"_s;
        const Frontmatter tree = parseFrontmatter(text);
        QVERIFY(tree.present);
        QCOMPARE(joinedTokens(text, tree), text);
        QCOMPARE(tree.entries.size(), 6u);
        const auto source = [&](Span span) { return text.sliced(span.begin, span.length()); };

        const Entry &name = tree.entries[0];
        QCOMPARE(source(name.valueSpan), u"a-b"_s);
        QCOMPARE(source(name.commentSpan), u"# note"_s);
        QCOMPARE(source(name.whole), u"name: a-b # note\n"_s);
        QCOMPARE(int(name.style), int(Style::Plain));

        const Entry &list = tree.entries[1];
        QCOMPARE(int(list.style), int(Style::BlockList));
        QVERIFY(list.itemsComplete);
        QCOMPARE(list.items.size(), 2u);
        QCOMPARE(list.items[1].text, u"y"_s);
        QCOMPARE(source(list.items[1].whole), u"- \"y\" # why\n"_s);

        QCOMPARE(int(tree.entries[2].style), int(Style::BlockMap));
        QCOMPARE(tree.entries[3].items[1].text, u"b c"_s);
        QCOMPARE(tree.entries[4].value->toString(), u"one\n\ntwo\n"_s);
        QCOMPARE(int(tree.entries[5].style), int(Style::Empty));
        QCOMPARE(source(tree.body), u"body"_s);
    }

    void fences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("present");
        QTest::addColumn<QString>("body");
        QTest::newRow("plain") << u"---\na: b\n---\nx"_s << true << u"x"_s;
        QTest::newRow("blank first")
            << u"\n---\na: b\n---\nx"_s << false << u"\n---\na: b\n---\nx"_s;
        QTest::newRow("four dashes") << u"----\na: b\n---\nx"_s << false << u"----\na: b\n---\nx"_s;
        QTest::newRow("blanks behind") << u"---  \na: b\n---\t\nx"_s << true << u"x"_s;
        QTest::newRow("mid-line") << u"---\nname: a---b\n---\nx"_s << true << u"b\n---\nx"_s;
        QTest::newRow("dots do not close")
            << u"---\na: b\n...\nx"_s << false << u"---\na: b\n...\nx"_s;
        QTest::newRow("no last line end") << u"---\na: b\n---"_s << true << u""_s;
        QTest::newRow("empty") << u"---\n---\nx"_s << true << u"x"_s;
        QTest::newRow("a longer run")
            << u"---\na: b\n-----\nx"_s << false << u"---\na: b\n-----\nx"_s;
        QTest::newRow("only a fence") << u"---"_s << false << u"---"_s;
    }
    void fences()
    {
        QFETCH(QString, text);
        const Frontmatter tree = parseFrontmatter(text);
        QTEST(tree.present, "present");
        QTEST(text.sliced(tree.body.begin), "body");
        QCOMPARE(joinedTokens(text, tree), text);
    }

    void readsScalarsOfYaml12()
    {
        QCOMPARE(resolvePlain(u"yes"_s), Value(u"yes"_s));
        QCOMPARE(resolvePlain(u"010"_s), Value(10));
        QCOMPARE(resolvePlain(u"0x1F"_s), Value(31));
        QCOMPARE(resolvePlain(u"-1.5e3"_s), Value(-1500.0));
        QCOMPARE(resolvePlain(u"1.2.3"_s), Value(u"1.2.3"_s));
        QCOMPARE(resolvePlain(u"~"_s), Value());
        QCOMPARE(resolvePlain(u"True"_s), Value(true));
        QCOMPARE(resolvePlain(u"99999999999999999999"_s), Value(1e20));
    }

    void readsAsTheLoader()
    {
        QCOMPARE(stateName(readingOf(u"---\nname: x\n---\n"_s).state), "strict");
        const Reading repaired = readingOf(u"---\nname: x\ndescription: Use: now\n---\n"_s);
        QCOMPARE(stateName(repaired.state), "repaired");
        QCOMPARE(repaired.values.find(u"description")->toString(), u"Use: now"_s);
        QCOMPARE(repaired.repaired.toMap().size(), 1u);
        QVERIFY(repaired.reason);
        QCOMPARE(
            stateName(readingOf(u"---\nname: x\ndescription: a\nmore: b: c\nno colon here\n---\n"_s)
                          .state),
            "rejected");
        QCOMPARE(readingOf(u"---\na: 1\na: 2\n---\n"_s).values.find(u"a")->toInteger(), 2);
        const Frontmatter tree = parseFrontmatter(u"---\na: 1\n---\n"_s);
        QCOMPARE(stateName(readAsLoader(u"---\na: 1\n---\n"_s, tree, LineEnd::Cr).state), "none");
    }

    void bombsAreDefused()
    {
        QString aliases = u"a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"_s;
        for (int i = 1; i < 12; ++i) {
            const QString previous = u"*a%1"_s.arg(i - 1);
            aliases += u"a%1: &a%1 [%2]\n"_s.arg(i).arg(QStringList(10, previous).join(u", "_s));
        }
        // A reader that resolved it all would never end.
        QCOMPARE(readYaml(aliases).error().code, "yaml/too-large");
        QCOMPARE(readYaml(QString(10000, u'[')).error().code, "yaml/too-deep");
        QCOMPARE(readYaml(QString(u"a: "_s + QString(10000, u'{'))).error().code, "yaml/too-deep");
        QString nested;
        for (int i = 0; i < 5000; ++i)
            nested += QString(i, u' ') + u"k:\n"_s;
        QCOMPARE(readYaml(nested).error().code, "yaml/too-deep");
        QString dashes;
        for (int i = 0; i < 10000; ++i)
            dashes += u"- "_s;
        QCOMPARE(readYaml(dashes).error().code, "yaml/too-deep");
        for (const QString &content : {aliases, nested, dashes}) {
            const QString text = u"---\n"_s + content + u"\n---\nbody\n"_s;
            QCOMPARE(joinedTokens(text, parseFrontmatter(text)), text);
        }
    }

    void tokensAreTheInput()
    {
        if (tests::sharedFolder().isEmpty())
            QSKIP("the shared folder with real files is not there");
        for (const char *part : {"agents", "souls", "siblings"}) {
            for (const QString &path : tests::corpusFiles(QLatin1StringView(part))) {
                const QByteArray bytes = tests::bytesOf(path);
                const Result<FileText> file = decode(bytes);
                const QString joined = joinedTokens(file->text, parseFrontmatter(file->text));
                QVERIFY2(encode(joined, file->encoding) == bytes, qPrintable(path));
            }
        }
        // The tree of every beginning of a text covers it as well.
        const QString text = decode(tests::bytesOf(tests::seed(u"backend-developer.md"_s)))->text;
        for (qsizetype size = 0; size < 700; ++size)
            QCOMPARE(joinedTokens(text.first(size), parseFrontmatter(text.first(size))),
                     text.first(size));
    }

    void agreesWithTheLoaderOnRealFiles()
    {
        if (tests::sharedFolder().isEmpty())
            QSKIP("the shared folder with real files is not there");
        const QString folder = tests::sharedFolder() + u"/corpus/agents/"_s;
        int files = 0, agreed = 0;
        for (const QByteArray &row :
             tests::bytesOf(folder + u"INDEX.csv"_s).split('\n').sliced(1)) {
            const QList<QByteArray> cells = row.trimmed().split(',');
            if (cells.size() < 6)
                continue;
            const QString path = folder + QString::fromUtf8(cells[0]);
            const Result<FileText> file = decode(tests::bytesOf(path));
            QVERIFY2(file, qPrintable(path));
            const Reading reading = readAsLoader(file->text, parseFrontmatter(file->text),
                                                 file->encoding.lineEnd);
            ++files;
            if (stateName(reading.state) == cells[cells.size() - 2])
                ++agreed;
            else
                qWarning() << cells[0] << cells[cells.size() - 2] << stateName(reading.state)
                           << (reading.reason ? reading.reason->arguments : QStringList());
        }
        QCOMPARE(agreed, files);
        QVERIFY(files > 600);
    }
};

QTEST_APPLESS_MAIN(FrontmatterTest)
#include "FrontmatterTest.moc"
