#pragma once

#include "checks/Checks.h"
#include "text/Result.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace studio::cli {

struct Counts
{
    int files = 0;
    int unreadable = 0;
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    int known = 0;   ///< Findings that the baseline holds: told nowhere else.
    int fixable = 0; ///< Findings with a safe fix.
    int fixed = 0;   ///< Fixes that were made, or would be with --diff.
    int changed = 0; ///< Files that were.

    void add(const Counts &other);
};

/// What one file came to.
struct CheckedFile
{
    QString shown;               ///< As the user names it.
    QString path;                ///< Absolute; empty for standard input without a name.
    std::optional<Error> error;  ///< It could not be read or written; then there is nothing else.
    bool isConfiguration = false; ///< A `.persona.yaml` and no persona.
    SnapshotPtr before;          ///< As it was read.
    SnapshotPtr after;           ///< As fixes left it; else the same.
    std::vector<Diagnostic> diagnostics; ///< Of \a after.
    std::vector<bool> known;     ///< Of each whether the baseline holds it.
    Counts counts;
    QByteArray rendered;         ///< The report's part about this file.

    /// The findings that are not known already, as positions in \a diagnostics.
    [[nodiscard]] std::vector<size_t> news() const;
};

} // namespace studio::cli
