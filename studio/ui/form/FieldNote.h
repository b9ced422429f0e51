#pragma once

#include "persona/Schema.h"
#include "persona/Snapshot.h"

#include <QString>

namespace studio {

/// What stands quietly at the far end of a field's label: what its value costs, allows or means.
[[nodiscard]] QString fieldNote(const Field &field, const Snapshot &snapshot,
                                const QString &fileName);

} // namespace studio
