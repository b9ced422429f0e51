// From an agent to the skills that it names, and back.

#include "checks/FolderFacts.h"
#include "checks/SkillLinks.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/create/NewSkill.h"
#include "ui/library/LibraryPanel.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/SkillUsers.h"
#include "ui/window/Surroundings.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

namespace studio {

namespace {

const QString topic = QStringLiteral("skill");

} // namespace

void MainWindow::connectSkills()
{
    connect(m_actions->goToSkill, &QAction::triggered, this, &MainWindow::goToSkill);
    connect(m_library->library(), &Library::changed, this, &MainWindow::showSkillUsers);
}

/// From an agent to the skill at the caret; from a skill to the agent that names it, or to one of
/// several.
void MainWindow::goToSkill()
{
    DocumentView *view = m_documents->current();
    if (!view)
        return;
    if (view->session()->snapshot()->kind != Kind::Skill) {
        const QString name = view->skillAtFocus();
        if (!name.isEmpty())
            return openSkill(view->session()->path(), name, false);
        m_notices->show(topic, NoticeBar::Tone::Info,
                        tr("There is no skill at the caret. Put it on a name under “skills”."));
        return;
    }
    const std::vector<SkillUsers::Agent> &agents = view->skillUsers()->agents();
    if (agents.empty()) {
        m_notices->show(topic, NoticeBar::Tone::Info,
                        tr("No agent of the library names this skill."));
        return;
    }
    if (agents.size() == 1) {
        m_documents->open(agents.front().path);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("skillUsersMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SkillUsers::Agent &agent : agents) {
        menu->addAction(QString(agent.name).replace(u'&', QLatin1StringView("&&")), this,
                        [this, path = agent.path] { m_documents->open(path); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(view->skillUsers()->mapToGlobal(QPoint(0, view->skillUsers()->height())));
}

void MainWindow::openSkill(const QString &agentPath, const QString &name, bool mayCreate)
{
    m_notices->clear(topic);
    if (const QString path = findSkillFile(agentPath, name); !path.isEmpty()) {
        m_documents->open(path);
        return;
    }
    if (!mayCreate && !newSkillFile(agentPath, name).isEmpty()) {
        m_notices->show(
            topic, NoticeBar::Tone::Info, tr("There is no skill “%1” yet.").arg(name),
            {{tr("Create it"), [this, agentPath, name] { openSkill(agentPath, name, true); }}});
        return;
    }
    const Result<QString> made = createSkill(agentPath, name);
    if (!made)
        return tell(made.error());
    m_surroundings->refreshSkills();
    m_library->library()->refresh();
    m_documents->open(*made);
}

void MainWindow::showSkillUsers()
{
    const DocumentView *view = m_documents->current();
    if (!view)
        return;
    const bool skill = view->session()->snapshot()->kind == Kind::Skill;
    view->skillUsers()->setVisible(skill);
    if (!skill)
        return;
    const auto facts = m_library->library()->facts();
    std::vector<SkillUsers::Agent> agents;
    for (const QString &path : facts->agentsNaming(view->session()->path())) {
        const QString name = facts->find(path)->name;
        agents.push_back({name.isEmpty() ? QFileInfo(path).completeBaseName() : name, path});
    }
    view->skillUsers()->setAgents(agents);
    disconnect(view->skillUsers(), nullptr, this, nullptr);
    connect(view->skillUsers(), &SkillUsers::activated, this,
            [this](const QString &path) { m_documents->open(path); });
}

} // namespace studio
