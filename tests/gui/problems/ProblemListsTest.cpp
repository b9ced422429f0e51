// Which problems the list shows, and how it puts them together.

#include "ShownProblems.h"

#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/preview/QuietMenuButton.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/FilterChip.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

class ProblemListsTest : public QObject
{
    Q_OBJECT

private slots:
    void filters();
    void groups();
    void groupsCloseAndStaySo();
    void showsAllFilesOfALibrary();
    void changesOnlyRowsThatDiffer();
};

void ProblemListsTest::filters()
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

void ProblemListsTest::groups()
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

void ProblemListsTest::groupsCloseAndStaySo()
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

void ProblemListsTest::showsAllFilesOfALibrary()
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

void ProblemListsTest::changesOnlyRowsThatDiffer()
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

QTEST_MAIN(ProblemListsTest)
#include "ProblemListsTest.moc"
