#pragma once

#include "persona/Snapshot.h"

#include <vector>

namespace studio {

/// Which section of an older snapshot a section was.
struct SectionMatch
{
    int before = -1;     ///< Its place among the older ones; -1 when it is new.
    bool changed = true; ///< Its text is another one.
};

/// Finds for each of the main sections the one it was before, so that what belongs to a section
/// follows it when sections move: by its whole text, then by title, then by what stands below the
/// title, then by place. No section of before is given twice.
[[nodiscard]] std::vector<SectionMatch> matchSections(const Snapshot &before,
                                                      const std::vector<int> &older,
                                                      const Snapshot &now,
                                                      const std::vector<int> &newer);

} // namespace studio
