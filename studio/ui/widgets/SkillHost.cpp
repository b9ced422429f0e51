#include "ui/widgets/SkillHost.h"

#include "checks/SkillLinks.h"

#include <QCoreApplication>
#include <QWidget>

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::SkillHost)
};

} // namespace

SkillHost::~SkillHost() = default;

SkillHost *SkillHost::around(QWidget *widget)
{
    for (QWidget *at = widget; at; at = at->parentWidget()) {
        if (auto *host = dynamic_cast<SkillHost *>(at))
            return host;
    }
    return nullptr;
}

QString skillCommandText(const QString &agentPath, const QString &name)
{
    if (!findSkillFile(agentPath, name).isEmpty())
        return Words::tr("Open the skill “%1”").arg(name);
    if (!newSkillFile(agentPath, name).isEmpty())
        return Words::tr("Create the skill “%1”").arg(name);
    return {};
}

} // namespace studio
