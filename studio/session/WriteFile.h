#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace studio {

/// How a file was written.
struct Written
{
    /// It could not be replaced as a whole and was overwritten where it lies.
    bool inPlace = false;
};

struct WriteOptions
{
    /// Where a copy of the old content is kept while the file is overwritten in place.
    QString backupFolder;
    /// Called before a file is overwritten in place.
    std::function<void()> beforeInPlace;
    /// The permissions of a file that was not there before; the user's umask is taken off.
    int modeOfNew = 0666;
};

/// Writes a file so that either the new or the old content is there whatever happens: a new file
/// in the same folder takes the place of the old one and inherits its permissions and group. A
/// symbolic link is followed first. Where that would lose something (several hard links, another
/// owner, access lists) or cannot be done (no new file can be made in the folder), the file is
/// overwritten in place. Returns when the content has reached the disk.
/// Errors, each with the path: file/no-folder (folder), file/no-permission, file/disk-full,
/// file/is-directory, file/not-regular, file/write (reason).
[[nodiscard]] Result<Written> writeFile(const QString &path, const QByteArray &bytes,
                                        const WriteOptions &options);

/// Where a path leads when it is a symbolic link, whether that exists or not; else the path.
[[nodiscard]] QString followLinks(const QString &path);

/// Whether writeFile() has a chance: the file, or the folder it lies in, is writable.
[[nodiscard]] bool canWrite(const QString &path);

} // namespace studio
