#pragma once

#include "exchange/Target.h"

namespace studio {

/// What lies beside a SKILL.md and belongs to the skill: its scripts, references and templates, with
/// paths below the skill's folder; without SKILL.md itself. Hidden files and links are left out.
/// Nothing for a file that is not called SKILL.md. Errors: export/too-large (target's name, limit in
/// bytes) when it is more than \a limit bytes or 500 files, file/not-readable (path).
[[nodiscard]] Result<std::vector<ExportFile>> skillFiles(const QString &path,
                                                         const QString &target,
                                                         qint64 limit = 10'000'000);

} // namespace studio
