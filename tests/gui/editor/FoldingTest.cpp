// Folding with real keys and the pointer.

#include "EditorWindow.h"

#include "ui/editor/Folds.h"
#include "ui/editor/Gutter.h"

#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace studio;
using tests::EditorWindow;

namespace {

const QString agent = uR"(---
name: reviewer
description: Reviews changes before they are merged.
---

# Reviewer

You review changes.

## First

one
two

## Second

```sh
ls
```

three
)"_s;

constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

class FoldingTest : public QObject
{
    Q_OBJECT

private slots:
    void keysFoldWhatIsAroundTheCaret();
    void isNoEdit();
    void caretMovesPastIt();
    void goingThereOpensIt();
    void typingAtItsEdgesLosesNothing();
    void staysFoldedWhileOtherLinesChange();
    void staysWithAMovedSection();
    void endsWhenTheHeadingIsGone();
    void aFormEditInsideStaysHidden();
    void foldsAll();
    void theGutterFolds();
    void theSignOpens();
    void movedLinesTakeTheirFoldAlong();

private:
    [[nodiscard]] static QStringList visible(EditorWindow &window)
    {
        QStringList lines;
        for (QTextBlock block = window.editor().document()->begin(); block.isValid();
             block = block.next()) {
            if (block.isVisible())
                lines += block.text();
        }
        return lines;
    }
};

void FoldingTest::keysFoldWhatIsAroundTheCaret()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    QVERIFY(!visible(window).contains(u"two"_s));
    QVERIFY(visible(window).contains(u"## Second"_s));
    QVERIFY(window.marked().contains(u"## First|\n"_s));
    QVERIFY(window.editor().folds()->isFolded(9));
    window.key(Qt::Key_BracketLeft, controlShift); // now what is around that
    QCOMPARE(visible(window).filter(u"#"_s), QStringList(u"# Reviewer"_s));
    window.key(Qt::Key_BracketRight, controlShift);
    QVERIFY(visible(window).contains(u"## Second"_s));
    QVERIFY(!visible(window).contains(u"two"_s));

    window.caretBehind(u"name: rev"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    QCOMPARE(visible(window).mid(0, 2), QStringList({u"---"_s, QString()}));
    window.caretBehind(u"ls"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    QVERIFY(visible(window).contains(u"```sh"_s) && !visible(window).contains(u"ls"_s));
    QVERIFY(visible(window).contains(u"three"_s));
}

void FoldingTest::isNoEdit()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    const quint64 revision = window.session().revision();
    window.key(Qt::Key_BraceLeft, controlShift);
    window.key(Qt::Key_BraceRight, controlShift);
    window.key(Qt::Key_BraceLeft, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(window.text(), agent);
    QCOMPARE(window.session().revision(), revision);
    QVERIFY(!window.session().canUndo());
    QVERIFY(!window.session().isModified());
}

void FoldingTest::caretMovesPastIt()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.key(Qt::Key_Down);
    QCOMPARE(window.editor().currentPlace().line, 14);
    window.key(Qt::Key_Up);
    QCOMPARE(window.editor().currentPlace().line, 10);
    window.key(Qt::Key_End);
    window.key(Qt::Key_Right);
    QCOMPARE(window.editor().currentPlace(), (Position{14, 1}));
    window.key(Qt::Key_Left);
    QCOMPARE(window.editor().caret(), window.text().indexOf(u"\n\none"_s));
    window.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(window.editor().selection().caret, window.text().indexOf(u"\n## Second"_s));
    QVERIFY(window.editor().folds()->isFolded(9));

    window.caretBehind(u"thr"_s);
    window.caretBehind(u"## Second"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.key(Qt::Key_Down); // the last line, behind the final line end
    window.key(Qt::Key_Down);
    QVERIFY(window.editor().textCursor().block().isVisible());
}

void FoldingTest::goingThereOpensIt()
{
    EditorWindow window(agent);
    window.caretBehind(u"ls"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.key(Qt::Key_BraceLeft, controlShift);
    const qsizetype place = agent.indexOf(u"ls"_s);
    window.editor().goTo({place, place + 2});
    QVERIFY(window.editor().textCursor().block().isVisible());
    QVERIFY(visible(window).contains(u"ls"_s));
    QVERIFY(!window.editor().folds()->hasFolds());
}

void FoldingTest::typingAtItsEdgesLosesNothing()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.type(u"!"_s);
    QVERIFY(window.text().contains(u"## First!\n\none"_s));
    QTRY_COMPARE(window.session().snapshot()->outline.sections[1].title, u"First!"_s);
    QVERIFY(window.editor().folds()->isFolded(9));
    window.key(Qt::Key_Delete); // the line end: what is behind it comes to light
    QVERIFY(window.editor().textCursor().block().isVisible());
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.text(), agent);
    window.editor().unfoldAll();
    QCOMPARE(visible(window).join(u'\n'), agent);
}

void FoldingTest::staysFoldedWhileOtherLinesChange()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.caretBehind(u"You review changes."_s);
    window.key(Qt::Key_Return);
    window.type(u"More."_s);
    QVERIFY(!visible(window).contains(u"two"_s));
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    QVERIFY(window.editor().folds()->isFolded(10));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    QCOMPARE(window.text(), agent);
    QVERIFY(window.editor().folds()->isFolded(9));
    QVERIFY(!visible(window).contains(u"two"_s));
}

void FoldingTest::staysWithAMovedSection()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    const qsizetype first = agent.indexOf(u"## First"_s);
    const qsizetype second = agent.indexOf(u"## Second"_s);
    const QString moved = agent.sliced(first, second - first);
    TextEdit edit;
    edit.add({first, second}, {});
    edit.add({agent.size(), agent.size()}, u'\n' + moved);
    window.session().apply(edit, u"Move section"_s);
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    QVERIFY(!visible(window).contains(u"two"_s));
    QVERIFY(visible(window).contains(u"three"_s));
    window.session().undo();
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    QCOMPARE(window.text(), agent);
    QVERIFY(!visible(window).contains(u"two"_s));
}

void FoldingTest::endsWhenTheHeadingIsGone()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.caretBefore(u"## First"_s);
    for (int i = 0; i < 3; ++i)
        window.key(Qt::Key_Delete);
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    QVERIFY(!window.editor().folds()->hasFolds());
    QVERIFY(visible(window).contains(u"two"_s));
}

void FoldingTest::aFormEditInsideStaysHidden()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.editor().clearFocus(); // the form has it
    const qsizetype end = agent.indexOf(u"two"_s) + 3;
    window.session().apply(TextEdit({end, end}, u"\nmore\nlines"_s), u"Edit section"_s);
    QVERIFY(!visible(window).contains(u"more"_s));
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    QVERIFY(!visible(window).contains(u"lines"_s));
    QVERIFY(window.editor().folds()->isFolded(9));
}

void FoldingTest::foldsAll()
{
    EditorWindow window(agent);
    window.caretBehind(u"ls"_s);
    window.key(Qt::Key_BraceLeft, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(visible(window),
             QStringList({u"---"_s, QString(), u"# Reviewer"_s, QString(), u"You review changes."_s,
                          QString(), u"## First"_s, QString(), u"## Second"_s, QString()}));
    QVERIFY(window.marked().contains(u"## Second|\n"_s));
    window.key(Qt::Key_BraceRight, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(visible(window).join(u'\n'), agent);
}

void FoldingTest::theGutterFolds()
{
    EditorWindow window(agent);
    auto *gutter = window.editor().findChild<Gutter *>();
    const auto click = [&](std::size_t row) {
        const QRect line = window.editor().visibleLines(0, 400)[row].rect;
        QTest::mouseClick(gutter, Qt::LeftButton, {},
                          {gutter->foldColumn().center().x(), line.center().y()});
    };
    click(9);
    QVERIFY(window.editor().folds()->isFolded(9));
    const auto lines = window.editor().visibleLines(0, 400);
    QCOMPARE(lines[10].number, 13);
    QCOMPARE(lines[10].rect.top(), lines[9].rect.bottom() + 1);
    click(9);
    QVERIFY(!window.editor().folds()->hasFolds());
    QVERIFY(window.editor().selection().isEmpty());
}

void FoldingTest::theSignOpens()
{
    EditorWindow window(agent);
    window.caretBehind(u"## First"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    const QRect caret = window.editor().cursorRect();
    QTest::mouseClick(window.editor().viewport(), Qt::LeftButton, {},
                      caret.center() + QPoint(20, 0));
    QVERIFY(!window.editor().folds()->hasFolds());
}

void FoldingTest::movedLinesTakeTheirFoldAlong()
{
    EditorWindow window(agent);
    window.caretBehind(u"tw"_s);
    window.key(Qt::Key_BraceLeft, controlShift);
    window.key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(window.text().contains(u"changes.\n## First\n\none\ntwo\n\n\n## Second"_s));
    QTRY_COMPARE(window.editor().snapshot()->revision, window.session().revision());
    QVERIFY(!visible(window).contains(u"two"_s));
    window.caretBehind(u"You review changes."_s);
    window.key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(window.text().contains(u"two\nYou review changes.\n"_s));
    QVERIFY(window.marked().contains(u"changes.|\n"_s));
}

QTEST_MAIN(FoldingTest)
#include "FoldingTest.moc"
