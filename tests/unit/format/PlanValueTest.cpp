#include "format/PlanValue.h"
#include "SharedFiles.h"
#include "text/FileText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QString setIn(const QString &text, const QString &key, const Value &value,
              const PlanOptions &options = {})
{
    const Result<TextEdit> edit = planSet(text, parseFrontmatter(text), key, value, options);
    return edit ? edit->appliedTo(text)
                : u"error "_s + QString::fromLatin1(edit.error().code) + u' '
                      + edit.error().arguments.join(u'|');
}

QString fm(const QString &content)
{
    return u"---\n"_s + content + u"\n---\nbody\n"_s;
}

Value randomValue(QRandomGenerator &random)
{
    static const QStringList pieces{u"plain words"_s, u"a: b"_s,   u"#"_s,   u" # "_s,  u"'"_s,
                                    u"\""_s,          u"\\"_s,     u"\n"_s,  u"---"_s,  u"é😀"_s,
                                    u"- "_s,          u"yes"_s,    u"12"_s,  u"[x]"_s,  u"{y"_s,
                                    u", "_s,          u"*"_s,      u"\t"_s,  u"  "_s,   u":"_s,
                                    u"\u00A0"_s,      u"\u2028"_s, u"@`%"_s, u"\n\n"_s, u"null"_s};
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(1, 6); i > 0; --i)
            made += pieces[random.bounded(pieces.size())];
        return made;
    };
    switch (random.bounded(6)) {
    case 0: return qint64(random.bounded(-50, 5000));
    case 1: return bool(random.bounded(2));
    case 2: {
        QStringList list;
        for (int i = random.bounded(0, 5); i > 0; --i)
            list += text();
        return list;
    }
    default: return text();
    }
}

} // namespace

class PlanValueTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheAuthorsStyle_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("after");
        QTest::newRow("plain") << u"k: old # why"_s << u"new"_s << u"k: new # why"_s;
        QTest::newRow("plain to quoted") << u"k: old"_s << u"a: b"_s << u"k: \"a: b\""_s;
        QTest::newRow("single") << u"k:  'old'  # c"_s << u"it's"_s << u"k:  'it''s'  # c"_s;
        QTest::newRow("double") << u"k: \"old\""_s << u"say \"hi\""_s << u"k: \"say \\\"hi\\\"\""_s;
        QTest::newRow("number as text") << u"k: old"_s << u"12"_s << u"k: \"12\""_s;
        QTest::newRow("yes") << u"k: old"_s << u"yes"_s << u"k: \"yes\""_s;
        QTest::newRow("fence") << u"k: old"_s << u"a---b"_s << u"k: \"a\\x2D--b\""_s;
        QTest::newRow("empty") << u"k:\nz: 1"_s << u"new"_s << u"k: new\nz: 1"_s;
        QTest::newRow("to nothing") << u"k: old"_s << u""_s << u"k: \"\""_s;
        QTest::newRow("literal") << u"k: |\n    one\n    two\nz: 1"_s << u"one\n\n  three\n"_s
                                 << u"k: |\n    one\n\n      three\nz: 1"_s;
        QTest::newRow("literal strips")
            << u"k: |\n  one\nz: 1"_s << u"one"_s << u"k: |-\n  one\nz: 1"_s;
        QTest::newRow("folded keeps lines")
            << u"k: >\n  one two\n  three\n\n  next\nz: 1"_s
            << u"one two three\nother words here now\n"_s
            << u"k: >\n  one two\n  three\n\n  other words here now\nz: 1"_s;
        QTest::newRow("lines into plain") << u"k: old"_s << u"a\nb"_s << u"k: |-\n  a\n  b"_s;
        QTest::newRow("plain over lines")
            << u"k: old\n  more\nz: 1"_s << u"new"_s << u"k: new\nz: 1"_s;
    }
    void keepsTheAuthorsStyle()
    {
        QFETCH(QString, before);
        QFETCH(QString, value);
        QFETCH(QString, after);
        QCOMPARE(setIn(fm(before), u"k"_s, value), fm(after));
    }

    void listsKeepTheirForm_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QStringList>("list");
        QTest::addColumn<QString>("after");
        QTest::newRow("block add")
            << u"k:\n  - a # 1\n  - 'b'"_s << QStringList{u"a"_s, u"b"_s, u"c"_s}
            << u"k:\n  - a # 1\n  - 'b'\n  - 'c'"_s;
        QTest::newRow("block remove")
            << u"k:\n- a # 1\n- b\n- c"_s << QStringList{u"a"_s, u"c"_s} << u"k:\n- a # 1\n- c"_s;
        QTest::newRow("block first")
            << u"k:\n- b"_s << QStringList{u"a"_s, u"b"_s} << u"k:\n- a\n- b"_s;
        QTest::newRow("block change")
            << u"k:\n  - a\n  - \"b\" # x"_s << QStringList{u"a"_s, u"q"_s}
            << u"k:\n  - a\n  - \"q\" # x"_s;
        QTest::newRow("block none")
            << u"k: # c\n  - a\nz: 1"_s << QStringList{} << u"k: [] # c\nz: 1"_s;
        QTest::newRow("flow add") << u"k: [a, 'b' ] # c"_s << QStringList{u"a"_s, u"b"_s, u"x, y"_s}
                                  << u"k: [a, 'b', 'x, y' ] # c"_s;
        QTest::newRow("flow remove first") << u"k: [a, b]"_s << QStringList{u"b"_s} << u"k: [b]"_s;
        QTest::newRow("flow remove last") << u"k: [a, b]"_s << QStringList{u"a"_s} << u"k: [a]"_s;
        QTest::newRow("flow from none") << u"k: []"_s << QStringList{u"a"_s} << u"k: [a]"_s;
        QTest::newRow("comma") << u"k: Read, Write # c"_s
                               << QStringList{u"Read"_s, u"Grep"_s, u"Agent(a, b)"_s}
                               << u"k: Read, Grep, Agent(a, b) # c"_s;
        QTest::newRow("comma quoted")
            << u"k: \"Read, Write\""_s << QStringList{u"Read"_s} << u"k: \"Read\""_s;
        QTest::newRow("comma to none") << u"k: Read"_s << QStringList{} << u"k: []"_s;
    }
    void listsKeepTheirForm()
    {
        QFETCH(QString, before);
        QFETCH(QStringList, list);
        QFETCH(QString, after);
        PlanOptions options;
        options.listStyle = ListStyle::Comma;
        QCOMPARE(setIn(fm(before), u"k"_s, list, options), fm(after));
    }

    void newKeysGoToTheirPlace()
    {
        PlanOptions options;
        options.keyOrder = {u"name"_s, u"tools"_s, u"model"_s};
        QCOMPARE(
            setIn(fm(u"name: a\n# about the model\nmodel: b"_s), u"tools"_s, u"Read"_s, options),
            fm(u"name: a\ntools: Read\n# about the model\nmodel: b"_s));
        QCOMPARE(setIn(fm(u"# about the model\nmodel: b"_s), u"name"_s, u"x"_s, options),
                 fm(u"name: x\n# about the model\nmodel: b"_s));
        QCOMPARE(setIn(fm(u"name: a"_s), u"zebra"_s, 3, options), fm(u"name: a\nzebra: 3"_s));
        QCOMPARE(setIn(u"# Title\n"_s, u"name"_s, u"x"_s), u"---\nname: x\n---\n\n# Title\n"_s);
        QCOMPARE(setIn(u""_s, u"name"_s, u"x"_s), u"---\nname: x\n---\n"_s);
        options.listStyle = ListStyle::Flow;
        QCOMPARE(setIn(fm(u"name: a"_s), u"tags"_s, QStringList{u"b"_s, u"c"_s}, options),
                 fm(u"name: a\ntags: [b, c]"_s));
    }

    void mapsAreWrittenAsBlocks()
    {
        Value server;
        server.set(u"command"_s, u"npx"_s);
        server.set(u"args"_s, QStringList{u"-y"_s, u"x"_s});
        Value map;
        map.set(u"files"_s, server);
        QCOMPARE(
            setIn(fm(u"name: a"_s), u"mcpServers"_s, map),
            fm(u"name: a\nmcpServers:\n  files:\n    command: npx\n    args:\n      - \"-y\"\n      - x"_s)
                .replace(u"\"-y\""_s, u"-y"_s));
    }

    void refusesWhatItCannotKeep()
    {
        const QString named = fm(u"k: &a old\nz: *a"_s);
        QVERIFY(setIn(named, u"k"_s, u"new"_s).startsWith(u"error plan/anchored"_s));
        QVERIFY(setIn(named, u"z"_s, u"new"_s).startsWith(u"error plan/alias"_s));
        const auto gone = planRemove(named, parseFrontmatter(named), u"k"_s);
        QVERIFY(!gone && gone.error().code == "plan/anchored");
        QVERIFY(setIn(fm(u"k: &a [x]"_s), u"k"_s, Value(QStringList{u"y"_s}))
                    .startsWith(u"error plan/opaque"_s));
        QVERIFY(setIn(u"---\nk: old\n"_s, u"k"_s, u"new"_s).startsWith(u"error plan/unclosed"_s));
        QVERIFY(setIn(fm(u"k: 1"_s), u"a\nb"_s, u"new"_s).startsWith(u"error plan/key"_s));
    }

    void rejectedFilesCanStillBeEdited()
    {
        const QString text = fm(u"name: a\ndescription: one\nstray <example> line\nmodel: x"_s);
        QCOMPARE(setIn(text, u"model"_s, u"z"_s),
                 QString(text).replace(u"model: x"_s, u"model: z"_s));
    }

    void removingTakesTheLines()
    {
        const QString text = fm(u"# c\na: 1\nk:\n  - x\n  - y\nb: 2"_s);
        const auto edit = planRemove(text, parseFrontmatter(text), u"k"_s);
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(text), fm(u"# c\na: 1\nb: 2"_s));
        QVERIFY(planRemove(text, parseFrontmatter(text), u"none"_s)->isEmpty());
    }

    /// Random values into random fields of real files: only that field differs, and it has exactly
    /// the value. planSet() reads back itself; this looks at the bytes around the entry.
    void onlyThatFieldChanges()
    {
        if (tests::sharedFolder().isEmpty())
            QSKIP("the shared folder with real files is not there");
        QRandomGenerator random(3);
        int planned = 0, refused = 0;
        QMap<QByteArray, int> reasons;
        for (const QString &path : tests::corpusFiles(u"agents"_s)) {
            QString text = decode(tests::bytesOf(path))->text;
            for (int round = 0; round < 6; ++round) {
                const Frontmatter tree = parseFrontmatter(text);
                QString key = u"added"_s;
                if (!tree.entries.empty() && round % 3)
                    key = tree.entries[size_t(random.bounded(int(tree.entries.size())))].key;
                const Value value = randomValue(random);
                PlanOptions options;
                options.listStyle = ListStyle(random.bounded(3));
                const Result<TextEdit> edit = planSet(text, tree, key, value, options);
                if (!edit) {
                    ++refused;
                    ++reasons[edit.error().code + ' ' + edit.error().arguments.value(1).toUtf8()];
                    if (edit.error().code == "plan/unreadable")
                        qWarning() << path << key << value.toJson() << edit.error().arguments;
                    continue;
                }
                ++planned;
                const QString changed = edit->appliedTo(text);
                const Frontmatter after = parseFrontmatter(changed);
                const Entry *entry = after.find(key);
                QVERIFY2(entry, qPrintable(path + key));
                if (const Entry *old = tree.find(key)) {
                    QCOMPARE(changed.first(entry->whole.begin), text.first(old->whole.begin));
                    QCOMPARE(changed.sliced(entry->whole.end), text.sliced(old->whole.end));
                } else if (tree.present) {
                    QCOMPARE(changed.first(entry->whole.begin) + changed.sliced(entry->whole.end),
                             text);
                }
                text = changed;
            }
        }
        qInfo() << "planned" << planned << "refused" << refused << reasons;
        QVERIFY(planned > 3000);
        QVERIFY2(refused * 50 < planned, "too many plans are refused");
    }
};

QTEST_APPLESS_MAIN(PlanValueTest)
#include "PlanValueTest.moc"
