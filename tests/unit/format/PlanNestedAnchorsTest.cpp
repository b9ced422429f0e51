#include "format/PlanNested.h"
#include "format/PlanValue.h"
#include "format/Reading.h"
#include "text/FileText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QString inHooks(const QString &lines)
{
    return u"---\nhooks:"_s + lines + u"---\nBody.\n"_s;
}

QString applied(const QString &text, const Result<TextEdit> &edit)
{
    return edit ? edit->appliedTo(text) : u"error "_s + QString::fromLatin1(edit.error().code);
}

QString set(const QString &text, const NestedPath &path, const Value &value,
            const QString &key = u"hooks"_s)
{
    return applied(text, planNestedSet(text, parseFrontmatter(text), key, path, value));
}

QString rename(const QString &text, const NestedPath &path, const QString &name)
{
    return applied(text, planNestedRename(text, parseFrontmatter(text), u"hooks"_s, path, name));
}

QString removed(const QString &text, const NestedPath &path, const QString &key = u"hooks"_s)
{
    return applied(text, planNestedRemove(text, parseFrontmatter(text), key, path));
}

QString added(const QString &text, const NestedPath &parent, const QString &name,
              const Value &value)
{
    return applied(text,
                   planNestedAdd(text, parseFrontmatter(text), u"hooks"_s, parent, name, value));
}

QString moved(const QString &text, const NestedPath &path, int to)
{
    return applied(text, planNestedMove(text, parseFrontmatter(text), u"hooks"_s, path, to));
}

std::optional<NestedTree> treeOf(const QString &text, QStringView key = u"hooks")
{
    return nestedTree(text, parseFrontmatter(text), key);
}

QString with(const QString &text, const QString &before, const QString &after)
{
    return QString(text).replace(before, after);
}

/// A base that two maps take over, one of them with a member of its own instead.
const QString merged = inHooks(u"\n  base: &base\n    type: command # how\n    timeout: 10\n"
                               "  start:\n    <<: *base\n    timeout: 20\n    run: a.sh\n"
                               "  stop:\n    run: b.sh\n    <<: *base\n"_s);

/// Every part but the root by its path, with what is written for it.
void sources(const QString &text, const NestedNode &node, const QString &path, QStringList &all)
{
    for (size_t i = 0; i < node.children.size(); ++i) {
        const NestedNode &child = node.children[i];
        const QString here = path + u'/' + QString::number(i);
        const Span value = child.valueSpan;
        all += here + u' ' + child.key + u" &"_s + child.anchor + child.tag + u" *"_s + child.alias
               + (child.children.empty()
                      ? u' ' + text.sliced(value.begin, value.length()).simplified()
                      : QString());
        all.back() = all.back().trimmed();
        sources(text, child, here, all);
    }
}

QStringList sourcesOf(const QString &text, QStringView key)
{
    QStringList all;
    if (const auto tree = treeOf(text, key))
        sources(text, tree->root, {}, all);
    return all;
}

} // namespace

class PlanNestedAnchorsTest : public QObject
{
    Q_OBJECT

private slots:
    void anchorsAliasesAndTagsAreRead()
    {
        const auto tree = treeOf(inHooks(u"\n  a: &x one # why\n  b: *x\n  c: !!str 5\n"
                                         "  d: &y\n    k: v\n  e:\n    - *y\n    - &z\n"_s));
        QVERIFY(tree);
        const auto &parts = tree->root.children;
        QCOMPARE(parts[0].anchor, u"x"_s);
        QCOMPARE(parts[0].value, Value(u"one"_s));
        QCOMPARE(parts[1].alias, u"x"_s);
        QCOMPARE(parts[1].value, Value(u"one"_s));
        QCOMPARE(parts[2].tag, u"!!str"_s);
        QCOMPARE(parts[2].value, Value(u"5"_s));
        QCOMPARE(parts[3].anchor, u"y"_s);
        QVERIFY(parts[3].isMap());
        QCOMPARE(parts[4].children[0].alias, u"y"_s);
        QVERIFY(parts[4].children[0].children.empty());
        QCOMPARE(parts[4].children[1].anchor, u"z"_s);
        QCOMPARE(tree->comments.size(), size_t(1));
    }

    void anchorsStayWithTheirParts()
    {
        const QString text = inHooks(u"\n  a: &x one\n  b: *x\n  c: &free two\n  d: !!str 5\n"_s);
        // What nobody else uses is changed, and its anchor and tag stay.
        QCOMPARE(set(text, {2}, Value(u"three"_s)), with(text, u"two"_s, u"three"_s));
        QCOMPARE(set(text, {3}, Value(u"6"_s)), with(text, u"!!str 5"_s, u"!!str \"6\""_s));
        QCOMPARE(removed(text, {2}), with(text, u"  c: &free two\n"_s, {}));
        QCOMPARE(rename(text, {0}, u"z"_s), with(text, u"a: &x"_s, u"z: &x"_s));
        QCOMPARE(rename(text, {1}, u"z"_s), with(text, u"b: *x"_s, u"z: *x"_s));
        QCOMPARE(removed(text, {1}), with(text, u"  b: *x\n"_s, {}));
        // What is used elsewhere is neither changed nor taken away alone.
        QCOMPARE(set(text, {0}, Value(u"y"_s)), u"error plan/anchored"_s);
        QCOMPARE(removed(text, {0}), u"error plan/anchored"_s);
        QCOMPARE(set(text, {1}, Value(u"y"_s)), u"error plan/alias"_s);
        // Nor does an alias come to stand above what it means.
        QCOMPARE(moved(text, {1}, 0), u"error plan/alias"_s);
        QCOMPARE(moved(text, {0}, 3), u"error plan/anchored"_s);
        QCOMPARE(moved(text, {2}, 0),
                 inHooks(u"\n  c: &free two\n  a: &x one\n  b: *x\n  d: !!str 5\n"_s));
        // Below an anchor, and in another field.
        const QString below = inHooks(u"\n  a: &x\n    k: v\n  b: *x\n"_s);
        QCOMPARE(set(below, {0, 0}, Value(u"w"_s)), u"error plan/anchored"_s);
        QCOMPARE(removed(below, {0, 0}), u"error plan/anchored"_s);
        const QString other = u"---\nhooks:\n  a: &x one\n  b: two\nmodel: *x\n---\n"_s;
        QCOMPARE(removed(other, {0}), u"error plan/anchored"_s);
        QCOMPARE(removed(other, {1}), QString(other).remove(u"  b: two\n"_s));
    }

    void anchorsInBracketsAreParts()
    {
        const QString text = inHooks(
            u" {a: &x one, b: *x, c: [&y p, !!str 5, *y], d: &z , e: f}\n"_s);
        const auto tree = treeOf(text);
        QVERIFY(tree);
        const auto &parts = tree->root.children;
        QCOMPARE(parts.size(), 5u);
        QCOMPARE(parts[0].anchor, u"x"_s);
        QCOMPARE(parts[0].value, Value(u"one"_s));
        QCOMPARE(parts[1].alias, u"x"_s);
        QCOMPARE(parts[2].children[0].anchor, u"y"_s);
        QCOMPARE(parts[2].children[1].tag, u"!!str"_s);
        QCOMPARE(parts[2].children[2].alias, u"y"_s);
        QCOMPARE(parts[3].anchor, u"z"_s);
        QVERIFY(parts[3].value.isNull());

        QCOMPARE(set(text, {4}, Value(u"g"_s)), with(text, u"e: f"_s, u"e: g"_s));
        QCOMPARE(set(text, {3}, Value(u"g"_s)), with(text, u"&z "_s, u"&z g "_s));
        QCOMPARE(set(text, {0}, Value(u"g"_s)), u"error plan/anchored"_s);
        QCOMPARE(set(text, {1}, Value(u"g"_s)), u"error plan/alias"_s);
        QCOMPARE(removed(text, {1}), with(text, u" b: *x,"_s, {}));
        QCOMPARE(removed(text, {0}), u"error plan/anchored"_s);
        QCOMPARE(removed(text, {2, 2}), with(text, u", *y]"_s, u"]"_s));
        QCOMPARE(rename(text, {0}, u"new"_s), with(text, u"{a:"_s, u"{new:"_s));
        QCOMPARE(moved(text, {1}, 0), u"error plan/alias"_s);
        QCOMPARE(moved(text, {4}, 0),
                 inHooks(u" {e: f, a: &x one, b: *x, c: [&y p, !!str 5, *y] , d: &z}\n"_s));
        QCOMPARE(added(text, {2}, {}, Value(u"q"_s)), with(text, u"*y]"_s, u"*y, q]"_s));
    }

    void mergedMembersAreKnownByWhereTheyComeFrom()
    {
        const auto tree = treeOf(merged);
        QVERIFY(tree);
        const NestedNode &start = tree->root.children[1];
        QCOMPARE(start.children.size(), 3u);
        QVERIFY(start.children[0].isMerge);
        QCOMPARE(start.children[0].alias, u"base"_s);
        QCOMPARE(start.children[0].value.toMap().size(), 2u);
        QCOMPARE(start.children[1].value, Value(20));
        QCOMPARE(start.value.toMap().size(), 3u); // as the loader makes it
        QCOMPARE(start.value.find(u"type")->toString(), u"command"_s);
        QVERIFY(hasMember(start, u"run"));
        QVERIFY(!hasMember(start, u"type"));

        const auto several = treeOf(inHooks(u"\n  a: &a {k: 1}\n  b: &b {k: 2, l: 3}\n"
                                            "  c: {<<: [*a, *b], m: 4}\n"_s));
        QVERIFY(several);
        const NestedNode &merge = several->root.children[2].children[0];
        QVERIFY(merge.isMerge);
        QCOMPARE(merge.children.size(), 2u);
        QCOMPARE(merge.value, Value(Value::Map{{u"k"_s, Value(1)}, {u"l"_s, Value(3)}}));
        // A name in quotes is a name.
        const auto quoted = treeOf(inHooks(u"\n  a: &a {k: 1}\n  b: {\"<<\": *a}\n"_s));
        QVERIFY(quoted && !quoted->root.children[1].children[0].isMerge);
    }

    void whatIsMergedStaysWhereItIsNamed()
    {
        QCOMPARE(set(merged, {1, 1}, Value(30)), with(merged, u"timeout: 20"_s, u"timeout: 30"_s));
        QCOMPARE(removed(merged, {1, 1}), with(merged, u"    timeout: 20\n"_s, {}));
        QCOMPARE(removed(merged, {2, 1}),
                 with(merged, u"    run: b.sh\n    <<: *base\n"_s, u"    run: b.sh\n"_s));
        // One of its own instead of what is taken over.
        QCOMPARE(
            added(merged, {2}, u"type"_s, Value(u"http"_s)),
            with(merged, u"b.sh\n    <<: *base\n"_s, u"b.sh\n    <<: *base\n    type: http\n"_s));
        QCOMPARE(added(merged, {1}, u"run"_s, Value(u"c"_s)), u"error plan/key"_s);
        QCOMPARE(rename(merged, {1, 2}, u"script"_s),
                 with(merged, u"run: a.sh"_s, u"script: a.sh"_s));
        QCOMPARE(moved(merged, {1, 2}, 0),
                 with(merged, u"    <<: *base\n    timeout: 20\n    run: a.sh\n"_s,
                      u"    run: a.sh\n    <<: *base\n    timeout: 20\n"_s));
        // The name itself, and what would change other places unseen.
        QCOMPARE(rename(merged, {1, 0}, u"x"_s), u"error plan/key"_s);
        QCOMPARE(set(merged, {1, 0}, Value(u"x"_s)), u"error plan/alias"_s);
        QCOMPARE(set(merged, {0, 1}, Value(5)), u"error plan/anchored"_s);
        QCOMPARE(removed(merged, {0}), u"error plan/anchored"_s);
        QCOMPARE(added(merged, {0}, u"x"_s, Value(1)), u"error plan/anchored"_s);
    }

    void mapsWrittenBehindAMergeStayText()
    {
        QVERIFY(!treeOf(inHooks(u"\n  a: &a {k: 1}\n  b:\n    <<: {l: 2}\n"_s)));
        QVERIFY(!treeOf(inHooks(u"\n  b:\n    <<: *nowhere\n"_s)));
    }

    void anchorsOfFieldsAboveAreKnown()
    {
        const QString text =
            u"---\nbase: &base {type: command, timeout: 10}\nhooks:\n"
            "  start:\n    <<: *base\n    run: a.sh\n  stop: *base\n---\nBody.\n"_s;
        const auto tree = treeOf(text);
        QVERIFY(tree);
        QCOMPARE(tree->root.children[0].children[0].value.toMap().size(), 2u);
        QCOMPARE(tree->root.children[1].value.toMap().size(), 2u);
        QCOMPARE(set(text, {0, 1}, Value(u"b.sh"_s)), with(text, u"a.sh"_s, u"b.sh"_s));
        QCOMPARE(removed(text, {1}), with(text, u"  stop: *base\n"_s, {}));
        // The base is changed where nothing else would change unseen.
        QCOMPARE(set(text, {1}, Value(5), u"base"_s), u"error plan/anchored"_s);
    }

    void anAnchorOfAWholeFieldStays()
    {
        const QString text = u"---\nname: &n reviewer # who\nhooks: &h\n  a: b # why\n"
                             "tools: &t [Read, Grep]\nmodel: *n\ncolor: !!str red\n---\n"_s;
        const Frontmatter frontmatter = parseFrontmatter(text);
        const auto tree = treeOf(text);
        QVERIFY(tree);
        QCOMPARE(tree->root.anchor, u"h"_s);
        QCOMPARE(tree->root.children.size(), 1u);
        QCOMPARE(set(text, {0}, Value(u"c"_s)), with(text, u"a: b"_s, u"a: c"_s));
        QCOMPARE(added(text, {}, u"d"_s, Value(u"e"_s)),
                 with(text, u"# why\n"_s, u"# why\n  d: e\n"_s));
        QCOMPARE(removed(text, {0}, u"tools"_s), with(text, u"[Read, Grep]"_s, u"[Grep]"_s));
        QCOMPARE(treeOf(text, u"model")->root.alias, u"n"_s);
        const auto plan = [&](const QString &key, const Value &value) {
            return applied(text, planSet(text, frontmatter, key, value, {}));
        };
        QCOMPARE(plan(u"color"_s, Value(u"blue"_s)), with(text, u"!!str red"_s, u"!!str blue"_s));
        QCOMPARE(plan(u"name"_s, Value(u"x"_s)), u"error plan/anchored"_s);
        QCOMPARE(plan(u"model"_s, Value(u"x"_s)), u"error plan/alias"_s);
        const QString free = u"---\nname: &n reviewer # who\n---\n"_s;
        QCOMPARE(applied(free, planSet(free, parseFrontmatter(free), u"name"_s,
                                       Value(u"it: that"_s), {})),
                 u"---\nname: &n \"it: that\" # who\n---\n"_s);
    }

    /// Whatever is done to whichever part: what is planned leaves all others as they are written,
    /// in this field and in the others, and the loader reads the result.
    void otherPartsStayAsTheyAreWritten()
    {
        const QStringList texts{
            merged,
            u"---\nbase: &base {type: command, timeout: 10} # all\nname: &n a\nhooks: &h # these\n"
            "  # first\n  start: &s\n    <<: *base\n    run: *n\n  list:\n    - *s\n"
            "    - {<<: [*base, *s], x: &x 1, y: *x} # last\n  empty: &e\nmodel: *n\n---\nBody.\n"_s,
            inHooks(u" {a: &x {k: 1, l: [a, &b c]}, d: {<<: *x, k: 2}, e: [*x, *b]} # all\n"_s)};
        QRandomGenerator random(11);
        int planned = 0;
        for (int round = 0; round < 1500; ++round) {
            const QString &text = texts[random.bounded(texts.size())];
            const Frontmatter frontmatter = parseFrontmatter(text);
            const QString key =
                frontmatter.entries[size_t(random.bounded(int(frontmatter.entries.size())))].key;
            const auto tree = treeOf(text, key);
            QVERIFY(tree);
            NestedPath path;
            const NestedNode *node = &tree->root;
            while (!node->children.empty() && (path.empty() || random.bounded(3))) {
                path.push_back(random.bounded(int(node->children.size())));
                node = &node->children[size_t(path.back())];
            }
            if (path.empty())
                continue;
            Result<TextEdit> edit;
            const int way = random.bounded(4);
            if (way == 0)
                edit = planNestedSet(text, frontmatter, key, path, Value(u"new: it"_s));
            else if (way == 1)
                edit = planNestedRename(text, frontmatter, key, path, u"renamed"_s);
            else if (way == 2)
                edit = planNestedRemove(text, frontmatter, key, path);
            else
                edit = planNestedAdd(text, frontmatter, key, path, u"added"_s, Value(7));
            if (!edit)
                continue;
            ++planned;
            const QString after = edit->appliedTo(text);
            const Frontmatter now = parseFrontmatter(after);
            QVERIFY2(readAsLoader(after, now, LineEnd::Lf).state == ReadingState::Strict,
                     qPrintable(after));
            QVERIFY2(treeOf(after, key), qPrintable(after));
            for (const Entry &entry : frontmatter.entries) {
                if (entry.key != key)
                    QCOMPARE(sourcesOf(after, entry.key), sourcesOf(text, entry.key));
            }
            // Without the part itself, by what is written and not by where.
            const auto without = [](QStringList all) {
                all.replaceInStrings(QRegularExpression(u"^[/0-9]+ "_s), {});
                all.sort();
                return all;
            };
            QStringList before = without(sourcesOf(text, key));
            const QStringList rest = without(sourcesOf(after, key));
            const qsizetype untouched = std::ranges::count_if(
                rest, [&](const QString &source) { return before.removeOne(source); });
            QVERIFY2(rest.size() - untouched <= 1, qPrintable(text + after));
            if (way != 2)
                QVERIFY2(before.size() <= 1, qPrintable(text + after));
        }
        QVERIFY2(planned > 300, qPrintable(QString::number(planned)));
    }
};

QTEST_APPLESS_MAIN(PlanNestedAnchorsTest)
#include "PlanNestedAnchorsTest.moc"
