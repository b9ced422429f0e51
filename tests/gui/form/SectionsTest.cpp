#include "FormWindow.h"
#include "ProcessorTime.h"
#include "SharedFiles.h"
#include "ui/form/FindingRow.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/PickList.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTextBlock>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::key;
using tests::type;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: d\n---\n"
                      "\n# Reviewer\n\nYou review.\n\n"
                      "## Approach\n\n"
                      "**One** two three.\n\n**Two** four.\n\n"
                      "### Deeper\n\nMore.\n\n"
                      "## Workflow\n\n"
                      "1. Read\n2. Think\n3. Write\n\n"
                      "## Boundaries\n\n"
                      "- [ ] No\n- [x] Not\n"_s;

const QString soul = u"# Identity\n\nSomeone.\n\n"
                     "# Voice & Style\n\n* Short\n* Plain\n  - very\n* Kind\n\n"
                     "# Principles\n\n- One\n- Two\n- Three\n\n"
                     "# Boundaries\n\n- None\n- Some\n- All\n"_s;

void focus(const FormWindow &w, const QString &title)
{
    w.card(title)->header()->setFocus();
    QVERIFY(w.card(title)->header()->hasFocus());
}

/// Unfolds a section and puts the caret at the end of one of its points.
PointsEdit *points(FormWindow &w, const QString &title, int point)
{
    w.card(title)->setUnfolded(true);
    auto *edit = w.card(title)->findChild<PointsEdit *>();
    if (!edit)
        return nullptr;
    edit->setFocus();
    const QTextBlock block = edit->document()->findBlockByNumber(point);
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit->setTextCursor(cursor);
    return edit;
}

QString replaced(QString text, const QString &before, const QString &after)
{
    return text.replace(before, after);
}

} // namespace

class SectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void cardsSayWhatTheyHold();
    void foldsByKeyAndLazily();
    void soulsShowTheirFirstSections();
    void renamesInPlace();
    void aTitleThatIsNoneIsRefused();
    void movesByKeyAndKeepsTheFocus();
    void fastKeysMeetTheSectionAsItIs();
    void movesByTheHandle();
    void removesAndUndoes();
    void duplicates();
    void addsWhatTheProfileMisses();
    void addsACustomOne();
    void editsTheSource();
    void aBodyThatBreaksItsNeighboursIsRefused();
    void typesIntoAPoint();
    void composesInTextAndPoints();
    void pastesPagesAsMarkdown();
    void enterAddsAPoint();
    void backspaceRemovesAnEmptyPoint();
    void backspaceJoinsPoints();
    void altArrowsMoveAPoint();
    void tabIndents();
    void pastedListsBecomePoints();
    void aTaskIsTicked();
    void undoInAPointIsTheDocuments();
    void theTextChangesThePoints();
    void editsTitleAndIntroduction();
    void aBodyWithoutSectionsIsOneText();
    void cardsFollowTheirSections();
    void manySectionsStayFast();
};

void SectionsTest::cardsSayWhatTheyHold()
{
    FormWindow w(agent);
    QCOMPARE(w.titles(), QStringList({u"Approach"_s, u"Workflow"_s, u"Boundaries"_s}));
    QCOMPARE(w.card(u"Approach"_s)->header()->summary(), u"1 parts"_s);
    QCOMPARE(w.card(u"Workflow"_s)->header()->summary(), u"3 points"_s);
    QCOMPARE(w.card(u"Boundaries"_s)->header()->summary(), u"2 points"_s);
    FormWindow s(soul, u"SOUL.md"_s);
    QCOMPARE(s.card(u"Identity"_s)->header()->summary(), u"1 words"_s);
    QCOMPARE(s.card(u"Voice & Style"_s)->header()->summary(), u"3 points"_s);
}

void SectionsTest::foldsByKeyAndLazily()
{
    FormWindow w(agent);
    SectionCard *approach = w.card(u"Approach"_s);
    QVERIFY(!approach->isUnfolded());
    QVERIFY(!approach->findChild<GrowingTextEdit *>());
    focus(w, u"Approach"_s);
    key(Qt::Key_Space);
    auto *edit = approach->findChild<GrowingTextEdit *>();
    QVERIFY(edit && edit->isVisible());
    QCOMPARE(edit->toPlainText(), u"**One** two three.\n\n**Two** four.\n\n### Deeper\n\nMore."_s);
    key(Qt::Key_Left);
    QVERIFY(!approach->isUnfolded() && !edit->isVisible());
    key(Qt::Key_Right);
    QVERIFY(approach->isUnfolded());
    QCOMPARE(w.text(), agent);
}

void SectionsTest::soulsShowTheirFirstSections()
{
    FormWindow w(soul, u"SOUL.md"_s);
    QTRY_VERIFY(w.card(u"Principles"_s)->isUnfolded());
    QVERIFY(!w.card(u"Boundaries"_s)->isUnfolded());
    QVERIFY(w.card(u"Principles"_s)->findChild<PointsEdit *>());
}

void SectionsTest::renamesInPlace()
{
    FormWindow w(agent);
    focus(w, u"Workflow"_s);
    key(Qt::Key_F2);
    auto *edit = w.find<QLineEdit>(u"sectionTitleEdit"_s);
    QVERIFY(edit && edit->hasFocus());
    type(u"Steps"_s);
    key(Qt::Key_Return);
    QCOMPARE(w.text(), replaced(agent, u"## Workflow"_s, u"## Steps"_s));
    w.settle();
    QVERIFY(w.card(u"Steps"_s)->header()->hasFocus());
    key(Qt::Key_F2);
    type(u"x"_s);
    key(Qt::Key_Escape);
    QVERIFY(w.text().contains(u"## Steps\n"_s));
    w.session->undo();
    QCOMPARE(w.text(), agent);
}

void SectionsTest::aTitleThatIsNoneIsRefused()
{
    FormWindow w(agent);
    focus(w, u"Workflow"_s);
    key(Qt::Key_F2);
    key(Qt::Key_Delete);
    key(Qt::Key_Return);
    QCOMPARE(w.text(), agent);
    QVERIFY(w.card(u"Workflow"_s)->findChild<FindingRow *>(u"refusal"_s));
}

void SectionsTest::movesByKeyAndKeepsTheFocus()
{
    FormWindow w(agent);
    SectionCard *boundaries = w.card(u"Boundaries"_s);
    boundaries->setUnfolded(true);
    focus(w, u"Boundaries"_s);
    key(Qt::Key_Up, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.titles(), QStringList({u"Approach"_s, u"Boundaries"_s, u"Workflow"_s}));
    QCOMPARE(w.card(u"Boundaries"_s), boundaries);
    QVERIFY(boundaries->header()->hasFocus());
    QVERIFY(boundaries->isUnfolded());
    key(Qt::Key_Up, Qt::AltModifier);
    w.settle();
    key(Qt::Key_Up, Qt::AltModifier); // There is nothing above the first.
    w.settle();
    QCOMPARE(w.titles(), QStringList({u"Boundaries"_s, u"Approach"_s, u"Workflow"_s}));
    key(Qt::Key_Down, Qt::AltModifier);
    w.settle();
    key(Qt::Key_Down, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.titles(), QStringList({u"Approach"_s, u"Workflow"_s, u"Boundaries"_s}));
    while (w.session->canUndo())
        w.session->undo();
    QCOMPARE(w.text(), agent);
}

void SectionsTest::fastKeysMeetTheSectionAsItIs()
{
    FormWindow w(soul);
    w.card(u"Identity"_s)->header()->setFocus();
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Down, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.titles(),
             QStringList({u"Voice & Style"_s, u"Principles"_s, u"Identity"_s, u"Boundaries"_s}));
    // A section has come above this one, and its card has not heard of it yet.
    w.card(u"Boundaries"_s)->setUnfolded(true);
    auto *identity = w.card(u"Identity"_s);
    identity->setUnfolded(true);
    auto *edit = identity->findChild<GrowingTextEdit *>();
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    w.settle();
    w.session->apply(TextEdit({0, 0}, u"# First\n\nOne.\n\n"_s), u"Type"_s);
    type(u"!"_s);
    w.settle();
    QVERIFY(w.text().contains(u"# Identity\n\nSomeone.!\n"_s));
    QVERIFY(w.text().contains(u"# First\n\nOne.\n"_s));
}

void SectionsTest::movesByTheHandle()
{
    FormWindow w(agent);
    SectionHeader *from = w.card(u"Approach"_s)->header();
    SectionHeader *to = w.card(u"Workflow"_s)->header();
    const QPoint handle(14, from->height() / 2);
    const QPoint target = from->mapFromGlobal(to->mapToGlobal(QPoint(14, to->height() - 3)));
    QTest::mousePress(from, Qt::LeftButton, {}, handle);
    for (const QPoint &place : {handle + QPoint(0, 12), target}) {
        QMouseEvent move(QEvent::MouseMove, place, from->mapToGlobal(place), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(from, &move);
    }
    QTest::mouseRelease(from, Qt::LeftButton, {}, target);
    w.settle();
    QCOMPARE(w.titles(), QStringList({u"Workflow"_s, u"Approach"_s, u"Boundaries"_s}));
}

void SectionsTest::removesAndUndoes()
{
    FormWindow w(agent);
    focus(w, u"Workflow"_s);
    key(Qt::Key_Delete);
    w.settle();
    QCOMPARE(w.titles(), QStringList({u"Approach"_s, u"Boundaries"_s}));
    QVERIFY(!w.text().contains(u"Think"_s));
    QVERIFY(w.card(u"Boundaries"_s)->header()->hasFocus());
    w.session->undo();
    w.settle();
    QCOMPARE(w.text(), agent);
    QCOMPARE(w.titles().size(), 3);
}

void SectionsTest::duplicates()
{
    FormWindow w(agent);
    emit w.card(u"Approach"_s)->duplicateRequested();
    w.settle();
    QCOMPARE(w.titles(),
             QStringList({u"Approach"_s, u"Approach (copy)"_s, u"Workflow"_s, u"Boundaries"_s}));
    QCOMPARE(w.text().count(u"### Deeper"_s), 2);
}

void SectionsTest::addsWhatTheProfileMisses()
{
    FormWindow w(soul, u"SOUL.md"_s);
    w.form->sections()->openAddList();
    auto *list = w.form->findChild<PickList *>();
    QVERIFY(list);
    auto *view = list->findChild<QWidget *>(u"pickView"_s);
    QTest::keyClick(view, Qt::Key_Return); // Avoid, the first that is missing.
    w.settle();
    QCOMPARE(w.titles(), QStringList({u"Identity"_s, u"Voice & Style"_s, u"Principles"_s,
                                      u"Avoid"_s, u"Boundaries"_s}));
    QVERIFY(w.text().contains(u"- Three\n\n# Avoid\n\n- "_s));
    QVERIFY(w.card(u"Avoid"_s)->isUnfolded());
    QVERIFY(w.card(u"Avoid"_s)->findChild<PointsEdit *>());
}

void SectionsTest::addsACustomOne()
{
    FormWindow w(agent);
    w.form->sections()->openAddList();
    auto *list = w.form->findChild<PickList *>();
    QVERIFY(list);
    emit list->picked(u"custom"_s);
    list->close();
    w.window->activateWindow();
    w.settle();
    QCOMPARE(w.titles().last(), u"New section"_s);
    QVERIFY(w.text().endsWith(u"\n\n## New section\n"_s));
    QTRY_VERIFY(w.find<QLineEdit>(u"sectionTitleEdit"_s));
}

void SectionsTest::composesInTextAndPoints()
{
    FormWindow w(agent);
    const auto compose = [&](QWidget *edit) {
        QInputMethodEvent composing(u"に"_s, {});
        QApplication::sendEvent(edit, &composing);
        // Meanwhile the text changes elsewhere.
        const qsizetype at = w.text().indexOf(u"reviewer"_s);
        w.session->apply(TextEdit({at, at}, u"x"_s), u"Type"_s);
        w.settle();
        QVERIFY(!w.text().contains(u"に"_s));
        QInputMethodEvent done;
        done.setCommitString(u"日本"_s);
        QApplication::sendEvent(edit, &done);
        w.settle();
    };
    QVERIFY(points(w, u"Workflow"_s, 1));
    compose(QApplication::focusWidget());
    QVERIFY2(w.text().contains(u"2. Think日本\n"_s), qPrintable(w.text()));
    w.card(u"Approach"_s)->setUnfolded(true);
    auto *edit = w.card(u"Approach"_s)->findChild<GrowingTextEdit *>();
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    compose(edit);
    QVERIFY2(w.text().contains(u"More.日本\n"_s), qPrintable(w.text()));
}

void SectionsTest::pastesPagesAsMarkdown()
{
    FormWindow w(replaced(agent, u"More.\n"_s, u"More.\n\n```\ncode\n```\n"_s));
    const QString before = w.text();
    const auto copy = [] {
        auto *data = new QMimeData;
        data->setText(u"one two"_s);
        data->setHtml(u"<p>one <b>two</b></p>"_s);
        QGuiApplication::clipboard()->setMimeData(data);
    };
    w.card(u"Approach"_s)->setUnfolded(true);
    auto *edit = w.card(u"Approach"_s)->findChild<GrowingTextEdit *>();
    edit->setFocus();
    copy();
    edit->moveCursor(QTextCursor::Start);
    QVERIFY(edit->find(u"More."_s));
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(w.text(), replaced(before, u"More."_s, u"one **two**"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.text(), before);
    edit->moveCursor(QTextCursor::Start);
    QVERIFY(edit->find(u"code"_s)); // there it is text
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(w.text(), replaced(before, u"code"_s, u"one two"_s));
}

void SectionsTest::editsTheSource()
{
    FormWindow w(agent);
    w.card(u"Approach"_s)->setUnfolded(true);
    auto *edit = w.card(u"Approach"_s)->findChild<GrowingTextEdit *>();
    edit->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    type(u"Even more."_s);
    QCOMPARE(w.text(), replaced(agent, u"More.\n"_s, u"More.\n\nEven more.\n"_s));
    w.settle();
    QVERIFY(edit->toPlainText().endsWith(u"More.\n\nEven more."_s));
    QVERIFY(edit->textCursor().atEnd());
    key(Qt::Key_Return);
    w.settle();
    QVERIFY(edit->toPlainText().endsWith(u".\n"_s)); // On the way to the next line.
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), agent);
}

void SectionsTest::aBodyThatBreaksItsNeighboursIsRefused()
{
    FormWindow w(agent);
    w.card(u"Approach"_s)->setUnfolded(true);
    auto *edit = w.card(u"Approach"_s)->findChild<GrowingTextEdit *>();
    edit->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    key(Qt::Key_Return);
    QGuiApplication::clipboard()->setText(u"```"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(w.text(), agent);
    QVERIFY(w.card(u"Approach"_s)->findChild<FindingRow *>(u"refusal"_s));
    w.settle();
    QVERIFY(edit->toPlainText().endsWith(u"```"_s));
    w.leave();
    QVERIFY(!w.card(u"Approach"_s)->findChild<FindingRow *>(u"refusal"_s));
    QVERIFY(edit->toPlainText().endsWith(u"More."_s));
}

void SectionsTest::typesIntoAPoint()
{
    FormWindow w(agent);
    QVERIFY(points(w, u"Workflow"_s, 1));
    type(u" twice"_s);
    QCOMPARE(w.text(), replaced(agent, u"2. Think\n"_s, u"2. Think twice\n"_s));
    w.settle();
    auto *edit = w.card(u"Workflow"_s)->findChild<PointsEdit *>();
    QCOMPARE(edit->textCursor().block().text(), u"Think twice"_s);
    QVERIFY(edit->textCursor().atBlockEnd());
}

void SectionsTest::enterAddsAPoint()
{
    FormWindow w(agent);
    points(w, u"Workflow"_s, 0);
    key(Qt::Key_Return);
    type(u"Ask"_s);
    w.settle();
    QCOMPARE(w.text(), replaced(agent, u"1. Read\n2. Think\n3. Write\n"_s,
                                u"1. Read\n2. Ask\n3. Think\n4. Write\n"_s));
    // In the middle of a point it divides it.
    auto *edit = points(w, u"Workflow"_s, 3);
    QTextCursor cursor = edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 2);
    edit->setTextCursor(cursor);
    key(Qt::Key_Return);
    QVERIFY(w.text().contains(u"4. Wri\n5. te\n"_s));
}

void SectionsTest::backspaceRemovesAnEmptyPoint()
{
    FormWindow w(agent);
    auto *edit = points(w, u"Workflow"_s, 1);
    for (int i = 0; i < 5; ++i)
        key(Qt::Key_Backspace);
    QCOMPARE(edit->textCursor().block().text(), QString());
    key(Qt::Key_Backspace);
    w.settle();
    QCOMPARE(w.text(), replaced(agent, u"2. Think\n3. Write"_s, u"2. Write"_s));
    QCOMPARE(edit->textCursor().block().text(), u"Read"_s);
}

void SectionsTest::backspaceJoinsPoints()
{
    FormWindow w(agent);
    points(w, u"Workflow"_s, 1);
    key(Qt::Key_Home);
    key(Qt::Key_Backspace);
    QCOMPARE(w.text(),
             replaced(agent, u"1. Read\n2. Think\n3. Write"_s, u"1. ReadThink\n2. Write"_s));
}

void SectionsTest::altArrowsMoveAPoint()
{
    FormWindow w(soul, u"SOUL.md"_s);
    auto *edit = points(w, u"Voice & Style"_s, 1);
    key(Qt::Key_Up, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.text(), replaced(soul, u"* Short\n* Plain\n  - very\n* Kind"_s,
                                u"* Plain\n  - very\n* Short\n* Kind"_s));
    QCOMPARE(edit->textCursor().block().text(), u"Plain"_s);
    QCOMPARE(w.session->undoTitle(), u"Move point"_s);
    key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(w.text(), soul);
    type(u"x"_s);
    QCOMPARE(w.session->undoTitle(), u"Change section Voice & Style"_s);
}

void SectionsTest::tabIndents()
{
    FormWindow w(soul, u"SOUL.md"_s);
    points(w, u"Principles"_s, 1);
    key(Qt::Key_Tab);
    w.settle();
    QCOMPARE(w.text(), replaced(soul, u"- One\n- Two\n- Three"_s, u"- One\n  - Two\n- Three"_s));
    key(Qt::Key_Backtab);
    w.settle();
    QCOMPARE(w.text(), soul);
    // The first point can go no deeper; the key goes on to what comes next.
    auto *edit = points(w, u"Principles"_s, 0);
    key(Qt::Key_Tab);
    QCOMPARE(w.text(), soul);
    QVERIFY(!edit->hasFocus());
}

void SectionsTest::pastedListsBecomePoints()
{
    FormWindow w(soul, u"SOUL.md"_s);
    points(w, u"Principles"_s, 2);
    key(Qt::Key_Return);
    QGuiApplication::clipboard()->setText(u"- Four\n- Five\n"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(w.text().contains(u"- Three\n- Four\n- Five\n\n# Boundaries"_s), qPrintable(w.text()));
}

void SectionsTest::aTaskIsTicked()
{
    FormWindow w(agent);
    auto *edit = points(w, u"Boundaries"_s, 0);
    QVERIFY(edit);
    w.settle();
    QTest::mouseClick(edit->viewport(), Qt::LeftButton, {}, QPoint(12, 10));
    QCOMPARE(w.text(), replaced(agent, u"- [ ] No"_s, u"- [x] No"_s));
    QCOMPARE(w.session->undoTitle(), u"Tick point"_s);
    // By the keys, where the caret is, which stays there.
    edit->setFocus();
    key(Qt::Key_Down);
    key(Qt::Key_End);
    const int caret = edit->textCursor().position();
    key(Qt::Key_Return, Qt::AltModifier);
    QVERIFY2(w.text().contains(u"- [x] No\n- [ ] Not\n"_s), qPrintable(w.text()));
    QCOMPARE(w.session->undoTitle(), u"Untick point"_s);
    QCOMPARE(edit->textCursor().position(), caret);
}

void SectionsTest::undoInAPointIsTheDocuments()
{
    FormWindow w(agent);
    auto *edit = points(w, u"Workflow"_s, 2);
    type(u" it"_s);
    w.settle();
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.text(), agent);
    w.settle();
    QCOMPARE(edit->toPlainText(), u"Read\nThink\nWrite"_s);
}

void SectionsTest::theTextChangesThePoints()
{
    FormWindow w(agent);
    auto *edit = points(w, u"Workflow"_s, 2);
    const qsizetype at = agent.indexOf(u"2. Think"_s);
    w.session->apply(TextEdit({at, at}, u"2. New\n"_s), u"Type"_s);
    w.settle();
    QCOMPARE(edit->toPlainText(), u"Read\nNew\nThink\nWrite"_s);
    QCOMPARE(edit->textCursor().block().text(), u"Write"_s);
    QVERIFY(edit->textCursor().atBlockEnd());
    // What is no list any more is shown as it is.
    w.leave();
    const qsizetype list = agent.indexOf(u"1. Read"_s);
    w.session->apply(TextEdit({list, list}, u"And:\n\n"_s), u"Type"_s);
    w.settle();
    QVERIFY(!w.card(u"Workflow"_s)->findChild<PointsEdit *>());
    QVERIFY(w.card(u"Workflow"_s)->findChild<GrowingTextEdit *>());
}

void SectionsTest::editsTitleAndIntroduction()
{
    FormWindow w(agent);
    auto *title = w.find<QLineEdit>(u"titleEdit"_s);
    QCOMPARE(title->text(), u"Reviewer"_s);
    title->setFocus();
    key(Qt::Key_End);
    type(u" II"_s);
    QVERIFY(w.text().contains(u"\n# Reviewer II\n"_s));
    auto *introduction = w.find<GrowingTextEdit>(u"introductionEdit"_s);
    introduction->setFocus();
    key(Qt::Key_End, Qt::ControlModifier);
    type(u" Well."_s);
    w.settle();
    QVERIFY(w.text().contains(u"\n# Reviewer II\n\nYou review. Well.\n\n## Approach\n"_s));
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    w.settle();
    type(u"New."_s);
    w.settle();
    QVERIFY2(w.text().contains(u"\n# Reviewer II\n\nNew.\n\n## Approach\n"_s),
             qPrintable(w.text()));
    // A heading would make another section of it.
    QGuiApplication::clipboard()->setText(u"\n## Hm\n"_s);
    const QString before = w.text();
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(w.text(), before);
}

void SectionsTest::aBodyWithoutSectionsIsOneText()
{
    FormWindow w(u"---\nname: a\ndescription: d\n---\n\nDo it.\n"_s);
    QCOMPARE(w.titles(), QStringList());
    auto *text = w.find<GrowingTextEdit>(u"introductionEdit"_s);
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), u"Do it."_s);
    text->setFocus();
    key(Qt::Key_End);
    type(u" Now."_s);
    QVERIFY(w.text().endsWith(u"---\n\nDo it. Now.\n"_s));
}

void SectionsTest::cardsFollowTheirSections()
{
    FormWindow w(agent);
    SectionCard *workflow = w.card(u"Workflow"_s);
    workflow->setUnfolded(true);
    const qsizetype at = agent.indexOf(u"## Workflow"_s);
    w.session->apply(TextEdit({at, at}, u"## Before\n\nx\n\n"_s), u"Type"_s);
    w.settle();
    QCOMPARE(w.card(u"Workflow"_s), workflow);
    QVERIFY(workflow->isUnfolded() && !w.card(u"Before"_s)->isUnfolded());
    const qsizetype title = w.text().indexOf(u"Workflow"_s);
    w.session->apply(TextEdit({title, title + 8}, u"Steps"_s), u"Type"_s);
    w.settle();
    QCOMPARE(w.card(u"Steps"_s), workflow);
}

void SectionsTest::manySectionsStayFast()
{
    QString text = u"---\nname: a\ndescription: d\n---\n"_s;
    for (int i = 0; i < 60; ++i)
        text += u"\n## Section %1\n\n- One point of it\n- Another\n- And a third one\n\nProse "
                u"about it, "
                "long enough to matter, and then some more of it so that the file grows.\n"_s.arg(
                    i);
    FormWindow w(text);
    QCOMPARE(w.titles().size(), 60);
    // Folded cards have no editors: two widgets each.
    QVERIFY(w.form->sections()->findChildren<QWidget *>().size() < 60 * 2 + 20);
    const qsizetype end = w.text().size() - 1;
    tests::ProcessorTime clock;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 10; ++i) {
        w.session->apply(TextEdit({end, end}, u"x"_s), u"Type"_s);
        const SnapshotPtr now = w.session->snapshot();
        clock.start();
        w.form->sections()->refresh(now);
        best = qMin(best, clock.nsecs());
        w.settle();
    }
    qInfo() << "one key among 60 sections:" << double(best) / 1e6 << "ms";
    QVERIFY(best < 10'000'000);
}

QTEST_MAIN(SectionsTest)
#include "SectionsTest.moc"
