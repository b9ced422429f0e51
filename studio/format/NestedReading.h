#pragma once

#include "format/NestedTree.h"

namespace studio {

/// The parts of an entry as they are written, without their values. Nothing for what only the text
/// shows.
[[nodiscard]] std::optional<NestedTree> readNested(const QString &text, const Entry &entry);

} // namespace studio
