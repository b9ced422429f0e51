#pragma once

#include "registry/Registry.h"

#include <mutex>

namespace studio {

/// What has been read of registries, in a folder: pieces of catalogs and personas by their digest,
/// copies of what has none of its own, and the last listing of each registry. Bounded: the longest
/// unused pieces go. Everything is checked when it is read, so a damaged or deleted file is only
/// read anew. Nothing secret is in it. Safe to be used by several threads and programs.
class RegistryCache
{
public:
    /// \a folder: made when it is needed; empty: nothing is kept. \a mostBytes: of the pieces.
    explicit RegistryCache(QString folder, qint64 mostBytes = 64 * 1024 * 1024);
    /// Below the user's cache folder.
    [[nodiscard]] static QString standardFolder();

    /// The bytes with that digest, or nothing.
    [[nodiscard]] std::optional<QByteArray> piece(const QString &digest) const;
    void keep(const QString &digest, const QByteArray &bytes) const;

    /// What was kept under a name of the caller's choice; for what no digest names.
    [[nodiscard]] std::optional<QByteArray> copy(const QString &name) const;
    void keepCopy(const QString &name, const QByteArray &bytes) const;

    struct KnownListing
    {
        /// What tells whether it is still so: the digest of the catalog's root, or an ETag. Empty:
        /// there was none.
        QString validator;
        Listing listing;
    };
    [[nodiscard]] std::optional<KnownListing> listing(const QString &address) const;
    /// What the last listing says of a persona, where that is its version (empty and "latest": any).
    [[nodiscard]] std::optional<CatalogEntry> entry(const QString &address, const QString &slug,
                                                    const QString &version) const;
    void keepListing(const QString &address, const KnownListing &listing) const;

private:
    [[nodiscard]] QString piecePath(const QString &digest) const;
    [[nodiscard]] QString listingPath(const QString &address) const;
    void makeRoom() const;
    void put(const QString &path, const QByteArray &bytes) const;

    QString m_folder;
    qint64 m_mostBytes;
    mutable std::mutex m_mutex;
    mutable qint64 m_bytes = -1; ///< Negative: not counted yet.
};

/// What a registry answered now; where there is no way to it, what was kept of an earlier time.
[[nodiscard]] Result<Fetched> nowOrKept(Result<Fetched> now,
                                        const std::function<std::optional<Fetched>()> &kept);
/// The last listing, marked with why there is none of now; that error where none was kept, or where
/// nobody waits for it any more.
[[nodiscard]] Result<Listing> keptListing(std::optional<RegistryCache::KnownListing> known,
                                          const Error &why);

} // namespace studio
