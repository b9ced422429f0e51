// Parts within brackets, and another order of parts.

#include "SharedFiles.h"
#include "format/PlanNested.h"
#include "text/FileText.h"

#include <QTest>
#include <functional>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QString applied(const QString &text, const Result<TextEdit> &edit)
{
    return edit ? edit->appliedTo(text) : u"error "_s + QString::fromLatin1(edit.error().code);
}

QString hooks(const QString &lines)
{
    return u"---\nname: x\nhooks:"_s + lines + u"model: opus\n---\nBody.\n"_s;
}

/// Behind "hooks:".
QString rest(const QString &text)
{
    const qsizetype begin = text.indexOf("hooks:"_L1) + 6;
    return begin < 6 ? text : text.sliced(begin, text.indexOf("model: opus"_L1) - begin);
}

QString set(const QString &lines, const NestedPath &path, const Value &value)
{
    const QString text = hooks(lines);
    return rest(
        applied(text, planNestedSet(text, parseFrontmatter(text), u"hooks"_s, path, value)));
}

QString renamed(const QString &lines, const NestedPath &path, const QString &name)
{
    const QString text = hooks(lines);
    return rest(
        applied(text, planNestedRename(text, parseFrontmatter(text), u"hooks"_s, path, name)));
}

QString removed(const QString &lines, const NestedPath &path)
{
    const QString text = hooks(lines);
    return rest(applied(text, planNestedRemove(text, parseFrontmatter(text), u"hooks"_s, path)));
}

QString added(const QString &lines, const NestedPath &parent, const QString &name,
              const Value &value)
{
    const QString text = hooks(lines);
    return rest(applied(
        text, planNestedAdd(text, parseFrontmatter(text), u"hooks"_s, parent, name, value)));
}

QString moved(const QString &lines, const NestedPath &path, int to)
{
    const QString text = hooks(lines);
    return rest(applied(text, planNestedMove(text, parseFrontmatter(text), u"hooks"_s, path, to)));
}

QString into(const QString &lines, const NestedPath &path, const NestedPath &parent, int index)
{
    const QString text = hooks(lines);
    return rest(applied(
        text, planNestedMoveInto(text, parseFrontmatter(text), u"hooks"_s, path, parent, index)));
}

std::optional<NestedTree> treeOf(const QString &lines)
{
    const QString text = hooks(lines);
    return nestedTree(text, parseFrontmatter(text), u"hooks");
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

/// A part of a nested value in one of the real files.
struct RealPart
{
    const QString &file;
    const QString &text;
    const Frontmatter &frontmatter;
    const QString &key;
    const NestedTree &tree;
    const NestedPath &path;
};

/// Some parts, about five a value, of all files whose frontmatter is not longer than \a longest.
/// False when there are none.
bool forRealParts(qsizetype longest, const std::function<void(const RealPart &)> &work)
{
    const QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"siblings"_s);
    for (const QString &path : files) {
        const auto file = decode(tests::bytesOf(path));
        const QString text = file ? file->text : QString();
        const Frontmatter frontmatter = parseFrontmatter(text);
        if (frontmatter.content.length() > longest)
            continue;
        for (const Entry &entry : frontmatter.entries) {
            const auto tree = entry.value && &entry == frontmatter.find(entry.key)
                                  ? nestedTree(text, frontmatter, entry.key)
                                  : std::nullopt;
            if (!tree)
                continue;
            std::vector<NestedPath> all;
            paths(tree->root, {}, all);
            for (size_t i = 0; i < all.size(); i += qMax<size_t>(1, all.size() / 5))
                work({path, text, frontmatter, entry.key, *tree, all[i]});
        }
    }
    return !files.isEmpty();
}

const QString json = u" {\n"
                     "  \"Stop\": [\n"
                     "    {\"matcher\":\"Bash\",\"async\":true}\n"
                     "  ],\n"
                     "  \"Start\": []\n"
                     "}\n"_s;

} // namespace

class PlanNestedFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void readsPartsInBrackets()
    {
        const auto tree = treeOf(u" {a: b, c: [x, {y: z, \"q\":1}], 'd': , e}\n"_s);
        QVERIFY(tree);
        QCOMPARE(tree->root.children.size(), 4u);
        QCOMPARE(nodeAt(*tree, {0})->value.toString(), u"b"_s);
        QCOMPARE(nodeAt(*tree, {1, 0})->value.toString(), u"x"_s);
        QCOMPARE(nodeAt(*tree, {1, 1, 1})->value.toInteger(), 1);
        QVERIFY(nodeAt(*tree, {2})->value.isNull());
        QCOMPARE(nodeAt(*tree, {3})->key, u"e"_s);
    }

    void readsBracketsWithinBlocksOverSeveralLines()
    {
        const auto tree = treeOf(u"\n"
                                 "  a: [ # all\n"
                                 "    one two, # first\n"
                                 "    # second\n"
                                 "    {x: http://y:80/z, w: 'it''s'},\n"
                                 "  ]\n"
                                 "  b: c\n"_s);
        QVERIFY(tree);
        QCOMPARE(tree->comments.size(), 3u);
        QCOMPARE(nodeAt(*tree, {0, 0})->value.toString(), u"one two"_s);
        QCOMPARE(nodeAt(*tree, {0, 1, 0})->value.toString(), u"http://y:80/z"_s);
        QCOMPARE(nodeAt(*tree, {0, 1, 1})->value.toString(), u"it's"_s);
        QCOMPARE(nodeAt(*tree, {1})->value.toString(), u"c"_s);
    }

    void readsAListBesideADash()
    {
        const QString lines = u"\n  - - a # one\n    - b\n  - c\n"_s;
        const auto tree = treeOf(lines);
        QVERIFY(tree);
        QCOMPARE(nodeAt(*tree, {0, 1})->value.toString(), u"b"_s);
        QCOMPARE(set(lines, {0, 0}, Value(u"x"_s)), u"\n  - - x # one\n    - b\n  - c\n"_s);
        QCOMPARE(removed(lines, {0, 0}), u"\n  - - b\n  - c\n"_s);
        QCOMPARE(added(lines, {0}, {}, Value(u"d"_s)),
                 u"\n  - - a # one\n    - b\n    - d\n  - c\n"_s);
        QCOMPARE(moved(lines, {0, 1}, 0), u"\n  - - b\n    - a # one\n  - c\n"_s);
        QCOMPARE(moved(lines, {1}, 0), u"\n  - c\n  - - a # one\n    - b\n"_s);
    }

    void whatOnlyTheTextShowsIsOneText()
    {
        const auto pair = treeOf(u"\n  a: [b: c, d]\n  e: f\n"_s);
        QVERIFY(pair);
        QVERIFY(nodeAt(*pair, {0})->children.empty());
        QCOMPARE(nodeAt(*pair, {1})->value.toString(), u"f"_s);
        QString deep = u"x"_s;
        for (int i = 0; i < 300; ++i)
            deep = u'[' + deep + u']';
        const auto tree = treeOf(u"\n  a: "_s + deep + u'\n');
        QVERIFY(!tree || nodeAt(*tree, {0})->children.empty());
    }

    void setsAPartInItsQuotes()
    {
        QCOMPARE(set(u" {a: b, c: 'd'}\n"_s, {1}, Value(u"it's"_s)), u" {a: b, c: 'it''s'}\n"_s);
        QCOMPARE(set(u" {a: b, c: [x, y]}\n"_s, {1, 0}, Value(u"p, q"_s)),
                 u" {a: b, c: [\"p, q\", y]}\n"_s);
        QCOMPARE(set(u" { a: , b }\n"_s, {0}, Value(u"x"_s)), u" { a: x , b }\n"_s);
        QCOMPARE(set(u" { a: , b }\n"_s, {1}, Value(7)), u" { a: , b: 7 }\n"_s);
        QCOMPARE(set(json, {0, 0, 1}, Value(false)), QString(json).replace(u"true"_s, u"false"_s));
        QCOMPARE(set(json, {0, 0, 1}, Value(u"x"_s)), QString(json).replace(u"true"_s, u"\"x\""_s));
    }

    void renamesAPart()
    {
        QCOMPARE(renamed(u" {a: b, c: d}\n"_s, {1}, u"e, f"_s), u" {a: b, \"e, f\": d}\n"_s);
        QCOMPARE(renamed(u" {'a': b, c: d}\n"_s, {0}, u"e"_s), u" {'e': b, c: d}\n"_s);
        QCOMPARE(renamed(json, {1}, u"End"_s), QString(json).replace(u"Start"_s, u"End"_s));
        QCOMPARE(renamed(u" {a: b, c: d}\n"_s, {1}, u"a"_s), u"error plan/key"_s);
    }

    void removesAPart()
    {
        QCOMPARE(removed(u" {a: b, c: d, e: f}\n"_s, {0}), u" {c: d, e: f}\n"_s);
        QCOMPARE(removed(u" {a: b, c: d, e: f}\n"_s, {2}), u" {a: b, c: d}\n"_s);
        QCOMPARE(removed(u" { a: b }\n"_s, {0}), u" {}\n"_s);
        QCOMPARE(removed(u" [x, [y], ]\n"_s, {1}), u" [x, ]\n"_s);
        QCOMPARE(removed(json, {1}), QString(json).remove(u",\n  \"Start\": []"_s));
        QCOMPARE(removed(json, {0}), u" {\n  \"Start\": []\n}\n"_s);
        QCOMPARE(removed(json, {0, 0, 0}), QString(json).remove(u"\"matcher\":\"Bash\","_s));
        QCOMPARE(removed(u" [\n  a, # one\n  b, # two\n  c # three\n  ]\n"_s, {1}),
                 u" [\n  a, # one\n  c # three\n  ]\n"_s);
        QCOMPARE(removed(u" [\n  a, # one\n  b, # two\n  c # three\n  ]\n"_s, {2}),
                 u" [\n  a, # one\n  b # two\n  ]\n"_s);
    }

    void addsAPartInTheMannerOfItsNeighbours()
    {
        QCOMPARE(added(u" {a: b}\n"_s, {}, u"c"_s, Value(u"d, e"_s)), u" {a: b, c: \"d, e\"}\n"_s);
        QCOMPARE(added(u" {a: [x,y]}\n"_s, {0}, {}, Value(u"z"_s)), u" {a: [x,y,z]}\n"_s);
        QCOMPARE(added(u" {a: []}\n"_s, {0}, {}, Value(u"z"_s)), u" {a: [z]}\n"_s);
        QCOMPARE(added(json, {0, 0}, u"if"_s, Value(u"x"_s)),
                 QString(json).replace(u"true}"_s, u"true,\"if\":\"x\"}"_s));
        QCOMPARE(added(json, {}, u"End"_s, Value(Value::Map{})),
                 QString(json).replace(u"\"Start\": []"_s, u"\"Start\": [],\n  \"End\": {}"_s));
        QCOMPARE(added(json, {1}, {}, Value(u"x"_s)),
                 QString(json).replace(u"\"Start\": []"_s, u"\"Start\": [\"x\"]"_s));
        QCOMPARE(added(u" [\n  a, # one\n  b # two\n  ]\n"_s, {}, {}, Value(u"c"_s)),
                 u" [\n  a, # one\n  b, # two\n  c\n  ]\n"_s);
        QCOMPARE(added(u" [\n  a,\n  b, # two\n  ]\n"_s, {}, {}, Value(u"c"_s)),
                 u" [\n  a,\n  b, # two\n  c,\n  ]\n"_s);
        QCOMPARE(added(u" [ # none yet\n  ]\n"_s, {}, {}, Value(u"c"_s)),
                 u" [ # none yet\n  c]\n"_s);
        QCOMPARE(added(u"\n  - []\n"_s, {0}, {}, Value(u"c"_s)), u"\n  - [c]\n"_s);
    }

    void movesLinesWithTheirComments()
    {
        const QString lines = u" # all\n"
                              "  # before a tool\n"
                              "  Pre: # of it\n"
                              "    - x\n"
                              "    # deeper\n"
                              "\n"
                              "  Stop: []\n"
                              "  # at the start\n"
                              "  Start: y\n"
                              "  # the end\n"_s;
        QCOMPARE(moved(lines, {0}, 1), u" # all\n"
                                       "  Stop: []\n"
                                       "\n"
                                       "  # before a tool\n"
                                       "  Pre: # of it\n"
                                       "    - x\n"
                                       "    # deeper\n"
                                       "  # at the start\n"
                                       "  Start: y\n"
                                       "  # the end\n"_s);
        QCOMPARE(moved(lines, {2}, 0), u" # all\n"
                                       "  # at the start\n"
                                       "  Start: y\n"
                                       "\n"
                                       "  # before a tool\n"
                                       "  Pre: # of it\n"
                                       "    - x\n"
                                       "    # deeper\n"
                                       "  Stop: []\n"
                                       "  # the end\n"_s);
        QCOMPARE(moved(lines, {1}, 3), u"error plan/key"_s);
        QCOMPARE(moved(lines, {1}, 1), lines);
    }

    void movesWhatStandsBesideADash()
    {
        const QString lines = u"\n"
                              "  - matcher: Bash # which\n"
                              "    # these\n"
                              "    hooks: [x]\n"
                              "  - y\n"_s;
        const QString other = u"\n"
                              "  - # these\n"
                              "    hooks: [x]\n"
                              "    matcher: Bash # which\n"
                              "  - y\n"_s;
        QCOMPARE(moved(lines, {0, 0}, 1), other);
        QCOMPARE(moved(other, {0, 0}, 1), u"\n"
                                          "  - matcher: Bash # which\n"
                                          "    # these\n"
                                          "    hooks: [x]\n"
                                          "  - y\n"_s);
        QCOMPARE(moved(lines, {1}, 0), u"\n"
                                       "  - y\n"
                                       "  - matcher: Bash # which\n"
                                       "    # these\n"
                                       "    hooks: [x]\n"_s);
    }

    void movesIntoAnotherPart()
    {
        const QString lines = u"\n  a:\n    # of x\n    x: |\n      one\n        two\n    y: 2\n"
                              "  b:\n      z: 3\n"_s;
        QCOMPARE(into(lines, {0, 0}, {1}, 0),
                 u"\n  a:\n    y: 2\n"
                 "  b:\n      # of x\n      x: |\n        one\n          two\n      z: 3\n"_s);
        QCOMPARE(into(lines, {0, 1}, {}, 1),
                 u"\n  a:\n    # of x\n    x: |\n      one\n        two\n  y: 2\n"
                 "  b:\n      z: 3\n"_s);
        // The last that leaves and the first that comes.
        QCOMPARE(into(u"\n  a:\n    x: 1 # one\n  b: {} # none\n"_s, {0, 0}, {1}, 0),
                 u"\n  a: {}\n  b: # none\n    x: 1 # one\n"_s);
        QCOMPARE(into(u"\n  a:\n  - x: 1\n    y: 2\n  - z\n  b:\n"_s, {0, 0}, {1}, 0),
                 u"\n  a:\n  - z\n  b:\n    - x: 1\n      y: 2\n"_s);
        QCOMPARE(into(u"\n  - - a\n    - b\n  - - c\n"_s, {0, 0}, {1}, 0),
                 u"\n  - - b\n  - - a\n    - c\n"_s);
        // In and out of brackets.
        QCOMPARE(into(u" {a: {x: 1, y: 2}, b: {z: 3}}\n"_s, {0, 0}, {1}, 1),
                 u" {a: {y: 2}, b: {z: 3, x: 1}}\n"_s);
        QCOMPARE(into(u"\n  a: {x: 'q', y: 2}\n  b:\n    z: 3\n"_s, {0, 0}, {1}, 1),
                 u"\n  a: {y: 2}\n  b:\n    z: 3\n    x: 'q'\n"_s);
        QCOMPARE(into(u"\n  a:\n    x: 1\n    y: 2\n  b: {z: 3}\n"_s, {0, 0}, {1}, 1),
                 u"\n  a:\n    y: 2\n  b: {z: 3, x: 1}\n"_s);
    }

    void refusesWhatDoesNotFit()
    {
        const QString lines = u"\n  a:\n    x: 1\n  b:\n    x: 2\n  c: [d]\n  e: f\n"_s;
        const QString no = u"error plan/key"_s;
        QCOMPARE(into(lines, {0, 0}, {1}, 0), no); // the name is taken
        QCOMPARE(into(lines, {0, 0}, {2}, 1), no); // a member is no element
        QCOMPARE(into(lines, {2, 0}, {}, 0), no);
        QCOMPARE(into(lines, {0, 0}, {3}, 0), no); // a text holds nothing
        QCOMPARE(into(lines, {0}, {0}, 0), no); // nor anything itself
        QCOMPARE(into(lines, {0, 0}, {0}, 0), no);
        QCOMPARE(into(lines, {0}, {2}, 5), no);
        // A comment that cannot go along is not lost.
        QVERIFY(into(u"\n  a:\n    # why\n    x: 1\n    y: 2\n  b: {z: 3}\n"_s, {0, 0}, {1}, 1)
                    .startsWith("error"_L1));
    }

    void movesWithinBrackets()
    {
        QCOMPARE(moved(u" {a: b, c: d,e: f}\n"_s, {2}, 0), u" {e: f, a: b,c: d}\n"_s);
        QCOMPARE(moved(u" [\n  a, # one\n  # of two\n  b # two\n  ]\n"_s, {0}, 1),
                 u" [\n  # of two\n  b, # two\n  a # one\n  ]\n"_s);
        // A comment takes the rest of its line.
        QCOMPARE(moved(u" [a, b, # two\n  c]\n"_s, {1}, 0), u" [b, # two\n  a,\n  c]\n"_s);
        QCOMPARE(moved(u" [a,\n  # of b\n  b]\n"_s, {1}, 0), u" [\n  # of b\n  b,\n  a]\n"_s);
    }

    /// Of every nested value of the real files some parts go into all others that take them.
    void partsOfRealFilesGoIntoOthers()
    {
        int planned = 0;
        int refused = 0;
        const bool any = forRealParts(5'000, [&](const RealPart &part) {
            std::vector<NestedPath> holders{{}};
            paths(part.tree.root, {}, holders);
            const NestedPath up(part.path.begin(), part.path.end() - 1);
            for (const NestedPath &into : holders) {
                const bool within = into.size() >= part.path.size()
                                    && std::equal(part.path.begin(), part.path.end(), into.begin());
                const NestedNode *holder = nodeAt(part.tree, into);
                if (within || into == up || !fitsInto(*nodeAt(part.tree, part.path), *holder))
                    continue;
                const auto edit = planNestedMoveInto(part.text, part.frontmatter, part.key,
                                                     part.path, into, int(holder->children.size()));
                edit ? ++planned : ++refused;
            }
        });
        if (!any)
            QSKIP("there are no files of the corpus here");
        qInfo("%d moves into another part, %d refused", planned, refused);
        QVERIFY(planned > 0 && refused * 20 < planned);
    }

    /// Of every nested value of the real files some parts can be moved to the begin and the end of
    /// their neighbours, and back; what was written in lines of its own is there as before.
    void realFilesKeepAllLinesWhenPartsMove()
    {
        int planned = 0;
        int refused = 0;
        int inBrackets = 0;
        const bool any = forRealParts(20'000, [&](const RealPart &part) {
            NestedPath now = part.path;
            now.pop_back();
            const int last = int(nodeAt(part.tree, now)->children.size()) - 1;
            now.push_back(0);
            inBrackets += nodeAt(part.tree, part.path)->inFlow;
            for (const int to : {0, last}) {
                const auto there = planNestedMove(part.text, part.frontmatter, part.key, part.path,
                                                  to);
                there ? ++planned : ++refused;
                if (!there)
                    continue;
                const QString changed = there->appliedTo(part.text);
                now.back() = to;
                const auto back = planNestedMove(changed, parseFrontmatter(changed), part.key, now,
                                                 part.path.back());
                QVERIFY2(back, qPrintable(part.file));
                QCOMPARE(back->appliedTo(changed), part.text);
            }
        });
        if (!any)
            QSKIP("there are no files of the corpus here");
        qInfo("%d moves, %d refused; %d parts in brackets", planned, refused, inBrackets);
        QVERIFY(refused * 20 < planned);
    }
};

QTEST_APPLESS_MAIN(PlanNestedFlowTest)
#include "PlanNestedFlowTest.moc"
