#pragma once

#include "exchange/Target.h"

namespace studio {

/// How much a skill's folder may hold beside its SKILL.md.
inline constexpr size_t mostSkillFiles = 500;
inline constexpr qint64 mostSkillBytes = 10'000'000;

/// Whether a file of a skill's folder goes along: \a path within it, none of its parts hidden or of a
/// name that some systems cannot have.
[[nodiscard]] bool isPartOfSkill(const QString &path);

/// What lies beside a SKILL.md and belongs to the skill: its scripts, references and templates, with
/// paths below the skill's folder; without SKILL.md itself. Hidden files and links are left out.
/// Nothing for a file that is not called SKILL.md. Errors: export/too-large (target's name, limit in
/// bytes) when it is more than \a limit bytes or 500 files, file/no-permission (path).
[[nodiscard]] Result<std::vector<ExportFile>> skillFiles(const QString &path, const QString &target,
                                                         qint64 limit = mostSkillBytes);

} // namespace studio
