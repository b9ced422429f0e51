#include "registry/oci/CatalogOnServer.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>
#include <set>

using namespace Qt::StringLiterals;

// How the catalog of a server is changed while others change it, too.

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
            pauseAbout(100 << std::min(attempt, 5));
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
            pauseAbout(settle);
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
