#include "registry/LayoutIndex.h"

#include <QJsonArray>
#include <QJsonDocument>

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
bool isMoving(const QJsonObject &descriptor, const QString &slug)
{
    const QString ref = annotationsIn(descriptor)[oci::refName].toString();
    return ref == layoutRef(slug, latestTag);
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
    std::vector<IndexedPersona> moving;
    parsed.m_frame = index;
    parsed.m_frame.remove(u"manifests"_s);
    for (const QJsonValue &value : index[u"manifests"].toArray()) {
        const QJsonObject descriptor = value.toObject();
        const QString digest = descriptor[u"digest"].toString();
        if (isCatalog(descriptor)) {
            parsed.m_catalogDigest = digest;
            continue;
        }
        QJsonObject annotations = annotationsIn(descriptor);
        const QString ref = annotations[oci::refName].toString();
        const bool described = annotations.contains(oci::slug) && annotations.contains(oci::version);
        if (!described && descriptor[u"mediaType"].toString() == oci::manifestType) {
            const auto manifest = readManifest(digest);
            if (manifest && (*manifest)[u"artifactType"].toString() == oci::personaType)
                annotations = (*manifest)[u"annotations"].toObject();
        }
        const QString slug = annotations[oci::slug].toString();
        const auto version = Version::parse(annotations[oci::version].toString());
        if (!isPublishableSlug(slug) || !version || !isDigest(digest)) {
            parsed.m_foreign.push_back(descriptor);
            continue;
        }
        annotations.remove(oci::refName);
        IndexedPersona persona{slug, *version, digest, descriptor[u"size"].toInteger(), ref,
                               annotations, true};
        if (isMoving(descriptor, slug)) {
            moving.push_back(std::move(persona));
            continue;
        }
        persona.own = ref == layoutRef(slug, version->tag());
        if (!persona.own)
            parsed.m_foreign.push_back(descriptor);
        parsed.m_personas.push_back(std::move(persona));
    }
    // One that was copied here by its moving reference alone gets a lasting one.
    for (IndexedPersona &persona : moving) {
        if (std::ranges::contains(parsed.m_personas, persona.digest, &IndexedPersona::digest))
            continue;
        persona.refName = layoutRef(persona.slug, persona.version.tag());
        parsed.m_personas.push_back(std::move(persona));
    }
    return parsed;
}

std::vector<const IndexedPersona *> LayoutIndex::versionsOf(QStringView slug) const
{
    std::vector<const IndexedPersona *> versions;
    for (const IndexedPersona &persona : m_personas) {
        if (persona.slug == slug)
            versions.push_back(&persona);
    }
    std::ranges::stable_sort(versions, isNewer);
    return versions;
}

const IndexedPersona *LayoutIndex::latest(QStringView slug) const
{
    const std::vector<const IndexedPersona *> versions = versionsOf(slug);
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

QStringList LayoutIndex::slugs() const
{
    QStringList slugs;
    for (const IndexedPersona &persona : m_personas)
        slugs += persona.slug;
    slugs.sort();
    slugs.removeDuplicates();
    return slugs;
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
    for (const QString &slug : slugs())
        manifests += descriptorOf(*latest(slug), {});
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
    for (const QString &slug : slugs()) {
        for (const IndexedPersona *persona : versionsOf(slug)) {
            if (persona->own)
                manifests += descriptorOf(*persona, persona->refName);
        }
        if (!isSingle())
            manifests += descriptorOf(*latest(slug), layoutRef(slug, latestTag));
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
        if (!isSingle() && latest(persona.slug)->digest == digest)
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
