// The form around its fields: what it shows, findings, focus, places.

#include "FormWindow.h"
#include "ReviewerAgent.h"
#include "ui/form/FindingRow.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PickList.h"

#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::agent;
using tests::FormWindow;
using tests::key;
using tests::type;
using tests::withLine;

class FormViewTest : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryField();
    void theTextChangesTheForm();
    void otherKeysAreKeptAndEdited();
    void addsAField();
    void resetsAField();
    void showsFindingsAndFixesThem();
    void refusesAndTurnsBack();
    void waitsForTheInputMethod();
    void marksThePlaceOfTheCaret();
    void tellsWhereTheFocusIs();
    void theTabKeyFollowsTheLayout();
    void explainsTheFieldInUse();
    void namesForAssistiveTools();
    void kindChangesRebuild();
    void aTextWithoutFrontmatterGetsOne();
    void aReadOnlyTextIsShownWithTheReason();
};

void FormViewTest::showsEveryField()
{
    FormWindow w(agent);
    QCOMPARE(w.find<QLineEdit>(u"field_name"_s)->text(), u"reviewer"_s);
    QCOMPARE(w.find<GrowingTextEdit>(u"field_description"_s)->toPlainText(), u"Reviews a diff."_s);
    QCOMPARE(w.find<ChipEdit>(u"field_tools"_s)->items(), QStringList({u"Read"_s, u"Grep"_s}));
    QCOMPARE(w.find<QComboBox>(u"field_model"_s)->currentText(), u"sonnet"_s);
    QCOMPARE(w.find<QSpinBox>(u"field_maxTurns"_s)->value(), 40);
    QCOMPARE(w.find<QComboBox>(u"field_memory"_s)->currentText(), u"project"_s);
    QCOMPARE(w.find<QComboBox>(u"field_permissionMode"_s)->currentIndex(), -1);
    QVERIFY(w.find<QLineEdit>(u"field_emoji"_s));
    QVERIFY(!w.find(u"field_effort"_s)); // Neither present nor among the main ones.
    QCOMPARE(w.text(), agent);
    QVERIFY(!w.session->isModified());
}

void FormViewTest::theTextChangesTheForm()
{
    FormWindow w(agent);
    const qsizetype at = agent.indexOf(u"sonnet"_s);
    w.session->apply(TextEdit({at, at + 6}, u"opus"_s), u"Type"_s);
    w.settle();
    QCOMPARE(w.find<QComboBox>(u"field_model"_s)->currentText(), u"opus"_s);
    w.session->undo();
    w.settle();
    QCOMPARE(w.find<QComboBox>(u"field_model"_s)->currentText(), u"sonnet"_s);
    // A key that appears and goes.
    const qsizetype end = agent.indexOf(u"emoji"_s);
    w.session->apply(TextEdit({end, end}, u"effort: high\n"_s), u"Type"_s);
    w.settle();
    QVERIFY(w.find(u"field_effort"_s));
    w.session->undo();
    w.settle();
    QVERIFY(!w.find(u"field_effort"_s));
}

void FormViewTest::otherKeysAreKeptAndEdited()
{
    FormWindow w(withLine(u"emoji: x"_s, u"emoji: x\nrank: 3\nlabels: [a, b]"_s));
    w.enter(u"rank"_s);
    key(Qt::Key_End);
    type(u"4"_s);
    QVERIFY(w.text().contains(u"\nrank: 34\n"_s)); // A number stays one.
    w.enter(u"emoji"_s);
    key(Qt::Key_End);
    type(u"1"_s);
    QVERIFY(w.text().contains(u"\nemoji: x1\n"_s));
    w.enter(u"labels"_s);
    type(u"c,"_s);
    QVERIFY(w.text().contains(u"\nlabels: [a, b, c]\n"_s));
    QVERIFY(w.find(u"otherKeys"_s)->isVisible());
}

void FormViewTest::addsAField()
{
    FormWindow w(agent);
    w.find<QAbstractButton>(u"addField"_s)->click();
    auto *list = w.form->findChild<PickList *>();
    QVERIFY(list);
    auto *filter = list->findChild<QLineEdit *>(u"pickFilter"_s);
    QTest::keyClicks(filter, u"effort"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    w.settle();
    auto *effort = w.find<QComboBox>(u"field_effort"_s);
    QVERIFY(effort);
    w.window->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), effort);
    QCOMPARE(w.text(), agent);
    key(Qt::Key_End);
    QVERIFY(w.text().contains(u"\neffort: max\n"_s));
}

void FormViewTest::resetsAField()
{
    FormWindow w(agent);
    auto *box = w.find<QComboBox>(u"field_model"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            box->mapToGlobal(QPoint(5, 5)));
    w.enter(u"model"_s);
    QApplication::sendEvent(QApplication::focusWidget(), &event);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    auto *remove = menu->findChild<QAction *>(u"removeField"_s);
    QVERIFY(remove && remove->isEnabled());
    remove->trigger();
    menu->close();
    QCOMPARE(w.text(), withLine(u"model: sonnet\n"_s, {}));
    w.settle();
    QCOMPARE(box->currentText(), QString());
}

void FormViewTest::showsFindingsAndFixesThem()
{
    FormWindow w(withLine(u"tools: Read, Grep"_s, u"tools: Read, Tsk"_s));
    auto *row = w.find(u"row_tools"_s);
    FindingRow *finding = nullptr;
    QTRY_VERIFY((finding = row->findChild<FindingRow *>()));
    QVERIFY(finding->sentence().contains(u"Tsk"_s));
    auto *chips = w.find<ChipEdit>(u"field_tools"_s);
    QCOMPARE(chips->findChildren<Chip *>()[0]->warning(), QString());
    QVERIFY(!chips->findChildren<Chip *>()[1]->warning().isEmpty());
    auto *fix = finding->findChild<LinkButton *>(u"fixButton"_s);
    QVERIFY(fix);
    fix->click();
    QVERIFY(w.text().contains(u"tools: Read, Task\n"_s));
    QTRY_VERIFY(!row->findChild<FindingRow *>());
    QCOMPARE(chips->items(), QStringList({u"Read"_s, u"Task"_s}));
}

void FormViewTest::refusesAndTurnsBack()
{
    // A frontmatter that is never closed has no place for a value.
    FormWindow w(u"---\nname: a\n"_s);
    auto *name = qobject_cast<QLineEdit *>(w.enter(u"name"_s));
    const QString before = w.text();
    const QString shown = name->text();
    key(Qt::Key_End);
    type(u"x"_s);
    QCOMPARE(w.text(), before);
    auto *row = w.find(u"row_name"_s);
    QVERIFY(row->findChild<FindingRow *>(u"refusal"_s));
    w.settle();
    QCOMPARE(name->text(), QString(shown + u'x'));
    w.leave();
    QVERIFY(!row->findChild<FindingRow *>(u"refusal"_s));
    QCOMPARE(name->text(), shown);
}

void FormViewTest::waitsForTheInputMethod()
{
    FormWindow w(agent);
    auto *edit = w.find<GrowingTextEdit>(u"field_description"_s);
    w.enter(u"description"_s);
    key(Qt::Key_End, Qt::ControlModifier);
    QInputMethodEvent composing(u"に"_s, {});
    QApplication::sendEvent(edit, &composing);
    const qsizetype at = agent.indexOf(u"Reviews"_s);
    w.session->apply(TextEdit({at, at}, u"Now "_s), u"Type"_s);
    w.settle();
    QCOMPARE(edit->toPlainText(), u"Reviews a diff."_s);
    QInputMethodEvent done;
    QApplication::sendEvent(edit, &done);
    w.settle();
    QCOMPARE(edit->toPlainText(), u"Now Reviews a diff."_s);
}

void FormViewTest::marksThePlaceOfTheCaret()
{
    FormWindow w(agent);
    w.window->resize(480, 300);
    w.settle();
    auto *scroll = w.find<QScrollArea>(u"formScroll"_s);
    w.form->showOffset(w.text().indexOf(u"A verdict"_s));
    w.settle();
    auto *card = w.find(u"sectionCard"_s);
    QVERIFY(scroll->viewport()->rect().intersects(
        QRect(card->mapTo(scroll->viewport(), QPoint()), card->size())));
    w.form->showOffset(w.text().indexOf(u"reviewer"_s));
    QCOMPARE(scroll->verticalScrollBar()->value() < 20, true);
    // With the focus in the form it stays where the person has it.
    w.enter(u"name"_s);
    const int before = scroll->verticalScrollBar()->value();
    w.form->showOffset(w.text().indexOf(u"A verdict"_s));
    QCOMPARE(scroll->verticalScrollBar()->value(), before);
}

void FormViewTest::tellsWhereTheFocusIs()
{
    FormWindow w(agent);
    QSignalSpy fields(w.form, &FormView::fieldFocused);
    QSignalSpy offsets(w.form, &FormView::offsetFocused);
    w.enter(u"model"_s);
    QCOMPARE(fields.last()[0].toString(), u"model"_s);
    QCOMPARE(offsets.last()[0].value<qsizetype>(), agent.indexOf(u"sonnet"_s));
    w.find<QWidget>(u"sectionHeader"_s)->setFocus();
    QCOMPARE(offsets.last()[0].value<qsizetype>(), agent.indexOf(u"## Output"_s));
}

void FormViewTest::theTabKeyFollowsTheLayout()
{
    FormWindow w(agent);
    w.enter(u"name"_s);
    QStringList names;
    for (int i = 0; i < 24; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        QString name = focus->objectName();
        for (const QWidget *p = focus; p && !name.startsWith(u"field_"_s) && p != w.form;
             p = p->parentWidget()) {
            if (p->objectName().startsWith(u"field_"_s))
                name = p->objectName();
        }
        names += name;
        key(Qt::Key_Tab);
    }
    const QStringList expected{
        u"field_name"_s,   u"field_description"_s, u"field_tools"_s,          u"chooseTools"_s,
        u"field_model"_s,  u"field_maxTurns"_s,    u"field_permissionMode"_s, u"field_memory"_s,
        u"field_skills"_s, u"field_color"_s,       u"field_emoji"_s,          u"addField"_s,
        u"titleEdit"_s,    u"introductionEdit"_s,  u"addSection"_s,           u"sectionHeader"_s};
    QStringList seen;
    for (const QString &name : names) {
        if (name != u"fixButton"_s && name != u"explainButton"_s)
            seen += name;
    }
    QCOMPARE(seen.first(qMin(seen.size(), expected.size())), expected);
}

void FormViewTest::explainsTheFieldInUse()
{
    FormWindow w(agent);
    auto *help = w.find(u"formHelp"_s);
    QVERIFY(!help->isVisible());
    w.enter(u"model"_s);
    QVERIFY(help->isVisible());
    QVERIFY(help->accessibleDescription().contains(u"Which model"_s));
    w.leave();
    QVERIFY(!help->isVisible());
}

void FormViewTest::namesForAssistiveTools()
{
    FormWindow w(agent);
    QCOMPARE(w.find(u"field_name"_s)->accessibleName(), u"Name, required"_s);
    QCOMPARE(w.find(u"field_model"_s)->accessibleName(), u"Model"_s);
    for (const QWidget *widget : w.form->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName()));
    }
}

void FormViewTest::kindChangesRebuild()
{
    FormWindow w(u"Hello\n"_s, u"SOUL.md"_s);
    QCOMPARE(w.session->snapshot()->kind, Kind::Soul);
    QVERIFY(w.find(u"field_tagline"_s));
    w.session->apply(TextEdit({0, 0}, u"---\nname: x\ntools: Read\nmodel: opus\n---\n"_s),
                     u"Type"_s);
    w.settle();
    if (w.session->snapshot()->kind != Kind::Agent)
        QSKIP("the kind is settled by something else than the keys");
    QVERIFY(!w.find(u"field_tagline"_s));
    QVERIFY(w.find(u"field_tools"_s));
}

void FormViewTest::aTextWithoutFrontmatterGetsOne()
{
    FormWindow w(u"# SOUL.md — Ada\n\n## Boundaries\n\n- None\n"_s, u"SOUL.md"_s);
    w.enter(u"tagline"_s);
    type(u"Hi"_s);
    QVERIFY2(w.text().startsWith(u"---\ntagline: Hi\n---\n"_s), qPrintable(w.text()));
    QVERIFY(w.text().endsWith(u"# SOUL.md — Ada\n\n## Boundaries\n\n- None\n"_s));
    w.session->undo();
    QVERIFY(w.text().startsWith(u"# SOUL"_s));
}

void FormViewTest::aReadOnlyTextIsShownWithTheReason()
{
    // A text that uses up every character that could stand for one that an editor cannot hold.
    QString text = agent + QChar(0x2029);
    for (char16_t unit = 0xFDD2; unit <= 0xFDEF; ++unit)
        text += QChar(unit);
    for (char16_t unit = 0xE000; unit <= 0xF8FF; ++unit)
        text += QChar(unit);
    const auto session = DocumentSession::create(text, u"reviewer.md"_s);
    QVERIFY(session->isReadOnly());
    FormView form(*session);
    form.show();
    form.complete();
    QVERIFY(form.findChild<QLineEdit *>(u"field_name"_s)->isReadOnly());
    QVERIFY(!form.findChild<QComboBox *>(u"field_memory"_s)->isEnabled());
    QVERIFY(!form.findChild<QAbstractButton *>(u"addSection"_s)->isEnabled());
    bool told = false;
    for (const FindingRow *row : form.findChildren<FindingRow *>())
        told |= !row->sentence().isEmpty();
    QVERIFY(told);
}

QTEST_MAIN(FormViewTest)
#include "FormViewTest.moc"
