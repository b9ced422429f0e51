#pragma once

#include "registry/Registry.h"
#include "registry/RegistryCache.h"
#include "registry/auth/Credentials.h"
#include "registry/souls/SoulsApi.h"

#include <QHash>

namespace studio {

/// A souls catalog on the web as a registry. It holds souls only, one version of each: what is
/// published takes the place of what was there. Nothing can be deleted; taking a soul down is
/// giving it the status draft. Errors as SoulPublish and SoulsApi say; of fetching also
/// registry/no-such-persona (slug), registry/no-such-version (slug, version) and
/// registry/hash-mismatch (slug, announced, received).
class SoulsCatalog : public Registry
{
public:
    explicit SoulsCatalog(const QUrl &base, const SoulsAccess &access = {},
                          const HttpRetries &retries = {}, const QString &cacheFolder = {});

    /// With what somebody signs in with here, looked up in the work of the jobs. What was read is
    /// kept in \a cacheFolder and shown when the catalog cannot be reached; empty: nowhere.
    SoulsCatalog(const QUrl &base, std::shared_ptr<const Credentials> credentials,
                 const QString &cacheFolder = {});

    /// The ids of souls that were published here before, by slug.
    void setKnownIds(const QHash<QString, QString> &ids) { m_knownIds = ids; }

    [[nodiscard]] QString address() const override;
    [[nodiscard]] Capabilities capabilities() const override;

    [[nodiscard]] Result<PublishPreview> describe(const Artifact &artifact,
                                                  const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<Published> publish(const Artifact &artifact, DryRun dryRun = DryRun::No,
                                            const Progress &progress = {},
                                            const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<PublishedList> publishAll(const std::vector<Artifact> &artifacts,
                                                   DryRun dryRun, const Progress &progress,
                                                   const std::stop_token &stop,
                                                   const PublishWatch &watch = {}) const;
    /// By name. From the cache when the catalog cannot be reached, or says that nothing is new.
    [[nodiscard]] Result<Listing> entries(const std::stop_token &stop = {}) const;
    enum class Purpose {
        Download, ///< The file that the catalog gives out; it counts that.
        Look, ///< The same soul, put together from what the catalog shows of it.
    };
    /// The digest is the contentHash, compared with the body; the slug that of today.
    [[nodiscard]] Result<Fetched> fetch(const QString &slug, const QString &version = {},
                                        const std::stop_token &stop = {},
                                        Purpose purpose = Purpose::Download) const;
    [[nodiscard]] Result<QStringList> versions(const QString &slug,
                                               const std::stop_token &stop = {}) const;
    /// Gives a soul another status: "draft" takes it down. Returns what is there then.
    [[nodiscard]] Result<QJsonObject> setStatus(const QString &slug, const QString &status,
                                                const QString &version = {},
                                                const std::stop_token &stop = {}) const;

    [[nodiscard]] std::unique_ptr<JobOf<PublishPreview>> startDescribe(
        const Artifact &artifact) override;
    [[nodiscard]] std::unique_ptr<JobOf<Published>> startPublish(
        const Artifact &artifact, DryRun dryRun = DryRun::No) override;
    /// Several at once, each with one write.
    [[nodiscard]] std::unique_ptr<JobOf<PublishedList>> startPublishAll(
        std::vector<Artifact> artifacts, DryRun dryRun = DryRun::No,
        const PublishWatch &watch = {}) override;
    [[nodiscard]] std::unique_ptr<JobOf<Listing>> startEntries() override;
    /// The one version that there is.
    [[nodiscard]] std::unique_ptr<JobOf<QStringList>> startVersions(const QString &slug) override;
    [[nodiscard]] std::unique_ptr<JobOf<Fetched>> startFetch(const QString &slug,
                                                             const QString &version) override;
    [[nodiscard]] std::unique_ptr<JobOf<Fetched>> startLook(const QString &slug,
                                                            const QString &version) override;
    /// Makes it a draft. \a version, when it is given, must be the one that is there.
    [[nodiscard]] std::unique_ptr<JobOf<Unpublished>> startUnpublish(
        const QString &slug, const QString &version = {}) override;

private:
    [[nodiscard]] SoulsApi api() const;
    /// As the catalog has it now, and kept.
    [[nodiscard]] Result<Fetched> fetchNow(const QString &slug, const QString &version,
                                           const std::stop_token &stop, Purpose purpose) const;
    /// As the last listing names it.
    [[nodiscard]] std::optional<Fetched> fetchKept(const QString &slug,
                                                   const QString &version) const;

    QUrl m_base;
    SoulsAccess m_access;
    std::shared_ptr<const Credentials> m_credentials; ///< Instead of m_access, unless null.
    HttpRetries m_retries;
    std::shared_ptr<const RegistryCache> m_cache;
    QHash<QString, QString> m_knownIds;
};

/// A login as a catalog takes it: a key when the token begins as one, else a session.
[[nodiscard]] SoulsAccess soulsAccessOf(const std::optional<Login> &login);

} // namespace studio
