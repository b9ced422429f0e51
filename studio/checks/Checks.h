#pragma once

#include "checks/CheckContext.h"
#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"

namespace studio {

/// The findings of a persona, in the order of their places; at most a hundred of each code. Those
/// that the configuration or a comment in the file turns off are left out (see FileIgnores.h); a
/// file that the configuration ignores has none.
[[nodiscard]] std::vector<Diagnostic> check(const Snapshot &snapshot,
                                            const CheckContext &context = {});

} // namespace studio
