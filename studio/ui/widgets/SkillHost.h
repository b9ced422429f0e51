#pragma once

#include <QString>

class QWidget;

namespace studio {

/// Who opens the skills that an agent names: the window. Widgets in it find it among their parents
/// and offer nothing where there is none.
class SkillHost
{
public:
    virtual ~SkillHost();

    /// Opens the SKILL.md that the agent in that file means by that name. Where there is none, it is
    /// made first, if the person has said so (\a mayCreate); else the person is asked.
    virtual void openSkill(const QString &agentPath, const QString &name, bool mayCreate) = 0;

    /// The nearest one around a widget, or nullptr.
    [[nodiscard]] static SkillHost *around(QWidget *widget);
};

/// What opening that skill is called: "Open the skill “x”", or "Create …" where there is none. Empty
/// where it cannot be opened: a name that no skill can have, or an agent without a file.
[[nodiscard]] QString skillCommandText(const QString &agentPath, const QString &name);

} // namespace studio
