#pragma once

#include "cli/Command.h"
#include "persona/Snapshot.h"

namespace studio::cli {

/// What a command that changes a persona works on: a file as it was read, its text as it will be.
struct Change
{
    QString path;
    FileText before;
    QString after;
    bool toOutput = false; ///< --stdout, or standard input: no file is written.

    /// A snapshot of the text as it is now.
    [[nodiscard]] SnapshotPtr snapshot() const;
};

/// \a path: "-" is standard input.
[[nodiscard]] Result<Change> beginChange(const QString &path, bool toOutput);

/// Prints the text, or replaces the file with it: as a whole, behind links, with its permissions,
/// and not when it has changed since it was read. Nothing is written when nothing has changed.
/// Errors: file/changed-on-disk (path), file/no-permission (path), file/write (path, reason).
[[nodiscard]] Result<void> finishChange(const Change &change);

enum class IfThere { Refuse, Replace };

/// Writes a file of its own; "-" is standard output. Errors: file/exists (path),
/// file/no-folder (path), file/is-directory (path), file/no-permission (path), file/write (path,
/// reason).
[[nodiscard]] Result<void> writeNew(const QString &path, const QByteArray &bytes, IfThere policy);

} // namespace studio::cli
