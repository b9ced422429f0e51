#pragma once

#include "persona/Snapshot.h"

namespace studio {

/// Why a frontmatter is rejected, and the place that is to blame where it can be told.
struct RejectionCause
{
    QByteArray code = "frontmatter/rejected"; ///< Of the diagnostic.
    Span place;
    QString key; ///< Of the entry that is to blame.
};

/// Of a frontmatter that the loader rejects.
[[nodiscard]] RejectionCause causeOfRejection(const Snapshot &snapshot);

/// Whether sections stand between the fences: the closing one is missing, or far down, and what
/// looks like a long value is the body.
[[nodiscard]] bool holdsHeadings(const Snapshot &snapshot);

} // namespace studio
