#include "format/PlanNested.h"
#include "SharedFiles.h"
#include "text/FileText.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString sample = u"---\n"
                       "name: x\n"
                       "hooks: # all of them\n"
                       "  # before a tool\n"
                       "  PreToolUse:\n"
                       "    - matcher: \"Bash\" # the shell\n"
                       "      hooks:\n"
                       "        - type: command\n"
                       "          command: './check.sh'\n"
                       "  Stop: []\n"
                       "  # at the end\n"
                       "model: opus\n"
                       "---\n"
                       "\n"
                       "Body.\n"_s;

QString applied(const QString &text, const Result<TextEdit> &edit)
{
    return edit ? edit->appliedTo(text) : u"error "_s + QString::fromLatin1(edit.error().code);
}

QString with(const QString &before, const QString &after)
{
    QString text = sample;
    return text.replace(before, after);
}

QString inHooks(const QString &lines)
{
    return u"---\nhooks:"_s + lines + u"---\nBody.\n"_s;
}

QString set(const QString &text, const NestedPath &path, const Value &value)
{
    return applied(text, planNestedSet(text, parseFrontmatter(text), u"hooks"_s, path, value));
}

QString rename(const QString &text, const NestedPath &path, const QString &name)
{
    return applied(text, planNestedRename(text, parseFrontmatter(text), u"hooks"_s, path, name));
}

QString removed(const QString &text, const NestedPath &path)
{
    return applied(text, planNestedRemove(text, parseFrontmatter(text), u"hooks"_s, path));
}

QString added(const QString &text, const NestedPath &parent, const QString &name,
              const Value &value)
{
    return applied(text,
                   planNestedAdd(text, parseFrontmatter(text), u"hooks"_s, parent, name, value));
}

/// Every path of a tree but the root's.
void paths(const NestedNode &node, NestedPath at, std::vector<NestedPath> &all)
{
    for (size_t i = 0; i < node.children.size(); ++i) {
        at.push_back(int(i));
        all.push_back(at);
        paths(node.children[i], at, all);
        at.pop_back();
    }
}

} // namespace

class PlanNestedTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheTree()
    {
        const Frontmatter frontmatter = parseFrontmatter(sample);
        const auto tree = nestedTree(sample, frontmatter, u"hooks");
        QVERIFY(tree);
        QCOMPARE(tree->root.children.size(), 2u);
        const NestedNode *command = nodeAt(*tree, {0, 0, 1, 0, 1});
        QVERIFY(command);
        QCOMPARE(command->key, u"command"_s);
        QCOMPARE(command->value.toString(), u"./check.sh"_s);
        QCOMPARE(command->style, Style::SingleQuoted);
        QCOMPARE(nodeAt(*tree, {1})->style, Style::FlowList);
        QVERIFY(!nodeAt(*tree, {2}));
    }

    void setsAValueInItsQuotes()
    {
        QCOMPARE(set(sample, {0, 0, 1, 0, 1}, Value(u"./it's.sh"_s)),
                 with(u"'./check.sh'"_s, u"'./it''s.sh'"_s));
        QCOMPARE(set(sample, {0, 0, 0}, Value(u"Edit"_s)), with(u"\"Bash\""_s, u"\"Edit\""_s));
        QCOMPARE(set(sample, {1}, Value(Value::List{Value(u"a"_s)})),
                 with(u"Stop: []"_s, u"Stop: [a]"_s));
    }

    void renamesAKey()
    {
        QCOMPARE(rename(sample, {0}, u"PostToolUse"_s), with(u"PreToolUse"_s, u"PostToolUse"_s));
        QCOMPARE(rename(sample, {0}, u"Stop"_s), u"error plan/key"_s);
        QCOMPARE(rename(sample, {0, 0}, u"x"_s), u"error plan/key"_s);
    }

    void removesWithItsLines()
    {
        QCOMPARE(removed(sample, {1}), with(u"  Stop: []\n"_s, {}));
        QCOMPARE(removed(sample, {0, 0, 1, 0, 1}),
                 with(u"          command: './check.sh'\n"_s, {}));
        // What stood beside the dash makes room for what follows.
        QCOMPARE(removed(sample, {0, 0, 1, 0, 0}),
                 with(u"- type: command\n          command:"_s, u"- command:"_s));
        QCOMPARE(removed(sample, {0, 0, 1, 0}),
                 with(u"      hooks:\n        - type: command\n          command: './check.sh'\n"_s,
                      u"      hooks: []\n"_s));
    }

    void theLastMemberLeavesAnEmptyMap()
    {
        const QString text = inHooks(u" # c\n  Stop: x\n"_s);
        QCOMPARE(removed(text, {0}), inHooks(u" {} # c\n"_s));
    }

    void addsInTheStyleOfItsNeighbours()
    {
        QCOMPARE(added(sample, {}, u"Notification"_s, Value(Value::List{})),
                 with(u"  Stop: []\n"_s, u"  Stop: []\n  Notification: []\n"_s));
        QCOMPARE(added(sample, {0, 0, 1, 0}, u"timeout"_s, Value(10)),
                 with(u"'./check.sh'\n"_s, u"'./check.sh'\n          timeout: 10\n"_s));
        QCOMPARE(added(sample, {0, 0, 1}, {}, Value(u"x"_s)),
                 with(u"'./check.sh'\n"_s, u"'./check.sh'\n        - x\n"_s));
        QCOMPARE(added(sample, {}, u"Stop"_s, Value(u"x"_s)), u"error plan/key"_s);
    }

    void addsToWhatIsEmpty()
    {
        QCOMPARE(added(sample, {1}, {}, Value(Value::Map{})),
                 with(u"  Stop: []\n"_s, u"  Stop:\n    - {}\n"_s));
        QCOMPARE(added(inHooks(u"\n"_s), {}, u"Stop"_s, Value(Value::List{})),
                 inHooks(u"\n  Stop: []\n"_s));
        QCOMPARE(added(inHooks(u" {} # c\n"_s), {}, u"Stop"_s, Value(u"x"_s)),
                 inHooks(u" # c\n  Stop: x\n"_s));
        QCOMPARE(added(inHooks(u"\n  Stop:\n    - {}\n"_s), {0, 0}, u"matcher"_s, Value(u"x"_s)),
                 inHooks(u"\n  Stop:\n    - matcher: x\n"_s));
        QCOMPARE(added(inHooks(u"\n  a: {b: c }\n"_s), {0}, u"d"_s, Value(u"e, f"_s)),
                 inHooks(u"\n  a: {b: c, d: \"e, f\" }\n"_s));
    }

    void blockScalarsKeepTheirIndentation()
    {
        const QString text = inHooks(u"\n  a: |\n    one\n    two\n  b: x\n"_s);
        QCOMPARE(set(text, {0}, Value(u"one\nthree\n"_s)),
                 inHooks(u"\n  a: |\n    one\n    three\n  b: x\n"_s));
    }

    void whatOnlyTheTextShowsIsRefused()
    {
        const QString text = inHooks(u"\n  ? a\n  : b\n"_s);
        QCOMPARE(set(text, {0}, Value(u"y"_s)), u"error plan/opaque"_s);
    }

    /// Of every nested value of the real files: each part can be renamed or removed or set, and
    /// the lines of the others stay as they are.
    void theOtherLinesOfRealFilesStay()
    {
        QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"siblings"_s);
        if (files.isEmpty())
            QSKIP("there are no files of the corpus here");
        int trees = 0;
        int opaque = 0;
        int planned = 0;
        int refused = 0;
        for (const QString &path : std::as_const(files)) {
            const auto file = decode(tests::bytesOf(path));
            if (!file)
                continue;
            const QString &text = file->text;
            const Frontmatter frontmatter = parseFrontmatter(text);
            if (frontmatter.content.length() > 20'000)
                continue;
            for (const Entry &entry : frontmatter.entries) {
                if (entry.style != Style::BlockMap && entry.style != Style::BlockList)
                    continue;
                if (!entry.value || &entry != frontmatter.find(entry.key))
                    continue; // no YAML at all, or overruled
                const auto tree = nestedTree(text, frontmatter, entry.key);
                tree ? ++trees : ++opaque;
                if (!tree)
                    continue;
                std::vector<NestedPath> all;
                paths(tree->root, {}, all);
                for (size_t i = 0; i < all.size(); i += qMax<size_t>(1, all.size() / 6)) {
                    const NestedNode &node = *nodeAt(*tree, all[i]);
                    const auto keeps = [&](const Result<TextEdit> &edit, Span changed) {
                        edit ? ++planned : ++refused;
                        for (const Replacement &piece :
                             edit ? edit->replacements() : std::vector<Replacement>()) {
                            if (!piece.span.isEmpty() && !changed.encloses(piece.span))
                                return false;
                        }
                        return true;
                    };
                    const qsizetype line = text.lastIndexOf(u'\n', node.whole.begin) + 1;
                    const Span whole{line, node.whole.end};
                    if (node.children.empty() && node.value.isScalar())
                        QVERIFY2(keeps(planNestedSet(text, frontmatter, entry.key, all[i],
                                                     Value(u"zz: zz"_s)),
                                       node.valueSpan),
                                 qPrintable(path));
                    if (!node.keySpan.isEmpty())
                        QVERIFY2(
                            keeps(planNestedRename(text, frontmatter, entry.key, all[i], u"zzz"_s),
                                  node.keySpan),
                            qPrintable(path));
                    const auto gone = planNestedRemove(text, frontmatter, entry.key, all[i]);
                    gone ? ++planned : ++refused;
                    if (node.isMap())
                        QVERIFY2(keeps(planNestedAdd(text, frontmatter, entry.key, all[i], u"zzz"_s,
                                                     Value(u"v"_s)),
                                       whole),
                                 qPrintable(path));
                }
            }
        }
        qInfo("%d trees, %d only as text; %d plans, %d refused", trees, opaque, planned, refused);
        QVERIFY(trees > opaque * 10);
        QVERIFY(refused * 10 < planned);
    }
};

QTEST_APPLESS_MAIN(PlanNestedTest)
#include "PlanNestedTest.moc"
