#include "format/SimpleYaml.h"
#include "SharedFiles.h"
#include "format/Frontmatter.h"
#include "format/Yaml.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QByteArray told(const QString &source, const Result<Value> &whole)
{
    return source.toUtf8()
           + "\nthe parser: " + (whole ? QByteArray("something else") : whole.error().code);
}

} // namespace

class SimpleYamlTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatMostFrontmatterConsistsOf()
    {
        const auto value = readSimpleYaml(u"# about\nname: a-b\ncount: 12\non: yes\n"
                                          "text: \"a \\\"b\\\"\\n\"\nother: 'it''s'\n"
                                          "tools: [Read, \"Bash\"]\nskills:\n  - one\n  - two\n"
                                          "empty:\n\nlines: |\n  one\n\n    two\n\n"
                                          "folded: >-\n  one\n  two\n\n  three\nlast: true\n");
        QVERIFY(value);
        QCOMPARE(value->find(u"count")->toInteger(), 12);
        QCOMPARE(value->find(u"text")->toString(), u"a \"b\"\n"_s);
        QCOMPARE(value->find(u"other")->toString(), u"it's"_s);
        QCOMPARE(value->find(u"tools")->asTexts(), QStringList({u"Read"_s, u"Bash"_s}));
        QCOMPARE(value->find(u"skills")->asTexts(), QStringList({u"one"_s, u"two"_s}));
        QVERIFY(value->find(u"empty")->isNull());
        QCOMPARE(value->find(u"lines")->toString(), u"one\n\n  two\n"_s);
        QCOMPARE(value->find(u"folded")->toString(), u"one two\nthree"_s);
        QVERIFY(value->find(u"last")->toBoolean());
    }

    void leavesTheRestToTheParser_data()
    {
        QTest::addColumn<QString>("source");
        for (const char *source : {"",
                                   "# only\n",
                                   "a: b: c\n",
                                   "a: b\n  c\n",
                                   "a: |2\n  b\n",
                                   "a: |\n",
                                   "a: |\n  b",
                                   "a: >\n  b\n   c\n",
                                   "a: |\n  b\n c\n",
                                   "a: |\n   \n  b\n",
                                   "a: | # c\n  b\n",
                                   "a: |\n  b\n# c\n",
                                   "a: |+\n  b\n\nc: d\n",
                                   "a: &x b\n",
                                   "a: *x\n",
                                   "a: {b: c}\n",
                                   "a: [b, [c]]\n",
                                   "a: b # c\n",
                                   "a:\tb\n",
                                   "a: b\na: c\n",
                                   "a\n",
                                   "- a\n",
                                   "a: \"b\n",
                                   "a: \"\\u0041\"\n",
                                   "a:b\n",
                                   "a: -\n",
                                   "a: ? b\n",
                                   "true: b\n",
                                   "a:\n  b: c\n",
                                   "a:\n  - b: c\n",
                                   "a:\n  - b\n # c\n  - d\n",
                                   "a: 'b' c\n",
                                   "...\n",
                                   "a: b\n...\n",
                                   "a: [b\n",
                                   "a: b:\n",
                                   " a: b\n",
                                   "a: @b\n",
                                   "a: %b\n",
                                   "a: b\x01\n"})
            QTest::newRow(source) << QString::fromUtf8(source);
    }

    void leavesTheRestToTheParser()
    {
        QFETCH(QString, source);
        QVERIFY(!readSimpleYaml(source));
    }

    void agreesWithTheParserOnRealFiles()
    {
        const QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("there are no real files beside the project");
        int read = 0;
        int all = 0;
        for (const QString &file : files) {
            const QString text = QString::fromUtf8(tests::bytesOf(file)).remove(u'\r');
            const Frontmatter frontmatter = parseFrontmatter(text);
            if (!frontmatter.present)
                continue;
            const Span content = frontmatter.content;
            ++all;
            const auto simple = readSimpleYaml(
                QStringView(text).sliced(content.begin, content.length()));
            if (!simple)
                continue;
            ++read;
            const auto whole = readAnyYaml(
                QStringView(text).sliced(content.begin, content.length()));
            QVERIFY2(whole && *whole == *simple, qPrintable(file));
        }
        qInfo("%d of %d are simple", read, all);
        QVERIFY(read > all / 2);
    }

    void agreesWithTheParserOnRandomBlocks()
    {
        const QStringList lines{
            u""_s,          u"  one"_s,       u"  two "_s,   u"    deep"_s,       u" "_s,
            u"  "_s,        u"   "_s,         u"  - x: y"_s, u"  # no comment"_s, u"key: z"_s,
            u"# comment"_s, u"  \"a\": [b"_s, u" three"_s};
        const QStringList headers{u"|"_s, u">"_s, u"|-"_s, u">-"_s, u"|+"_s, u">+"_s};
        QRandomGenerator random(20261123);
        int read = 0;
        for (int round = 0; round < 40'000; ++round) {
            const auto any = [&](const QStringList &list) {
                return list[qsizetype(random.bounded(quint32(list.size())))];
            };
            QString source = u"k: "_s + any(headers) + u'\n';
            for (int i = random.bounded(1, 7); i > 0; --i)
                source += any(lines) + u'\n';
            const auto simple = readSimpleYaml(source);
            if (!simple)
                continue;
            ++read;
            const auto whole = readAnyYaml(source);
            QVERIFY2(whole && *whole == *simple, told(source, whole));
        }
        QVERIFY(read > 2000);
    }

    void agreesWithTheParserOnRandomSources()
    {
        const QStringList pieces{
            u"a"_s,    u"key"_s, u": "_s,      u":"_s,      u"\n"_s,
            u"\n  "_s, u"- "_s,  u"\n- "_s,    u"\n  - "_s, u"\""_s,
            u"'"_s,    u"["_s,   u"]"_s,       u", "_s,     u","_s,
            u" "_s,    u"#"_s,   u" # "_s,     u"12"_s,     u"true"_s,
            u"null"_s, u"~"_s,   u"0x1F"_s,    u"1.5e3"_s,  u"\\n"_s,
            u"\\"_s,   u"é"_s,   u"😀"_s,      u"{"_s,      u"}"_s,
            u"&"_s,    u"*"_s,   u"!"_s,       u"|"_s,      u">"_s,
            u"%"_s,    u"@"_s,   u"`"_s,       u"?"_s,      u"-"_s,
            u"="_s,    u"<<"_s,  u"\nkey: "_s, u"\nb: x"_s, u"\nlist:\n  - x"_s,
            u"''"_s};
        QRandomGenerator random(20261122);
        int read = 0;
        for (int round = 0; round < 60'000; ++round) {
            QString source = u"k: "_s;
            for (int i = random.bounded(1, 9); i > 0; --i)
                source += pieces[qsizetype(random.bounded(quint32(pieces.size())))];
            source += u'\n';
            const auto simple = readSimpleYaml(source);
            if (!simple)
                continue;
            ++read;
            const auto whole = readAnyYaml(source);
            QVERIFY2(whole && *whole == *simple, told(source, whole));
        }
        QVERIFY(read > 3000);
    }
};

QTEST_APPLESS_MAIN(SimpleYamlTest)
#include "SimpleYamlTest.moc"
