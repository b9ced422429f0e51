#pragma once

#include "exchange/Target.h"

namespace studio {

/// The plan of one persona for one target, and where it goes.
struct ExportJob
{
    QString source; ///< What the persona is called in messages: its path.
    QString target;
    QString folder; ///< Below the destination, with '/'; empty: the destination itself.
    ExportPlan plan;
};

/// Whether the target's files have the same names for every persona, so that several personas
/// need folders of their own.
[[nodiscard]] bool hasFixedNames(const Target &target);

/// One plan of all files, so that they are written together or not at all.
/// Errors: export/collision (path, source, source: two personas, or two targets, have the same
/// place; upper and lower case are the same), export/same-place (path, target, target: of one
/// persona).
[[nodiscard]] Result<ExportPlan> joinPlans(const std::vector<ExportJob> &jobs);

} // namespace studio
