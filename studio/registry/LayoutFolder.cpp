#include "registry/LayoutFolder.h"

#include "registry/Layout.h"
#include "registry/LayoutIndex.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

std::optional<QJsonObject> manifestIn(const Layout &layout, const QString &digest)
{
    const Result<QByteArray> bytes = layout.readBlob(digest);
    if (!bytes)
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

Result<LayoutIndex> indexOf(const Layout &layout)
{
    const Result<QJsonObject> json = layout.readIndex();
    if (!json)
        return std::unexpected(json.error());
    return LayoutIndex::parse(*json,
                              [&](const QString &digest) { return manifestIn(layout, digest); });
}

/// The index of a folder that is there; what a folder without one would hold is no error.
Result<LayoutIndex> readableIndex(const Layout &layout)
{
    const Result<Layout::State> state = layout.state();
    if (!state)
        return std::unexpected(state.error());
    if (*state == Layout::State::Missing)
        return fail("registry/missing", {layout.folder()});
    return indexOf(layout);
}

/// The persona's layer: the first Markdown one, else the first.
Result<QByteArray> personaIn(const Layout &layout, const IndexedPersona &persona)
{
    const Result<QByteArray> bytes = layout.readBlob(persona.digest, persona.size);
    if (!bytes)
        return bytes;
    const QJsonArray layers = QJsonDocument::fromJson(*bytes)[u"layers"].toArray();
    QJsonObject layer = layers.first().toObject();
    for (const QJsonValue &candidate : layers) {
        if (candidate[u"mediaType"].toString() == u"text/markdown") {
            layer = candidate.toObject();
            break;
        }
    }
    return layout.readBlob(layer[u"digest"].toString(), layer[u"size"].toInteger(-1));
}

std::vector<Blob> blobsOf(const Artifact &artifact)
{
    std::vector<Blob> blobs = artifact.layers;
    blobs.push_back(artifact.config);
    blobs.push_back(artifact.manifest);
    return blobs;
}

/// Writes an artifact, and takes back what it wrote unless it is kept.
class Writer
{
public:
    explicit Writer(const Layout &layout)
        : m_layout(layout)
    {
    }
    ~Writer()
    {
        for (const QString &digest : m_written)
            m_layout.removeBlob(digest);
    }

    Result<void> write(const QString &digest, const QByteArray &content)
    {
        const Result<bool> written = m_layout.writeBlob(digest, content);
        if (!written)
            return std::unexpected(written.error());
        if (*written)
            m_written += digest;
        return {};
    }
    void keep() { m_written.clear(); }

private:
    const Layout &m_layout;
    QStringList m_written;
};

/// What a registry holds of the artifact's version, seen from the index.
PublishPreview::State stateOf(const LayoutIndex &index, const Artifact &artifact,
                              const Version &version)
{
    if (const IndexedPersona *present = index.find(artifact.slug, version))
        return present->digest == artifact.digest() ? PublishPreview::State::SameContent
                                                    : PublishPreview::State::OtherContent;
    return !index.versionsOf(artifact.slug).empty() ? PublishPreview::State::NewVersion
                                                    : PublishPreview::State::New;
}

} // namespace

LayoutFolder::LayoutFolder(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
{
}

QString LayoutFolder::address() const
{
    return m_folder;
}

Capabilities LayoutFolder::capabilities() const
{
    return {};
}

Result<PublishPreview> LayoutFolder::describe(const Artifact &artifact) const
{
    const Layout layout(m_folder);
    const auto version = Version::parse(artifact.version);
    if (!version)
        return fail("registry/bad-version", {artifact.version});
    Result<LayoutIndex> index = readableIndex(layout);
    if (!index && index.error().code != "registry/missing")
        return std::unexpected(index.error());
    if (!index)
        index = LayoutIndex();

    PublishPreview preview;
    preview.slug = artifact.slug;
    preview.version = artifact.version;
    preview.digest = artifact.digest();
    preview.reference = m_folder + u':' + layoutRef(artifact.slug, version->tag());
    preview.annotations = artifact.annotations;
    preview.state = stateOf(*index, artifact, *version);
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
    const auto version = Version::parse(artifact.version);
    if (!version)
        return fail("registry/bad-version", {artifact.version});
    const auto report = [&](const char *stage, qint64 done) {
        if (progress)
            progress(stage, done, artifact.totalSize());
    };
    const auto result = [&](const LayoutIndex &index, bool already) {
        const QString ref = layoutRef(artifact.slug, version->tag());
        return Published{.reference = m_folder + u':' + ref,
                         .digest = artifact.digest(),
                         .version = artifact.version,
                         .tags = index.refNames(artifact.digest()),
                         .alreadyPublished = already,
                         .dryRun = dryRun == DryRun::Yes};
    };

    const Result<Layout::State> state = layout.state();
    if (!state)
        return std::unexpected(state.error());
    std::unique_ptr<QLockFile> lock;
    if (dryRun == DryRun::No) {
        auto locked = layout.lock(stop);
        if (!locked)
            return std::unexpected(locked.error());
        lock = std::move(*locked);
    }
    Result<LayoutIndex> index = indexOf(layout);
    if (!index)
        return std::unexpected(index.error());
    const PublishPreview::State present = stateOf(*index, artifact, *version);
    if (present == PublishPreview::State::OtherContent)
        return fail("registry/version-exists", {artifact.slug, artifact.version,
                                                index->find(artifact.slug, *version)->digest});
    const bool already = present == PublishPreview::State::SameContent;
    if (dryRun == DryRun::Yes) {
        if (!already)
            index->add(artifact);
        return result(*index, already);
    }

    if (auto created = layout.create(); !created)
        return std::unexpected(created.error());
    Writer writer(layout);
    qint64 done = 0;
    for (const Blob &blob : blobsOf(artifact)) {
        if (stop.stop_requested())
            return fail("registry/cancelled");
        // Also when it is published already: a blob that has been lost or damaged comes back.
        if (auto written = writer.write(blob.digest, blob.content); !written)
            return std::unexpected(written.error());
        done += blob.content.size();
        report("blob", done);
    }
    if (!already) {
        index->add(artifact);
        const QByteArray catalog = index->catalog();
        const QString catalogDigest = catalog.isEmpty() ? QString() : digestOf(catalog);
        if (!catalog.isEmpty()) {
            if (auto written = writer.write(catalogDigest, catalog); !written)
                return std::unexpected(written.error());
        }
        if (stop.stop_requested())
            return fail("registry/cancelled");
        report("index", done);
        if (auto written = layout.writeIndex(index->toJson(catalog)); !written)
            return std::unexpected(written.error());
        if (!index->catalogDigest().isEmpty() && index->catalogDigest() != catalogDigest)
            layout.removeBlob(index->catalogDigest());
    }
    writer.keep();

    report("verify", done);
    const Result<LayoutIndex> readBack = indexOf(layout);
    if (!readBack)
        return std::unexpected(readBack.error());
    const IndexedPersona *there = readBack->find(artifact.slug, *version);
    if (!there || there->digest != artifact.digest())
        return fail("registry/bad-layout", {m_folder, u"index.json"_s, artifact.slug});
    for (const Blob &blob : blobsOf(artifact)) {
        if (auto read = layout.readBlob(blob.digest, blob.content.size()); !read)
            return std::unexpected(read.error());
    }
    return result(*readBack, already);
}

Result<std::vector<CatalogEntry>> LayoutFolder::entries() const
{
    const Result<LayoutIndex> index = readableIndex(Layout(m_folder));
    if (!index)
        return std::unexpected(index.error());
    std::vector<CatalogEntry> entries;
    for (const auto &[slug, versions] : index->bySlug()) {
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
    const Result<LayoutIndex> index = readableIndex(Layout(m_folder));
    if (!index)
        return std::unexpected(index.error());
    QStringList versions;
    for (const IndexedPersona *persona : index->versionsOf(slug))
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
    const Result<LayoutIndex> index = readableIndex(layout);
    if (!index)
        return std::unexpected(index.error());
    const IndexedPersona *persona = LayoutIndex::latest(index->versionsOf(slug));
    if (!persona)
        return fail("registry/no-such-persona", {slug});
    if (!version.isEmpty() && version != u"latest") {
        const auto wanted = Version::parse(version);
        persona = wanted ? index->find(slug, *wanted) : nullptr;
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
    if (const Result<LayoutIndex> readable = readableIndex(layout); !readable)
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

std::unique_ptr<JobOf<PublishedList>> LayoutFolder::startPublishAll(
    std::vector<Artifact> artifacts, DryRun dryRun)
{
    return std::make_unique<JobOf<PublishedList>>(
        [folder = *this, all = std::move(artifacts), dryRun](
            const Progress &progress, const std::stop_token &stop) -> Result<PublishedList> {
            PublishedList results;
            for (const Artifact &artifact : all) {
                results.push_back(stop.stop_requested()
                                      ? fail("registry/cancelled")
                                      : folder.publish(artifact, dryRun, {}, stop));
                progress("persona", qint64(results.size()), qint64(all.size()));
            }
            return results;
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

std::unique_ptr<JobOf<Unpublished>> LayoutFolder::startUnpublish(const QString &, const QString &)
{
    return std::make_unique<JobOf<Unpublished>>(
        [folder = *this](const Progress &, const std::stop_token &) -> Result<Unpublished> {
            return fail("registry/cannot", {folder.address()});
        });
}

} // namespace studio
