#include "DialogTest.h"
#include "SharedFiles.h"

#include "exchange/ZipFile.h"
#include "session/DocumentSession.h"
#include "ui/create/ImportSheet.h"
#include "ui/dialogs/Notice.h"
#include "ui/export/ExportReport.h"
#include "ui/export/ExportSheet.h"
#include "ui/widgets/LinkButton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: Reviews changes. Use it often.\n"
                      "tools: Read, Grep\nmodel: sonnet\n---\n\n# Reviewer\n\nYou review.\n"_s;

} // namespace

/// Installing into several programs at once, and taking in what others have written.
class InstallingTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;

private slots:
    void init() { m_place.emplace(); }
    void cleanup() { m_place.reset(); }

    void installsForWhatWasFoundAndTakesItBack()
    {
        const QString home = m_place->file(u"home"_s);
        const QString project = m_place->file(u"project"_s);
        QVERIFY(QDir().mkpath(home + u"/.codex"_s) && QDir().mkpath(project + u"/.cursor"_s));
        const auto session = *DocumentSession::open(m_place->write(u"reviewer.md"_s, agent));
        ExportSheet sheet(*session, nullptr, {home, m_place->file(u"last.json"_s)});
        sheet.setPlace(ExportPlace::Project);
        sheet.setFolder(project);
        sheet.choose(u"found"_s);
        sheet.show();
        auto *install = tests::child<QPushButton>(sheet, u"export"_s);
        QTRY_VERIFY(install->isEnabled());
        QSignalSpy installed(&sheet, &ExportSheet::exported);
        install->click();
        QTRY_COMPARE(installed.count(), 1);
        const QString toml = project + u"/.codex/agents/reviewer.toml"_s;
        const QString cursor = project + u"/.cursor/agents/reviewer.md"_s;
        QVERIFY(QFile::exists(toml) && QFile::exists(cursor));
        auto *wayBack = sheet.findChild<Notice *>(u"wayBack"_s);
        QVERIFY(wayBack && wayBack->link()->isVisible());
        wayBack->link()->click();
        QVERIFY(!QFile::exists(toml) && !QFile::exists(cursor));
        QVERIFY(!wayBack->link()->isVisible());
    }

    void nothingIsOverwrittenWithoutAYes()
    {
        const QString project = m_place->file(u"project"_s);
        QVERIFY(QDir().mkpath(project + u"/.codex"_s));
        m_place->write(u"project/.codex/agents/reviewer.toml"_s, u"mine = true\n"_s);
        const auto session = *DocumentSession::open(m_place->write(u"reviewer.md"_s, agent));
        ExportSheet sheet(*session, nullptr,
                          {m_place->file(u"home"_s), m_place->file(u"last.json"_s)});
        sheet.setPlace(ExportPlace::Project);
        sheet.setFolder(project);
        sheet.choose(u"found"_s);
        sheet.show();
        auto *overwrite = tests::child<QCheckBox>(sheet, u"overwrite"_s);
        QTRY_VERIFY(overwrite->isVisible());
        auto *install = tests::child<QPushButton>(sheet, u"export"_s);
        QVERIFY(!install->isEnabled());
        overwrite->setChecked(true);
        QTRY_VERIFY(install->isEnabled());
    }

    void allMyProjectsAreTheUsersOwnPlace()
    {
        const QString home = m_place->file(u"home"_s);
        const auto session = *DocumentSession::open(m_place->write(u"reviewer.md"_s, agent));
        ExportSheet sheet(*session, nullptr, {home, m_place->file(u"last.json"_s)});
        sheet.show();
        sheet.setPlace(ExportPlace::User);
        sheet.choose({u"opencode"_s, u"codex"_s});
        auto *write = tests::child<QPushButton>(sheet, u"export"_s);
        QTRY_VERIFY(write->isEnabled());
        QSignalSpy exported(&sheet, &ExportSheet::exported);
        write->click();
        QTRY_COMPARE(exported.count(), 1);
        QVERIFY(QFile::exists(home + u"/.config/opencode/agents/reviewer.md"_s));
        QVERIFY(QFile::exists(home + u"/.codex/agents/reviewer.toml"_s));
    }

    void whatNoProgramLooksForGoesIntoAFolder()
    {
        const auto session = *DocumentSession::open(m_place->write(u"reviewer.md"_s, agent));
        ExportSheet sheet(*session, nullptr,
                          {m_place->file(u"home"_s), m_place->file(u"last.json"_s)});
        sheet.show();
        sheet.setPlace(ExportPlace::Project);
        sheet.choose(u"card"_s);
        QCOMPARE(tests::child<QComboBox>(sheet, u"place"_s)->currentIndex(),
                 int(ExportPlace::Folder));
    }

    void severalPersonasBecomeAPluginInAnArchive()
    {
        const QString skill =
            u"---\nname: checklist\ndescription: What to look at. Use it in reviews.\n"
            "allowed-tools: Read\n---\n\n# Checklist\n\nLook.\n"_s;
        const QStringList paths{m_place->write(u"shelf/agents/reviewer.md"_s, agent),
                                m_place->write(u"shelf/agents/planner.md"_s,
                                               QString(agent).replace(u"reviewer"_s, u"planner"_s)),
                                m_place->write(u"shelf/skills/checklist/SKILL.md"_s, skill)};
        m_place->write(u"shelf/skills/checklist/scripts/run.sh"_s, u"echo\n"_s);
        ExportSheet sheet(paths, {}, m_place->file(u"shelf"_s), nullptr,
                          {m_place->file(u"home"_s), m_place->file(u"last.json"_s)});
        sheet.show();
        auto *list = tests::child<QTreeWidget>(sheet, u"personas"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        list->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        sheet.choose(u"claude-plugin"_s);
        sheet.setPlace(ExportPlace::Archive);
        sheet.setFolder(m_place->file(u"out"_s));
        auto *write = tests::child<QPushButton>(sheet, u"export"_s);
        QTRY_VERIFY(write->isEnabled());
        QSignalSpy exported(&sheet, &ExportSheet::exported);
        QTest::keyClick(&sheet, Qt::Key_Return);
        QTRY_COMPARE(exported.count(), 1);
        const auto files = readZipFile(m_place->file(u"out/shelf.zip"_s));
        QVERIFY(files.has_value());
        QStringList names;
        for (const SourceFile &file : *files)
            names += file.path;
        for (const QString &name :
             {u"shelf/.claude-plugin/plugin.json"_s, u"shelf/agents/reviewer.md"_s,
              u"shelf/skills/checklist/SKILL.md"_s, u"shelf/icon.png"_s,
              u"shelf/skills/checklist/scripts/run.sh"_s, u"shelf/README.md"_s})
            QVERIFY2(names.contains(name), qPrintable(names.join(u'\n')));
        QVERIFY(!names.contains(u"shelf/agents/planner.md"_s));
    }

    void whoIsRefusedIsToldAndTheOthersGo()
    {
        const QStringList paths{
            m_place->write(u"souls/bare/SOUL.md"_s,
                           u"# SOUL.md — Bare\n\n## Vibe\n\nDry.\n\n## Boundaries\n\n- No.\n"_s),
            m_place->write(u"souls/tutor/SOUL.md"_s,
                           u"---\nslug: tutor\nname: Tutor\ntagline: Explains.\nversion: 1.0.0\n"
                           "authorHandle: mara\ncategory: Educational\nlicense: MIT\n---\n\n"
                           "# Identity\n\nYou explain.\n"_s)};
        ExportSheet sheet(paths, {}, m_place->file(u"souls"_s), nullptr,
                          {m_place->file(u"home"_s), m_place->file(u"last.json"_s)});
        sheet.show();
        auto *list = tests::child<QTreeWidget>(sheet, u"personas"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        sheet.choose(u"soul-spec"_s);
        sheet.setPlace(ExportPlace::Folder);
        sheet.setFolder(m_place->file(u"out"_s));
        auto *refused = sheet.findChild<Notice *>(u"refused"_s);
        QTRY_VERIFY(refused->isVisible());
        QVERIFY(refused->text().contains(u"SOUL.md"_s));
        auto *write = tests::child<QPushButton>(sheet, u"export"_s);
        QTRY_VERIFY(write->isEnabled());
        write->click();
        QTRY_VERIFY(QFile::exists(m_place->file(u"out/tutor/soul.json"_s)));
    }

    void aTextIsImported()
    {
        const QString into = m_place->file(u"library"_s);
        ImportSheet sheet(into);
        sheet.show();
        sheet.setText(u"name = \"kotlin\"\ndescription = \"Use for Kotlin.\"\n"
                      "developer_instructions = \"You write.\"\n"_s);
        auto *button = tests::child<QPushButton>(sheet, u"import"_s);
        QTRY_VERIFY(button->isEnabled());
        auto *found = tests::child<QTreeWidget>(sheet, u"found"_s);
        QCOMPARE(found->topLevelItem(0)->text(2), u"Codex"_s);
        QTest::keyClick(&sheet, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(into + u"/kotlin.md"_s));
    }

    void unknownKeysAreKeptOnlyWhenWanted()
    {
        const QString into = m_place->file(u"library"_s);
        ImportSheet sheet(into);
        sheet.show();
        sheet.setText(u"---\nname: guard\ndescription: Use before a release.\n"
                      "tools: [execute]\nargument-hint: what\n---\n\nYou guard.\n"_s);
        auto *button = tests::child<QPushButton>(sheet, u"import"_s);
        QTRY_VERIFY(button->isEnabled());
        const auto *report = tests::child<ExportReport>(sheet, u"report"_s);
        const auto hint = [&] {
            for (int row = 0; row < report->model()->rowCount(); ++row) {
                if (report->model()->index(row, 0).data().toString() == u"argument-hint")
                    return report->model()->index(row, 2).data().toString();
            }
            return QString();
        };
        QTRY_VERIFY(hint().startsWith(u"✕"_s));
        QTest::keyClick(&sheet, Qt::Key_K, Qt::AltModifier);
        QTRY_VERIFY(hint().startsWith(u"→"_s));
        QTRY_VERIFY(button->isEnabled());
        QTest::keyClick(&sheet, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(into + u"/guard.md"_s));
        QFile file(into + u"/guard.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("argument-hint: what"));
    }

    void aModelOfElsewhereIsAskedForAndRemembered()
    {
        const QString into = m_place->file(u"library"_s);
        const auto codex = [](const QString &name, const QString &model) {
            return u"name = \"%1\"\ndescription = \"Use for it.\"\nmodel = \"%2\"\n"
                   "developer_instructions = \"You write.\"\n"_s.arg(name, model);
        };
        const QStringList sources{
            m_place->write(u"foreign/.codex/agents/kotlin.toml"_s, codex(u"kotlin"_s, u"gpt-5"_s)),
            m_place->write(u"foreign/.codex/agents/swift.toml"_s, codex(u"swift"_s, u"gpt-5"_s))};
        {
            ImportSheet sheet(into);
            sheet.show();
            sheet.setSources(sources);
            QLineEdit *line = nullptr;
            QTRY_VERIFY((line = sheet.findChild<QLineEdit *>(u"model-codex-gpt-5"_s)));
            QTRY_VERIFY(line->isVisible());
            QVERIFY(line->text().isEmpty());
            auto *found = tests::child<QTreeWidget>(sheet, u"found"_s);
            found->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
            found->setCurrentItem(found->topLevelItem(1));
            QTest::keyClicks(line, u"opus"_s);
            auto *button = tests::child<QPushButton>(sheet, u"import"_s);
            QTRY_VERIFY(button->isEnabled());
            QCOMPARE(found->topLevelItem(1)->checkState(0), Qt::Unchecked);
            QCOMPARE(found->indexOfTopLevelItem(found->currentItem()), 1);
            QCOMPARE(sheet.findChild<QLineEdit *>(u"model-codex-gpt-5"_s), line);
            button->click();
            QTRY_VERIFY(QFile::exists(into + u"/kotlin.md"_s));
        }
        QVERIFY(tests::bytesOf(into + u"/kotlin.md"_s).contains("model: opus"));
        QVERIFY(!QFile::exists(into + u"/swift.md"_s));
        ImportSheet again(into);
        again.show();
        again.setSources(sources);
        QLineEdit *line = nullptr;
        QTRY_VERIFY((line = again.findChild<QLineEdit *>(u"model-codex-gpt-5"_s)));
        QCOMPARE(line->text(), u"opus"_s);
    }

    void whatIsDroppedOnTheSheetIsRead()
    {
        ImportSheet sheet(m_place->file(u"library"_s));
        sheet.show();
        QMimeData data;
        data.setText(agent);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(&sheet, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&sheet, &drop);
        QTRY_VERIFY(tests::child<QPushButton>(sheet, u"import"_s)->isEnabled());
        QCOMPARE(tests::child<QTreeWidget>(sheet, u"found"_s)->topLevelItem(0)->text(0),
                 u"reviewer.md"_s);
    }

    void importsWhatIsChosenOfAnArchive()
    {
        QFile zip(m_place->file(u"shelf.zip"_s));
        QVERIFY(zip.open(QIODevice::WriteOnly));
        zip.write(*writeZip({{u".codex/agents/kotlin.toml"_s,
                              "name = \"kotlin\"\ndescription = \"Use for Kotlin.\"\n"
                              "developer_instructions = '''\nYou write.\n'''\n"},
                             {u"agents/reviewer.md"_s, agent.toUtf8()},
                             {u"README.md"_s, "# Read me\n"}}));
        zip.close();
        const QString into = m_place->file(u"library"_s);
        ImportSheet sheet(into);
        sheet.show();
        sheet.setSource(zip.fileName());
        auto *button = tests::child<QPushButton>(sheet, u"import"_s);
        QTRY_VERIFY(button->isEnabled());
        auto *found = tests::child<QTreeWidget>(sheet, u"found"_s);
        QCOMPARE(found->topLevelItemCount(), 2);
        for (int row = 0; row < 2; ++row) {
            if (found->topLevelItem(row)->text(0) == u"reviewer.md")
                found->topLevelItem(row)->setCheckState(0, Qt::Unchecked);
        }
        QTRY_VERIFY(button->isEnabled());
        QSignalSpy imported(&sheet, &ImportSheet::imported);
        button->click();
        QTRY_COMPARE(imported.count(), 1);
        QVERIFY(QFile::exists(into + u"/kotlin.md"_s));
        QVERIFY(!QFile::exists(into + u"/reviewer.md"_s));
    }

    void severalSourcesAreOneImport()
    {
        const QString toml = u"name = \"kotlin\"\ndescription = \"Use for Kotlin.\"\n"
                             "developer_instructions = '''\nYou write.\n'''\n"_s;
        m_place->write(u"one/.codex/agents/kotlin.toml"_s, toml);
        const QStringList sources{m_place->file(u"one/.codex/agents"_s),
                                  m_place->write(u"two.toml"_s, toml),
                                  m_place->write(u"broken.toml"_s, u"= x"_s)};
        const QString into = m_place->file(u"library/agents"_s);
        const QString journal = m_place->file(u"last.json"_s);
        ImportSheet sheet(m_place->file(u"library"_s), nullptr, journal);
        sheet.setFolders({m_place->file(u"library"_s), into});
        sheet.show();
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &source : sources)
            urls += QUrl::fromLocalFile(source);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(&sheet, &enter);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&sheet, &drop);
        auto *button = tests::child<QPushButton>(sheet, u"import"_s);
        QTRY_VERIFY(button->isEnabled());
        auto *found = tests::child<QTreeWidget>(sheet, u"found"_s);
        QCOMPARE(found->topLevelItemCount(), 3);
        QCOMPARE(found->topLevelItem(1)->text(0), u"kotlin-2.md"_s);
        QVERIFY(found->topLevelItem(2)->text(3).startsWith(u"✕"_s));
        found->setCurrentItem(found->topLevelItem(2));
        QVERIFY(!sheet.findChild<ExportReport *>()->isVisible());
        auto *folder = tests::child<QComboBox>(sheet, u"folder"_s);
        folder->setCurrentIndex(1);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(QFile::exists(into + u"/kotlin-2.md"_s));
        QCOMPARE(lastInstall(journal)->act, WriteAct::Import);
        QVERIFY(undoInstall(journal));
        QVERIFY(!QFile::exists(into));
    }

    void aHostileArchiveIsTold()
    {
        const QString path = m_place->write(u"broken.zip"_s, u"PK\u0003\u0004 and nothing more"_s);
        ImportSheet sheet(m_place->file(u"library"_s));
        sheet.show();
        sheet.setSource(path);
        auto *problem = sheet.findChild<Notice *>(u"problem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!tests::child<QPushButton>(sheet, u"import"_s)->isEnabled());
    }
};

QTEST_MAIN(InstallingTest)
#include "InstallingTest.moc"
