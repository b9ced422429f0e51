#include "registry/LayoutIndex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString latestTag = u"latest"_s;
const QString catalogRef = u"catalog-latest"_s;

QJsonObject annotationsIn(const QJsonObject &descriptor)
{
    return descriptor[u"annotations"].toObject();
}

/// Entries that are derived from the others and written anew each time.
bool isMoving(const QJsonObject &descriptor)
{
    return descriptor[u"artifactType"].toString() == oci::personaType
           && annotationsIn(descriptor)[oci::refName].toString().endsWith(u'-' + latestTag);
}

bool isCatalog(const QJsonObject &descriptor)
{
    return descriptor[u"artifactType"].toString() == oci::catalogType
           && annotationsIn(descriptor)[oci::refName].toString() == catalogRef;
}

QJsonObject descriptorOf(const IndexedPersona &persona, const QString &ref)
{
    QJsonObject annotations = persona.annotations;
    if (!ref.isEmpty())
        annotations[oci::refName] = ref;
    return {{u"mediaType"_s, oci::manifestType},
            {u"artifactType"_s, oci::personaType},
            {u"digest"_s, persona.digest},
            {u"size"_s, persona.size},
            {u"annotations"_s, annotations}};
}

bool isNewer(const IndexedPersona *a, const IndexedPersona *b)
{
    const auto order = compareVersions(a->version, b->version);
    return order != 0 ? order > 0 : a->version.build > b->version.build;
}

} // namespace

QString layoutRef(const QString &slug, const QString &tag)
{
    return slug + u'-' + tag;
}

LayoutIndex LayoutIndex::parse(const QJsonObject &index, const ManifestReader &readManifest)
{
    LayoutIndex parsed;
    parsed.m_frame = index;
    parsed.m_frame.remove(u"manifests"_s);
    std::vector<QJsonObject> moving;
    for (const QJsonValue &value : index[u"manifests"].toArray()) {
        const QJsonObject descriptor = value.toObject();
        if (isCatalog(descriptor))
            parsed.m_catalogDigest = descriptor[u"digest"].toString();
        else if (isMoving(descriptor))
            moving.push_back(descriptor);
        else
            parsed.read(descriptor, readManifest);
    }
    // One that was copied here by its moving reference alone gets a lasting one.
    QSet<QString> known;
    for (const IndexedPersona &persona : parsed.m_personas)
        known += persona.digest;
    for (const QJsonObject &descriptor : moving) {
        if (!known.contains(descriptor[u"digest"].toString()))
            parsed.read(descriptor, readManifest);
    }
    return parsed;
}

void LayoutIndex::read(const QJsonObject &descriptor, const ManifestReader &readManifest)
{
    const QString digest = descriptor[u"digest"].toString();
    QJsonObject annotations = annotationsIn(descriptor);
    QString ref = annotations[oci::refName].toString();
    const bool described = annotations.contains(oci::slug) && annotations.contains(oci::version);
    if (!described && descriptor[u"mediaType"].toString() == oci::manifestType) {
        const auto manifest = readManifest(digest);
        if (manifest && (*manifest)[u"artifactType"].toString() == oci::personaType)
            annotations = (*manifest)[u"annotations"].toObject();
    }
    const QString slug = annotations[oci::slug].toString();
    const auto version = Version::parse(annotations[oci::version].toString());
    if (!isPublishableSlug(slug) || !version || !isDigest(digest)) {
        m_foreign.push_back(descriptor);
        return;
    }
    annotations.remove(oci::refName);
    if (ref == layoutRef(slug, latestTag))
        ref = layoutRef(slug, version->tag());
    const bool own = ref == layoutRef(slug, version->tag());
    m_personas.push_back(
        {slug, *version, digest, descriptor[u"size"].toInteger(), ref, annotations, own});
    if (!own)
        m_foreign.push_back(descriptor);
}

LayoutIndex::Versions LayoutIndex::versionsOf(QStringView slug) const
{
    Versions versions;
    for (const IndexedPersona &persona : m_personas) {
        if (persona.slug == slug)
            versions.push_back(&persona);
    }
    std::ranges::stable_sort(versions, isNewer);
    return versions;
}

std::map<QString, LayoutIndex::Versions> LayoutIndex::bySlug() const
{
    std::map<QString, Versions> all;
    for (const IndexedPersona &persona : m_personas)
        all[persona.slug].push_back(&persona);
    for (auto &[slug, versions] : all)
        std::ranges::stable_sort(versions, isNewer);
    return all;
}

const IndexedPersona *LayoutIndex::latest(const Versions &versions)
{
    for (const IndexedPersona *persona : versions) {
        if (!persona->version.isPrerelease())
            return persona;
    }
    return versions.empty() ? nullptr : versions.front();
}

const IndexedPersona *LayoutIndex::find(QStringView slug, const Version &version) const
{
    for (const IndexedPersona &persona : m_personas) {
        if (persona.slug == slug && persona.version.toString() == version.toString())
            return &persona;
    }
    return nullptr;
}

void LayoutIndex::add(const Artifact &artifact)
{
    const auto version = Version::parse(artifact.version);
    Q_ASSERT(version);
    QJsonObject annotations;
    for (const auto &[key, value] : artifact.annotations.asKeyValueRange())
        annotations[key] = value;
    m_personas.push_back({artifact.slug, *version, artifact.digest(),
                          artifact.manifest.content.size(),
                          layoutRef(artifact.slug, version->tag()), annotations, true});
}

std::vector<IndexedPersona> LayoutIndex::remove(QStringView slug, QStringView version)
{
    const auto stays = [&](const IndexedPersona &persona) {
        return !persona.own || persona.slug != slug
               || (!version.isEmpty() && persona.version.toString() != version);
    };
    const auto gone = std::stable_partition(m_personas.begin(), m_personas.end(), stays);
    std::vector<IndexedPersona> removed(gone, m_personas.end());
    m_personas.erase(gone, m_personas.end());
    return removed;
}

bool LayoutIndex::isSingle() const
{
    const auto own = std::ranges::count_if(m_personas, &IndexedPersona::own);
    return size_t(own) + m_foreign.size() <= 1;
}

QByteArray LayoutIndex::catalog() const
{
    if (isSingle())
        return {};
    QJsonArray manifests;
    for (const auto &[slug, versions] : bySlug())
        manifests += descriptorOf(*latest(versions), {});
    return QJsonDocument(QJsonObject{{u"schemaVersion"_s, 2},
                                     {u"mediaType"_s, oci::indexType},
                                     {u"artifactType"_s, oci::catalogType},
                                     {u"manifests"_s, manifests}})
        .toJson(QJsonDocument::Compact);
}

QJsonObject LayoutIndex::toJson(const QByteArray &catalog) const
{
    QJsonArray manifests;
    for (const QJsonObject &descriptor : m_foreign)
        manifests += descriptor;
    for (const auto &[slug, versions] : bySlug()) {
        for (const IndexedPersona *persona : versions) {
            if (persona->own)
                manifests += descriptorOf(*persona, persona->refName);
        }
        if (!isSingle()) {
            QJsonObject descriptor = descriptorOf(*latest(versions), {});
            descriptor[u"annotations"_s] = QJsonObject{{oci::refName, layoutRef(slug, latestTag)}};
            manifests += descriptor;
        }
    }
    if (!catalog.isEmpty())
        manifests += QJsonObject{{u"mediaType"_s, oci::indexType},
                                 {u"artifactType"_s, oci::catalogType},
                                 {u"digest"_s, digestOf(catalog)},
                                 {u"size"_s, catalog.size()},
                                 {u"annotations"_s, QJsonObject{{oci::refName, catalogRef}}}};
    QJsonObject index = m_frame;
    index[u"schemaVersion"_s] = 2;
    index[u"mediaType"_s] = oci::indexType;
    index[u"manifests"_s] = manifests;
    return index;
}

QStringList LayoutIndex::refNames(const QString &digest) const
{
    QStringList names;
    for (const IndexedPersona &persona : m_personas) {
        if (persona.digest != digest)
            continue;
        names += persona.refName;
        if (!isSingle() && latest(versionsOf(persona.slug))->digest == digest)
            names += layoutRef(persona.slug, latestTag);
    }
    names.removeDuplicates();
    return names;
}

CatalogEntry entryOf(const QJsonObject &annotations, const QString &digest)
{
    const auto text = [&](QLatin1StringView key) { return annotations[key].toString(); };
    CatalogEntry entry;
    entry.kind = kindFromId(text(oci::kind)).value_or(Kind::Soul);
    entry.slug = text(oci::slug);
    entry.name = text(oci::title);
    entry.tagline = text(oci::tagline);
    entry.description = text(oci::description);
    entry.category = text(oci::category);
    entry.tags = text(oci::tags).split(u',', Qt::SkipEmptyParts);
    entry.version = text(oci::version);
    entry.license = text(oci::licenses);
    entry.authors = text(oci::authors);
    entry.source = text(oci::source);
    entry.created = text(oci::created);
    entry.digest = digest;
    return entry;
}

} // namespace studio
