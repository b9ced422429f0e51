#pragma once

#include "registry/Registry.h"
#include "registry/RegistryAddress.h"
#include "registry/net/HttpClient.h"

namespace studio {

class CatalogOnServer;
class Credentials;
class RegistryCache;
class OciClient;
class OciSession;

struct OciOptions
{
    QString cacheFolder = {}; ///< Empty: nothing is kept.
    HttpRetries retries = {};
};

/// A namespace of a registry that speaks OCI Distribution 1.1. A persona is the repository
/// NAMESPACE/SLUG, its versions are tags, `latest` is the newest (a prerelease only where there is no
/// release); the manifests are those of LayoutFolder, byte for byte. NAMESPACE/catalog:latest lists
/// the newest versions (oci/Catalog.h).
///
/// A version is published once: the tag is read before and after, the same content again is
/// "already published", other content is refused. Blobs go first, then the tag, then `latest`, then the
/// catalog; publishing again finishes what was broken off in between. The persona's manifest
/// also stands in the repository of the catalog, as servers want it of what an index names.
///
/// Errors of all calls: those of HttpClient, http/… of httpError(), registry/insecure-realm,
/// registry/bad-answer, registry/missing-blob, registry/corrupt-blob, registry/bad-layout,
/// registry/cancelled.
class OciRegistry : public Registry
{
public:
    OciRegistry(const RegistryAddress &address, std::shared_ptr<const Credentials> credentials,
                const OciOptions &options = {});
    ~OciRegistry() override;

    [[nodiscard]] QString address() const override;
    [[nodiscard]] Capabilities capabilities() const override;

    [[nodiscard]] Result<PublishPreview> describe(const Artifact &wanted,
                                                  const std::stop_token &stop = {}) const;
    /// Further errors: registry/version-exists (slug, version, digest), registry/overwritten (slug,
    /// version, digest: somebody else wrote the version at the same time), registry/outcome-unknown
    /// (slug, server: an answer was lost and it cannot be found out now), registry/unfinished (see
    /// unfinished()), registry/catalog-busy (server).
    [[nodiscard]] Result<Published> publish(const Artifact &artifact, DryRun dryRun = DryRun::No,
                                            const Progress &progress = {},
                                            const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<PublishedList> publishAll(const std::vector<Artifact> &artifacts,
                                                   DryRun dryRun = DryRun::No,
                                                   const Progress &progress = {},
                                                   const std::stop_token &stop = {},
                                                   const PublishWatch &watch = {}) const;
    /// The entries' `versions` hold the newest alone; versions() asks for all of one persona.
    [[nodiscard]] Result<Listing> entries(const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<QStringList> versions(const QString &slug,
                                               const std::stop_token &stop = {}) const;
    /// Without the server, what was kept of an earlier time; Fetched::isCached says so.
    [[nodiscard]] Result<Fetched> fetch(const QString &slug, const QString &version = {},
                                        const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<Unpublished> unpublish(const QString &slug, const QString &version = {},
                                                const std::stop_token &stop = {}) const;

    /// Whether a registry answers at the address at all.
    [[nodiscard]] Result<bool> isRegistry(const std::stop_token &stop = {}) const;
    /// Whether the one who is signed in may publish here. Stores nothing.
    [[nodiscard]] Result<bool> mayPublish(const std::stop_token &stop = {}) const;

    [[nodiscard]] std::unique_ptr<JobOf<PublishPreview>> startDescribe(
        const Artifact &artifact) override;
    [[nodiscard]] std::unique_ptr<JobOf<Published>> startPublish(
        const Artifact &artifact, DryRun dryRun = DryRun::No) override;
    [[nodiscard]] std::unique_ptr<JobOf<PublishedList>> startPublishAll(
        std::vector<Artifact> artifacts, DryRun dryRun = DryRun::No,
        const PublishWatch &watch = {}) override;
    [[nodiscard]] std::unique_ptr<JobOf<Listing>> startEntries() override;
    [[nodiscard]] std::unique_ptr<JobOf<QStringList>> startVersions(const QString &slug) override;
    [[nodiscard]] std::unique_ptr<JobOf<Fetched>> startFetch(const QString &slug,
                                                             const QString &version) override;
    [[nodiscard]] std::unique_ptr<JobOf<Unpublished>> startUnpublish(
        const QString &slug, const QString &version = {}) override;

private:
    /// A copy for the thread of a job: they share the session and the cache.
    OciRegistry(const OciRegistry &) = default;

    [[nodiscard]] Result<Fetched> fetchNow(const QString &slug, const QString &version,
                                           const std::stop_token &stop) const;
    /// As the last listing names it.
    [[nodiscard]] std::optional<Fetched> fetchKept(const QString &slug,
                                                   const QString &version) const;
    [[nodiscard]] QString reference(const QString &slug, const QString &tag) const;
    [[nodiscard]] Published publishedAs(const Artifact &artifact, bool already, DryRun dryRun,
                                        bool isLatest) const;

    std::shared_ptr<OciSession> m_session;
    std::shared_ptr<const RegistryCache> m_cache;
};

} // namespace studio
