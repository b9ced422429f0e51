#pragma once

#include "exchange/Import.h"

namespace studio {

/// The files as a ZIP archive. The same files give the same bytes, whatever the clock, the time
/// zone and the order: for comparing, and for checksums. Errors: zip/not-written (the archive
/// could not be made).
[[nodiscard]] Result<QByteArray> writeZip(const std::vector<ExportFile> &files);

/// How much of an archive is unpacked. It all happens in memory.
struct ZipLimits
{
    qsizetype files = 5'000;
    qint64 fileSize = 20'000'000;
    qint64 together = 100'000'000;
    /// A file that shrinks more than this, and is larger than a megabyte, was made to do harm.
    qint64 ratio = 200;
};

/// Whether these are the first bytes of a ZIP archive.
[[nodiscard]] bool isZip(QByteArrayView head);

/// The files of an archive, folders left out. The archive is refused as a whole when anything in it
/// would lie outside the folder it is unpacked to, is a link, or has a name that cannot be a file
/// everywhere; nothing is unpacked before all names are looked at.
/// Errors: zip/damaged, zip/encrypted (name), zip/outside (name), zip/link (name), zip/name (name),
/// zip/twice (name), zip/too-many (limit), zip/too-large (limit in bytes), zip/bomb (name).
[[nodiscard]] Result<std::vector<SourceFile>> readZip(const QByteArray &archive,
                                                      const ZipLimits &limits = {});
/// The file on the disk, at most as large as \a limits allow unpacked. Errors as readZip(), and
/// file/not-found (path), file/no-permission (path).
[[nodiscard]] Result<std::vector<SourceFile>> readZipFile(const QString &path,
                                                          const ZipLimits &limits = {});

} // namespace studio
