#include "registry/LayoutPublish.h"

#include "registry/Layout.h"

#include <QJsonDocument>
#include <QLockFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

Result<LayoutIndex> indexOf(const Layout &layout)
{
    const Result<QJsonObject> json = layout.readIndex();
    if (!json)
        return std::unexpected(json.error());
    return LayoutIndex::parse(*json, [&](const QString &digest) -> std::optional<QJsonObject> {
        const Result<QByteArray> bytes = layout.readBlob(digest);
        if (!bytes)
            return {};
        const QJsonDocument manifest = QJsonDocument::fromJson(*bytes);
        return manifest.isObject() ? std::optional(manifest.object()) : std::nullopt;
    });
}

LayoutStanding standingIn(const Layout &layout, const LayoutIndex &index, const Artifact &artifact)
{
    using enum PublishPreview::State;
    const Version version = Version::parse(artifact.version).value_or(Version());
    const IndexedPersona *present = index.find(artifact.slug, version);
    if (!present)
        return {index.versionsOf(artifact.slug).empty() ? New : NewVersion, artifact};
    if (present->digest == artifact.digest())
        return {SameContent, artifact};
    if (const auto manifest = layout.readBlob(present->digest, present->size)) {
        if (auto standing = asItStands(*manifest, artifact))
            return {SameContent, std::move(*standing)};
    }
    return {OtherContent, artifact};
}

std::vector<Blob> blobsOf(const Artifact &artifact)
{
    std::vector<Blob> blobs = artifact.layers;
    blobs.push_back(artifact.config);
    blobs.push_back(artifact.manifest);
    return blobs;
}

LayoutPublish::LayoutPublish(const Layout &layout, DryRun dryRun)
    : m_layout(&layout)
    , m_dryRun(dryRun)
{
}

LayoutPublish::LayoutPublish(LayoutPublish &&other) noexcept = default;

LayoutPublish::~LayoutPublish()
{
    for (const QString &digest : m_written)
        m_layout->removeBlob(digest);
}

Result<LayoutPublish> LayoutPublish::begin(const Layout &layout, DryRun dryRun,
                                           const std::stop_token &stop)
{
    if (const auto state = layout.state(); !state)
        return std::unexpected(state.error());
    LayoutPublish publish(layout, dryRun);
    if (dryRun == DryRun::No) {
        auto locked = layout.lock(stop);
        if (!locked)
            return std::unexpected(locked.error());
        publish.m_lock = std::move(*locked);
    }
    Result<LayoutIndex> index = indexOf(layout);
    if (!index)
        return std::unexpected(index.error());
    publish.m_index = std::move(*index);
    if (dryRun == DryRun::No) {
        if (auto created = layout.create(); !created)
            return std::unexpected(created.error());
    }
    return publish;
}

Result<void> LayoutPublish::write(const QString &digest, const QByteArray &content)
{
    const Result<bool> written = m_layout->writeBlob(digest, content);
    if (!written)
        return std::unexpected(written.error());
    if (*written)
        m_written += digest;
    return {};
}

Result<void> LayoutPublish::add(const Artifact &artifact, const Progress &progress,
                                const std::stop_token &stop)
{
    const auto version = Version::parse(artifact.version);
    if (!version)
        return fail("registry/bad-version", {artifact.version});
    LayoutStanding standing = standingIn(*m_layout, m_index, artifact);
    if (standing.state == PublishPreview::State::OtherContent) {
        return fail("registry/version-exists", {artifact.slug, artifact.version,
                                                m_index.find(artifact.slug, *version)->digest});
    }
    const bool already = standing.state == PublishPreview::State::SameContent;
    qint64 done = 0;
    // Also when it is published already: a blob that has been lost or damaged comes back.
    for (const Blob &blob : blobsOf(standing.artifact)) {
        if (m_dryRun == DryRun::Yes)
            break;
        if (stop.stop_requested())
            return fail("registry/cancelled");
        if (auto written = write(blob.digest, blob.content); !written)
            return written;
        done += blob.content.size();
        if (progress)
            progress("blob", done, standing.artifact.totalSize());
    }
    if (!already)
        m_index.add(standing.artifact);
    m_added.push_back({std::move(standing.artifact), *version, already});
    return {};
}

Result<void> LayoutPublish::writeIndex()
{
    const QByteArray catalog = m_index.catalog();
    const QString digest = catalog.isEmpty() ? QString() : digestOf(catalog);
    if (!catalog.isEmpty()) {
        if (auto written = write(digest, catalog); !written)
            return written;
    }
    m_layout->sync();
    if (auto written = m_layout->writeIndex(m_index.toJson(catalog)); !written)
        return written;
    m_written.clear();
    if (!m_index.catalogDigest().isEmpty() && m_index.catalogDigest() != digest)
        m_layout->removeBlob(m_index.catalogDigest());
    return {};
}

Result<void> LayoutPublish::verify() const
{
    const Result<LayoutIndex> readBack = indexOf(*m_layout);
    if (!readBack)
        return std::unexpected(readBack.error());
    for (const Added &added : m_added) {
        const IndexedPersona *there = readBack->find(added.artifact.slug, added.version);
        if (!there || there->digest != added.artifact.digest())
            return fail("registry/bad-layout",
                        {m_layout->folder(), u"index.json"_s, added.artifact.slug});
        for (const Blob &blob : blobsOf(added.artifact)) {
            if (auto read = m_layout->readBlob(blob.digest, blob.content.size()); !read)
                return std::unexpected(read.error());
        }
    }
    return {};
}

Result<std::vector<Published>> LayoutPublish::commit(const Progress &progress)
{
    qint64 size = 0;
    for (const Added &added : m_added)
        size += added.artifact.totalSize();
    const auto report = [&](const char *stage) {
        if (progress)
            progress(stage, size, size);
    };
    if (m_dryRun == DryRun::No) {
        const bool changes = std::ranges::any_of(m_added,
                                                 [](const Added &one) { return !one.already; });
        if (changes) {
            report("index");
            if (auto written = writeIndex(); !written)
                return std::unexpected(written.error());
        }
        m_written.clear();
        report("verify");
        if (auto verified = verify(); !verified)
            return std::unexpected(verified.error());
    }
    std::vector<Published> all;
    for (const Added &added : m_added) {
        all.push_back({.reference = m_layout->folder() + u':'
                                    + layoutRef(added.artifact.slug, added.version.tag()),
                       .digest = added.artifact.digest(),
                       .version = added.artifact.version,
                       .tags = m_index.refNames(added.artifact.digest()),
                       .alreadyPublished = added.already,
                       .dryRun = m_dryRun == DryRun::Yes});
    }
    return all;
}

} // namespace studio
