#pragma once

#include "registry/Artifact.h"

namespace studio {

/// The persona as the window publishes it: with the picture of its card.
/// \a status: as ArtifactOptions. Errors as makeArtifact().
[[nodiscard]] Result<Artifact> artifactWithCard(const Snapshot &snapshot, const QString &version,
                                                const QString &status = {});

/// "5.1 KB"
[[nodiscard]] QString shownSize(qint64 bytes);

} // namespace studio
