#include "ui/publish/KnownPlaces.h"

#include "registry/LayoutFolder.h"
#include "registry/RegistryAddress.h"
#include "ui/registries/RegistryWords.h"

#include <QSet>
#include <algorithm>

namespace studio {

namespace {

std::vector<PublishedPlace> placesIn(const QString &file)
{
    return PublishedPlaces(file).all().value_or(std::vector<PublishedPlace>());
}

/// The newest version of each persona of a registry, without calling a server.
QHash<QString, QString> listed(const QString &registry, const QString &cacheFolder)
{
    std::vector<CatalogEntry> entries;
    const auto address = RegistryAddress::parse(registry);
    if (address && address->kind == RegistryAddress::Kind::Folder) {
        if (auto there = LayoutFolder(address->path).entries())
            entries = std::move(*there);
    } else if (auto known = RegistryCache(cacheFolder).listing(registry)) {
        entries = std::move(known->listing.entries);
    }
    QHash<QString, QString> newest;
    for (const CatalogEntry &entry : entries)
        newest.insert(entry.slug, entry.version);
    return newest;
}

} // namespace

KnownPlaces::KnownPlaces(const CatalogFiles &files)
    : m_files(files)
{
    for (PublishedPlace &place : placesIn(files.published)) {
        if (!place.path.isEmpty())
            m_published[place.path].push_back(std::move(place));
    }
    for (PublishedPlace &place : placesIn(files.downloaded)) {
        const auto there = m_downloaded.constFind(place.path);
        if (there == m_downloaded.cend() || there->when <= place.when)
            m_downloaded.insert(place.path, std::move(place));
    }
    const auto registries = RegistryList(files.registries).all();
    for (const NamedRegistry &registry : registries.value_or(std::vector<NamedRegistry>()))
        m_names.insert(registry.address, wordRegistry(registry));
}

const std::vector<PublishedPlace> &KnownPlaces::publishedOf(const QString &path) const
{
    static const std::vector<PublishedPlace> none;
    const auto known = m_published.constFind(path);
    return known == m_published.cend() ? none : *known;
}

const PublishedPlace *KnownPlaces::sourceOf(const QString &path) const
{
    const auto known = m_downloaded.constFind(path);
    return known == m_downloaded.cend() ? nullptr : &*known;
}

const PublishedPlace *KnownPlaces::latestOf(const QString &path) const
{
    const std::vector<PublishedPlace> &published = publishedOf(path);
    const PublishedPlace *source = sourceOf(path);
    const auto latest = std::ranges::max_element(published, {}, &PublishedPlace::when);
    if (latest == published.end())
        return source;
    return source && source->when > latest->when ? source : &*latest;
}

QString KnownPlaces::newest(const QString &registry, const QString &slug) const
{
    const std::scoped_lock lock(m_mutex);
    auto known = m_newest.find(registry);
    if (known == m_newest.end())
        known = m_newest.insert(registry, listed(registry, m_files.cache));
    return known->value(slug);
}

void KnownPlaces::readListings() const
{
    QSet<QString> registries;
    for (const auto &[path, places] : m_published.asKeyValueRange()) {
        for (const PublishedPlace &place : places)
            registries.insert(place.registry);
    }
    for (const PublishedPlace &place : m_downloaded)
        registries.insert(place.registry);
    for (const QString &registry : std::as_const(registries))
        (void)newest(registry, {});
}

QString KnownPlaces::nameOf(const QString &registry) const
{
    const QString name = m_names.value(registry);
    return name.isEmpty() ? shownAddress(registry) : name;
}

} // namespace studio
