#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"

namespace studio::cli {

/// What tells a finding again when lines were put in above it: its rule, its field and what the
/// text says at its place. 16 hexadecimal digits. Two findings of one file can share one.
[[nodiscard]] QByteArray fingerprintOf(const Snapshot &snapshot, const Diagnostic &diagnostic);

} // namespace studio::cli
