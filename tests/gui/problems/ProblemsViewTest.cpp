// The list of problems with real keys on a real session.

#include "ui/problems/ProblemsView.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/preview/QuietMenuButton.h"
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
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

// A note at least (a key without effect), two warnings with fixes, in this order of places.
const QString faulty = uR"(---
name: reviewer
description: Reviews changes before they are merged.
vibe: calm
tools: Raed, Wrte
---

# Reviewer

You review changes.
)"_s;

struct Shown
{
    std::unique_ptr<DocumentSession> session;
    ProblemsView view;

    explicit Shown(const QString &text)
        : session(DocumentSession::create(text, u"reviewer.md"_s))
    {
        std::ignore = session->snapshot();
        view.setSession(session.get());
        view.resize(800, 200);
        view.show();
        if (!QTest::qWaitForWindowActive(&view))
            qWarning("the window did not become active");
    }
    [[nodiscard]] int rowOf(const QString &word) const
    {
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            if (view.model()->index(row).data().toString().contains(word))
                return row;
        }
        return -1;
    }
    void select(int row) { view.list()->setCurrentIndex(view.model()->index(row)); }
    void replace(const QString &what, const QString &with)
    {
        const qsizetype at = session->text().indexOf(what);
        session->apply(TextEdit({at, at + what.size()}, with), u"Typing"_s);
    }
    [[nodiscard]] QString current() const { return view.list()->currentIndex().data().toString(); }
};

} // namespace

class ProblemsViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void listsWhatIsFound();
    void saysWhenThereIsNothing();
    void takesRoomWhenThereIsSomething();
    void filters();
    void groups();
    void groupsCloseAndStaySo();
    void explainsTheRule();
    void turnsRulesOff();
    void fixesAllOfARule();
    void showsAllFilesOfALibrary();
    void leadsToThePlace();
    void fixesFromTheKeyboard();
    void fixesWithTheButton();
    void keepsTheSelectionWhileTextChanges();
    void changesOnlyRowsThatDiffer();
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

void ProblemsViewTest::filters()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"vibe"_s) >= 0);
    const int all = shown.view.model()->rowCount();
    auto *notes = shown.view.findChild<FilterChip *>(u"problemsNotes"_s);
    auto *warnings = shown.view.findChild<FilterChip *>(u"problemsWarnings"_s);
    QVERIFY(
        warnings->text().contains(QString::number(shown.view.model()->count(Severity::Warning))));
    QTest::mouseClick(notes, Qt::LeftButton);
    QVERIFY(shown.view.model()->rowCount() < all);
    QCOMPARE(shown.rowOf(u"vibe"_s), -1);
    QVERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    for (int row = 0; row < shown.view.model()->rowCount(); ++row)
        QVERIFY(shown.view.model()->diagnostic(row).severity != Severity::Info);
    QCOMPARE(shown.view.model()->total(), all);

    warnings->setFocus();
    QTest::keyClick(warnings, Qt::Key_Space);
    QTRY_COMPARE(shown.view.model()->rowCount(), 0);
    QVERIFY(shown.view.findChild<QLabel *>(u"problemsEmpty"_s)->isVisible());
    QVERIFY2(notes->isVisible(), "what hides them can be taken back");
    QTest::keyClick(warnings, Qt::Key_Space);
    QTest::mouseClick(notes, Qt::LeftButton);
    QCOMPARE(shown.view.model()->rowCount(), all);

    auto *text = shown.view.findChild<QLineEdit *>(u"problemsFilter"_s);
    shown.view.list()->setFocus();
    QTest::keyClick(shown.view.list(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, u"wrte"_s);
    QCOMPARE(shown.view.model()->rowCount(), 1);
    text->clear();
    QTest::keyClicks(text, u"unknown-tool"_s);
    QCOMPARE(shown.view.model()->rowCount(), 2);
}

void ProblemsViewTest::groups()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    DiagnosticModel *model = shown.view.model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    shown.view.list()->setFocus();
    shown.select(shown.rowOf(u"Wrte"_s));
    const int all = model->rowCount();
    const auto headings = [&] {
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->isHeading(row))
                found += model->index(row).data().toString();
        }
        return found;
    };
    model->setGroups(ProblemGroups::Rule);
    QVERIFY(headings().contains(u"agent/unknown-tool"_s));
    QCOMPARE(model->rowCount(), all + headings().size());
    QCOMPARE(model->shown(), all);
    QVERIFY2(shown.current().contains(u"Wrte"_s), "the row at hand stays it");
    model->setGroups(ProblemGroups::Severity);
    QCOMPARE(headings().last(), u"Notes"_s);
    model->setGroups(ProblemGroups::Place);
    QVERIFY(headings().contains(u"Field tools"_s));
    const int heading = shown.rowOf(u"Field tools"_s);
    QCOMPARE(model->index(heading).data(DiagnosticModel::CountRole).toInt(), 2);
    QVERIFY(model->flags(model->index(heading)) & Qt::ItemIsSelectable);
    // From one to the next, past the headings.
    QTest::keyClick(shown.view.list(), Qt::Key_F8);
    QVERIFY(!model->isHeading(shown.view.list()->currentIndex().row()));
}

void ProblemsViewTest::groupsCloseAndStaySo()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    DiagnosticModel *model = shown.view.model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    shown.view.setState({{u"groups"_s, u"place"_s}});
    QListView *list = shown.view.list();
    list->setFocus();
    const int heading = shown.rowOf(u"Field tools"_s);
    const int rows = model->rowCount();
    const int all = model->shown();
    QVERIFY(heading >= 0);
    shown.select(shown.rowOf(u"Wrte"_s));
    QTest::keyClick(list, Qt::Key_Left);
    QCOMPARE(list->currentIndex().row(), heading);
    QCOMPARE(model->rowCount(), rows);
    QTest::keyClick(list, Qt::Key_Left);
    QCOMPARE(model->rowCount(), rows - 2);
    QCOMPARE(model->shown(), all);
    QVERIFY(shown.rowOf(u"Wrte"_s) < 0);
    QVERIFY(model->index(heading).data(DiagnosticModel::ClosedRole).toBool());
    QVERIFY(model->index(heading).data(Qt::AccessibleTextRole).toString().contains(u"closed"_s));

    // At the next start, for another document.
    Shown other(faulty);
    QTRY_VERIFY(other.rowOf(u"Wrte"_s) >= 0);
    other.view.setState(shown.view.state());
    QVERIFY(other.rowOf(u"Wrte"_s) < 0);

    QTest::keyClick(list, Qt::Key_Right);
    QCOMPARE(model->rowCount(), rows);
    QTest::keyClick(list, Qt::Key_Right);
    QCOMPARE(list->currentIndex().row(), heading + 1);
    // A click does it as well; F8 opens what it comes to.
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(model->index(heading)).center());
    QVERIFY(model->isClosed(heading));
    list->setCurrentIndex(model->index(heading));
    const int before = model->rowCount();
    QTest::keyClick(list, Qt::Key_F8, Qt::ShiftModifier);
    list->setCurrentIndex(model->index(shown.rowOf(u"Field tools"_s)));
    list->setCurrentIndex({});
    for (int i = 0; i < all; ++i)
        QTest::keyClick(list, Qt::Key_F8);
    QVERIFY(model->rowCount() > before);
    QVERIFY(shown.rowOf(u"Wrte"_s) >= 0);
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

void ProblemsViewTest::showsAllFilesOfALibrary()
{
    QTemporaryDir folder;
    const auto put = [&](const QString &name, const QString &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    };
    put(u"reviewer.md"_s, faulty);
    put(u"other.md"_s, QString(faulty).replace(u"Wrte"_s, u"Grap"_s));
    Library library;
    library.setFolder(folder.path());
    QTRY_VERIFY(!library.isScanning());
    Shown shown(faulty);
    QVERIFY(shown.session->saveAs(folder.filePath(u"reviewer.md"_s)));
    shown.view.setLibrary(&library);
    auto *scope = shown.view.findChild<QuietMenuButton *>(u"problemsScope"_s);
    QVERIFY(scope->isVisible());
    QCOMPARE(shown.rowOf(u"Grap"_s), -1);
    scope->menu()->actions().last()->trigger();
    QTRY_VERIFY(shown.rowOf(u"Grap"_s) >= 0);
    QVERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    QVERIFY(shown.view.model()->isHeading(0));
    // The two are agents of one name: a rule that sees both.
    QTRY_VERIFY(shown.view.model()->rowCount() > 0 && shown.rowOf(u"other.md"_s) >= 0);

    QSignalSpy activated(&shown.view, &ProblemsView::activatedIn);
    shown.select(shown.rowOf(u"Grap"_s));
    QTest::keyClick(shown.view.list(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toString(), folder.filePath(u"other.md"_s));
    QCOMPARE(activated[0][1].value<Span>().begin, faulty.indexOf(u"Wrte"_s));

    // It follows what happens in the folder.
    put(u"other.md"_s, QString(faulty).replace(u"Wrte"_s, u"Write"_s));
    QTRY_COMPARE(shown.rowOf(u"Grap"_s), -1);
    QVERIFY(QFile::remove(folder.filePath(u"other.md"_s)));
    QTRY_COMPARE(shown.rowOf(u"other.md"_s), -1);
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

void ProblemsViewTest::changesOnlyRowsThatDiffer()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    DiagnosticModel *model = shown.view.model();
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    QSignalSpy snapshots(shown.session.get(), &DocumentSession::snapshotChanged);
    shown.replace(u"You review"_s, u"You now review"_s);
    QTRY_COMPARE(snapshots.size(), 1);
    QCOMPARE(inserted.size() + removed.size() + changed.size(), 0);

    shown.replace(u"Raed"_s, u"Read"_s); // as long as before: the other problem stays where it is
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed[0][1].toInt(), removed[0][2].toInt());
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(reset.size(), 0);
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
