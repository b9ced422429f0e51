#include "registry/places/PublishRecord.h"

#include "registry/Unfinished.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool isSamePlace(const PublishedPlace &a, const PublishedPlace &b)
{
    return a.path == b.path && a.slug == b.slug && a.registry == b.registry;
}

} // namespace

PublishedPlace::State placeStateOf(QStringView status)
{
    return status == "pending"_L1 ? PublishedPlace::State::Pending
           : status == "draft"_L1 ? PublishedPlace::State::Draft
                                  : PublishedPlace::State::Published;
}

void PublishRecord::add(const QString &path, const QString &registry, const Artifact &artifact,
                        const QString &fileDigest)
{
    Entry entry;
    entry.now.path = path;
    entry.now.slug = artifact.slug;
    entry.now.registry = registry;
    entry.now.state = PublishedPlace::State::Sending;
    entry.now.version = artifact.version;
    entry.now.digest = artifact.digest();
    entry.now.fileDigest = fileDigest.isEmpty() ? artifact.layers.front().digest : fileDigest;
    m_entries.push_back(std::move(entry));
}

Result<void> PublishRecord::begin()
{
    const auto known = m_places.all();
    if (!known)
        return std::unexpected(known.error());
    std::vector<PublishedPlace> begun;
    for (Entry &entry : m_entries) {
        if (entry.now.path.isEmpty())
            continue;
        for (const PublishedPlace &place : *known) {
            if (isSamePlace(place, entry.now))
                entry.before = place;
        }
        // What was there with the same content will be there still, whatever happens.
        if (entry.before && entry.before->state == PublishedPlace::State::Published
            && entry.before->digest == entry.now.digest)
            continue;
        entry.now.when = QDateTime::currentDateTimeUtc();
        begun.push_back(entry.now);
    }
    return begun.empty() ? Result<void>() : m_places.remember(begun);
}

PublishedPlace PublishRecord::ended(const Entry &entry, const Published &outcome)
{
    PublishedPlace now = entry.now;
    now.state = placeStateOf(outcome.status);
    now.version = outcome.version;
    now.digest = outcome.digest;
    now.id = outcome.id;
    now.reference = outcome.reference;
    now.when = QDateTime::currentDateTimeUtc();
    return now;
}

void PublishRecord::published(size_t at, const Published &outcome)
{
    Entry &entry = m_entries[at];
    // What cannot be put down now is put down at the end, and its error told then.
    if (!entry.now.path.isEmpty())
        entry.isPublished = m_places.note(ended(entry, outcome)).has_value();
}

Result<void> PublishRecord::end(const PublishedList &outcomes)
{
    std::vector<PublishedPlace> all;
    bool hasNoted = false;
    for (size_t at = 0; at < m_entries.size(); ++at) {
        const Entry &entry = m_entries[at];
        const Result<Published> &outcome = outcomes[at];
        if (entry.now.path.isEmpty())
            continue;
        hasNoted |= entry.isPublished;
        if (!outcome && mayBeThere(outcome.error())) {
            if (entry.isPublished)
                all.push_back(entry.now);
        } else if (outcome && !entry.isPublished) {
            all.push_back(ended(entry, *outcome));
        } else if (!outcome) {
            if (entry.before)
                all.push_back(*entry.before);
            else if (const auto forgotten = m_places.forget(entry.now); !forgotten)
                return forgotten;
        }
    }
    // With what has been noted: those who watch the file look at it alone.
    return all.empty() && !hasNoted ? Result<void>() : m_places.remember(all);
}

} // namespace studio
