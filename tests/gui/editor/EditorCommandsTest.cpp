// What the editing commands make of a text, without any widget.

#include "ui/editor/LineCommands.h"
#include "ui/editor/ListContinuation.h"
#include "ui/editor/Markup.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

/// "a|b" is a caret, "a[b|c" a selection from [ to |.
struct Marked
{
    QString text;
    Selection selection;

    explicit Marked(QString source)
    {
        const qsizetype caret = source.indexOf(u'|');
        source.remove(caret, 1);
        const qsizetype anchor = source.indexOf(u'¦');
        text = source;
        selection = {caret, caret};
        if (anchor >= 0) {
            text.remove(anchor, 1);
            selection = {anchor, anchor < caret ? caret - 1 : caret};
            if (anchor < caret)
                selection.caret = caret - 1;
        }
    }
};

QString shown(const QString &before, const EditResult &result)
{
    QString text = result.edit.appliedTo(before);
    if (result.anchor == result.caret)
        return text.insert(result.caret, u'|');
    if (result.anchor < result.caret)
        return text.insert(result.caret, u'|').insert(result.anchor, u'¦');
    return text.insert(result.anchor, u'¦').insert(result.caret, u'|');
}

} // namespace

class EditorCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void breaksLines_data();
    void breaksLines();
    void marks_data();
    void marks();
    void links_data();
    void links();
    void surrounds();
    void movesLines_data();
    void movesLines();
    void duplicatesLines();
    void indents_data();
    void indents();
    void outdents();
    void comments_data();
    void comments();
};

void EditorCommandsTest::breaksLines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<LinePlace>("place");
    QTest::addColumn<QString>("after");
    using enum LinePlace;
    QTest::newRow("plain") << u"ab|cd"_s << Body << u"ab\n|cd"_s;
    QTest::newRow("indent") << u"    ab|"_s << Body << u"    ab\n    |"_s;
    QTest::newRow("in the indent") << u"  |  ab"_s << Body << u"  \n  |ab"_s;
    QTest::newRow("bullet") << u"- one|"_s << Body << u"- one\n- |"_s;
    QTest::newRow("star") << u"  * one|"_s << Body << u"  * one\n  * |"_s;
    QTest::newRow("split") << u"- one| two"_s << Body << u"- one\n- |two"_s;
    QTest::newRow("number") << u"9. one|"_s << Body << u"9. one\n10. |"_s;
    QTest::newRow("parenthesis") << u"3) one|"_s << Body << u"3) one\n4) |"_s;
    QTest::newRow("wide gap") << u"-   one|"_s << Body << u"-   one\n-   |"_s;
    QTest::newRow("task") << u"- [x] one|"_s << Body << u"- [x] one\n- [ ] |"_s;
    QTest::newRow("quote") << u"> one|"_s << Body << u"> one\n> |"_s;
    QTest::newRow("nested quote") << u"> > one|"_s << Body << u"> > one\n> > |"_s;
    QTest::newRow("empty bullet ends") << u"- |"_s << Body << u"|"_s;
    QTest::newRow("empty nested bullet ends") << u"  - |"_s << Body << u"|"_s;
    QTest::newRow("empty task ends") << u"- [ ] |"_s << Body << u"|"_s;
    QTest::newRow("empty number ends") << u"2. |"_s << Body << u"|"_s;
    QTest::newRow("empty quote ends") << u"> |"_s << Body << u"|"_s;
    QTest::newRow("before the marker") << u"|- one"_s << Body << u"\n|- one"_s;
    QTest::newRow("rule") << u"---|"_s << Body << u"---\n|"_s;
    QTest::newRow("emphasis is no list") << u"*one*|"_s << Body << u"*one*\n|"_s;
    QTest::newRow("year is no list") << u"2024.5|"_s << Body << u"2024.5\n|"_s;
    QTest::newRow("code") << u"  - one|"_s << Code << u"  - one\n  |"_s;
    QTest::newRow("yaml list") << u"  - Read|"_s << Frontmatter << u"  - Read\n  - |"_s;
    QTest::newRow("yaml key") << u"name: x|"_s << Frontmatter << u"name: x\n|"_s;
    QTest::newRow("yaml block") << u"description: |‖"_s << Frontmatter << u""_s;
}

void EditorCommandsTest::breaksLines()
{
    QFETCH(QString, before);
    QFETCH(LinePlace, place);
    QFETCH(QString, after);
    if (before.endsWith(u'‖')) { // a "|" that is YAML's
        before.chop(1);
        QCOMPARE(breakLine(before, before.size(), place).text, u"\n  "_s);
        QCOMPARE(breakLine(u"  prompt: >-"_s, 12, place).text, u"\n    "_s);
        return;
    }
    const qsizetype column = before.indexOf(u'|');
    before.remove(column, 1);
    const LineBreak made = breakLine(before, column, place);
    QString text = before;
    text.replace(made.replaced.begin, made.replaced.length(), made.text + u'|');
    QCOMPARE(text, after);
}

void EditorCommandsTest::marks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("after");
    QTest::newRow("bold") << u"a ¦word| b"_s << u"**"_s << u"a **¦word|** b"_s;
    QTest::newRow("backwards") << u"a |word¦ b"_s << u"**"_s << u"a **¦word|** b"_s;
    QTest::newRow("off") << u"a **¦word|** b"_s << u"**"_s << u"a ¦word| b"_s;
    QTest::newRow("off, marks selected") << u"a ¦**word**| b"_s << u"**"_s << u"a ¦word| b"_s;
    QTest::newRow("italic in bold") << u"**¦word|**"_s << u"*"_s << u"***¦word|***"_s;
    QTest::newRow("italic off in bold") << u"***¦word|***"_s << u"*"_s << u"**¦word|**"_s;
    QTest::newRow("blanks stay outside") << u"a¦ word |b"_s << u"**"_s << u"a **¦word|** b"_s;
    QTest::newRow("word at the caret") << u"a wo|rd b"_s << u"`"_s << u"a `wo|rd` b"_s;
    QTest::newRow("word at the caret, off") << u"a `wo|rd` b"_s << u"`"_s << u"a wo|rd b"_s;
    QTest::newRow("nothing there") << u"a | b"_s << u"**"_s << u"a **|** b"_s;
    QTest::newRow("end of text") << u"a |"_s << u"*"_s << u"a *|*"_s;
}

void EditorCommandsTest::marks()
{
    QFETCH(QString, before);
    QFETCH(QString, mark);
    QFETCH(QString, after);
    const Marked marked(before);
    QCOMPARE(shown(marked.text, toggleMark(marked.text, marked.selection, mark)), after);
}

void EditorCommandsTest::links_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("text") << u"see ¦here| now"_s << u"see [here](|) now"_s;
    QTest::newRow("word") << u"see he|re now"_s << u"see [here](|) now"_s;
    QTest::newRow("nothing") << u"see | now"_s << u"see [|]() now"_s;
    QTest::newRow("address") << u"¦https://x.org/a|"_s << u"[|](https://x.org/a)"_s;
}

void EditorCommandsTest::links()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Marked marked(before);
    QCOMPARE(shown(marked.text, insertLink(marked.text, marked.selection)), after);
}

void EditorCommandsTest::surrounds()
{
    const Marked word(u"a ¦b| c"_s);
    QCOMPARE(shown(word.text, surround(word.text, word.selection, u'(')), u"a (¦b|) c"_s);
    QCOMPARE(shown(word.text, surround(word.text, word.selection, u'"')), u"a \"¦b|\" c"_s);
    QVERIFY(surround(word.text, word.selection, u'x').isEmpty());
    QVERIFY(surround(word.text, Selection{1, 1}, u'(').isEmpty());
}

void EditorCommandsTest::movesLines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("up");
    QTest::addColumn<QString>("after");
    QTest::newRow("up") << u"a\nb|b\nc\n"_s << true << u"b|b\na\nc\n"_s;
    QTest::newRow("down") << u"a\nb|b\nc\n"_s << false << u"a\nc\nb|b\n"_s;
    QTest::newRow("first up") << u"a|\nb"_s << true << QString();
    QTest::newRow("last down") << u"a\nb|"_s << false << QString();
    QTest::newRow("last down, final newline") << u"a\nb|\n"_s << false << QString();
    QTest::newRow("last up, no final newline") << u"a\nb|"_s << true << u"b|\na"_s;
    QTest::newRow("to the end, no final newline") << u"|a\nb"_s << false << u"b\n|a"_s;
    QTest::newRow("several") << u"x\n¦a\nb\n|y\n"_s << false << u"x\ny\n¦a\nb\n|"_s;
    QTest::newRow("behind the final newline") << u"a\n|"_s << true << QString();
}

void EditorCommandsTest::movesLines()
{
    QFETCH(QString, before);
    QFETCH(bool, up);
    QFETCH(QString, after);
    const Marked marked(before);
    const EditResult result = moveLines(marked.text, marked.selection,
                                        up ? LineDirection::Up : LineDirection::Down);
    QCOMPARE(result.isEmpty() ? QString() : shown(marked.text, result), after);
}

void EditorCommandsTest::duplicatesLines()
{
    const Marked one(u"a\nb|b\nc"_s);
    QCOMPARE(shown(one.text, duplicateLines(one.text, one.selection)), u"a\nbb\nb|b\nc"_s);
    const Marked several(u"¦a\nb|"_s);
    QCOMPARE(shown(several.text, duplicateLines(several.text, several.selection)),
             u"a\nb\n¦a\nb|"_s);
}

void EditorCommandsTest::indents_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("bullet") << u"- a|"_s << u"  - a|"_s;
    QTest::newRow("number needs three") << u"1. a|"_s << u"   1. a|"_s;
    QTest::newRow("two digits need four") << u"10. a|"_s << u"    10. a|"_s;
    QTest::newRow("several, blank ones stay") << u"¦a\n\nb|"_s << u"  ¦a\n\n  b|"_s;
}

void EditorCommandsTest::indents()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Marked marked(before);
    QCOMPARE(shown(marked.text, indentLines(marked.text, marked.selection)), after);
}

void EditorCommandsTest::outdents()
{
    const Marked marked(u"¦   1. a\n  - b\n c\n\td\ne|"_s);
    QCOMPARE(shown(marked.text, outdentLines(marked.text, marked.selection)),
             u"¦1. a\n- b\nc\nd\ne|"_s);
    const Marked none(u"a|"_s);
    QVERIFY(outdentLines(none.text, none.selection).isEmpty());
}

void EditorCommandsTest::comments_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("on") << u"---\na|: 1\n---\nbody"_s << u"---\n# a|: 1\n---\nbody"_s;
    QTest::newRow("off") << u"---\n# a|: 1\n---\nbody"_s << u"---\na|: 1\n---\nbody"_s;
    QTest::newRow("off without a blank") << u"---\n#a|: 1\n---\n"_s << u"---\na|: 1\n---\n"_s;
    QTest::newRow("one column") << u"---\n¦a:\n  b: 1\n\n|---\n"_s
                                << u"---\n# ¦a:\n#   b: 1\n\n|---\n"_s;
    QTest::newRow("mixed gets more") << u"---\n¦# a\nb|\n---\n"_s << u"---\n# ¦# a\n# b|\n---\n"_s;
    QTest::newRow("body stays") << u"---\na: 1\n---\nbo|dy"_s << QString();
}

void EditorCommandsTest::comments()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Marked marked(before);
    const Span content{4, marked.text.indexOf(u"\n---", 3) + 1};
    const EditResult result = toggleComment(marked.text, marked.selection, content);
    QCOMPARE(result.isEmpty() ? QString() : shown(marked.text, result), after);
}

QTEST_APPLESS_MAIN(EditorCommandsTest)
#include "EditorCommandsTest.moc"
