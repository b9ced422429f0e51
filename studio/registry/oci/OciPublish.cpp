#include "registry/oci/OciPublish.h"

#include "registry/Unfinished.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString latestTag = u"latest"_s;
const QString catalogRepository = u"catalog"_s;
constexpr int mostMoves = 5;

std::optional<Version> versionIn(const QByteArray &manifest)
{
    return Version::parse(
        QJsonDocument::fromJson(manifest)["annotations"_L1][oci::version].toString());
}

std::optional<Version> versionOfTag(QString tag)
{
    return Version::parse(tag.replace(u'_', u'+'));
}

} // namespace

Result<std::vector<Version>> versionsOf(OciClient &client, const QString &slug)
{
    const Result<QStringList> tags = client.tags(slug);
    if (!tags)
        return std::unexpected(tags.error());
    std::vector<Version> versions;
    for (const QString &tag : *tags) {
        if (const auto version = versionOfTag(tag))
            versions.push_back(*version);
    }
    std::ranges::sort(versions, [](const Version &a, const Version &b) {
        const auto order = compareVersions(a, b);
        return order != 0 ? order > 0 : a.build > b.build;
    });
    return versions;
}

Result<std::optional<Newest>> newestOf(OciClient &client, const QString &slug, const QString &torn)
{
    auto latest = client.manifest(slug, latestTag);
    // The versions tell it, too.
    if (!latest && !isUnreadable(latest.error()))
        return std::unexpected(latest.error());
    if (latest && *latest) {
        if (const auto version = versionIn((*latest)->content))
            return Newest{*version, std::move(**latest)};
    }
    return highestOf(client, slug, torn);
}

Result<std::optional<Newest>> highestOf(OciClient &client, const QString &slug, const QString &torn)
{
    const auto versions = versionsOf(client, slug);
    if (!versions)
        return std::unexpected(versions.error());
    const Version *newest = nullptr;
    for (const Version &version : *versions) {
        if (version.tag() != torn && (!newest || isAhead(version, *newest)))
            newest = &version;
    }
    if (!newest)
        return std::nullopt;
    auto manifest = client.manifest(slug, newest->tag());
    if (!manifest)
        return std::unexpected(manifest.error());
    if (!*manifest)
        return std::nullopt;
    return Newest{*newest, std::move(**manifest)};
}

Result<QByteArray> personaOf(OciClient &client, const QString &slug, const QByteArray &manifest)
{
    const QJsonObject layer = personaLayerOf(manifest);
    if (layer.isEmpty())
        return fail("registry/not-a-persona", {slug});
    return client.blob(slug, layer["digest"_L1].toString(), layer["size"_L1].toInteger(-1));
}

Result<Standing> standingOf(OciClient &client, const Artifact &artifact)
{
    const QString tag = Version::parse(artifact.version).value_or(Version()).tag();
    const auto digest = client.manifestDigest(artifact.slug, tag);
    if (!digest && isUnreadable(digest.error())) {
        const auto own = client.manifestDigest(artifact.slug, artifact.digest());
        if (own && *own)
            return Standing{.torn = tag};
    }
    if (!digest)
        return std::unexpected(digest.error());
    if (!*digest)
        return Standing();
    if (**digest == artifact.digest())
        return Standing{**digest, artifact};
    const auto manifest = client.manifest(artifact.slug, tag);
    if (!manifest)
        return std::unexpected(manifest.error());
    if (!*manifest)
        return Standing();
    return Standing{(*manifest)->digest, asItStands((*manifest)->content, artifact)};
}

Result<void> copyToCatalog(OciClient &client, const QString &slug, const QByteArray &manifest,
                           const std::vector<Blob> &known, OciClient::Look look)
{
    if (look == OciClient::Look::First) {
        const auto there = client.manifestDigest(catalogRepository, entryTag(slug));
        if (!there && !isUnreadable(there.error()))
            return std::unexpected(there.error());
        if (there && *there == digestOf(manifest))
            return {};
    }
    const QJsonDocument json = QJsonDocument::fromJson(manifest);
    QJsonArray descriptors = json["layers"_L1].toArray();
    descriptors += json["config"_L1];
    for (const QJsonValue &descriptor : descriptors) {
        const QString digest = descriptor["digest"_L1].toString();
        const auto own = std::ranges::find(known, digest, &Blob::digest);
        Blob blob;
        if (own != known.end()) {
            blob = *own;
        } else {
            Result<QByteArray> content = client.blob(slug, digest,
                                                     descriptor["size"_L1].toInteger(-1));
            if (!content)
                return std::unexpected(content.error());
            blob = {descriptor["mediaType"_L1].toString(), std::move(*content), digest, {}};
        }
        // All have the same configuration, so that one is likely to be there.
        const auto lookFor = blob.mediaType == oci::emptyType ? OciClient::Look::First : look;
        if (auto put = client.putBlob(catalogRepository, blob, slug, lookFor); !put)
            return std::unexpected(put.error());
    }
    return client.putManifest(catalogRepository, entryTag(slug), oci::manifestType, manifest);
}

OciPublish::OciPublish(OciClient &client, const Artifact &artifact, const Progress &progress)
    : m_client(client)
    , m_artifact(artifact)
    , m_progress(progress)
    , m_version(Version::parse(artifact.version).value_or(Version()))
{
}

void OciPublish::report(const char *stage, qint64 bytes)
{
    m_done += bytes;
    if (m_progress)
        m_progress(stage, m_done, m_artifact.totalSize());
}

Result<bool> OciPublish::isThere()
{
    const auto standing = standingOf(m_client, m_artifact);
    if (!standing)
        return std::unexpected(standing.error());
    if (standing->artifact)
        m_artifact = *standing->artifact;
    else if (!standing->digest.isEmpty())
        return fail("registry/version-exists",
                    {m_artifact.slug, m_artifact.version, standing->digest});
    return standing->artifact.has_value();
}

Result<OciPublish::Done> OciPublish::run()
{
    const Result<QStringList> tags = m_client.tags(m_artifact.slug);
    if (!tags)
        return std::unexpected(tags.error());
    m_isFirst = tags->isEmpty();
    if (!m_isFirst) {
        const Result<bool> already = isThere();
        if (!already)
            return std::unexpected(already.error());
        m_already = *already;
    }
    if (!m_already) {
        if (auto sent = sendBlobs(); !sent)
            return std::unexpected(sent.error());
        if (m_client.isStopped())
            return fail("registry/cancelled");
        // What is begun here is brought to its end: a version that the catalog lists, too.
        m_client.finishWhateverComes();
        if (auto sent = sendTag(); !sent)
            return std::unexpected(sent.error());
    }
    m_client.finishWhateverComes();
    if (m_already) {
        for (const Blob &layer : m_artifact.layers)
            m_unconfirmed.push_back(&layer);
    }
    report("verify", 0);
    if (auto verified = verify(); !verified) {
        const bool isTaken = !m_already && verified.error().code != "registry/overwritten";
        return std::unexpected(isTaken ? unfinished(m_artifact, verified.error())
                                       : verified.error());
    }
    return complete().transform_error(
        [this](const Error &error) { return unfinished(m_artifact, error); });
}

Result<OciPublish::Done> OciPublish::complete()
{
    const Result<Latest> latest = m_isFirst ? setLatest() : moveLatest();
    if (!latest)
        return std::unexpected(latest.error());
    report("index", 0);
    return putIntoCatalog(*latest,
                          m_isFirst ? OciClient::Look::AfterFault : OciClient::Look::First);
}

Result<OciPublish::Done> OciPublish::settle()
{
    m_isFirst = false;
    // What `latest` names is what we wrote ourselves, so the versions tell.
    const auto newest = highestOf(m_client, m_artifact.slug);
    if (!newest)
        return std::unexpected(newest.error());
    if (!*newest)
        return fail("registry/overwritten", {m_artifact.slug, m_artifact.version, QString()});
    const QByteArray &latest = (*newest)->manifest.content;
    if (auto put = m_client.putManifest(m_artifact.slug, latestTag, oci::manifestType, latest);
        !put)
        return std::unexpected(put.error());
    return putIntoCatalog({(*newest)->version, latest}, OciClient::Look::First);
}

Result<OciPublish::Done> OciPublish::putIntoCatalog(const Latest &latest, OciClient::Look look)
{
    std::vector<Blob> known = m_artifact.layers;
    known.push_back(m_artifact.config);
    if (auto copied = copyToCatalog(m_client, m_artifact.slug, latest.manifest, known, look);
        !copied)
        return std::unexpected(copied.error());
    return Done{m_already, latest.manifest == m_artifact.manifest.content,
                catalogEntry(latest.manifest, m_artifact.slug, latest.version), m_isFirst};
}

Result<void> OciPublish::sendBlobs()
{
    // A repository that is not there yet has no blobs to ask for.
    const auto look = m_isFirst ? OciClient::Look::AfterFault : OciClient::Look::First;
    for (const Blob &blob : m_artifact.layers) {
        const auto put = m_client.putBlob(m_artifact.slug, blob, {}, look);
        if (!put)
            return std::unexpected(put.error());
        if (*put != OciClient::Put::Confirmed)
            m_unconfirmed.push_back(&blob);
        report("blob", blob.content.size());
    }
    // All personas have the same one, so the catalog's repository has it, too.
    if (auto put = m_client.putBlob(m_artifact.slug, m_artifact.config, catalogRepository, look);
        !put)
        return std::unexpected(put.error());
    report("blob", m_artifact.config.content.size());
    return {};
}

Result<void> OciPublish::sendTag()
{
    if (auto put = m_client.putManifest(m_artifact.slug, m_version.tag(), oci::manifestType,
                                        m_artifact.manifest.content);
        !put)
        return put;
    report("manifest", m_artifact.manifest.content.size());
    return {};
}

Result<void> OciPublish::verify()
{
    // The server has said what it received; now, that the tag names it and nothing else.
    const auto there = m_client.manifestDigest(m_artifact.slug, m_version.tag());
    if (!there && isUnreadable(there.error())) {
        // It was taken just now, but what the server has kept for its digest since an earlier time is
        // not that, and it looks no further than at the name.
        const auto own = m_client.manifestDigest(m_artifact.slug, m_artifact.digest());
        if (!own && isUnreadable(own.error()))
            return fail("registry/damaged-there",
                        {m_client.session().address().server(), m_artifact.version});
    }
    if (!there)
        return std::unexpected(there.error());
    // It said that it has it.
    if (!*there)
        return fail("registry/bad-answer",
                    {m_client.session().address().server(), m_version.tag()});
    if (*there != m_artifact.digest()) {
        return fail("registry/overwritten", {m_artifact.slug, m_artifact.version, **there});
    }
    for (const Blob *layer : m_unconfirmed) {
        auto content = m_client.blob(m_artifact.slug, layer->digest, layer->content.size());
        // What a server has lost, or never had, it can have again.
        if (!content && content.error().code == "registry/missing-blob") {
            const auto put = m_client.putBlob(m_artifact.slug, *layer, {},
                                              OciClient::Look::AfterFault);
            if (!put)
                return std::unexpected(put.error());
            content = m_client.blob(m_artifact.slug, layer->digest, layer->content.size());
        }
        if (!content)
            return std::unexpected(content.error());
    }
    return {};
}

Result<OciPublish::Latest> OciPublish::setLatest()
{
    return m_client
        .putManifest(m_artifact.slug, latestTag, oci::manifestType, m_artifact.manifest.content)
        .transform([this] { return own(); });
}

Result<OciPublish::Latest> OciPublish::moveLatest()
{
    // Somebody else may move it at the same time: the higher version must win.
    for (int moves = 0; moves < mostMoves; ++moves) {
        const auto newest = newestOf(m_client, m_artifact.slug);
        if (!newest)
            return std::unexpected(newest.error());
        if (*newest && (*newest)->manifest.digest != m_artifact.digest()
            && !isAhead(m_version, (*newest)->version))
            return Latest{(*newest)->version, (*newest)->manifest.content};
        const auto now = m_client.manifestDigest(m_artifact.slug, latestTag);
        if (!now && !isUnreadable(now.error()))
            return std::unexpected(now.error());
        if (now && *now == m_artifact.digest())
            return own();
        if (auto put = m_client.putManifest(m_artifact.slug, latestTag, oci::manifestType,
                                            m_artifact.manifest.content);
            !put)
            return std::unexpected(put.error());
    }
    return own();
}

} // namespace studio
