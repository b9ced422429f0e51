#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"
#include "registry/Registry.h"
#include "registry/Version.h"

#include <vector>

namespace studio {

/// A version that a persona can be published under.
struct VersionChoice
{
    QString version;
    Bump bump = Bump::None;
    bool proposed = false;
    bool written = false; ///< It stands in the text already.

    friend bool operator==(const VersionChoice &, const VersionChoice &) = default;
};

struct VersionPlan
{
    QString previous; ///< The newest that is there; empty for a first publication.
    std::vector<VersionChoice> choices; ///< From the lowest to the highest.
    qsizetype selected = 0;
    std::vector<Error> reasons; ///< Why that one is proposed; see VersionProposal.

    [[nodiscard]] const VersionChoice &choice() const { return choices[size_t(selected)]; }
};

/// The versions that make sense after what \a there tells of the registry. A version that the author
/// has written and that is higher than what is there is selected; otherwise the proposed one; where
/// nothing has changed that a version stands for, the one that is there.
[[nodiscard]] VersionPlan planVersions(const Snapshot &now, const PublishPreview &there);

/// The version to ask the registry with before it is known what is there: the written one when it
/// is a version, else 1.0.0.
[[nodiscard]] QString firstVersion(const Snapshot &snapshot);

/// Whether the version is a field of the text: a soul's frontmatter has it, and so does any text
/// that names one. Else it is given to the artifact alone.
[[nodiscard]] bool keepsVersion(const Snapshot &snapshot);

/// The persona as it is published under \a version: with that in its text, where it keeps it.
/// Errors as planSet().
[[nodiscard]] Result<SnapshotPtr> withVersion(const SnapshotPtr &snapshot, const QString &version);

/// What the checks say about publishing, as `.persona.yaml` sets them where the persona lies.
struct Readiness
{
    std::vector<Diagnostic> errors;
    std::vector<Diagnostic> warnings;
    std::vector<Span> secrets;
};

[[nodiscard]] Readiness readinessOf(const Snapshot &snapshot);

} // namespace studio
