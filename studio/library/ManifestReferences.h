#pragma once

#include "library/References.h"

#include <QStringList>

namespace studio {

/// The files of a folder that may name personas without being one: what a plugin, a marketplace and
/// a soul's package say that they hold, the settings of a project, the configuration of the checks.
/// Paths within the folder, from resources/data/manifests.json.
[[nodiscard]] const QStringList &manifestNames();

/// What of such a file must follow the renaming, in its order; only where its format says that a
/// persona's name or path stands. Nothing when it cannot be read. \a path: its own, absolute.
[[nodiscard]] std::vector<Reference> findManifestReferences(const QString &text,
                                                            const QString &path,
                                                            const Renaming &renaming);

} // namespace studio
