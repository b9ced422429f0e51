#pragma once

#include "registry/Artifact.h"
#include "text/Result.h"

namespace studio {

/// A version has been taken by the registry, but something that belongs to it failed behind that:
/// reading it back, `latest`, the list of all. Publishing again goes on from there. Error:
/// registry/unfinished (slug, version, code of the cause, its arguments …).
[[nodiscard]] Error unfinished(const Artifact &artifact, const Error &cause);
/// Why it is unfinished; any other error is its own cause.
[[nodiscard]] Error causeOf(const Error &error);
/// Whether the registry may have the version, or parts of what belongs to it, all the same.
[[nodiscard]] bool mayBeThere(const Error &error);

} // namespace studio
