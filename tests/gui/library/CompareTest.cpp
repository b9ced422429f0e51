// A persona beside another version of itself.

#include "SharedFiles.h"
#include "registry/Artifact.h"
#include "session/DocumentSession.h"
#include "ui/compare/CompareModel.h"
#include "ui/compare/CompareSheet.h"
#include "ui/compare/CompareTable.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/style/Appearance.h"

#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int i = 1; i <= lines; ++i)
        text += "Line " + QByteArray::number(i) + " of the text\n";
    return text;
}

} // namespace

class CompareTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) { tests::put(path(name), bytes); }
    void edit(const QString &from, const QString &to)
    {
        const QString text = m_session->text();
        const qsizetype at = text.indexOf(from);
        QVERIFY(at >= 0);
        m_session->apply({{at, at + from.size()}, to}, u"Edit"_s);
    }
    void open(const QString &source)
    {
        m_sheet = std::make_unique<CompareSheet>(m_session.get(), nullptr);
        m_sheet->resize(1200, 700);
        m_sheet->show();
        QVERIFY(tests::waitForActive(m_sheet.get()));
        m_sheet->begin(source);
        QTRY_VERIFY(!m_sheet->isReading());
    }
    [[nodiscard]] QString counted() const
    {
        return m_sheet->findChild<QLabel *>(u"compareCount"_s)->text();
    }
    [[nodiscard]] size_t differences() const
    {
        return m_sheet->model()->comparison().blocks().size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<CompareSheet> m_sheet;

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u"a.md"_s, numbered(60));
        auto opened = DocumentSession::open(path(u"a.md"_s));
        QVERIFY(opened);
        m_session = std::move(*opened);
    }
    void cleanup()
    {
        m_sheet.reset();
        m_session.reset();
    }

    void takesOverOneByOneAndEachIsAStep()
    {
        edit(u"Line 5 of"_s, u"Line five of"_s);
        edit(u"Line 30 of the text\n"_s, {});
        edit(u"Line 50"_s, u"New\nLine 50"_s);
        open(u"disk"_s);
        QCOMPARE(differences(), 3u);
        QCOMPARE(counted(), u"Difference 1 of 3"_s);
        CompareTable *table = m_sheet->table();
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_F7);
        QCOMPARE(table->currentBlock(), 1);
        QTest::keyClick(table, Qt::Key_F7);
        QTest::keyClick(table, Qt::Key_F7); // round the end
        QCOMPARE(table->currentBlock(), 0);
        QTest::keyClick(table, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(table->currentBlock(), 2);

        QTest::keyClick(table, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!m_session->text().contains(u"New\n"_s));
        QCOMPARE(differences(), 2u);
        QTest::keyClick(table, Qt::Key_Return); // the one that stands there now
        QVERIFY(m_session->text().contains(u"Line 30 of"_s));
        QTest::mouseClick(m_sheet->findChild<QPushButton *>(u"compareTake"_s), Qt::LeftButton);
        QCOMPARE(m_session->text().toUtf8(), numbered(60));
        QCOMPARE(counted(), u"No difference"_s);
        QVERIFY(!m_sheet->findChild<QPushButton *>(u"compareNext"_s)->isEnabled());

        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_session->text().contains(u"Line five of"_s));
        QTRY_COMPARE(differences(), 1u);
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_session->text().contains(u"Line 30 of"_s));
        QTRY_COMPARE(differences(), 2u);
    }

    void aClickOnTheArrowTakesOver()
    {
        edit(u"Line 5 of"_s, u"Line five of"_s);
        open(u"disk"_s);
        CompareTable *table = m_sheet->table();
        const QModelIndex arrow = m_sheet->model()->index(m_sheet->model()->firstRow(0),
                                                          CompareModel::Take);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(arrow).center());
        QCOMPARE(m_session->text().toUtf8(), numbered(60));
    }

    void whatIsTheSameIsFoldedAndOpened()
    {
        edit(u"Line 30 of"_s, u"Line thirty of"_s);
        open(u"disk"_s);
        CompareModel *model = m_sheet->model();
        QCOMPARE(model->row(0).kind, CompareRow::Kind::Gap);
        const int rows = model->rowCount();
        m_sheet->table()->setCurrentIndex(model->index(0, 0));
        QTest::keyClick(m_sheet->table(), Qt::Key_Return);
        QCOMPARE(model->rowCount(), rows + 25); // 26 lines in place of their row
    }

    void isOneColumnWhereItIsNarrow()
    {
        edit(u"Line 30 of"_s, u"Line thirty of"_s);
        open(u"disk"_s);
        QVERIFY(!m_sheet->model()->isUnified());
        m_sheet->resize(600, 600);
        QTRY_VERIFY(m_sheet->model()->isUnified());
        QVERIFY(m_sheet->table()->isColumnHidden(CompareModel::Right));
        QCOMPARE(m_sheet->table()->currentBlock(), 0);
        m_sheet->resize(1200, 600);
        QTRY_VERIFY(!m_sheet->model()->isUnified());
    }

    void followsWhatIsTyped()
    {
        open(u"disk"_s);
        QCOMPARE(counted(), u"No difference"_s);
        edit(u"Line 3 of"_s, u"Line three of"_s);
        QTRY_COMPARE(differences(), 1u);
        QVERIFY(m_session->save());
        QTRY_COMPARE(differences(), 0u);
    }

    void comparesWithTheLastCommit()
    {
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
            QSKIP("There is no git to make a repository with.");
        for (const QStringList &arguments :
             {QStringList{u"init"_s, u"-q"_s}, QStringList{u"add"_s, u"."_s},
              QStringList{u"-c"_s, u"user.name=A"_s, u"-c"_s, u"user.email=a@b.c"_s, u"commit"_s,
                          u"-qm"_s, u"Begin"_s}}) {
            QProcess git;
            git.setWorkingDirectory(m_folder->path());
            git.start(u"git"_s, arguments);
            QVERIFY(git.waitForFinished(tests::patienceMs) && git.exitCode() == 0);
        }
        edit(u"Line 3 of"_s, u"Line three of"_s);
        QVERIFY(m_session->save());
        open(u"head"_s);
        if (m_sheet->status().contains(u"repository"_s))
            QSKIP("Built without libgit2.");
        QCOMPARE(differences(), 1u);
        QVERIFY(m_sheet->model()
                    ->headerData(0, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .endsWith(u"· Begin"_s));
    }

    void comparesWithAnotherFile()
    {
        put(u"b.md"_s, "Other\n");
        open(u"choose"_s);
        QVERIFY(m_sheet->status().contains(u"Choose"_s));
        m_sheet->compareWith(fileSource(path(u"b.md"_s)));
        QTRY_VERIFY(differences() > 0);
        m_sheet->compareWith(fileSource(path(u"gone.md"_s)));
        QTRY_VERIFY2(m_sheet->status().contains(u"gone.md"_s), qPrintable(m_sheet->status()));
    }

    void saysWhenItWasNeverPublished()
    {
        open(u"published"_s);
        QVERIFY(m_sheet->status().contains(u"published"_s));
        QVERIFY(!m_sheet->findChild<QPushButton *>(u"compareTake"_s)->isEnabled());
    }

    void comparesWithWhatWasPublished()
    {
        put(u"owl.md"_s, "---\nname: owl\ndescription: Watches.\nversion: 1.0.0\n---\n\nHoot.\n");
        auto opened = DocumentSession::open(path(u"owl.md"_s));
        QVERIFY(opened);
        m_session = std::move(*opened);
        const QString registry = path(u"catalog"_s);
        const auto artifact = makeArtifact(*m_session->snapshot());
        QVERIFY(artifact);
        auto folder = RegistryAccess::program().open(registry);
        QVERIFY(folder);
        auto job = (*folder)->startPublish(*artifact);
        QTRY_VERIFY(job->isFinished());
        QVERIFY(job->result());
        QVERIFY(RegistryAccess::program().places().remember(
            {{.path = m_session->path(),
              .slug = artifact->slug,
              .registry = registry,
              .version = u"1.0.0"_s,
              .when = QDateTime::currentDateTimeUtc()}}));
        edit(u"Hoot."_s, u"Hoot, hoot."_s);
        open(u"published"_s);
        QTRY_COMPARE(differences(), 1u);
        // A long address takes no room from the commands, however narrow it is.
        m_sheet->resize(760, 500);
        QTRY_VERIFY(m_sheet->minimumSizeHint().width() < 560); // the commands have gone below
        m_sheet->resize(560, 500);
        QTRY_COMPARE(m_sheet->width(), 560);
        const auto *all = m_sheet->findChild<QPushButton *>(u"compareTakeAll"_s);
        QVERIFY(all->mapTo(m_sheet.get(), all->rect().bottomRight()).x() < m_sheet->width());
        QTest::keyClick(m_sheet->table(), Qt::Key_Return);
        QVERIFY(m_session->text().contains(u"Hoot.\n"_s));
        m_sheet.reset();
    }

    void speaksOfRowsAndSides()
    {
        edit(u"Line 5 of"_s, u"Line five of"_s);
        open(u"disk"_s);
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_sheet->table());
        QCOMPARE(view->text(QAccessible::Name), u"Both versions"_s);
        const QModelIndex index = m_sheet->model()->index(m_sheet->model()->firstRow(0), 0);
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
                 u"changed, line 5: Line 5 of the text"_s);
        QCOMPARE(index.siblingAtColumn(2).data(Qt::AccessibleTextRole).toString(),
                 u"changed, line 5: Line five of the text"_s);
        QCOMPARE(index.siblingAtColumn(1).data(Qt::AccessibleTextRole).toString(), u"Take over"_s);
    }

    void largeTextsAreBounded()
    {
        put(u"large.md"_s, numbered(30000).replace("of the", "in a"));
        const QByteArray large = numbered(30000);
        put(u"a.md"_s, large);
        QVERIFY(m_session->reload());
        open(u"choose"_s);
        m_sheet->compareWith(fileSource(path(u"large.md"_s)));
        QTRY_VERIFY(differences() > 0);
        QVERIFY(m_sheet->model()->rowCount() <= 5001);
        QTest::keyClick(m_sheet->table(), Qt::Key_End);
    }
};

QTEST_MAIN(CompareTest)
#include "CompareTest.moc"
