#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"

namespace studio {

/// The findings of a persona, in the order of their places; at most a hundred of each code.
[[nodiscard]] std::vector<Diagnostic> check(const Snapshot &snapshot);

} // namespace studio
