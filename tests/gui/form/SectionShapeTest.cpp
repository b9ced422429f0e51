// Dividing, joining and raising sections, and going over to another profile, by keys.

#include "FormWindow.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/ProfileSheet.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/widgets/ElidingComboBox.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/LinkButton.h"

#include <QAccessible>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::key;
using tests::type;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: Reviews.\n---\n\n"
                      "# Reviewer\n\n"
                      "## Approach\n\n"
                      "First look.\n\nThen think.\n\n"
                      "### Deeper\n\nMore.\n\n"
                      "## Workflow\n\n"
                      "1. Read\n2. Think\n3. Write\n\n"
                      "## Boundaries\n\n"
                      "- No\n- Not\n"_s;

const QString soul = u"# SOUL.md\n\n"
                     "## Core Truths\n\nBe of use.\n\n"
                     "## My tools\n\n- vim\n\n"
                     "## Vibe\n\nDry.\n"_s;

/// Unfolds a section of prose and puts the caret in front of a word.
GrowingTextEdit *prose(const FormWindow &w, const QString &title, const QString &before)
{
    w.card(title)->setUnfolded(true);
    auto *edit = w.card(title)->findChild<GrowingTextEdit *>();
    if (!edit)
        return nullptr;
    edit->setFocus();
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(int(edit->toPlainText().indexOf(before)));
    edit->setTextCursor(cursor);
    return edit;
}

QMenu *menuOf(QWidget *widget)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            widget->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(widget, &event);
    QMenu *menu = nullptr;
    for (int i = 0; i < 50 && !menu; ++i) {
        QCoreApplication::processEvents();
        menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    return menu;
}

} // namespace

class SectionShapeTest : public QObject
{
    Q_OBJECT

private slots:
    void splitsAtTheCaretAndNamesTheNewOne();
    void splitsAListAtItsPoint();
    void splitsAtAHeading();
    void whatCannotBeSplitSaysSo();
    void joinsWithTheNext();
    void changesTheLevelWithWhatIsBelow();
    void duplicatesByKey();
    void everyCommandStandsInTheMenu();
    void tellsWhereTheCaretIs();
    void comesBackToThePlaceOfTheText();
    void showsWhatAProfileMakesOfTheSections();
    void changesTheProfileInOneStep();
    void theSheetIsWorkedByKeys();
};

void SectionShapeTest::splitsAtTheCaretAndNamesTheNewOne()
{
    FormWindow w(agent);
    QVERIFY(prose(w, u"Approach"_s, u"Then"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.titles(),
             (QStringList{u"Approach"_s, u"New section"_s, u"Workflow"_s, u"Boundaries"_s}));
    QVERIFY(w.text().contains(u"First look.\n\n## New section\n\nThen think.\n\n### Deeper\n"_s));
    QTRY_VERIFY(w.find<QLineEdit>(u"sectionTitleEdit"_s));
    type(u"Afterwards"_s);
    key(Qt::Key_Return);
    w.settle();
    QVERIFY(w.text().contains(u"\n## Afterwards\n\nThen"_s));
    w.session->undo();
    w.session->undo();
    QCOMPARE(w.text(), agent);
}

void SectionShapeTest::splitsAListAtItsPoint()
{
    FormWindow w(agent);
    w.card(u"Boundaries"_s)->setUnfolded(true);
    auto *points = w.card(u"Boundaries"_s)->findChild<PointsEdit *>();
    QVERIFY(points);
    points->setFocus();
    points->moveCursor(QTextCursor::End);
    key(Qt::Key_Left);
    key(Qt::Key_Return, Qt::ControlModifier);
    w.settle();
    QVERIFY2(w.text().endsWith(u"## Boundaries\n\n- No\n\n## New section\n\n- Not\n"_s),
             qPrintable(w.text()));
}

void SectionShapeTest::splitsAtAHeading()
{
    FormWindow w(agent);
    QMenu *menu = menuOf(w.card(u"Approach"_s)->header());
    QVERIFY(menu);
    auto *parts = menu->findChild<QMenu *>(u"splitAt"_s);
    QVERIFY(parts && parts->isEnabled());
    QCOMPARE(parts->actions().size(), 1);
    QCOMPARE(parts->actions().front()->text(), u"Deeper"_s);
    parts->actions().front()->trigger();
    menu->close();
    w.settle();
    QCOMPARE(w.titles(), (QStringList{u"Approach"_s, u"Deeper"_s, u"Workflow"_s, u"Boundaries"_s}));
    QVERIFY(w.text().contains(u"\n## Deeper\n\nMore.\n"_s));
    QCOMPARE(w.session->undoTitle(), u"Split section Approach"_s);
}

void SectionShapeTest::whatCannotBeSplitSaysSo()
{
    FormWindow w(QString(agent).replace(u"First look.\n\n"_s, u"```\none\ntwo\n```\n\n"_s));
    const QString before = w.text();
    QVERIFY(prose(w, u"Approach"_s, u"two"_s));
    key(Qt::Key_Return, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.text(), before);
    QVERIFY(w.form->sections()->findChild<QWidget *>(u"refusal"_s));
}

void SectionShapeTest::joinsWithTheNext()
{
    FormWindow w(agent);
    w.card(u"Workflow"_s)->header()->setFocus();
    key(Qt::Key_J, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.titles(), (QStringList{u"Approach"_s, u"Workflow"_s}));
    QVERIFY2(w.text().endsWith(u"3. Write\n- No\n- Not\n"_s), qPrintable(w.text()));
    key(Qt::Key_Z, Qt::ControlModifier);
    w.session->undo();
    w.settle();
    QCOMPARE(w.titles().size(), 3);
}

void SectionShapeTest::changesTheLevelWithWhatIsBelow()
{
    FormWindow w(agent);
    w.card(u"Workflow"_s)->header()->setFocus();
    key(Qt::Key_Right, Qt::AltModifier);
    w.settle();
    QCOMPARE(w.titles(), (QStringList{u"Approach"_s, u"Boundaries"_s}));
    QVERIFY(w.text().contains(u"\n### Workflow\n"_s));
    // It is a part of the one before now, and the keys go on there.
    QVERIFY(w.card(u"Approach"_s)->header()->hasFocus());
    w.session->undo();
    w.settle();
    QCOMPARE(w.text(), agent);
    w.card(u"Approach"_s)->header()->setFocus();
    key(Qt::Key_Left, Qt::AltModifier);
    w.settle();
    QVERIFY(w.text().contains(u"\n# Approach\n"_s));
    QVERIFY(w.text().contains(u"\n## Deeper\n"_s));
}

void SectionShapeTest::duplicatesByKey()
{
    FormWindow w(agent);
    w.card(u"Workflow"_s)->header()->setFocus();
    key(Qt::Key_D, Qt::ControlModifier);
    w.settle();
    QCOMPARE(w.titles().size(), 4);
    QCOMPARE(w.text().count(u"2. Think"_s), 2);
}

void SectionShapeTest::everyCommandStandsInTheMenu()
{
    FormWindow w(agent);
    QMenu *menu = menuOf(w.card(u"Workflow"_s)->header());
    QVERIFY(menu);
    const auto action = [&](const QString &name) { return menu->findChild<QAction *>(name); };
    for (const QString &name : {u"mergeNext"_s, u"raiseLevel"_s, u"lowerLevel"_s}) {
        QVERIFY2(action(name), qPrintable(name));
        QVERIFY2(action(name)->isEnabled(), qPrintable(name));
        QVERIFY(!action(name)->shortcut().isEmpty());
    }
    QVERIFY(!action(u"splitHere"_s)->isEnabled()); // there is no caret in a header
    menu->close();
    w.settle();
    auto *edit = prose(w, u"Approach"_s, u"Then"_s);
    menu = menuOf(edit);
    QVERIFY(menu);
    QVERIFY(action(u"splitHere"_s)->isEnabled());
    action(u"splitHere"_s)->trigger();
    menu->close();
    w.settle();
    QCOMPARE(w.titles().size(), 4);
}

void SectionShapeTest::tellsWhereTheCaretIs()
{
    FormWindow w(agent);
    QSignalSpy places(w.form, &FormView::offsetFocused);
    QVERIFY(prose(w, u"Approach"_s, u"Then"_s));
    QCOMPARE(places.last()[0].value<qsizetype>(), agent.indexOf(u"Then think"_s));
    key(Qt::Key_Right);
    QCOMPARE(places.last()[0].value<qsizetype>(), agent.indexOf(u"Then think"_s) + 1);
    type(u"x"_s);
    QCOMPARE(places.last()[0].value<qsizetype>(), agent.indexOf(u"Then think"_s) + 2);
    w.card(u"Boundaries"_s)->setUnfolded(true);
    auto *points = w.card(u"Boundaries"_s)->findChild<PointsEdit *>();
    points->setFocus();
    points->moveCursor(QTextCursor::End);
    QCOMPARE(places.last()[0].value<qsizetype>(), w.text().size() - 1);
}

void SectionShapeTest::comesBackToThePlaceOfTheText()
{
    FormWindow w(agent);
    w.card(u"Approach"_s)->setUnfolded(true);
    w.card(u"Boundaries"_s)->setUnfolded(true);
    w.form->showOffset(agent.indexOf(u"think"_s));
    w.form->focusPlace();
    auto *edit = w.card(u"Approach"_s)->findChild<GrowingTextEdit *>();
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->toPlainText().sliced(edit->textCursor().position(), 5), u"think"_s);
    w.leave();
    w.form->showOffset(agent.indexOf(u"Not"_s) + 2);
    w.form->focusPlace();
    auto *points = w.card(u"Boundaries"_s)->findChild<PointsEdit *>();
    QVERIFY(points->hasFocus());
    QCOMPARE(points->textCursor().blockNumber(), 1);
    QCOMPARE(points->textCursor().positionInBlock(), 2);
    w.leave();
    w.form->showOffset(agent.indexOf(u"Reviews."_s));
    w.form->focusPlace();
    QCOMPARE(QApplication::focusWidget(), w.find(u"field_description"_s));
    w.leave();
    w.form->showOffset(agent.indexOf(u"Think"_s)); // of a folded section
    w.form->focusPlace();
    QVERIFY(w.card(u"Workflow"_s)->header()->hasFocus());
}

void SectionShapeTest::showsWhatAProfileMakesOfTheSections()
{
    FormWindow w(soul, u"SOUL.md"_s);
    w.find<LinkButton>(u"switchProfile"_s)->click();
    auto *sheet = w.window->findChild<ProfileSheet *>();
    QVERIFY(sheet);
    auto *profile = sheet->findChild<ElidingComboBox *>(u"profile"_s);
    QCOMPARE(profile->currentData().toString(), u"catalog"_s); // not the present one
    const auto fates = sheet->findChildren<ElidingComboBox *>(u"becomes"_s);
    QCOMPARE(fates.size(), 3);
    QCOMPARE(fates[0]->currentText(), u"Principles"_s);
    QCOMPARE(fates[0]->accessibleName(), u"What Core Truths becomes"_s);
    QCOMPARE(fates[1]->currentData().toString(), QString());
    QCOMPARE(fates[2]->currentText(), u"Voice & Style"_s);
    auto *after = sheet->findChild<QPlainTextEdit *>(u"headingsAfter"_s);
    QVERIFY(after->toPlainText().contains(u"   Voice & Style\n   Principles\n   My tools\n"_s));
    // Another choice is shown at once, and nothing has changed.
    fates[1]->setCurrentIndex(fates[1]->findData(u"Principles"_s));
    QVERIFY2(after->toPlainText().contains(u"   Principles\n      My tools\n"_s),
             qPrintable(after->toPlainText()));
    QCOMPARE(w.text(), soul);
    sheet->reject();
    QCOMPARE(w.text(), soul);
}

void SectionShapeTest::changesTheProfileInOneStep()
{
    FormWindow w(soul, u"SOUL.md"_s);
    w.form->sections()->openProfileSheet();
    auto *sheet = w.window->findChild<ProfileSheet *>();
    for (QCheckBox *add : sheet->findChildren<QCheckBox *>(u"addSection"_s))
        add->setChecked(add->property("title").toString() == u"Avoid"_s);
    sheet->findChild<QPushButton *>(u"change"_s)->click();
    w.settle();
    QCOMPARE(w.titles(),
             (QStringList{u"Voice & Style"_s, u"Principles"_s, u"My tools"_s, u"Avoid"_s}));
    QVERIFY(
        w.text().contains(u"## Principles\n\nBe of use.\n\n## My tools\n\n- vim\n\n## Avoid\n"_s));
    QVERIFY(w.session->undoTitle().contains(u"Catalog soul"_s));
    w.session->undo();
    QCOMPARE(w.text(), soul);
    QVERIFY(!w.session->canUndo());
}

void SectionShapeTest::theSheetIsWorkedByKeys()
{
    FormWindow w(soul, u"SOUL.md"_s);
    auto *link = w.find<LinkButton>(u"switchProfile"_s);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    auto *sheet = w.window->findChild<ProfileSheet *>();
    QVERIFY(sheet);
    const auto named = sheet->findChildren<QWidget *>();
    for (QWidget *widget : named) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(sheet))
            continue;
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(told && !told->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className())));
    }
    QTest::keyClick(sheet, Qt::Key_Return); // the default button
    w.settle();
    QVERIFY(w.text().contains(u"## Principles"_s));
}

QTEST_MAIN(SectionShapeTest)
#include "SectionShapeTest.moc"
