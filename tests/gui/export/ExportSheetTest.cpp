#include "DialogTest.h"

#include "session/DocumentSession.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/export/ExportReport.h"
#include "ui/export/ExportSheet.h"
#include "ui/export/FileList.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: Reviews changes. Use it often.\n"
                      "tools: Read, Grep\nmodel: sonnet\n---\n\n# Reviewer\n\nYou review.\n\n"
                      "## Approach\n\n- Read.\n"_s;
const QString target = u"project/.claude/agents/reviewer.md"_s;

} // namespace

class ExportSheetTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;
    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<ExportSheet> m_sheet;

    /// Nothing is looked for in the home of whoever runs this.
    [[nodiscard]] ExportMachine machine() const
    {
        return {m_place->file(u"home"_s), m_place->file(u"last.json"_s)};
    }

    QPushButton *button(const QString &name) { return tests::child<QPushButton>(*m_sheet, name); }

    void show()
    {
        m_sheet = std::make_unique<ExportSheet>(*m_session, nullptr, machine());
        m_sheet->choose(u"claude-code"_s);
        m_sheet->setFolder(m_place->file(u"project"_s));
        m_sheet->show();
        QVERIFY(tests::waitForActive(m_sheet.get()));
    }

    QString read(const QString &name)
    {
        QFile file(m_place->file(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QString state(const QString &path) { return m_sheet->findChild<FileList *>()->stateOf(path); }

private slots:
    void init()
    {
        m_place.emplace();
        m_session = *DocumentSession::open(m_place->write(u"reviewer.md"_s, agent));
        show();
    }

    void cleanup()
    {
        m_sheet.reset();
        m_session.reset();
        m_place.reset();
    }

    void writesByEnter()
    {
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        QCOMPARE(state(u".claude/agents/reviewer.md"_s), u"new"_s);
        QVERIFY(tests::child<ToneLabel>(*m_sheet, u"kept"_s)->text().startsWith(u"Nothing"_s));
        QVERIFY(!QFileInfo::exists(m_place->file(u"project"_s)));
        const QSignalSpy exported(m_sheet.get(), &ExportSheet::exported);
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(exported.count(), 1);
        QCOMPARE(exported.first().first().toStringList(), QStringList{m_place->file(target)});
        QCOMPARE(read(target), agent);
        QVERIFY(tests::child<Notice>(*m_sheet, u"written"_s)->isVisible());
        QVERIFY(button(u"showInFolder"_s)->isVisible());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QVERIFY(!m_sheet->isVisible());
    }

    void overwritesOnlyAfterAYes()
    {
        const QString other = QString(agent).replace(u"sonnet"_s, u"opus"_s);
        m_place->write(target, other);
        show();
        QTRY_VERIFY(state(u".claude/agents/reviewer.md"_s).contains(u"other content"_s));
        QVERIFY(!button(u"export"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QCOMPARE(read(target), other);

        // Who is asked for a yes sees what it is to.
        const auto *view = m_sheet->findChild<DiffView *>();
        QVERIFY(view && view->isVisible());
        QVERIFY(view->toPlainText().contains(u"- model: opus"_s));
        QVERIFY(view->toPlainText().contains(u"+ model: sonnet"_s));

        QTest::keyClick(m_sheet.get(), Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(tests::child<QCheckBox>(*m_sheet, u"overwrite"_s)->isChecked());
        QVERIFY(button(u"export"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(read(target), agent);
    }

    void aFileThatAppearsMeanwhileIsNotOverwritten()
    {
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        m_place->write(target, u"Somebody else's"_s);
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(state(u".claude/agents/reviewer.md"_s).contains(u"other content"_s));
        QCOMPARE(read(target), u"Somebody else's"_s);
        QVERIFY(!button(u"export"_s)->isEnabled());
    }

    void eachFileIsShownWhenItIsChosen()
    {
        const QString path = u".claude/agents/reviewer.md"_s;
        QTRY_COMPARE(state(path), u"new"_s);
        auto *files = tests::child<QTreeView>(*m_sheet, u"files"_s);
        const auto *view = tests::child<DiffView>(*m_sheet, u"difference"_s);
        QVERIFY(!view->isVisible());
        files->setFocus();
        QTest::keyClick(files, Qt::Key_Space);
        QTRY_VERIFY(view->isVisible());
        QVERIFY(view->toPlainText().contains(u"+ name: reviewer"_s));
        QCoreApplication::processEvents();
        const QRect row = files->visualRect(files->model()->index(0, 0));
        QTest::mouseClick(files->viewport(), Qt::LeftButton, {}, row.center());
        QTRY_VERIFY(!view->isVisible());
        m_sheet->choose(u"card"_s);
        QTRY_VERIFY(!state(u"reviewer-card.png"_s).isEmpty());
        m_sheet->findChild<FileList *>()->choose(u"reviewer-card.png"_s);
        QTRY_VERIFY(tests::child<QLabel>(*m_sheet, u"filePicture"_s)->isVisible());
    }

    void aLongListIsShownWhole()
    {
        std::vector<ExportedFile> files;
        for (int i = 0; i < 5000; ++i)
            files.push_back({u"agents/"_s + QString::number(i) + u".md"_s, 4,
                             i == 4321 ? ExportedFile::State::Other : ExportedFile::State::New,
                             i == 4321 ? "old\n" : "", "new\n"});
        FileList list;
        list.setFiles(files);
        list.show();
        QCOMPARE(list.findChild<QTreeView *>(u"files"_s)->model()->rowCount(), 5000);
        // What would be overwritten stands first and is shown.
        QVERIFY(list.stateOf(u"agents/4321.md"_s).contains(u"other content"_s));
        QCOMPARE(list.findChild<QTreeView *>(u"files"_s)->model()->index(0, 0).data().toString(),
                 u"agents/4321.md"_s);
        QVERIFY(list.findChild<DiffView *>()->toPlainText().contains(u"- old"_s));
        list.choose(u"agents/4999.md"_s);
        QVERIFY(list.findChild<DiffView *>()->toPlainText().contains(u"+ new"_s));

        std::vector<FieldOutcome> fields(9000, {u"model"_s,
                                                FieldOutcome::Outcome::Dropped,
                                                u"opus"_s,
                                                {},
                                                {"export/no-place", {}, {}}});
        ExportReport report;
        report.setOutcomes(fields, {});
        QCOMPARE(report.model()->rowCount(), 9000);
    }

    void modelsCanBeChosenForAProgram()
    {
        m_sheet->choose(u"codex"_s);
        QTRY_VERIFY(m_sheet->findChild<QLineEdit *>(u"model-codex-sonnet"_s));
        auto *line = m_sheet->findChild<QLineEdit *>(u"model-codex-sonnet"_s);
        QVERIFY(line->isVisible() && line->text().isEmpty());
        const auto *report = tests::child<ExportReport>(*m_sheet, u"report"_s);
        const auto fate = [&] {
            for (int row = 0; row < report->model()->rowCount(); ++row) {
                if (report->model()->index(row, 0).data().toString() == u"model")
                    return report->model()->index(row, 2).data().toString();
            }
            return QString();
        };
        QVERIFY(fate().startsWith(u"✕"_s));
        line->setFocus();
        QTest::keyClicks(line, u"gpt-5"_s);
        QTRY_VERIFY2(fate().startsWith(u"→"_s) && fate().contains(u"gpt-5"_s), qPrintable(fate()));
        // One goes on typing in the same line.
        QCOMPARE(m_sheet->findChild<QLineEdit *>(u"model-codex-sonnet"_s), line);
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        button(u"export"_s)->click();
        QTRY_VERIFY(button(u"showInFolder"_s)->isVisible());
        QVERIFY(read(u"project/.codex/agents/reviewer.toml"_s).contains(u"model = \"gpt-5\""_s));
        ExportSheet again(*m_session, nullptr, machine());
        again.choose(u"codex"_s);
        QTRY_VERIFY(again.findChild<QLineEdit *>(u"model-codex-sonnet"_s));
        QCOMPARE(again.findChild<QLineEdit *>(u"model-codex-sonnet"_s)->text(), u"gpt-5"_s);
        again.choose(u"claude-code"_s);
        QTRY_VERIFY(!again.findChild<QLineEdit *>(u"model-codex-sonnet"_s)
                    || !again.findChild<QLineEdit *>(u"model-codex-sonnet"_s)->isVisibleTo(&again));
    }

    void saysWhenTheFilesAreThere()
    {
        m_place->write(target, agent);
        show();
        QTRY_VERIFY(state(u".claude/agents/reviewer.md"_s).contains(u"the same"_s));
        QVERIFY(button(u"export"_s)->isEnabled());
    }

    void reportsWhatIsLost()
    {
        m_sheet->choose(u"openclaw"_s);
        const auto *report = tests::child<ExportReport>(*m_sheet, u"report"_s);
        QTRY_VERIFY(report->isVisible());
        QStringList rows;
        for (int row = 0; row < report->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < report->model()->columnCount(); ++column)
                cells += report->model()->index(row, column).data().toString();
            rows += cells.join(u'|');
        }
        QVERIFY2(rows.filter(u"model|sonnet|✕ left out"_s).size() == 1,
                 qPrintable(rows.join(u'\n')));
        QVERIFY(rows.filter(u"IDENTITY.md"_s).size() >= 1);
    }

    void cardInItsFormats()
    {
        m_sheet->choose(u"card"_s);
        QTRY_VERIFY(!state(u"reviewer-card.png"_s).isEmpty());
        auto *picture = tests::child<QComboBox>(*m_sheet, u"picture"_s);
        picture->setFocus();
        QTest::keyClick(picture, Qt::Key_Down);
        QTRY_VERIFY(!state(u"reviewer-card.svg"_s).isEmpty());
        QVERIFY(!tests::child<QComboBox>(*m_sheet, u"scale"_s)->isEnabled());
        QTest::keyClick(picture, Qt::Key_Up);
        auto *scale = tests::child<QComboBox>(*m_sheet, u"scale"_s);
        QTRY_VERIFY(scale->isEnabled());
        scale->setFocus();
        QTest::keyClick(scale, Qt::Key_Up);
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(button(u"showInFolder"_s)->isVisible());
        const QImage image(m_place->file(u"project/reviewer-card.png"_s));
        QVERIFY(!image.isNull());
        QVERIFY(image.width() < 500);
    }

    void programsAreFoundByTheirNames()
    {
        const auto *list = tests::child<QListWidget>(*m_sheet, u"choices"_s);
        const auto shown = [&] {
            QStringList names;
            for (int row = 0; row < list->count(); ++row) {
                if (!list->item(row)->isHidden())
                    names += list->item(row)->text();
            }
            return names;
        };
        QVERIFY(shown().size() > 15);
        auto *filter = tests::child<QLineEdit>(*m_sheet, u"filter"_s);
        QTest::keyClicks(filter, u"cursor"_s);
        QCOMPARE(shown(), (QStringList{u"Programs"_s, u"Cursor agent"_s, u"Cursor rule"_s}));
        QCOMPARE(list->currentItem()->text(), u"Cursor agent"_s);
        QTRY_COMPARE(state(u".cursor/agents/reviewer.md"_s), u"new"_s);
        filter->clear();
        QCOMPARE(list->currentItem()->text(), u"Cursor agent"_s);
        m_sheet->choose(u"codex"_s);
        QTRY_COMPARE(state(u".codex/agents/reviewer.toml"_s), u"new"_s);
    }

    void badFoldersAreToldInPlace()
    {
        auto *folder = tests::child<QLineEdit>(*m_sheet, u"folder"_s);
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        folder->setFocus();
        folder->selectAll();
        QTest::keyClicks(folder, u"some/where"_s);
        QTRY_VERIFY(tests::child<Notice>(*m_sheet, u"problem"_s)->isVisible());
        QVERIFY(!button(u"export"_s)->isEnabled());
        folder->selectAll();
        QTest::keyClicks(folder, m_place->file(u"reviewer.md"_s));
        QTRY_VERIFY(
            tests::child<Notice>(*m_sheet, u"problem"_s)->text().contains(u"reviewer.md"_s));
        QVERIFY(!button(u"export"_s)->isEnabled());
        folder->selectAll();
        QTest::keyClicks(folder, m_place->file(u"fine"_s));
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        QVERIFY(!tests::child<Notice>(*m_sheet, u"problem"_s)->isVisible());
    }

    void remembersFolderAndChoice()
    {
        m_sheet->choose(u"page"_s);
        QTRY_VERIFY(!state(u"reviewer.html"_s).isEmpty());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(button(u"showInFolder"_s)->isVisible());
        ExportSheet again(*m_session, nullptr, machine());
        QCOMPARE(tests::child<QLineEdit>(again, u"folder"_s)->text(),
                 QDir::toNativeSeparators(m_place->file(u"project"_s)));
        QCOMPARE(tests::child<QListWidget>(again, u"choices"_s)->currentItem()->text(), u"Page"_s);
    }

    void exportsTextThatIsNotSaved()
    {
        m_session->apply(TextEdit({0, 0}, {}), {});
        const qsizetype at = m_session->text().indexOf(u"sonnet"_s);
        m_session->apply(TextEdit({at, at + 6}, u"haiku"_s), u"Change"_s);
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        QCoreApplication::processEvents();
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(read(target).contains(u"model: haiku"_s));
    }

    void reachableByKeyboard()
    {
        QTRY_VERIFY(button(u"export"_s)->isEnabled());
        QCOMPARE(tests::unnamed(*m_sheet), QStringList());
        tests::child<QListWidget>(*m_sheet, u"choices"_s)->setFocus();
        QCOMPARE(tests::tabOrder(*m_sheet),
                 QStringList({u"choices"_s, u"place"_s, u"folder"_s, u"browse"_s, u"files"_s,
                              u"cancel"_s, u"export"_s, u"filter"_s}));
        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
    }
};

QTEST_MAIN(ExportSheetTest)
#include "ExportSheetTest.moc"
