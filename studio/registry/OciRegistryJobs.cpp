#include "registry/OciRegistry.h"

// The calls of OciRegistry as jobs: each works on a copy that shares the session and the cache.

namespace studio {

std::unique_ptr<JobOf<PublishPreview>> OciRegistry::startDescribe(const Artifact &artifact)
{
    return std::make_unique<JobOf<PublishPreview>>(
        [registry = *this, artifact](const Progress &, const std::stop_token &stop) {
            return registry.describe(artifact, stop);
        });
}

std::unique_ptr<JobOf<Published>> OciRegistry::startPublish(const Artifact &artifact, DryRun dryRun)
{
    return std::make_unique<JobOf<Published>>(
        [registry = *this, artifact, dryRun](const Progress &progress,
                                             const std::stop_token &stop) {
            return registry.publish(artifact, dryRun, progress, stop);
        });
}

std::unique_ptr<JobOf<PublishedList>> OciRegistry::startPublishAll(std::vector<Artifact> artifacts,
                                                                   DryRun dryRun,
                                                                   const PublishWatch &watch)
{
    return std::make_unique<JobOf<PublishedList>>(
        [registry = *this, all = std::move(artifacts), dryRun, watch](const Progress &progress,
                                                                      const std::stop_token &stop) {
            return registry.publishAll(all, dryRun, progress, stop, watch);
        });
}

std::unique_ptr<JobOf<Listing>> OciRegistry::startEntries()
{
    return std::make_unique<JobOf<Listing>>(
        [registry = *this](const Progress &, const std::stop_token &stop) {
            return registry.entries(stop);
        });
}

std::unique_ptr<JobOf<QStringList>> OciRegistry::startVersions(const QString &slug)
{
    return std::make_unique<JobOf<QStringList>>(
        [registry = *this, slug](const Progress &, const std::stop_token &stop) {
            return registry.versions(slug, stop);
        });
}

std::unique_ptr<JobOf<Fetched>> OciRegistry::startFetch(const QString &slug, const QString &version)
{
    return std::make_unique<JobOf<Fetched>>(
        [registry = *this, slug, version](const Progress &, const std::stop_token &stop) {
            return registry.fetch(slug, version, stop);
        });
}

std::unique_ptr<JobOf<Unpublished>> OciRegistry::startUnpublish(const QString &slug,
                                                                const QString &version)
{
    return std::make_unique<JobOf<Unpublished>>(
        [registry = *this, slug, version](const Progress &, const std::stop_token &stop) {
            return registry.unpublish(slug, version, stop);
        });
}

} // namespace studio
