#include "registry/LayoutFolder.h"

#include "registry/KnownIndex.h"
#include "registry/Layout.h"
#include "registry/LayoutPublish.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

Result<QByteArray> personaIn(const Layout &layout, const IndexedPersona &persona)
{
    return layout.readBlob(persona.digest, persona.size).and_then([&](const QByteArray &manifest) {
        const QJsonObject layer = personaLayerOf(manifest);
        if (layer.isEmpty())
            return Result<QByteArray>(fail("registry/not-a-persona", {persona.slug}));
        return layout.readBlob(layer["digest"_L1].toString(), layer["size"_L1].toInteger(-1));
    });
}

/// The digests of a manifest or an index and of all that it names, however deep.
QSet<QString> blobsBelow(const Layout &layout, const QString &root)
{
    QSet<QString> seen;
    QStringList open{root};
    while (!open.isEmpty()) {
        const QString digest = open.takeLast();
        if (seen.contains(digest))
            continue;
        seen += digest;
        const Result<QByteArray> bytes = layout.readBlob(digest);
        if (!bytes || !bytes->startsWith('{'))
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(*bytes);
        for (const QLatin1StringView list : {"manifests"_L1, "layers"_L1}) {
            for (const QJsonValue &descriptor : json[list].toArray())
                open += descriptor["digest"_L1].toString();
        }
        open += json["config"_L1]["digest"_L1].toString();
    }
    return seen;
}

// A hundred texts are on the disk in about a second; other publishers get their turn in between.
constexpr size_t publishedAtOnce = 100;

} // namespace

LayoutFolder::LayoutFolder(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
    , m_index(std::make_shared<KnownIndex>())
{
}

QString LayoutFolder::address() const
{
    return m_folder;
}

Capabilities LayoutFolder::capabilities() const
{
    return {.canUnpublish = true, .canDelete = true};
}

Result<PublishPreview> LayoutFolder::describe(const Artifact &wanted) const
{
    const Layout layout(m_folder);
    const auto version = Version::parse(wanted.version);
    if (!version)
        return fail("registry/bad-version", {wanted.version});
    auto known = m_index->of(layout);
    if (!known && known.error().code != "registry/missing")
        return std::unexpected(known.error());
    const auto index = known ? *known : std::make_shared<const LayoutIndex>();

    const LayoutStanding standing = standingIn(layout, *index, wanted);
    const Artifact &artifact = standing.artifact;
    PublishPreview preview;
    preview.slug = artifact.slug;
    preview.version = artifact.version;
    preview.digest = artifact.digest();
    preview.reference = m_folder + u':' + layoutRef(artifact.slug, version->tag());
    preview.annotations = artifact.annotations;
    preview.state = standing.state;
    for (const Blob &blob : blobsOf(artifact)) {
        const bool present = layout.hasBlob(blob.digest);
        if (!present)
            preview.bytesToSend += blob.content.size();
        if (!blob.title.isEmpty() || blob.mediaType == oci::manifestType)
            preview.files.push_back(
                {blob.title, blob.mediaType, blob.content.size(), blob.digest, present});
    }
    preview.contentDiffers = true;
    if (const IndexedPersona *newest = LayoutIndex::latest(index->versionsOf(artifact.slug))) {
        preview.previousVersion = newest->version.toString();
        preview.olderThanPrevious = compareVersions(*version, newest->version) < 0;
        // A version that has been damaged must not stand in the way of the next.
        if (Result<QByteArray> content = personaIn(layout, *newest)) {
            preview.previousContent = std::move(*content);
            preview.contentDiffers = preview.previousContent != artifact.layers.front().content;
        }
    }
    return preview;
}

Result<Published> LayoutFolder::publish(const Artifact &artifact, DryRun dryRun,
                                        const Progress &progress, const std::stop_token &stop) const
{
    const Layout layout(m_folder);
    Result<LayoutPublish> publish = LayoutPublish::begin(layout, dryRun, stop);
    if (!publish)
        return std::unexpected(publish.error());
    if (auto added = publish->add(artifact, progress, stop); !added)
        return std::unexpected(added.error());
    if (stop.stop_requested())
        return fail("registry/cancelled");
    return publish->commit(progress).transform(
        [](const std::vector<Published> &published) { return published.front(); });
}

PublishedList LayoutFolder::publishAll(const std::vector<Artifact> &artifacts, DryRun dryRun,
                                       const Progress &progress, const std::stop_token &stop,
                                       const PublishWatch &watch) const
{
    const Layout layout(m_folder);
    PublishedList results(artifacts.size(), fail("registry/cancelled"));
    for (size_t from = 0; from < artifacts.size() && !stop.stop_requested();
         from += publishedAtOnce) {
        const size_t to = std::min(from + publishedAtOnce, artifacts.size());
        Result<LayoutPublish> publish = LayoutPublish::begin(layout, dryRun, stop);
        std::vector<size_t> added;
        for (size_t at = from; at < to; ++at) {
            Result<void> one = publish ? Result<void>() : std::unexpected(publish.error());
            if (one && dryRun == DryRun::No)
                one = watch.begin(at);
            if (one)
                one = publish->add(artifacts[at], {}, stop);
            if (one)
                added.push_back(at);
            else
                results[at] = std::unexpected(one.error());
        }
        if (!added.empty()) {
            const Result<std::vector<Published>> published = publish->commit();
            for (size_t at = 0; at < added.size(); ++at) {
                results[added[at]] = published.transform(
                    [&](const std::vector<Published> &all) { return all[at]; });
                if (published && watch.published && dryRun == DryRun::No)
                    watch.published(added[at], (*published)[at]);
            }
        }
        if (progress)
            progress("persona", qint64(to), qint64(artifacts.size()));
    }
    return results;
}

Result<Unpublished> LayoutFolder::unpublish(const QString &slug, const QString &version,
                                            const std::stop_token &stop) const
{
    const Layout layout(m_folder);
    if (const auto readable = m_index->of(layout); !readable)
        return std::unexpected(readable.error());
    const auto locked = layout.lock(stop);
    if (!locked)
        return std::unexpected(locked.error());
    Result<LayoutIndex> index = indexOf(layout);
    if (!index)
        return std::unexpected(index.error());
    if (index->versionsOf(slug).empty())
        return fail("registry/no-such-persona", {slug});
    Unpublished result;
    QSet<QString> loose;
    for (const IndexedPersona &persona : index->remove(slug, version)) {
        result.deleted += persona.version.toString();
        loose += blobsBelow(layout, persona.digest);
    }
    if (result.deleted.isEmpty())
        return fail("registry/no-such-version", {slug, version});
    const QByteArray catalog = index->catalog();
    if (!catalog.isEmpty()) {
        if (auto written = layout.writeBlob(digestOf(catalog), catalog); !written)
            return std::unexpected(written.error());
    }
    layout.sync();
    const QJsonObject json = index->toJson(catalog);
    if (auto written = layout.writeIndex(json); !written)
        return std::unexpected(written.error());
    // Nothing names them any more: also when this stops here, the layout is whole.
    if (!index->catalogDigest().isEmpty())
        loose += index->catalogDigest();
    for (const QJsonValue &descriptor : json["manifests"_L1].toArray())
        loose -= blobsBelow(layout, descriptor["digest"_L1].toString());
    for (const QString &digest : std::as_const(loose))
        layout.removeBlob(digest);
    return result;
}

Result<std::vector<CatalogEntry>> LayoutFolder::entries() const
{
    const auto index = m_index->of(Layout(m_folder));
    if (!index)
        return std::unexpected(index.error());
    std::vector<CatalogEntry> entries;
    for (const auto &[slug, versions] : (*index)->bySlug()) {
        const IndexedPersona *latest = LayoutIndex::latest(versions);
        CatalogEntry entry = entryOf(latest->annotations, latest->digest);
        entry.reference = m_folder + u':' + latest->refName;
        for (const IndexedPersona *persona : versions)
            entry.versions += persona->version.toString();
        entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(entries, [](const CatalogEntry &a, const CatalogEntry &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return entries;
}

Result<QStringList> LayoutFolder::versions(const QString &slug) const
{
    const auto index = m_index->of(Layout(m_folder));
    if (!index)
        return std::unexpected(index.error());
    QStringList versions;
    for (const IndexedPersona *persona : (*index)->versionsOf(slug))
        versions += persona->version.toString();
    if (versions.isEmpty())
        return fail("registry/no-such-persona", {slug});
    return versions;
}

Result<QByteArray> LayoutFolder::fetch(const QString &slug, const QString &version) const
{
    return fetched(slug, version).transform([](const Fetched &it) { return it.content; });
}

Result<Fetched> LayoutFolder::fetched(const QString &slug, const QString &version) const
{
    const Layout layout(m_folder);
    const auto index = m_index->of(layout);
    if (!index)
        return std::unexpected(index.error());
    const IndexedPersona *persona = LayoutIndex::latest((*index)->versionsOf(slug));
    if (!persona)
        return fail("registry/no-such-persona", {slug});
    if (!version.isEmpty() && version != u"latest") {
        const auto wanted = Version::parse(version);
        persona = wanted ? (*index)->find(slug, *wanted) : nullptr;
        if (!persona)
            return fail("registry/no-such-version", {slug, version});
    }
    return personaIn(layout, *persona).transform([&](const QByteArray &content) {
        return Fetched{content, slug, persona->version.toString(), persona->digest};
    });
}

Result<std::vector<Error>> LayoutFolder::verify() const
{
    const Layout layout(m_folder);
    if (const auto readable = m_index->of(layout); !readable)
        return std::unexpected(readable.error());
    const Result<QJsonObject> index = layout.readIndex();
    if (!index)
        return std::unexpected(index.error());

    std::vector<Error> errors;
    QSet<QString> seen;
    std::vector<QJsonObject> open;
    const auto addAll = [&](const QJsonValue &list) {
        for (const QJsonValue &descriptor : list.toArray())
            open.push_back(descriptor.toObject());
    };
    addAll((*index)[u"manifests"]);
    while (!open.empty()) {
        const QJsonObject descriptor = open.back();
        open.pop_back();
        const QString digest = descriptor[u"digest"].toString();
        if (seen.contains(digest))
            continue;
        seen += digest;
        const Result<QByteArray> bytes = layout.readBlob(digest, descriptor[u"size"].toInteger(-1));
        if (!bytes) {
            errors.push_back(bytes.error());
            continue;
        }
        const QString type = descriptor[u"mediaType"].toString();
        if (type != oci::manifestType && type != oci::indexType)
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(*bytes);
        addAll(json[u"manifests"]);
        addAll(json[u"layers"]);
        if (json[u"config"].isObject())
            open.push_back(json[u"config"].toObject());
    }
    return errors;
}

std::unique_ptr<JobOf<PublishPreview>> LayoutFolder::startDescribe(const Artifact &artifact)
{
    return std::make_unique<JobOf<PublishPreview>>(
        [folder = *this, artifact](const Progress &, const std::stop_token &) {
            return folder.describe(artifact);
        });
}

std::unique_ptr<JobOf<Published>> LayoutFolder::startPublish(const Artifact &artifact,
                                                             DryRun dryRun)
{
    return std::make_unique<JobOf<Published>>(
        [folder = *this, artifact, dryRun](const Progress &progress, const std::stop_token &stop) {
            return folder.publish(artifact, dryRun, progress, stop);
        });
}

std::unique_ptr<JobOf<PublishedList>> LayoutFolder::startPublishAll(std::vector<Artifact> artifacts,
                                                                    DryRun dryRun,
                                                                    const PublishWatch &watch)
{
    return std::make_unique<JobOf<PublishedList>>(
        [folder = *this, all = std::move(artifacts), dryRun,
         watch](const Progress &progress, const std::stop_token &stop) -> Result<PublishedList> {
            return folder.publishAll(all, dryRun, progress, stop, watch);
        });
}

std::unique_ptr<JobOf<Listing>> LayoutFolder::startEntries()
{
    return std::make_unique<JobOf<Listing>>(
        [folder = *this](const Progress &, const std::stop_token &) -> Result<Listing> {
            return folder.entries().transform([](std::vector<CatalogEntry> entries) {
                Listing listing;
                listing.entries = std::move(entries);
                return listing;
            });
        });
}

std::unique_ptr<JobOf<QStringList>> LayoutFolder::startVersions(const QString &slug)
{
    return std::make_unique<JobOf<QStringList>>(
        [folder = *this, slug](const Progress &, const std::stop_token &) {
            return folder.versions(slug);
        });
}

std::unique_ptr<JobOf<Fetched>> LayoutFolder::startFetch(const QString &slug,
                                                         const QString &version)
{
    return std::make_unique<JobOf<Fetched>>(
        [folder = *this, slug, version](const Progress &, const std::stop_token &) {
            return folder.fetched(slug, version);
        });
}

std::unique_ptr<JobOf<Unpublished>> LayoutFolder::startUnpublish(const QString &slug,
                                                                 const QString &version)
{
    return std::make_unique<JobOf<Unpublished>>(
        [folder = *this, slug, version](const Progress &, const std::stop_token &stop) {
            return folder.unpublish(slug, version, stop);
        });
}

} // namespace studio
