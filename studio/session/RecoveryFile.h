#pragma once

#include "session/Recovery.h"

namespace studio {

/// The form on disk: a line of JSON, which says how long the text behind it is and what its
/// SHA-256 is, then the text as UTF-16 in little-endian order, exactly as the session held it.
[[nodiscard]] QByteArray packRecovery(const RecoveredText &recovered);
/// Errors: recovery/damaged, recovery/version (version).
[[nodiscard]] Result<RecoveredText> unpackRecovery(const QByteArray &bytes);

/// The folder of recovery files, for the user alone.
[[nodiscard]] QString recoveryFolder();
/// A name in it that no other session and no other running program uses. Takes the lock that
/// tells others this program is running.
[[nodiscard]] QString newRecoveryFile();

} // namespace studio
