#include "registry/OciRegistry.h"

#include "registry/Unfinished.h"
#include "registry/auth/Credentials.h"
#include "registry/oci/CatalogOnServer.h"
#include "registry/oci/OciPublish.h"
#include "registry/oci/OciUnpublish.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString latestTag = u"latest"_s;
// As much as keeps a server busy that waits for its disk; more only makes it slower.
constexpr size_t publishers = 12;

QString versionIn(const QByteArray &manifest)
{
    return QJsonDocument::fromJson(manifest)["annotations"_L1][oci::version].toString();
}

/// It is there, but not in the list of all.
Error unlisted(const Artifact &artifact, const Error &cause)
{
    return cause.code == "registry/catalog-busy" ? cause : unfinished(artifact, cause);
}

/// What was published as the only version of its persona, by slug.
using Firsts = std::map<QString, const Artifact *>;

/// Somebody else may have published another first version at the same time; whoever of the two
/// comes to the catalog last sees it there, and puts `latest` in order.
Result<void> putIntoCatalog(const CatalogOnServer &catalog, OciClient &client,
                            const Catalog::Changes &changes, const Firsts &firsts)
{
    const Result<QStringList> others = catalog.update(client, changes);
    if (!others)
        return std::unexpected(others.error());
    const Progress quiet;
    for (const QString &slug : *others) {
        const auto first = firsts.find(slug);
        if (first == firsts.end())
            continue;
        if (auto settled = OciPublish(client, *first->second, quiet).settle(); !settled)
            return std::unexpected(settled.error());
    }
    return {};
}

} // namespace

OciRegistry::OciRegistry(const RegistryAddress &address,
                         std::shared_ptr<const Credentials> credentials, const OciOptions &options)
    : m_session(std::make_shared<OciSession>(address, std::move(credentials), options.retries))
    , m_cache(std::make_shared<const RegistryCache>(options.cacheFolder))
{
}

OciRegistry::~OciRegistry() = default;

QString OciRegistry::address() const
{
    return m_session->address().toString();
}

Capabilities OciRegistry::capabilities() const
{
    return {.hasVersions = true,
            .canUnpublish = true,
            .canDelete = !m_session->refusesDeletes,
            .isRemote = true,
            .readsWithoutSignIn = !m_session->asksForReading,
            .publishNeedsSignIn = m_session->asksForWriting || m_session->asksForReading};
}

QString OciRegistry::reference(const QString &slug, const QString &tag) const
{
    const RegistryAddress &where = m_session->address();
    return where.server() + u'/' + where.nameSpace + u'/' + slug + u':' + tag;
}

Published OciRegistry::publishedAs(const Artifact &artifact, bool already, DryRun dryRun,
                                   bool isLatest) const
{
    const QString tag = Version::parse(artifact.version).value_or(Version()).tag();
    Published published{.reference = reference(artifact.slug, tag),
                        .digest = artifact.digest(),
                        .version = artifact.version,
                        .tags = {tag},
                        .alreadyPublished = already,
                        .dryRun = dryRun == DryRun::Yes};
    if (isLatest)
        published.tags += latestTag;
    return published;
}

Result<PublishPreview> OciRegistry::describe(const Artifact &wanted,
                                             const std::stop_token &stop) const
{
    const auto version = Version::parse(wanted.version);
    if (!version)
        return fail("registry/bad-version", {wanted.version});
    OciClient client(m_session, stop);
    const Result<QStringList> tags = client.tags(wanted.slug);
    if (!tags)
        return std::unexpected(tags.error());
    // Of a persona that nobody has published there is nothing to be asked for.
    const bool isFirst = tags->isEmpty();
    const auto there = isFirst ? Standing() : standingOf(client, wanted);
    if (!there)
        return std::unexpected(there.error());
    const Artifact &artifact = there->artifact ? *there->artifact : wanted;
    PublishPreview preview;
    preview.slug = artifact.slug;
    preview.version = artifact.version;
    preview.digest = artifact.digest();
    preview.reference = reference(artifact.slug, version->tag());
    preview.annotations = artifact.annotations;
    preview.contentDiffers = true;

    const auto newest = isFirst ? std::optional<Newest>()
                                : newestOf(client, artifact.slug, there->torn);
    if (!newest)
        return std::unexpected(newest.error());
    using enum PublishPreview::State;
    if (!there->digest.isEmpty())
        preview.state = there->artifact ? SameContent : OtherContent;
    else
        preview.state = *newest ? NewVersion : New;
    if (*newest) {
        preview.previousVersion = (*newest)->version.toString();
        preview.olderThanPrevious = compareVersions(*version, (*newest)->version) < 0;
        // A version that has been damaged must not stand in the way of the next.
        if (auto content = personaOf(client, artifact.slug, (*newest)->manifest.content)) {
            preview.previousContent = std::move(*content);
            preview.contentDiffers = preview.previousContent != artifact.layers.front().content;
        } else if (content.error().code == "registry/cancelled") {
            return std::unexpected(content.error());
        }
    }

    std::vector<Blob> blobs = artifact.layers;
    blobs.push_back(artifact.config);
    for (const Blob &blob : blobs) {
        const Result<bool> present = isFirst ? false : client.hasBlob(artifact.slug, blob.digest);
        if (!present)
            return std::unexpected(present.error());
        if (!*present)
            preview.bytesToSend += blob.content.size();
        if (!blob.title.isEmpty()) {
            preview.files.push_back(
                {blob.title, blob.mediaType, blob.content.size(), blob.digest, *present});
        }
    }
    const bool manifestIsThere = preview.state == SameContent;
    if (!manifestIsThere)
        preview.bytesToSend += artifact.manifest.content.size();
    preview.files.push_back({QString(), artifact.manifest.mediaType,
                             artifact.manifest.content.size(), artifact.digest(), manifestIsThere});
    return preview;
}

Result<Published> OciRegistry::publish(const Artifact &artifact, DryRun dryRun,
                                       const Progress &progress, const std::stop_token &stop) const
{
    if (!Version::parse(artifact.version))
        return fail("registry/bad-version", {artifact.version});
    OciClient client(m_session, stop);
    OciPublish publish(client, artifact, progress);
    if (dryRun == DryRun::Yes) {
        return publish.isThere().transform(
            [&](bool already) { return publishedAs(publish.artifact(), already, dryRun, false); });
    }
    const Result<OciPublish::Done> done = publish.run();
    if (!done)
        return std::unexpected(done.error());
    const CatalogOnServer catalog(m_session, m_cache);
    Firsts firsts;
    if (done->isUnsettled)
        firsts.emplace(artifact.slug, &artifact);
    if (auto put = putIntoCatalog(catalog, client, {{artifact.slug, done->entry}}, firsts); !put)
        return std::unexpected(unlisted(artifact, put.error()));
    return publishedAs(publish.artifact(), done->already, dryRun, done->isLatest);
}

Result<PublishedList> OciRegistry::publishAll(const std::vector<Artifact> &artifacts, DryRun dryRun,
                                              const Progress &progress, const std::stop_token &stop,
                                              const PublishWatch &watch) const
{
    PublishedList results(artifacts.size(), fail("registry/cancelled"));
    Catalog::Changes changes;
    Firsts firsts;
    std::mutex mutex;
    qint64 done = 0;
    const auto publishOne = [&](OciClient &client, const Artifact &artifact) -> Result<Published> {
        if (!Version::parse(artifact.version))
            return fail("registry/bad-version", {artifact.version});
        const Progress quiet;
        OciPublish publish(client, artifact, quiet);
        if (dryRun == DryRun::Yes) {
            return publish.isThere().transform([&](bool already) {
                return publishedAs(publish.artifact(), already, dryRun, false);
            });
        }
        const Result<OciPublish::Done> published = publish.run();
        if (!published)
            return std::unexpected(published.error());
        const std::scoped_lock lock(mutex);
        changes.insert_or_assign(artifact.slug, published->entry);
        if (published->isUnsettled)
            firsts.insert_or_assign(artifact.slug, &artifact);
        return publishedAs(publish.artifact(), published->already, dryRun, published->isLatest);
    };
    inParallel(m_session, stop, artifacts.size(), publishers, [&](OciClient &client, size_t at) {
        if (stop.stop_requested())
            return;
        client.stopWith(stop);
        const auto begun = [&] {
            const std::scoped_lock lock(mutex);
            return dryRun == DryRun::Yes ? Result<void>() : watch.begin(at);
        }();
        Result<Published> result = begun ? publishOne(client, artifacts[at])
                                         : std::unexpected(begun.error());
        const std::scoped_lock lock(mutex);
        results[at] = std::move(result);
        if (watch.published && results[at] && dryRun == DryRun::No)
            watch.published(at, *results[at]);
        if (progress)
            progress("persona", ++done, qint64(artifacts.size()));
    });
    if (changes.empty())
        return results;
    // What is published belongs into the catalog, also when the rest was cancelled.
    OciClient client(m_session, {});
    const CatalogOnServer catalog(m_session, m_cache);
    if (auto put = putIntoCatalog(catalog, client, changes, firsts); !put) {
        for (size_t at = 0; at < results.size(); ++at) {
            if (results[at])
                results[at] = std::unexpected(unlisted(artifacts[at], put.error()));
        }
    }
    return results;
}

Result<Listing> OciRegistry::entries(const std::stop_token &stop) const
{
    return CatalogOnServer(m_session, m_cache).list(stop);
}

Result<QStringList> OciRegistry::versions(const QString &slug, const std::stop_token &stop) const
{
    if (!isPublishableSlug(slug))
        return fail("registry/no-such-persona", {slug});
    OciClient client(m_session, stop);
    const auto versions = versionsOf(client, slug);
    if (!versions)
        return std::unexpected(versions.error());
    if (versions->empty())
        return fail("registry/no-such-persona", {slug});
    QStringList texts;
    for (const Version &version : *versions)
        texts += version.toString();
    return texts;
}

Result<Fetched> OciRegistry::fetch(const QString &slug, const QString &version,
                                   const std::stop_token &stop) const
{
    if (!isPublishableSlug(slug))
        return fail("registry/no-such-persona", {slug});
    return nowOrKept(fetchNow(slug, version, stop), [&] { return fetchKept(slug, version); });
}

Result<Fetched> OciRegistry::fetchNow(const QString &slug, const QString &version,
                                      const std::stop_token &stop) const
{
    OciClient client(m_session, stop);
    std::optional<OciClient::Manifest> manifest;
    if (version.isEmpty() || version == latestTag) {
        auto newest = newestOf(client, slug);
        if (!newest)
            return std::unexpected(newest.error());
        if (!*newest)
            return fail("registry/no-such-persona", {slug});
        manifest = std::move((*newest)->manifest);
    } else {
        const auto wanted = Version::parse(version);
        if (!wanted)
            return fail("registry/no-such-version", {slug, version});
        auto there = client.manifest(slug, wanted->tag());
        if (!there)
            return std::unexpected(there.error());
        if (!*there)
            return fail("registry/no-such-version", {slug, version});
        manifest = std::move(**there);
    }
    Fetched fetched{.content = {},
                    .slug = slug,
                    .version = versionIn(manifest->content),
                    .digest = manifest->digest};
    if (fetched.version.isEmpty())
        fetched.version = version;
    const QString layer = personaLayerOf(manifest->content)["digest"_L1].toString();
    if (auto kept = m_cache->piece(layer)) {
        fetched.content = std::move(*kept);
    } else {
        auto content = personaOf(client, slug, manifest->content);
        if (!content)
            return std::unexpected(content.error());
        fetched.content = std::move(*content);
        m_cache->keep(layer, fetched.content);
    }
    m_cache->keep(manifest->digest, manifest->content);
    return fetched;
}

std::optional<Fetched> OciRegistry::fetchKept(const QString &slug, const QString &version) const
{
    const auto entry = m_cache->entry(address(), slug, version);
    if (!entry)
        return {};
    const auto manifest = m_cache->piece(entry->digest);
    if (!manifest)
        return {};
    auto content = m_cache->piece(personaLayerOf(*manifest)["digest"_L1].toString());
    if (!content)
        return {};
    return Fetched{.content = std::move(*content),
                   .slug = slug,
                   .version = entry->version,
                   .digest = entry->digest,
                   .isCached = true};
}

Result<Unpublished> OciRegistry::unpublish(const QString &slug, const QString &version,
                                           const std::stop_token &stop) const
{
    if (!isPublishableSlug(slug))
        return fail("registry/no-such-persona", {slug});
    OciClient client(m_session, stop);
    return unpublishFrom(client, CatalogOnServer(m_session, m_cache), slug, version);
}

Result<bool> OciRegistry::isRegistry(const std::stop_token &stop) const
{
    return OciClient(m_session, stop).isRegistry();
}

Result<bool> OciRegistry::mayPublish(const std::stop_token &stop) const
{
    return OciClient(m_session, stop).takesUploads(u"catalog"_s);
}

} // namespace studio
