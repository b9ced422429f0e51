#pragma once

#include "format/Frontmatter.h"
#include "format/Outline.h"
#include "format/Reading.h"
#include "persona/Kind.h"
#include "text/FileText.h"
#include "text/LineIndex.h"

#include <memory>

namespace studio {

/// A persona at one moment: its text and everything that is read off it. Immutable.
struct Snapshot
{
    quint64 revision = 0;
    QString path; ///< Absolute, or empty for a text that has no file yet.
    QString text;
    Encoding encoding;
    LineIndex lines;
    Frontmatter frontmatter;
    Reading reading;
    Outline outline;
    Kind kind = Kind::Agent;

    /// What the field says: what the loader reads, else what its entry says when read alone.
    /// nullptr when the key is absent or cannot be understood.
    [[nodiscard]] const Value *value(QStringView key) const;
    /// value() as text; empty when absent.
    [[nodiscard]] QString textOf(QStringView key) const;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

[[nodiscard]] SnapshotPtr makeSnapshot(QString text, const Encoding &encoding, QString path = {},
                                       quint64 revision = 0);

/// Reads and decodes a file. Errors, each with the path as first argument: file/not-found,
/// file/is-directory, file/no-permission, file/too-large (size, limit in bytes), file/binary,
/// file/not-regular, file/read (reason).
[[nodiscard]] Result<FileText> readFile(const QString &path);
[[nodiscard]] Result<SnapshotPtr> openSnapshot(const QString &path);

} // namespace studio
