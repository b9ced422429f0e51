#include "registry/places/PublishedPlaces.h"

#include "registry/Artifact.h"

#include <QJsonArray>
#include <QSet>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QLatin1StringView listKey("places");

using State = PublishedPlace::State;
constexpr State states[] = {State::Sending, State::Published, State::Pending, State::Draft,
                            State::Away};

QString keyOf(const PublishedPlace &place)
{
    return place.path + u'\n' + place.slug + u'\n' + place.registry;
}

QJsonObject jsonOf(const PublishedPlace &place)
{
    QJsonObject json{{u"path"_s, place.path},
                     {u"slug"_s, place.slug},
                     {u"registry"_s, place.registry},
                     {u"state"_s, placeStateId(place.state)},
                     {u"when"_s, place.when.toUTC().toString(Qt::ISODateWithMs)}};
    const std::pair<QLatin1StringView, QString> more[] = {{"version"_L1, place.version},
                                                          {"digest"_L1, place.digest},
                                                          {"id"_L1, place.id},
                                                          {"reference"_L1, place.reference},
                                                          {"fileDigest"_L1, place.fileDigest},
                                                          {"claimed"_L1, place.claimed}};
    for (const auto &[key, value] : more) {
        if (!value.isEmpty())
            json[key] = value;
    }
    return json;
}

PublishedPlace placeOf(const QJsonObject &json)
{
    PublishedPlace place{.path = json["path"_L1].toString(),
                         .slug = json["slug"_L1].toString(),
                         .registry = json["registry"_L1].toString()};
    // A state of a later program: there is something, but what is not known.
    place.state = State::Sending;
    for (const State state : states) {
        if (json["state"_L1].toString() == placeStateId(state))
            place.state = state;
    }
    place.version = json["version"_L1].toString();
    place.digest = json["digest"_L1].toString();
    place.id = json["id"_L1].toString();
    place.reference = json["reference"_L1].toString();
    place.fileDigest = json["fileDigest"_L1].toString();
    place.claimed = json["claimed"_L1].toString();
    place.when = QDateTime::fromString(json["when"_L1].toString(), Qt::ISODate);
    return place;
}

std::vector<PublishedPlace> placesIn(const QJsonObject &content)
{
    std::vector<PublishedPlace> places;
    for (const QJsonValue &entry : content[listKey].toArray()) {
        PublishedPlace place = placeOf(entry.toObject());
        if (!place.slug.isEmpty() && !place.registry.isEmpty())
            places.push_back(std::move(place));
    }
    return places;
}

void put(QJsonObject &content, const std::vector<PublishedPlace> &places)
{
    QJsonArray list;
    for (const PublishedPlace &place : places)
        list += jsonOf(place);
    content[listKey] = list;
}

/// Puts entries in the place of those of the same file, slug and registry.
void merge(QJsonObject &content, const std::vector<PublishedPlace> &places)
{
    std::vector<PublishedPlace> all = placesIn(content);
    QHash<QString, size_t> known;
    for (size_t at = 0; at < all.size(); ++at)
        known.insert(keyOf(all[at]), at);
    for (PublishedPlace place : places) {
        const auto there = known.constFind(keyOf(place));
        if (there == known.cend()) {
            known.insert(keyOf(place), all.size());
            all.push_back(std::move(place));
            continue;
        }
        PublishedPlace &old = all[*there];
        if (place.id.isEmpty())
            place.id = old.id;
        if (place.claimed.isEmpty())
            place.claimed = old.claimed;
        old = std::move(place);
    }
    put(content, all);
}

void mergeLines(QJsonObject &content, const QJsonArray &lines)
{
    merge(content, placesIn({{listKey, lines}}));
}

} // namespace

QLatin1StringView placeStateId(PublishedPlace::State state)
{
    switch (state) {
    case State::Sending: return "sending"_L1;
    case State::Published: return "published"_L1;
    case State::Pending: return "pending"_L1;
    case State::Draft: return "draft"_L1;
    case State::Away: return "away"_L1;
    }
    return {};
}

PublishedNow publishedNow(const std::vector<PublishedPlace> &places, const QByteArray &content)
{
    if (places.empty())
        return PublishedNow::Never;
    const auto latest = std::ranges::max_element(places, {}, &PublishedPlace::when);
    switch (latest->state) {
    case State::Sending: return PublishedNow::Unsure;
    case State::Away: return PublishedNow::Away;
    default: break;
    }
    if (latest->fileDigest != digestOf(content))
        return PublishedNow::Changed;
    return latest->state == State::Pending ? PublishedNow::Pending
           : latest->state == State::Draft ? PublishedNow::Draft
                                           : PublishedNow::Published;
}

QString PublishedPlaces::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + u"/persona-studio/published.json"_s;
}

PublishedPlaces::PublishedPlaces(const QString &path)
    : m_file(path, mergeLines)
{
}

Result<std::vector<PublishedPlace>> PublishedPlaces::all() const
{
    return m_file.read().transform(placesIn);
}

Result<std::vector<PublishedPlace>> PublishedPlaces::of(const QString &path) const
{
    return all().transform([&](std::vector<PublishedPlace> places) {
        std::erase_if(places, [&](const PublishedPlace &place) { return place.path != path; });
        std::ranges::stable_sort(places, std::ranges::greater(), &PublishedPlace::when);
        return places;
    });
}

Result<QHash<QString, QString>> PublishedPlaces::idsIn(const QString &registry) const
{
    return all().transform([&](const std::vector<PublishedPlace> &places) {
        QHash<QString, QString> ids;
        for (const PublishedPlace &place : places) {
            if (place.registry == registry && !place.id.isEmpty())
                ids.insert(place.slug, place.id);
        }
        return ids;
    });
}

Result<void> PublishedPlaces::remember(const std::vector<PublishedPlace> &places) const
{
    return m_file.change([&](QJsonObject &content) -> Result<void> {
        merge(content, places);
        return {};
    });
}

Result<void> PublishedPlaces::note(const PublishedPlace &place) const
{
    return m_file.add(jsonOf(place));
}

Result<void> PublishedPlaces::withdrawClaim(const QString &registry, const QString &slug) const
{
    return m_file.change([&](QJsonObject &content) -> Result<void> {
        std::vector<PublishedPlace> all = placesIn(content);
        for (PublishedPlace &place : all) {
            if (place.registry == registry && place.slug == slug)
                place.claimed.clear();
        }
        std::erase_if(all, [&](const PublishedPlace &place) {
            return place.registry == registry && place.slug == slug && place.path.isEmpty();
        });
        put(content, all);
        return {};
    });
}

Result<void> PublishedPlaces::forget(const std::vector<PublishedPlace> &places) const
{
    QSet<QString> keys;
    for (const PublishedPlace &place : places)
        keys.insert(keyOf(place));
    return m_file.change([&](QJsonObject &content) -> Result<void> {
        std::vector<PublishedPlace> all = placesIn(content);
        std::erase_if(all, [&](const PublishedPlace &one) { return keys.contains(keyOf(one)); });
        put(content, all);
        return {};
    });
}

} // namespace studio
