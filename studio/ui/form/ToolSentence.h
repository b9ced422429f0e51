#pragma once

#include "persona/Snapshot.h"

namespace studio {

/// What an agent may do with its tools as they are chosen, for somebody who does not know them:
/// "Can read files and search; cannot change files, run commands, use the web or delegate."
/// Empty for kinds whose lists of tools grant nothing.
[[nodiscard]] QString toolSentence(const Snapshot &snapshot);

} // namespace studio
