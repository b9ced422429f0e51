#pragma once

#include "text/TextEdit.h"

namespace studio {

/// The edit that turns \a before into \a after by replacing whole lines, only those that differ:
/// places between them (the caret, a folded section, a problem) stay where they are. Texts that
/// have next to nothing in common become one replacement.
[[nodiscard]] TextEdit lineEdits(const QString &before, const QString &after);

} // namespace studio
