#pragma once

#include "persona/Snapshot.h"

namespace studio {

/// makeSnapshot() of a text that \a before is an older state of, with the same result: what a
/// change has left alone is taken over from there. \a before: may be nullptr.
[[nodiscard]] SnapshotPtr nextSnapshot(const Snapshot *before, QString text,
                                       const Encoding &encoding, QString path, quint64 revision);

} // namespace studio
