#pragma once

#include "registry/Registry.h"

#include <mutex>

namespace studio {

/// What has been read of registries, in a folder: pieces of catalogs by their digest, and the last
/// listing of each registry. Bounded: the longest unused pieces go. Everything is checked when it
/// is read, so a damaged or deleted file is only read anew. Nothing secret is in it. Safe to be
/// used by several threads and programs.
class OciCache
{
public:
    /// \a folder: made when it is needed; empty: nothing is kept. \a mostBytes: of the pieces.
    explicit OciCache(QString folder, qint64 mostBytes = 64 * 1024 * 1024);
    /// Below the user's cache folder.
    [[nodiscard]] static QString standardFolder();

    /// The bytes with that digest, or nothing.
    [[nodiscard]] std::optional<QByteArray> piece(const QString &digest) const;
    void keep(const QString &digest, const QByteArray &bytes) const;

    struct KnownListing
    {
        QString rootDigest; ///< Of the catalog that it was made of; empty: there was none.
        Listing listing;
    };
    [[nodiscard]] std::optional<KnownListing> listing(const QString &address) const;
    void keepListing(const QString &address, const KnownListing &listing) const;

private:
    [[nodiscard]] QString piecePath(const QString &digest) const;
    [[nodiscard]] QString listingPath(const QString &address) const;
    void makeRoom() const;

    QString m_folder;
    qint64 m_mostBytes;
    mutable std::mutex m_mutex;
    mutable qint64 m_bytes = -1; ///< Negative: not counted yet.
};

} // namespace studio
