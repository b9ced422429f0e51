#pragma once

#include "registry/RegistryCache.h"
#include "registry/oci/Catalog.h"
#include "registry/oci/OciClient.h"

namespace studio {

/// The catalog that stands under NAMESPACE/catalog:latest: read in parallel, rewritten by merging.
class CatalogOnServer
{
public:
    CatalogOnServer(std::shared_ptr<OciSession> session,
                    std::shared_ptr<const RegistryCache> cache);

    /// All personas, by name. What has not changed comes from the cache; only the root is asked
    /// for. Without a way to the server what is kept is given back, marked; the error if there is
    /// nothing.
    [[nodiscard]] Result<Listing> list(const std::stop_token &stop) const;

    /// Puts the changes in and makes sure that they stay: whoever else writes at the same time
    /// may overwrite them, as servers know no conditions; then they are put in again. Error:
    /// registry/catalog-busy (server) when that goes on for too long. Returns the slugs that had
    /// another entry: an older version, or what somebody else published at the same time.
    [[nodiscard]] Result<QStringList> update(OciClient &client,
                                             const Catalog::Changes &changes) const;

private:
    enum class Round {
        Settled, ///< The changes are in, and stay.
        Written, ///< The changes have just been written.
        Seen, ///< They were written and are there.
        Lost, ///< Somebody else has written.
    };
    [[nodiscard]] Result<Round> runRound(OciClient &client, const Catalog::Changes &changes,
                                         Round before, QStringList &others, int &windowMs) const;
    /// The shards that the changes belong to, by digest.
    [[nodiscard]] Result<std::map<QString, QByteArray>> shardsFor(
        const Catalog &catalog, const Catalog::Changes &changes) const;
    [[nodiscard]] Result<void> writeShards(OciClient &client,
                                           const std::vector<QByteArray> &shards) const;
    [[nodiscard]] Result<std::vector<QByteArray>> readShards(const QStringList &digests,
                                                             const std::stop_token &stop) const;
    /// Nothing when there is no catalog yet.
    [[nodiscard]] Result<std::optional<OciClient::Manifest>> readRoot(OciClient &client) const;
    [[nodiscard]] Result<QByteArray> readShard(OciClient &client, const QString &digest) const;
    [[nodiscard]] Result<void> writeUntilItStays(OciClient &client, const Catalog::Changes &changes,
                                                 QStringList &others) const;
    /// The entries that stand under their tags, but not in the catalog. Only for a catalog that is
    /// not sharded: there is room for them all in one answer. \a last: no other look will follow.
    [[nodiscard]] Result<Catalog::Changes> lostEntries(OciClient &client, bool last) const;
    /// All entries that stand under their tags.
    [[nodiscard]] Result<Catalog::Changes> taggedEntries() const;
    [[nodiscard]] Result<Listing> listingOf(const QByteArray &root,
                                            const std::stop_token &stop) const;

    std::shared_ptr<OciSession> m_session;
    std::shared_ptr<const RegistryCache> m_cache;
};

/// Waits about so long; by chance, so that several do not come back at once.
void pauseAbout(int milliseconds);
/// Runs \a work for 0 … count-1 in some threads, each with its own client.
void inParallel(const std::shared_ptr<OciSession> &session, const std::stop_token &stop,
                size_t count, size_t threads,
                const std::function<void(OciClient &client, size_t at)> &work);

} // namespace studio
