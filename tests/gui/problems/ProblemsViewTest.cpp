// The list of problems with real keys on a real session.

#include "ui/problems/ProblemsView.h"
#include "session/DocumentSession.h"
#include "ui/problems/DiagnosticDelegate.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/FilterChip.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

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
    void filters();
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
    QVERIFY(!view.findChild<FilterChip *>(u"problemsAll"_s)->isVisible());
    view.nextProblem();
    view.fixCurrent();
}

void ProblemsViewTest::filters()
{
    Shown shown(faulty);
    QTRY_VERIFY(shown.rowOf(u"vibe"_s) >= 0);
    const int all = shown.view.model()->rowCount();
    auto *severe = shown.view.findChild<FilterChip *>(u"problemsSevere"_s);
    QTest::mouseClick(severe, Qt::LeftButton);
    QVERIFY(shown.view.model()->rowCount() < all);
    QCOMPARE(shown.rowOf(u"vibe"_s), -1);
    QVERIFY(shown.rowOf(u"Wrte"_s) >= 0);
    for (int row = 0; row < shown.view.model()->rowCount(); ++row)
        QVERIFY(shown.view.model()->diagnostic(row).severity != Severity::Info);
    QCOMPARE(shown.view.model()->total(), all);

    shown.replace(u"Raed, Wrte"_s, u"Read"_s);
    QTRY_COMPARE(shown.view.model()->rowCount(), 0);
    QCOMPARE(shown.view.findChild<QLabel *>(u"problemsEmpty"_s)->text(),
             u"No errors or warnings"_s);
    auto *every = shown.view.findChild<FilterChip *>(u"problemsAll"_s);
    every->setFocus();
    QTest::keyClick(every, Qt::Key_Space);
    QVERIFY(shown.rowOf(u"vibe"_s) >= 0);
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
    const int fixes = int(shown.view.model()->diagnostic(row).fixes.size());
    shown.select(row);
    QTest::keyClick(shown.view.list(), Qt::Key_Period, Qt::ControlModifier);
    if (fixes > 1) {
        auto *menu = shown.view.findChild<QMenu *>(u"fixMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return);
    }
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
