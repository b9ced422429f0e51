#pragma once

#include "checks/CheckContext.h"
#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"

namespace studio {

enum class FixSet {
    Safe, ///< The persona says the same afterwards.
    All,  ///< Fixes that change what it says, too.
};

/// The fix that is taken when nobody chooses: the first one that the set allows, or nullptr.
[[nodiscard]] const Fix *fixToTake(const Diagnostic &diagnostic, FixSet set);

struct FixedText
{
    SnapshotPtr after; ///< The very snapshot that was given when there was nothing to fix.
    std::vector<Diagnostic> left; ///< The findings of \a after.
    int count = 0;     ///< How many fixes were made.
};

/// Makes one fix after the other, each on the text as the one before has left it, until there is
/// nothing more to fix. So no two fixes can contradict each other, and what a fix brings to light
/// is fixed as well. A fix that makes the loader's reading worse is left out, and a text is never
/// come back to: it ends whatever the rules propose.
[[nodiscard]] FixedText fixAll(const SnapshotPtr &snapshot, FixSet set,
                               const CheckContext &context = {});

} // namespace studio
