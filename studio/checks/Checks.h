#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"

namespace studio {

/// All findings of a persona, in the order of their places.
[[nodiscard]] std::vector<Diagnostic> check(const Snapshot &snapshot);

} // namespace studio
