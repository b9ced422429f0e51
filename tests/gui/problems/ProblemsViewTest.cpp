// The list of problems with real keys on a real session.

#include "ShownProblems.h"

#include "session/DocumentSession.h"
#include "ui/problems/DiagnosticDelegate.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/FilterChip.h"
#include "ui/problems/FixMenu.h"
#include "ui/problems/RulePage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

class ProblemsViewTest : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatIsFound();
    void saysWhenThereIsNothing();
    void takesRoomWhenThereIsSomething();
    void explainsTheRule();
    void turnsRulesOff();
    void fixesAllOfARule();
    void leadsToThePlace();
    void fixesFromTheKeyboard();
    void fixesWithTheButton();
    void keepsTheSelectionWhileTextChanges();
    void takesAnotherSession();
    void isReadAloud();
};

void ProblemsViewTest::listsWhatIsFound()
{
    Shown shown(faulty);
    const DiagnosticModel &model = *shown.view.model();
    QTRY_VERIFY(model.rowCount() >= 3);
    QCOMPARE(model.total(), int(shown.session->diagnostics().size()));
    QCOMPARE(shown.view.findChild<QLabel *>(u"problemsCount"_s)->text(),
             QString::number(model.total()));
    const int row = shown.rowOf(u"Wrte"_s);
    QVERIFY(row >= 0);
    const QModelIndex index = model.index(row);
    QCOMPARE(index.data(DiagnosticModel::PositionRole).toString(), u"5:14"_s);
    QVERIFY(index.data(DiagnosticModel::CodeRole).toString().contains(u"unknown-tool"_s));
    QVERIFY(index.data(DiagnosticModel::FixCountRole).toInt() >= 1);
    QVERIFY(shown.view.list()->isVisible());
    QVERIFY(!shown.view.findChild<QLabel *>(u"problemsEmpty"_s)->isVisible());
}

void ProblemsViewTest::saysWhenThereIsNothing()
{
    ProblemsView view;
    view.show();
    auto *empty = view.findChild<QLabel *>(u"problemsEmpty"_s);
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->text(), u"No problems"_s);
    QVERIFY(!view.list()->isVisible());
    QVERIFY(!view.findChild<FilterChip *>(u"problemsErrors"_s)->isVisible());
    QVERIFY2(view.maximumHeight() < 48, "one line is enough to say so");
    view.nextProblem();
    view.fixCurrent();
    view.explainCurrent();
}

void ProblemsViewTest::takesRoomWhenThereIsSomething()
{
    ProblemsView view;
    view.show();
    QSignalSpy wanted(&view, &ProblemsView::heightWanted);
    const auto session = DocumentSession::create(faulty, u"reviewer.md"_s);
    view.setSession(session.get());
    QTRY_COMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][0].toInt() > 100);
    QCOMPARE(view.maximumHeight(), QWIDGETSIZE_MAX);
    // It stays for a moment when the last one goes, but not for another document.
    view.setSession(nullptr);
    QVERIFY(view.maximumHeight() < 48);
    QCOMPARE(wanted.size(), 2);
    QVERIFY2(wanted[1][0].toInt() < 48, "what is around it gets the room");
}

void ProblemsViewTest::explainsTheRule()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    shown.view.list()->setFocus();
    shown.select(shown.rowOf(u"Wrte"_s));
    QTest::keyClick(shown.view.list(), Qt::Key_F1);
    auto *page = shown.view.findChild<RulePage *>();
    QVERIFY(page && page->isVisible());
    const auto *text = page->findChild<QTextBrowser *>();
    QVERIFY(text->toPlainText().contains(u"Why"_s));
    QVERIFY(page->findChild<QLabel *>(u"rulePageTitle"_s)->text().contains(u"unknown-tool"_s));
    QTest::keyClick(page, Qt::Key_Escape);
    QTRY_VERIFY(!shown.view.findChild<RulePage *>());
}

void ProblemsViewTest::turnsRulesOff()
{
    QTemporaryDir folder;
    Shown shown(faulty);
    QVERIFY(shown.session->saveAs(folder.filePath(u"reviewer.md"_s)));
    QTRY_VERIFY(shown.rowOf(u"vibe"_s) >= 0);
    const auto choose = [&](const QString &row, const QString &entry) {
        shown.view.list()->setFocus();
        shown.select(shown.rowOf(row));
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
        QApplication::sendEvent(shown.view.list()->viewport(), &asked);
        auto *menu = shown.view.findChild<QMenu *>(u"problemMenu"_s);
        QVERIFY(menu);
        auto *action = menu->findChild<QAction *>(entry);
        QVERIFY(action && action->isEnabled());
        action->trigger();
        delete menu;
    };
    choose(u"Wrte"_s, u"problem.ignoreInFile"_s);
    QVERIFY(shown.session->text().contains(u"# persona-ignore: agent/unknown-tool\n---\n"_s));
    QTRY_COMPARE(shown.rowOf(u"Wrte"_s), -1);
    shown.session->undo();
    QCOMPARE(shown.session->text(), faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);

    choose(u"Wrte"_s, u"problem.ignoreInFolder"_s);
    QFile written(folder.filePath(u".persona.yaml"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), "rules:\n  agent/unknown-tool: off\n");
    QTRY_COMPARE(shown.rowOf(u"Wrte"_s), -1);
    QCOMPARE(shown.session->text(), faulty);
}

void ProblemsViewTest::fixesAllOfARule()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    QCOMPARE(fixAllOf(*shown.session, "agent/unknown-tool"), 2);
    QVERIFY(shown.session->text().contains(u"tools: Read, Write\n"_s));
    shown.session->undo();
    QCOMPARE(shown.session->text(), faulty);
}

void ProblemsViewTest::leadsToThePlace()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    QSignalSpy activated(&shown.view, &ProblemsView::activated);
    const qsizetype place = faulty.indexOf(u"Wrte"_s);
    shown.select(shown.rowOf(u"Wrte"_s));
    QTest::keyClick(shown.view.list(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<Span>(), (Span{place, place + 4}));

    const QRect row = shown.view.list()->visualRect(
        shown.view.model()->index(shown.rowOf(u"Raed"_s)));
    QTest::mouseClick(shown.view.list()->viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(shown.view.list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[1][0].value<Span>().begin, faulty.indexOf(u"Raed"_s));

    shown.select(shown.view.model()->rowCount() - 1);
    QTest::keyClick(shown.view.list(), Qt::Key_F8);
    QCOMPARE(shown.view.list()->currentIndex().row(), 0);
    QTest::keyClick(shown.view.list(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(shown.view.list()->currentIndex().row(), shown.view.model()->rowCount() - 1);
    QCOMPARE(activated.size(), 4);
}

void ProblemsViewTest::fixesFromTheKeyboard()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    const int row = shown.rowOf(u"Wrte"_s);
    shown.select(row);
    QTest::keyClick(shown.view.list(), Qt::Key_Period, Qt::ControlModifier);
    auto *menu = shown.view.findChild<QMenu *>(u"fixMenu"_s);
    QVERIFY(menu && menu->isVisible());
    const auto *preview = menu->findChild<QLabel *>(u"fixPreview"_s);
    QVERIFY2(preview->text().contains(u"+ tools: Raed, Write"_s), qPrintable(preview->text()));
    QCOMPARE(shown.session->text(), faulty);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(shown.session->text().contains(u"Raed, Write\n"_s));
    QTRY_COMPARE(shown.rowOf(u"Wrte"_s), -1);
    shown.session->undo();
    QCOMPARE(shown.session->text(), faulty);
}

void ProblemsViewTest::fixesWithTheButton()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    const QModelIndex index = shown.view.model()->index(shown.rowOf(u"Wrte"_s));
    QListView *list = shown.view.list();
    const auto *delegate = qobject_cast<DiagnosticDelegate *>(list->itemDelegate());
    QStyleOptionViewItem option;
    option.initFrom(list);
    option.rect = list->visualRect(index);
    option.font = list->font();
    const QRect button = delegate->buttonRect(option, index);
    QVERIFY(option.rect.contains(button));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, button.center());
    if (auto *menu = shown.view.findChild<QMenu *>(u"fixMenu"_s))
        QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(shown.session->text().contains(u"Raed, Write\n"_s));
}

void ProblemsViewTest::keepsTheSelectionWhileTextChanges()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    QAbstractItemModelTester tester(shown.view.model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    shown.view.list()->setFocus();
    shown.select(shown.rowOf(u"Wrte"_s));
    // Lines above, a problem that goes, a problem that comes: the row stays the same.
    shown.replace(u"name: reviewer\n"_s, u"# one\n# two\nname: reviewer\n"_s);
    QTRY_COMPARE(shown.view.list()->currentIndex().data(DiagnosticModel::PositionRole).toString(),
                 u"7:14"_s);
    shown.replace(u"Raed, "_s, u"Read, "_s);
    QTRY_COMPARE(shown.rowOf(u"Raed"_s), -1);
    QVERIFY(shown.current().contains(u"Wrte"_s));
    shown.replace(u"vibe: calm\n"_s, u"vibe: calm\nemoji: x\n"_s);
    QTRY_VERIFY(shown.rowOf(u"emoji"_s) >= 0);
    QVERIFY(shown.current().contains(u"Wrte"_s));
}

void ProblemsViewTest::takesAnotherSession()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.view.model()->rowCount() > 0);
    auto other = DocumentSession::create(
        u"---\nname: fine\ndescription: Reviews changes before they are merged.\ntools: Wrte\n---\nYou.\n"_s,
        u"fine.md"_s);
    shown.view.setSession(other.get());
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    QCOMPARE(shown.rowOf(u"Raed"_s), -1);
    other.reset();
    QVERIFY(!shown.view.model());
    QVERIFY(shown.view.findChild<QLabel *>(u"problemsEmpty"_s)->isVisible());
}

void ProblemsViewTest::isReadAloud()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    const QString said =
        shown.view.model()->index(shown.rowOf(u"Wrte"_s)).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.startsWith(u"Warning"_s), qPrintable(said));
    QVERIFY(said.contains(u"Line 5"_s));
    QVERIFY(said.contains(u"Write"_s)); // the fix
    for (const QWidget *widget : shown.view.findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
            && !widget->objectName().startsWith(u"qt_"_s))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(ProblemsViewTest)
#include "ProblemsViewTest.moc"
