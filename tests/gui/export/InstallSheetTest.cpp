#include "DialogTest.h"

#include "exchange/ZipFile.h"
#include "session/DocumentSession.h"
#include "ui/create/ImportSheet.h"
#include "ui/dialogs/Notice.h"
#include "ui/export/InstallSheet.h"
#include "ui/widgets/LinkButton.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
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
class InstallSheetTest : public QObject
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
        InstallSheet sheet(*session, home, m_place->file(u"last.json"_s));
        sheet.setProject(project);
        sheet.show();
        auto *install = tests::child<QPushButton>(sheet, u"install"_s);
        QTRY_VERIFY(install->isEnabled());
        QSignalSpy installed(&sheet, &InstallSheet::installed);
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
        InstallSheet sheet(*session, m_place->file(u"home"_s), m_place->file(u"last.json"_s));
        sheet.setProject(project);
        sheet.show();
        auto *overwrite = tests::child<QCheckBox>(sheet, u"overwrite"_s);
        QTRY_VERIFY(overwrite->isVisible());
        auto *install = tests::child<QPushButton>(sheet, u"install"_s);
        QVERIFY(!install->isEnabled());
        overwrite->setChecked(true);
        QVERIFY(install->isEnabled());
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

QTEST_MAIN(InstallSheetTest)
#include "InstallSheetTest.moc"
