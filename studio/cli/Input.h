#pragma once

#include "persona/Snapshot.h"
#include "text/FileText.h"

namespace studio::cli {

/// What stands for standard input in place of a file.
inline constexpr QLatin1StringView standardInput{"-"};

/// All of standard input. \a shown: what it is called. Errors: file/too-large (shown, bytes read,
/// limit), file/read (shown, reason).
[[nodiscard]] Result<QByteArray> readInput(const QString &shown);

/// The text of a file, or of standard input. Errors: those of readFile() and readInput(),
/// file/binary.
[[nodiscard]] Result<FileText> readFileOrInput(const QString &path);

/// The persona of a file, or of standard input, which has no path. Errors as readFileOrInput().
[[nodiscard]] Result<SnapshotPtr> openPersona(const QString &path);

} // namespace studio::cli
