#pragma once

#include "persona/Snapshot.h"

#include <vector>

namespace studio {

enum class FoldKind { Frontmatter, Section, Code };

/// Lines that can be put away behind their first one.
struct FoldRegion
{
    FoldKind kind = FoldKind::Section;
    int head = 1;     ///< The line that stays, from 1.
    int last = 1;     ///< The last line that goes with it; always below \a head.
    QString title;    ///< Of the section; what stands behind the fence of code.
    bool isTitle = false; ///< The section is the title of the whole body.

    friend bool operator==(const FoldRegion &, const FoldRegion &) = default;
};

/// The frontmatter, the sections and the fenced code of a persona, in the order of their first
/// lines. Blank lines at the end of a section are none of its region's. Regions lie within each
/// other or apart; a frontmatter that is not closed is none.
[[nodiscard]] std::vector<FoldRegion> foldRegions(const Snapshot &snapshot);

} // namespace studio
