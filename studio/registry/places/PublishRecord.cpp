#include "registry/places/PublishRecord.h"

#include "registry/Unfinished.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Now, but behind what has been before: the clock may have been set back since, and the last
/// publication is the one that counts.
QDateTime nowBehind(const QDateTime &known)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return known.isValid() && known >= now ? known.addMSecs(1) : now;
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

Result<void> PublishRecord::lookBefore()
{
    const auto known = m_places.all();
    if (!known)
        return std::unexpected(known.error());
    QHash<QString, const PublishedPlace *> byPath;
    QHash<QString, QDateTime> latest;
    for (const PublishedPlace &place : *known) {
        byPath.insert(place.path + u'\n' + place.slug + u'\n' + place.registry, &place);
        QDateTime &when = latest[place.path];
        when = std::max(when, place.when);
    }
    for (Entry &entry : m_entries) {
        const PublishedPlace &now = entry.now;
        if (const auto *place = byPath.value(now.path + u'\n' + now.slug + u'\n' + now.registry))
            entry.before = *place;
        entry.lastKnown = latest.value(now.path);
    }
    return {};
}

/// What was there with the same content will be there still, whatever happens.
bool PublishRecord::isThereAnyway(const Entry &entry)
{
    return entry.before && entry.before->state == PublishedPlace::State::Published
           && entry.before->digest == entry.now.digest;
}

Result<void> PublishRecord::begin()
{
    if (const auto looked = lookBefore(); !looked)
        return looked;
    std::vector<PublishedPlace> begun;
    for (Entry &entry : m_entries) {
        entry.hasBegun = true;
        entry.now.when = nowBehind(entry.lastKnown);
        if (!entry.now.path.isEmpty() && !isThereAnyway(entry))
            begun.push_back(entry.now);
    }
    return begun.empty() ? Result<void>() : m_places.remember(begun);
}

Result<void> PublishRecord::prepare()
{
    return lookBefore().and_then([this] { return m_places.remember({}); });
}

Result<void> PublishRecord::begins(size_t at)
{
    Entry &entry = m_entries[at];
    entry.hasBegun = true;
    entry.now.when = nowBehind(entry.lastKnown);
    return entry.now.path.isEmpty() || isThereAnyway(entry) ? Result<void>()
                                                            : m_places.note(entry.now);
}

PublishWatch PublishRecord::watch()
{
    return {.begins = [this](size_t at) { return begins(at); },
            .published = [this](size_t at, const Published &outcome) { published(at, outcome); }};
}

PublishedPlace PublishRecord::ended(const Entry &entry, const Published &outcome)
{
    PublishedPlace now = entry.now;
    now.state = placeStateOf(outcome.status);
    now.version = outcome.version;
    now.digest = outcome.digest;
    now.id = outcome.id;
    now.reference = outcome.reference;
    now.when = nowBehind(entry.now.when);
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
    std::vector<PublishedPlace> nothingSent;
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
        } else if (!outcome && entry.hasBegun) {
            if (entry.before)
                all.push_back(*entry.before);
            else
                nothingSent.push_back(entry.now);
        }
    }
    if (!nothingSent.empty()) {
        if (const auto forgotten = m_places.forget(nothingSent); !forgotten)
            return forgotten;
    }
    // With what has been noted: those who watch the file look at it alone.
    return all.empty() && !hasNoted ? Result<void>() : m_places.remember(all);
}

} // namespace studio
