#pragma once

#include "library/References.h"

namespace studio {

/// What of a `.persona.yaml` must follow the renaming: patterns that name the file itself, or a
/// folder that moves. A pattern without a folder that is the name of many files (SOUL.md) stays.
/// The text that comes of it has been read back: nothing else says anything else. \a path: of the
/// `.persona.yaml`, absolute.
[[nodiscard]] std::vector<Reference> findPatternReferences(const QString &text, const QString &path,
                                                           const Renaming &renaming);

} // namespace studio
