#pragma once

#include "checks/CheckContext.h"
#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"

namespace studio {

/// The findings of a persona, in the order of their places; at most a hundred of each code. Those
/// that the configuration turns off are left out; a file that it ignores has none.
[[nodiscard]] std::vector<Diagnostic> check(const Snapshot &snapshot,
                                            const CheckContext &context = {});

} // namespace studio
