#include "SharedFiles.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/style/Appearance.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/LinkButton.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/SkillUsers.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QByteArray agent =
    "---\nname: reviewer\ndescription: Reviews changes. Use it before a merge.\n"
    "tools: Read, Grep\nskills:\n  - checklist\n  - release-notes\n---\n\n# Reviewer\n\nReads.\n";
const QByteArray checklist =
    "---\nname: checklist\ndescription: What to look at. Use it in reviews.\n"
    "allowed-tools: Read\n---\n\n# Checklist\n\nLook.\n";

} // namespace

/// From an agent to its skills and back, with the keys and the mouse of a person.
class SkillsTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] DocumentView *view() const { return m_window->documents()->current(); }
    [[nodiscard]] QString agentPath() const
    {
        return m_folder->filePath(u".claude/agents/reviewer.md"_s);
    }
    [[nodiscard]] QString skillPath(const QString &name) const
    {
        return m_folder->filePath(u".claude/skills/"_s + name + u"/SKILL.md"_s);
    }
    [[nodiscard]] QString shown() const { return view() ? view()->session()->path() : QString(); }

    void openAgent()
    {
        QVERIFY(m_window->documents()->open(agentPath()));
        QCOMPARE(shown(), agentPath());
    }

    void putCaretOn(const QString &word)
    {
        TextEditor *editor = view()->editor();
        editor->setFocus();
        QTRY_VERIFY(editor->hasFocus());
        const qsizetype at = view()->session()->text().indexOf(word) + 2;
        editor->select({at, at});
    }

    [[nodiscard]] FieldRow *skillsRow() const
    {
        for (FieldRow *row : view()->form()->findChildren<FieldRow *>()) {
            if (row->key() == u"skills")
                return row;
        }
        return nullptr;
    }

    [[nodiscard]] QAction *inPopup(const QString &name) const
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu ? menu->findChild<QAction *>(name) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
        QCoreApplication::setApplicationName(u"skills"_s);
        QSettings().clear();
        applyAppearance(Theme::Light);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        tests::put(agentPath(), agent);
        tests::put(m_folder->filePath(u".claude/agents/planner.md"_s),
                   QByteArray(agent).replace("name: reviewer", "name: planner"));
        tests::put(skillPath(u"checklist"_s), checklist);
        m_window = std::make_unique<MainWindow>();
        m_window->setRemembering(false);
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(tests::waitForActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aKeyInTheTextLeadsToTheSkill()
    {
        openAgent();
        putCaretOn(u"checklist"_s);
        QTest::keyClick(view()->editor(), Qt::Key_F12);
        QTRY_COMPARE(shown(), skillPath(u"checklist"_s));
    }

    void ctrlAndClickLeadToTheSkill()
    {
        openAgent();
        putCaretOn(u"checklist"_s);
        const QPoint place = view()->editor()->cursorRect().center();
        QTest::mouseClick(view()->editor()->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
        QTRY_COMPARE(shown(), skillPath(u"checklist"_s));
    }

    void theContextMenuLeadsToTheSkill()
    {
        openAgent();
        putCaretOn(u"checklist"_s);
        TextEditor *editor = view()->editor();
        const QPoint place = editor->cursorRect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                editor->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(editor->viewport(), &event);
        QTRY_VERIFY(inPopup(u"openSkill"_s));
        inPopup(u"openSkill"_s)->trigger();
        QApplication::activePopupWidget()->close();
        QTRY_COMPARE(shown(), skillPath(u"checklist"_s));
    }

    void chipsLeadToTheSkill()
    {
        openAgent();
        FieldRow *row = skillsRow();
        QVERIFY(row);
        auto *chip = row->findChild<Chip *>();
        QVERIFY(chip);
        QCOMPARE(chip->text(), u"checklist"_s);
        chip->setFocus();
        QTRY_VERIFY(chip->hasFocus());
        QTest::keyClick(chip, Qt::Key_F12);
        QTRY_COMPARE(shown(), skillPath(u"checklist"_s));
        QVERIFY(m_window->documents()->open(agentPath()));
        QTest::mouseClick(chip, Qt::LeftButton, Qt::ControlModifier);
        QTRY_COMPARE(shown(), skillPath(u"checklist"_s));
    }

    void aSkillThatIsMissingIsMadeAfterAYes()
    {
        openAgent();
        putCaretOn(u"release-notes"_s);
        QTest::keyClick(view()->editor(), Qt::Key_F12);
        QVERIFY(!QFile::exists(skillPath(u"release-notes"_s)));
        QPushButton *yes = nullptr;
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Create it")
                yes = button;
        }
        QVERIFY(yes);
        QTest::mouseClick(yes, Qt::LeftButton);
        QTRY_COMPARE(shown(), skillPath(u"release-notes"_s));
        const QString text = view()->session()->text();
        QVERIFY(text.startsWith(u"---\nname: release-notes\n"_s));
        QVERIFY(text.contains(u"# Release notes\n"_s));
    }

    void theFixOfAMissingSkillMakesIt()
    {
        openAgent();
        const auto missing = [this] {
            return std::ranges::count(view()->session()->diagnostics(),
                                      QByteArray("folder/missing-skill"), &Diagnostic::code);
        };
        QTRY_COMPARE(missing(), 1);
        putCaretOn(u"release-notes"_s);
        QTest::keyClick(view()->editor(), Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(inPopup(u"createSkill"_s));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(shown(), skillPath(u"release-notes"_s));
        QVERIFY(m_window->documents()->open(agentPath()));
        QTRY_COMPARE(missing(), 0);
    }

    void theFormOffersToMakeTheSkill()
    {
        openAgent();
        FieldRow *row = skillsRow();
        QTRY_VERIFY(row->findChild<FindingRow *>());
        LinkButton *create = nullptr;
        for (LinkButton *button : row->findChildren<LinkButton *>()) {
            if (button->text().startsWith(u"Create the skill"_s))
                create = button;
        }
        QVERIFY(create);
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_COMPARE(shown(), skillPath(u"release-notes"_s));
    }

    void namesThatLeadElsewhereAreRefused()
    {
        tests::put(agentPath(), QByteArray(agent).replace("release-notes", "../../../evil"));
        openAgent();
        m_window->openSkill(agentPath(), u"../../../evil"_s, true);
        m_window->openSkill(agentPath(), u"evil/deep"_s, true);
        m_window->openSkill(agentPath(), QString(300, u'a'), true);
        QCOMPARE(shown(), agentPath());
        QCOMPARE(QDir(m_folder->filePath(u".claude/skills"_s))
                     .entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList(u"checklist"_s));
    }

    void aSkillNamesItsAgentsAndLeadsBack()
    {
        m_window->library()->setFolder(m_folder->path());
        QTRY_COMPARE(int(m_window->library()->library()->entries().size()), 3);
        QVERIFY(m_window->documents()->open(skillPath(u"checklist"_s)));
        QTRY_COMPARE(int(view()->skillUsers()->agents().size()), 2);
        QVERIFY(view()->skillUsers()->isVisible());
        auto *link = view()->skillUsers()->findChild<LinkButton *>(u"skillUser-reviewer"_s);
        QVERIFY(link);
        QTest::keyClick(link, Qt::Key_Space);
        QTRY_COMPARE(shown(), agentPath());
        QVERIFY(!view()->skillUsers()->isVisible());

        QVERIFY(m_window->documents()->open(skillPath(u"checklist"_s)));
        QTest::keyClick(view()->editor(), Qt::Key_F12);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(shown(), agentPath());
    }

    void whoNamesASkillIsFollowed()
    {
        m_window->library()->setFolder(m_folder->path());
        QVERIFY(m_window->documents()->open(skillPath(u"checklist"_s)));
        QTRY_COMPARE(int(view()->skillUsers()->agents().size()), 2);
        QVERIFY(QFile::remove(m_folder->filePath(u".claude/agents/planner.md"_s)));
        QTRY_COMPARE(int(view()->skillUsers()->agents().size()), 1);
    }
};

QTEST_MAIN(SkillsTest)
#include "SkillsTest.moc"
