#include "registry/oci/Catalog.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString shardKey = u"org.personastudio.shard"_s;
constexpr int mostDigits = 3;
constexpr QLatin1StringView entryTagStart("persona-");

QString prefixOf(const QString &slug, int digits)
{
    const QByteArray hash = QCryptographicHash::hash(slug.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(digits));
}

QString slugIn(const QJsonObject &descriptor)
{
    return descriptor["annotations"_L1][oci::slug].toString();
}

std::optional<Version> versionIn(const QJsonObject &descriptor)
{
    return Version::parse(descriptor["annotations"_L1][oci::version].toString());
}

QByteArray indexOf(const QJsonArray &manifests)
{
    return QJsonDocument(QJsonObject{{u"schemaVersion"_s, 2},
                                     {u"mediaType"_s, oci::indexType},
                                     {u"artifactType"_s, oci::catalogType},
                                     {u"manifests"_s, manifests}})
        .toJson(QJsonDocument::Compact);
}

QByteArray shardBytes(const Catalog::Entries &entries)
{
    QJsonArray manifests;
    for (const auto &[slug, descriptor] : entries)
        manifests += descriptor;
    return indexOf(manifests);
}

QJsonObject shardDescriptor(const QString &prefix, const QByteArray &bytes)
{
    return {{u"mediaType"_s, oci::indexType},
            {u"artifactType"_s, oci::catalogType},
            {u"digest"_s, digestOf(bytes)},
            {u"size"_s, bytes.size()},
            {u"annotations"_s, QJsonObject{{shardKey, prefix}}}};
}

Result<QJsonArray> manifestsIn(const QByteArray &index)
{
    const QJsonDocument json = QJsonDocument::fromJson(index);
    if (!json["manifests"_L1].isArray())
        return fail("registry/bad-layout", {u"catalog"_s, u"index"_s, u"manifests"_s});
    return json["manifests"_L1].toArray();
}

/// Applies changes; returns whether anything is other than before.
bool apply(Catalog::Entries &entries, const QString &slug, const std::optional<QJsonObject> &change)
{
    const auto there = entries.find(slug);
    if (!change) {
        if (there == entries.end())
            return false;
        entries.erase(there);
        return true;
    }
    if (there == entries.end()) {
        entries.emplace(slug, *change);
        return true;
    }
    const auto before = versionIn(there->second);
    const auto after = versionIn(*change);
    if (there->second == *change || (before && after && isAhead(*before, *after)))
        return false;
    there->second = *change;
    return true;
}

/// How many digits it takes so that no shard holds too many.
int digitsFor(const Catalog::Entries &entries)
{
    for (int digits = 1; digits < mostDigits; ++digits) {
        std::map<QString, size_t> sizes;
        for (const auto &[slug, descriptor] : entries)
            ++sizes[prefixOf(slug, digits)];
        if (std::ranges::all_of(
                sizes, [](const auto &size) { return size.second <= Catalog::mostEntries; }))
            return digits;
    }
    return mostDigits;
}

} // namespace

bool isAhead(const Version &candidate, const Version &present)
{
    if (candidate.isPrerelease() != present.isPrerelease())
        return present.isPrerelease();
    const auto order = compareVersions(candidate, present);
    return order != 0 ? order > 0 : candidate.build > present.build;
}

QString entryTag(const QString &slug)
{
    return entryTagStart + slug;
}

QString slugOfEntryTag(const QString &tag)
{
    const QString slug = tag.startsWith(entryTagStart) ? tag.sliced(entryTagStart.size())
                                                       : QString();
    return isPublishableSlug(slug) ? slug : QString();
}

QByteArray emptyIndex()
{
    return indexOf({});
}

QJsonObject catalogEntry(const QByteArray &manifest)
{
    return {{u"mediaType"_s, oci::manifestType},
            {u"artifactType"_s, oci::personaType},
            {u"digest"_s, digestOf(manifest)},
            {u"size"_s, manifest.size()},
            {u"annotations"_s, QJsonDocument::fromJson(manifest)["annotations"_L1].toObject()}};
}

QJsonObject catalogEntry(const QByteArray &manifest, const QString &slug, const Version &version)
{
    QJsonObject entry = catalogEntry(manifest);
    QJsonObject annotations = entry["annotations"_L1].toObject();
    annotations[oci::slug] = slug;
    if (!Version::parse(annotations[oci::version].toString()))
        annotations[oci::version] = version.toString();
    if (annotations[oci::title].toString().isEmpty())
        annotations[oci::title] = slug;
    entry[u"annotations"_s] = annotations;
    return entry;
}

QJsonObject catalogEntry(const Artifact &artifact)
{
    return catalogEntry(artifact.manifest.content);
}

Result<Catalog> Catalog::parse(const QByteArray &root)
{
    Catalog catalog;
    if (root.isEmpty())
        return catalog;
    const Result<QJsonArray> manifests = manifestsIn(root);
    if (!manifests)
        return std::unexpected(manifests.error());
    for (const QJsonValue &value : *manifests) {
        const QJsonObject descriptor = value.toObject();
        const QString digest = descriptor["digest"_L1].toString();
        const QString prefix = descriptor["annotations"_L1][shardKey].toString();
        const QString slug = slugIn(descriptor);
        if (!isDigest(digest)) {
            continue;
        } else if (!prefix.isEmpty()) {
            catalog.m_shards.emplace(prefix, digest);
            catalog.m_shardDescriptors.emplace(prefix, descriptor);
            catalog.m_digits = int(prefix.size());
        } else if (isPublishableSlug(slug) && versionIn(descriptor)) {
            catalog.m_entries.insert_or_assign(slug, descriptor);
        } else {
            catalog.m_foreign.push_back(descriptor);
        }
    }
    if (catalog.m_digits > mostDigits
        || std::ranges::any_of(catalog.m_shards, [&](const auto &shard) {
               return shard.first.size() != catalog.m_digits;
           }))
        return fail("registry/bad-layout", {u"catalog"_s, u"index"_s, u"shards"_s});
    return catalog;
}

QString Catalog::shardOf(const QString &slug) const
{
    return isSharded() ? prefixOf(slug, m_digits) : QString();
}

Result<Catalog::Entries> Catalog::entriesOf(const QByteArray &shard)
{
    return parse(shard).transform([](const Catalog &catalog) { return catalog.m_entries; });
}

QByteArray Catalog::rootOf(const Entries &entries, const std::vector<QJsonObject> &shards) const
{
    QJsonArray manifests;
    for (const QJsonObject &descriptor : m_foreign)
        manifests += descriptor;
    for (const QJsonObject &descriptor : shards)
        manifests += descriptor;
    for (const auto &[slug, descriptor] : entries)
        manifests += descriptor;
    return indexOf(manifests);
}

Result<Catalog::Rewrite> Catalog::rewrite(const Changes &changes, const ReadShard &readShard) const
{
    const auto shardEntries = [&](const QString &prefix) -> Result<Entries> {
        const auto digest = m_shards.find(prefix);
        if (digest == m_shards.end())
            return Entries();
        return readShard(digest->second).and_then(entriesOf);
    };
    // The shards that change, or the root's own entries (beside shards: an older writer's).
    std::map<QString, Entries> parts;
    QStringList others;
    bool changed = false;
    for (const auto &[slug, change] : changes) {
        const QString prefix = shardOf(slug);
        if (!parts.contains(prefix)) {
            Result<Entries> there = isSharded() ? shardEntries(prefix) : Result<Entries>(m_entries);
            if (!there)
                return std::unexpected(there.error());
            parts.emplace(prefix, std::move(*there));
        }
        Entries &part = parts[prefix];
        if (const auto there = part.find(slug);
            change && there != part.end() && there->second != *change)
            others += slug;
        changed |= apply(part, slug, change);
    }
    if (!changed)
        return Rewrite{{}, {}, others};

    const bool fits = std::ranges::all_of(
        parts, [](const auto &part) { return part.second.size() <= mostEntries; });
    if (!isSharded() && fits)
        return Rewrite{{}, rootOf(parts[QString()], {}), others};

    Rewrite result;
    result.others = others;
    std::map<QString, QJsonObject> descriptors = m_shardDescriptors;
    if (!fits && m_digits < mostDigits) {
        // Cut anew, with more digits: every shard is needed once.
        Entries all;
        for (const auto &[prefix, digest] : m_shards) {
            if (parts.contains(prefix))
                continue;
            Result<Entries> there = shardEntries(prefix);
            if (!there)
                return std::unexpected(there.error());
            all.merge(*there);
        }
        for (auto &[prefix, entries] : parts)
            all.merge(entries);
        parts.clear();
        descriptors.clear();
        const int digits = digitsFor(all);
        for (auto &[slug, descriptor] : all)
            parts[prefixOf(slug, digits)].emplace(slug, std::move(descriptor));
    }
    for (const auto &[prefix, entries] : parts) {
        if (entries.empty()) {
            descriptors.erase(prefix);
            continue;
        }
        result.shards.push_back(shardBytes(entries));
        descriptors.insert_or_assign(prefix, shardDescriptor(prefix, result.shards.back()));
    }
    std::vector<QJsonObject> shards;
    for (const auto &[prefix, descriptor] : descriptors)
        shards.push_back(descriptor);
    result.root = rootOf({}, shards);
    return result;
}

} // namespace studio
