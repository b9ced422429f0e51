#include "registry/oci/CatalogOnServer.h"

#include "registry/LayoutIndex.h"

#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString repository = u"catalog"_s;
const QString latestTag = u"latest"_s;
constexpr size_t readers = 6;
constexpr int mostFaults = 10;

} // namespace

void pauseAbout(int milliseconds)
{
    QThread::msleep(
        quint32(milliseconds / 2 + QRandomGenerator::global()->bounded(milliseconds + 1)));
}

void inParallel(const std::shared_ptr<OciSession> &session, const std::stop_token &stop,
                size_t count, size_t threads,
                const std::function<void(OciClient &client, size_t at)> &work)
{
    std::atomic<size_t> next = 0;
    std::vector<std::unique_ptr<QThread>> all;
    for (size_t i = 0; i < std::min(threads, count); ++i) {
        all.emplace_back(QThread::create([&] {
            OciClient client(session, stop);
            for (size_t at = next++; at < count; at = next++)
                work(client, at);
        }));
        all.back()->start();
    }
    for (const auto &thread : all)
        thread->wait();
}

CatalogOnServer::CatalogOnServer(std::shared_ptr<OciSession> session,
                                 std::shared_ptr<const RegistryCache> cache)
    : m_session(std::move(session))
    , m_cache(std::move(cache))
{
}

Result<QByteArray> CatalogOnServer::readShard(OciClient &client, const QString &digest) const
{
    if (auto kept = m_cache->piece(digest))
        return *kept;
    const auto read = client.manifest(repository, digest);
    if (!read)
        return std::unexpected(read.error());
    if (!*read)
        return fail("registry/missing-blob", {digest});
    m_cache->keep(digest, (*read)->content);
    return (*read)->content;
}

/// A real registry writes a tag into a file that is empty for a moment: whoever reads it then is told
/// that it is not there, or gets a 500. To take that for an empty catalog would be to throw away what
/// is in it, so the list of tags is asked, too.
Result<std::optional<OciClient::Manifest>> CatalogOnServer::readRoot(OciClient &client) const
{
    Error error{"registry/missing-blob", {repository + u':' + latestTag}, {}};
    for (int attempt = 0; attempt < mostFaults; ++attempt) {
        auto root = client.manifest(repository, latestTag);
        if (root && *root)
            return root;
        if (!root && root.error().code != "http/server")
            return root;
        if (root) {
            const Result<QStringList> tags = client.tags(repository);
            if (!tags)
                return std::unexpected(tags.error());
            if (!tags->contains(latestTag))
                return std::nullopt;
        } else {
            error = root.error();
        }
        if (client.isStopped())
            return fail("registry/cancelled");
        pauseAbout(20 << std::min(attempt, 5));
    }
    return std::unexpected(error);
}

Result<std::vector<QByteArray>> CatalogOnServer::readShards(const QStringList &digests,
                                                            const std::stop_token &stop) const
{
    std::vector<QByteArray> shards(size_t(digests.size()));
    std::mutex mutex;
    std::optional<Error> error;
    std::stop_source failed;
    const std::stop_callback onStop(stop, [&] { failed.request_stop(); });
    inParallel(m_session, failed.get_token(), shards.size(), readers,
               [&](OciClient &client, size_t at) {
                   if (failed.stop_requested())
                       return;
                   Result<QByteArray> shard = readShard(client, digests[qsizetype(at)]);
                   const std::scoped_lock lock(mutex);
                   if (shard) {
                       shards[at] = std::move(*shard);
                   } else if (!error) {
                       error = shard.error();
                       failed.request_stop();
                   }
               });
    if (error)
        return std::unexpected(*error);
    if (stop.stop_requested())
        return fail("registry/cancelled");
    return shards;
}

Result<Listing> CatalogOnServer::listingOf(const QByteArray &root,
                                           const std::stop_token &stop) const
{
    const Result<Catalog> catalog = Catalog::parse(root);
    if (!catalog)
        return std::unexpected(catalog.error());
    std::vector<Catalog::Entries> parts{catalog->entries()};
    if (catalog->isSharded()) {
        QStringList digests;
        for (const auto &[prefix, digest] : catalog->shardDigests())
            digests += digest;
        const auto shards = readShards(digests, stop);
        if (!shards)
            return std::unexpected(shards.error());
        for (const QByteArray &shard : *shards) {
            Result<Catalog::Entries> entries = Catalog::entriesOf(shard);
            if (!entries)
                return std::unexpected(entries.error());
            parts.push_back(std::move(*entries));
        }
    }
    Listing listing;
    const QString place = m_session->address().server() + u'/' + m_session->address().nameSpace
                          + u'/';
    for (const Catalog::Entries &part : parts) {
        for (const auto &[slug, descriptor] : part) {
            CatalogEntry entry = entryOf(descriptor["annotations"_L1].toObject(),
                                         descriptor["digest"_L1].toString());
            entry.versions = QStringList{entry.version};
            const auto version = Version::parse(entry.version);
            entry.reference = place + slug + u':' + (version ? version->tag() : latestTag);
            listing.entries.push_back(std::move(entry));
        }
    }
    std::ranges::stable_sort(listing.entries, [](const CatalogEntry &a, const CatalogEntry &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.slug < b.slug;
    });
    return listing;
}

Result<Listing> CatalogOnServer::list(const std::stop_token &stop) const
{
    const QString address = m_session->address().toString();
    auto known = m_cache->listing(address);
    OciClient client(m_session, stop);
    if (known && !known->validator.isEmpty()) {
        const auto digest = client.manifestDigest(repository, latestTag);
        if (!digest && !isPassing(digest.error()))
            return keptListing(std::move(known), digest.error());
        if (digest && *digest == known->validator) {
            known->listing.asOf = QDateTime::currentDateTimeUtc();
            return std::move(known->listing);
        }
    }
    const auto root = readRoot(client);
    if (!root)
        return keptListing(std::move(known), root.error());
    Result<Listing> listing = listingOf(*root ? (*root)->content : QByteArray(), stop);
    if (!listing)
        return keptListing(std::move(known), listing.error());
    listing->asOf = QDateTime::currentDateTimeUtc();
    m_cache->keepListing(address, {*root ? (*root)->digest : QString(), *listing});
    return listing;
}

} // namespace studio
