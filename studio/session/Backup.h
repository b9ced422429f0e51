#pragma once

#include "text/Result.h"

#include <QString>

namespace studio {

/// Puts a copy of the file beside it, with a "~" behind its name, in place of an older one. Does
/// nothing where there is no file yet. Errors: those of reading and of writeFile().
[[nodiscard]] Result<void> keepCopy(const QString &path);

} // namespace studio
