#include "ui/catalog/CatalogSource.h"

#include "library/Library.h"
#include "registry/OpenRegistry.h"
#include "ui/publish/KnownPlaces.h"
#include "ui/registries/RegistryAccess.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int portions = 80; // ms

std::vector<PublishedPlace> placesIn(const QString &file)
{
    return PublishedPlaces(file).all().value_or(std::vector<PublishedPlace>());
}

LibraryKnowledge knowledgeOf(const QString &path, const KnownPlaces &places)
{
    LibraryKnowledge known;
    const std::vector<PublishedPlace> &published = places.publishedOf(path);
    if (!published.empty()) {
        QFile file(path);
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        known.now = publishedNow(published, content);
        known.claimPending = std::ranges::any_of(
            published, [](const PublishedPlace &place) { return !place.claimed.isEmpty(); });
    }
    const PublishedPlace &from = *places.latestOf(path);
    known.version = from.version;
    known.registry = from.registry;
    known.slug = from.slug;
    known.newest = places.newest(from.registry, from.slug);
    return known;
}

QHash<QString, LibraryKnowledge> lookUpAll(const QStringList &paths, const CatalogFiles &files)
{
    const KnownPlaces places(files);
    QHash<QString, LibraryKnowledge> all;
    for (const QString &path : paths) {
        if (places.latestOf(path))
            all.insert(path, knowledgeOf(path, places));
    }
    return all;
}

} // namespace

QString CatalogFiles::defaultDownloads()
{
    return QFileInfo(PublishedPlaces::defaultPath()).absolutePath() + u"/downloaded.json"_s;
}

LibrarySource::LibrarySource(Library *library, const CatalogFiles &files, QObject *parent)
    : CatalogSource(parent)
    , m_library(library)
    , m_files(files)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(portions);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        rebuild();
        lookUp();
    });
    connect(library, &Library::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(library, &Library::scanningChanged, this, [this] {
        m_state.loading = m_library->isScanning();
        m_soon.start();
    });
    m_state.loading = library->isScanning();
    rebuild();
}

void LibrarySource::refresh()
{
    m_library->refresh();
    m_soon.start();
}

CatalogFinder LibrarySource::finder() const
{
    return [library = QPointer(m_library)](const QString &query) {
        QStringList paths;
        if (library) {
            for (const int index : library->matching(query))
                paths += library->entries()[size_t(index)].path;
        }
        return paths;
    };
}

void LibrarySource::lookUp()
{
    QStringList paths;
    for (const LibraryEntry &entry : m_library->entries())
        paths += entry.path;
    m_looking.run<Knowledge>(
        [paths, files = m_files]() -> Result<Knowledge> { return lookUpAll(paths, files); },
        [this](const Result<Knowledge> &known) {
            m_known = *known;
            rebuild();
        });
}

void LibrarySource::rebuild()
{
    std::vector<CatalogItem> items;
    items.reserve(m_library->entries().size());
    for (const LibraryEntry &entry : m_library->entries())
        items.push_back(itemOf(entry, m_known.value(entry.path)));
    m_items = std::make_shared<const std::vector<CatalogItem>>(std::move(items));
    emit changed();
}

RegistrySource::RegistrySource(const NamedRegistry &named,
                               std::shared_ptr<const Credentials> credentials, Library *library,
                               const CatalogFiles &files, QObject *parent)
    : CatalogSource(parent)
    , m_named(named)
    , m_credentials(std::move(credentials))
    , m_library(library)
    , m_files(files)
    , m_cache(std::make_shared<RegistryCache>(files.cache))
{
    m_state.loading = true;
    m_soon.setSingleShot(true);
    m_soon.setInterval(portions);
    connect(&m_soon, &QTimer::timeout, this, &RegistrySource::rebuild);
    connect(library, &Library::changed, &m_soon, qOverload<>(&QTimer::start));
}

void RegistrySource::refresh()
{
    m_state.loading = true;
    emit changed();
    m_reading.run<Known>(
        [files = m_files, cache = m_cache, address = m_named.address,
         wanted = !m_wasRead]() -> Result<Known> {
            Known known;
            if (wanted) {
                if (auto kept = cache->listing(address))
                    known.listing = std::move(kept->listing);
            }
            for (const QString &file : {files.downloaded, files.published}) {
                for (PublishedPlace &place : placesIn(file)) {
                    if (place.registry == address)
                        known.places.push_back(std::move(place));
                }
            }
            return known;
        },
        [this](const Result<Known> &known) {
            m_known.places = known->places;
            if (!m_wasRead && known->listing) {
                m_known.listing = known->listing;
                m_state.asOf = known->listing->asOf;
            }
            m_wasRead = true;
            rebuild();
            ask();
        });
}

void RegistrySource::ask()
{
    if (!m_registry) {
        OpenOptions options{.cacheFolder = m_files.cache, .knownIds = {}};
        for (const PublishedPlace &place : m_known.places) {
            if (!place.id.isEmpty())
                options.knownIds.insert(place.slug, place.id);
        }
        const auto address = RegistryAddress::parse(m_named.address);
        if (!address) {
            answered(std::unexpected(address.error()));
            return;
        }
        auto opened = openRegistry(*address, m_credentials, options);
        if (!opened) {
            answered(std::unexpected(opened.error()));
            return;
        }
        m_registry = std::move(*opened);
    }
    m_asking.follow(m_registry->startEntries(),
                    [this](const Result<Listing> &listing) { answered(listing); });
}

void RegistrySource::answered(const Result<Listing> &listing)
{
    m_state.loading = false;
    m_state.offline = false;
    m_state.error.reset();
    if (listing) {
        m_known.listing = *listing;
        m_state.asOf = listing->asOf;
        m_state.offline = listing->isCached;
        m_state.error = listing->why;
        if (!listing->isCached)
            noteAgreed(*listing);
    } else if (listing.error().code == "registry/missing") {
        m_known.listing = Listing(); // Nothing has been published into this folder yet.
    } else {
        m_state.error = listing.error();
        m_state.offline = m_known.listing.has_value();
    }
    rebuild();
}

void RegistrySource::noteAgreed(const Listing &listing)
{
    std::vector<PublishedPlace> agreed;
    for (const PublishedPlace &place : m_known.places) {
        const bool isListed = place.state == PublishedPlace::State::Pending
                              && std::ranges::any_of(listing.entries,
                                                     [&](const CatalogEntry &entry) {
                                                         return entry.slug == place.slug
                                                                && entry.version == place.version
                                                                && entry.digest == place.digest;
                                                     });
        if (!isListed)
            continue;
        agreed.push_back(place);
        agreed.back().state = PublishedPlace::State::Published;
    }
    if (agreed.empty())
        return;
    m_noting.run<bool>(
        [agreed, file = m_files.published]() -> Result<bool> {
            return PublishedPlaces(file).remember(agreed).transform([] { return true; });
        },
        [](const Result<bool> &noted) {
            if (noted)
                RegistryAccess::program().tellPlacesChanged();
        });
}

void RegistrySource::rebuild()
{
    std::vector<CatalogItem> items;
    if (m_known.listing) {
        QHash<QString, const LibraryEntry *> bySlug;
        for (const LibraryEntry &entry : m_library->entries())
            bySlug.insert(kindId(entry.kind) + u':' + entry.identity.slug, &entry);
        QHash<QString, const PublishedPlace *> places;
        for (const PublishedPlace &place : m_known.places)
            places.insert(place.slug, &place);
        items.reserve(m_known.listing->entries.size());
        for (const CatalogEntry &entry : m_known.listing->entries) {
            const PublishedPlace *place = places.value(entry.slug);
            const LibraryEntry *local = place && !place->path.isEmpty()
                                            ? m_library->find(place->path)
                                            : nullptr;
            if (!local)
                local = bySlug.value(kindId(entry.kind) + u':' + entry.slug);
            items.push_back(itemOf(entry, local, place ? place->version : QString(),
                                   place && !place->claimed.isEmpty()));
        }
    }
    m_items = std::make_shared<const std::vector<CatalogItem>>(std::move(items));
    emit changed();
}

} // namespace studio
