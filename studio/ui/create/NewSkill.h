#pragma once

#include "text/Result.h"

#include <QString>

namespace studio {

/// Writes a SKILL.md of that name where the agent in \a agentPath looks for it, from the template
/// that says what belongs in one. Returns its path. Errors: skill/no-place (name: no skill can have
/// it, or the agent has no file), export/exists (path), and those of FileTransaction.
[[nodiscard]] Result<QString> createSkill(const QString &agentPath, const QString &name);

} // namespace studio
