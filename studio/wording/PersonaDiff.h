#pragma once

#include "persona/Snapshot.h"
#include "text/LineDiff.h"

namespace studio {

/// What has changed between two versions of a persona, under the names of the fields and sections
/// that it changed in: fields by their values, the body line by line. Blank lines are left out, and
/// so is the version, which a publication changes by itself. Empty when nothing else differs that
/// can be seen.
[[nodiscard]] std::vector<DiffRow> diffPersonas(const Snapshot &before, const Snapshot &after);

} // namespace studio
