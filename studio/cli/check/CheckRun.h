#pragma once

#include "checks/FixAll.h"
#include "cli/check/Baseline.h"
#include "cli/check/Report.h"
#include "cli/check/Targets.h"

#include <optional>

namespace studio::cli {

struct CheckSettings
{
    std::optional<FixSet> fix;
    bool write = true; ///< False: fixes are made in memory only.
    Severity least = Severity::Info; ///< Findings that weigh less are left out.
    const Baseline *baseline = nullptr;
    const Report *report = nullptr;
    bool keepSnapshots = false; ///< Else they are gone when a file is reported.
};

/// All that one run comes to, in the order of the targets.
struct CheckOutcome
{
    std::vector<CheckedFile> files;
    Counts counts;
};

/// Reads and checks the files on all cores. Trouble with one of them is told with that one.
[[nodiscard]] CheckOutcome runChecks(const Targets &targets, const CheckSettings &settings);

/// A text that is in no file: standard input. \a path may be empty.
[[nodiscard]] CheckOutcome checkText(const FileText &text, const QString &path,
                                     const QString &shown, const CheckSettings &settings);

} // namespace studio::cli
