#pragma once

#include "persona/Schema.h"
#include "persona/Snapshot.h"

#include <QString>

namespace studio {

/// What stands quietly at the far end of a field's label: what its value costs, allows or means.
[[nodiscard]] QString fieldNote(const Field &field, const Snapshot &snapshot,
                                const QString &fileName);

/// The anchor and the tag in front of the whole value, as they are written; empty without.
[[nodiscard]] QString anchorNote(const Field &field, const Snapshot &snapshot);

} // namespace studio
