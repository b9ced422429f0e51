#pragma once

#include "persona/Snapshot.h"

#include <vector>

namespace studio {

/// How much of what a program takes a persona uses, from resources/data/runtime-limits.json.
struct LimitShare
{
    QString name;
    QString help;
    qsizetype used = 0;
    qsizetype limit = 1;
    bool tokens = false; ///< else characters (code points)
    bool refuses = false; ///< A longer one is not taken; else it is cut.

    [[nodiscard]] double share() const { return double(used) / double(limit); }
};

/// The limits for a persona of that kind, the fullest first. Those of a whole workspace or project
/// are left out: one file does not say how full it is.
[[nodiscard]] std::vector<LimitShare> limitShares(const Snapshot &snapshot);

} // namespace studio
