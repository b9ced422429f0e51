#pragma once

#include "registry/Artifact.h"

#include <QJsonObject>
#include <QStringList>
#include <memory>
#include <stop_token>

class QLockFile;

namespace studio {

/// The files of an OCI image layout: reading and writing them whole, with their digests. Errors
/// as LayoutFolder says.
class Layout
{
public:
    explicit Layout(QString folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }

    enum class State { Missing, Empty, Layout };
    /// Empty: a folder that may become a layout. Errors: registry/not-a-layout,
    /// registry/not-a-folder, registry/bad-layout.
    [[nodiscard]] Result<State> state() const;

    /// Makes what is missing of a layout.
    [[nodiscard]] Result<void> create() const;
    /// Waits until no other program publishes here. Errors: registry/busy, registry/read-only,
    /// registry/cancelled.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock(const std::stop_token &stop) const;

    /// index.json, or what an empty layout would hold.
    [[nodiscard]] Result<QJsonObject> readIndex() const;
    [[nodiscard]] Result<void> writeIndex(const QJsonObject &index) const;

    /// The blob after checking its digest, and its size unless that is negative.
    [[nodiscard]] Result<QByteArray> readBlob(const QString &digest, qint64 size = -1) const;
    /// Whether the blob is there and whole.
    [[nodiscard]] bool hasBlob(const QString &digest) const;
    /// Writes the blob unless it is there and whole. Returns whether it was written. It is on the
    /// disk for good after sync().
    [[nodiscard]] Result<bool> writeBlob(const QString &digest, const QByteArray &content) const;
    /// Waits until all blobs are on the disk; to be called before an index names them.
    void sync() const;
    void removeBlob(const QString &digest) const;

private:
    [[nodiscard]] QString path(const QString &relative) const;
    [[nodiscard]] QString blobPath(const QString &digest) const;
    [[nodiscard]] Result<void> makeFolder(const QString &path) const;
    [[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit) const;
    /// Whole or not at all, but after a loss of power perhaps empty.
    [[nodiscard]] Result<void> writeQuickly(const QString &path, const QByteArray &content) const;
    [[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &content) const;

    QString m_folder;
};

} // namespace studio
