#include "registry/oci/CatalogOnServer.h"

#include "registry/LayoutIndex.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>
#include <set>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString repository = u"catalog"_s;
const QString latestTag = u"latest"_s;
constexpr size_t readers = 6;
constexpr size_t writers = 6;
constexpr int longestUpdateMs = 240'000;
constexpr qint64 longestPauseMs = 4000;
constexpr int mostFaults = 10;
constexpr int shortestSettleMs = 300;
constexpr int mostLooks = 2;
constexpr int longestSettleMs = 3000;
// How much slower than we are others may be, who write at the same time.
constexpr int slowness = 8;

void pause(int milliseconds)
{
    QThread::msleep(
        quint32(milliseconds / 2 + QRandomGenerator::global()->bounded(milliseconds + 1)));
}

/// A real registry that many write to at once fails now and then.
bool isPassing(const Error &error)
{
    return error.code == "http/rejected" || error.code == "registry/outcome-unknown"
           || mayHaveArrived(error);
}

/// The entry in a manifest that stands under a tag for one; what was taken away has none.
std::optional<QJsonObject> entryUnder(const QString &tag,
                                      const std::optional<OciClient::Manifest> &manifest)
{
    if (!manifest)
        return {};
    QJsonObject entry = catalogEntry(manifest->content);
    const bool isThat = entry["annotations"_L1][oci::slug].toString() == slugOfEntryTag(tag);
    return isThat ? std::optional(std::move(entry)) : std::nullopt;
}

/// Somebody else was faster: wait by chance, the longer the more often that has happened, measured
/// in what a round takes, so that also many come to their turn on a slow server.
void giveWay(qint64 roundMs, int losses)
{
    const qint64 most = std::clamp<qint64>(roundMs << std::min(losses, 4), 20, longestPauseMs);
    QThread::msleep(quint32(QRandomGenerator::global()->bounded(int(most) + 1)));
}

} // namespace

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
        pause(20 << std::min(attempt, 5));
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

/// There is no way to write "only if nobody else has written". So whoever has read the root before
/// us and writes it after us takes our changes away, without knowing it. Therefore everybody looks
/// once more right before writing, so that only the time between that look and the writing is open;
/// and after writing we wait for several times as long and look again, until what we wrote has
/// stayed.
Result<QStringList> CatalogOnServer::update(OciClient &client,
                                            const Catalog::Changes &changes) const
{
    Catalog::Changes missing = changes;
    QStringList others;
    for (int attempt = 0; attempt < mostFaults && !missing.empty(); ++attempt) {
        if (auto written = writeUntilItStays(client, missing, others); !written)
            return std::unexpected(written.error());
        // Whoever was slower than the others think possible has taken their entries away, and is
        // the one to see it: theirs stand under their tags.
        Result<Catalog::Changes> lost = lostEntries(client, attempt >= mostLooks);
        if (lost)
            missing = std::move(*lost);
        else if (isPassing(lost.error()) && attempt + 1 < mostFaults)
            pause(100 << std::min(attempt, 5));
        else
            return std::unexpected(lost.error());
    }
    others.removeDuplicates();
    return others;
}

Result<Catalog::Changes> CatalogOnServer::lostEntries(OciClient &client, bool last) const
{
    const auto root = readRoot(client);
    if (!root)
        return std::unexpected(root.error());
    const Result<Catalog> catalog = Catalog::parse(*root ? (*root)->content : QByteArray());
    if (!catalog)
        return std::unexpected(catalog.error());
    Catalog::Changes lost;
    if (catalog->isSharded())
        return lost;
    const Result<QStringList> tags = client.tags(repository);
    if (!tags)
        return std::unexpected(tags.error());
    for (const QString &tag : *tags) {
        const QString slug = slugOfEntryTag(tag);
        if (slug.isEmpty() || catalog->entries().contains(slug))
            continue;
        const auto manifest = client.manifest(repository, tag);
        // Whoever could not write it to its end is still to publish that.
        if (!manifest && last && isUnreadable(manifest.error()))
            continue;
        if (!manifest)
            return std::unexpected(manifest.error());
        if (const auto entry = entryUnder(tag, *manifest))
            lost.emplace(slug, *entry);
    }
    return lost;
}

Result<Catalog::Changes> CatalogOnServer::taggedEntries() const
{
    OciClient client(m_session, {});
    Result<QStringList> tags = client.tags(repository);
    if (!tags)
        return std::unexpected(tags.error());
    tags->removeIf([](const QString &tag) { return slugOfEntryTag(tag).isEmpty(); });
    Catalog::Changes entries;
    std::optional<Error> error;
    std::mutex mutex;
    inParallel(m_session, {}, size_t(tags->size()), readers, [&](OciClient &by, size_t at) {
        const QString &tag = tags->at(qsizetype(at));
        const auto manifest = by.manifest(repository, tag);
        const std::scoped_lock lock(mutex);
        if (!manifest && !isUnreadable(manifest.error()))
            error = manifest.error();
        else if (const auto entry = manifest ? entryUnder(tag, *manifest) : std::nullopt)
            entries.emplace(slugOfEntryTag(tag), *entry);
    });
    if (error)
        return std::unexpected(*error);
    return entries;
}

Result<void> CatalogOnServer::writeUntilItStays(OciClient &client, const Catalog::Changes &changes,
                                                QStringList &others) const
{
    const QDeadlineTimer deadline(longestUpdateMs);
    Round round = Round::Lost;
    int settle = shortestSettleMs;
    int losses = 0;
    int faults = 0;
    int looks = 0;
    while (!deadline.hasExpired()) {
        QElapsedTimer time;
        time.start();
        int windowMs = 0;
        const Result<Round> next = runRound(client, changes, round, others, windowMs);
        if (!next) {
            if (!isPassing(next.error()) || ++faults > mostFaults)
                return std::unexpected(next.error());
            giveWay(time.elapsed(), ++losses);
            // It may have been done all the same, and must stay then, too.
            round = Round::Written;
            continue;
        }
        round = *next;
        switch (round) {
        case Round::Settled: return {};
        case Round::Written:
            settle = std::clamp(slowness * windowMs, shortestSettleMs, longestSettleMs);
            looks = 0;
            break;
        case Round::Seen:
            if (++looks > mostLooks)
                return {};
            pause(settle);
            break;
        case Round::Lost:
            giveWay(std::max<qint64>(time.elapsed(), shortestSettleMs / 4), ++losses);
            break;
        }
    }
    return fail("registry/catalog-busy", {m_session->address().server()});
}

Result<CatalogOnServer::Round> CatalogOnServer::runRound(OciClient &client,
                                                         const Catalog::Changes &changes,
                                                         Round before, QStringList &others,
                                                         int &windowMs) const
{
    auto root = readRoot(client);
    // What nobody can read any more is made anew from the entries' own tags.
    const bool isTorn = !root && isUnreadable(root.error());
    Catalog::Changes all = changes;
    if (isTorn) {
        auto tagged = taggedEntries();
        if (!tagged)
            return std::unexpected(tagged.error());
        all.merge(*tagged);
        root = std::optional<OciClient::Manifest>();
    }
    if (!root)
        return std::unexpected(root.error());
    const Result<Catalog> catalog = Catalog::parse(*root ? (*root)->content : QByteArray());
    if (!catalog)
        return std::unexpected(catalog.error());
    const auto read = shardsFor(*catalog, changes);
    if (!read)
        return std::unexpected(read.error());
    const Result<Catalog::Rewrite> rewrite = catalog->rewrite(
        all, [&](const QString &digest) -> Result<QByteArray> {
            const auto known = read->find(digest);
            return known != read->end() ? known->second : readShard(client, digest);
        });
    if (!rewrite)
        return std::unexpected(rewrite.error());
    others += rewrite->others;
    // All is in; when we had to write, it must have stayed for a while.
    if (rewrite->isEmpty())
        return before == Round::Lost ? Round::Settled : Round::Seen;
    // Taken away again: who wrote last has won this round.
    if (before == Round::Written || before == Round::Seen)
        return Round::Lost;
    if (auto written = writeShards(client, rewrite->shards); !written)
        return std::unexpected(written.error());
    QElapsedTimer window;
    window.start();
    const auto now = client.manifestDigest(repository, latestTag);
    if (!now && !(isTorn && isUnreadable(now.error())))
        return std::unexpected(now.error());
    if (now && *now != (*root ? std::optional((*root)->digest) : std::nullopt))
        return Round::Lost;
    if (auto put = client.putManifest(repository, latestTag, oci::indexType, rewrite->root,
                                      OciClient::Repeat::Never);
        !put)
        return std::unexpected(put.error());
    windowMs = int(window.elapsed());
    return Round::Written;
}

/// Many at once: one after the other they would last as long as all that was published.
Result<std::map<QString, QByteArray>> CatalogOnServer::shardsFor(
    const Catalog &catalog, const Catalog::Changes &changes) const
{
    std::set<QString> wanted;
    for (const auto &[slug, change] : changes) {
        const auto shard = catalog.shardDigests().find(catalog.shardOf(slug));
        if (shard != catalog.shardDigests().end())
            wanted.insert(shard->second);
    }
    std::map<QString, QByteArray> shards;
    if (wanted.size() < 2)
        return shards;
    const QStringList digests(wanted.begin(), wanted.end());
    auto read = readShards(digests, {});
    if (!read)
        return std::unexpected(read.error());
    for (size_t at = 0; at < read->size(); ++at)
        shards.emplace(digests[qsizetype(at)], std::move((*read)[at]));
    return shards;
}

Result<void> CatalogOnServer::writeShards(OciClient &client,
                                          const std::vector<QByteArray> &shards) const
{
    const auto write = [this](OciClient &by, const QByteArray &shard) {
        const QString digest = digestOf(shard);
        auto put = by.putManifest(repository, digest, oci::indexType, shard);
        if (put)
            m_cache->keep(digest, shard);
        return put;
    };
    if (shards.size() == 1)
        return write(client, shards.front());
    std::mutex mutex;
    Result<void> all;
    inParallel(m_session, {}, shards.size(), writers, [&](OciClient &by, size_t at) {
        const Result<void> put = write(by, shards[at]);
        const std::scoped_lock lock(mutex);
        if (!put && all)
            all = put;
    });
    return all;
}

} // namespace studio
