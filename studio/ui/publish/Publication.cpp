#include "ui/publish/Publication.h"

#include "registry/Artifact.h"
#include "registry/Version.h"
#include "ui/publish/KnownPlaces.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::Publication)
};

bool isLater(const QString &version, const QString &other)
{
    const auto one = Version::parse(version);
    const auto two = Version::parse(other);
    return one && two && compareVersions(*one, *two) > 0;
}

} // namespace

Publication publicationOf(const KnownPlaces &places, const Snapshot &snapshot)
{
    const PublishedPlace *latest = snapshot.path.isEmpty() ? nullptr
                                                           : places.latestOf(snapshot.path);
    if (!latest)
        return {};
    const QByteArray content = encode(snapshot.text, snapshot.encoding);
    const std::vector<PublishedPlace> &published = places.publishedOf(snapshot.path);
    const bool came = latest == places.sourceOf(snapshot.path);
    const bool isOwn = std::ranges::any_of(published, [&](const PublishedPlace &place) {
        return place.registry == latest->registry && place.slug == latest->slug;
    });
    Publication known{.isFromThere = came && !isOwn,
                      .registry = latest->registry,
                      .registryName = places.nameOf(latest->registry),
                      .slug = latest->slug,
                      .version = latest->version,
                      .newer = {}};
    if (came)
        known.now = latest->fileDigest == digestOf(content) ? PublishedNow::Published
                                                            : PublishedNow::Changed;
    else
        known.now = publishedNow(published, content);
    known.newer = newerThan(snapshot.textOf(u"version").trimmed(), snapshot.path, places);
    return known;
}

QString newerThan(const QString &own, const QString &path, const KnownPlaces &places)
{
    const PublishedPlace *latest = places.latestOf(path);
    if (!latest || latest->state == PublishedPlace::State::Away)
        return {};
    const QString newest = places.newest(latest->registry, latest->slug);
    return isLater(newest, own.isEmpty() ? latest->version : own) ? newest : QString();
}

QString wordPublication(const Publication &publication)
{
    const QString &version = publication.version;
    const QString &where = publication.registryName;
    const bool plain = version.isEmpty(); // of a registry that knows no versions
    const QString place = plain ? Words::tr("In %1").arg(where)
                                : Words::tr("%1 in %2").arg(version, where);
    switch (publication.now) {
    case PublishedNow::Never: return {};
    case PublishedNow::Published:
        if (!publication.isFromThere)
            return place;
        return plain ? Words::tr("From %1").arg(where)
                     : Words::tr("%1 from %2").arg(version, where);
    case PublishedNow::Pending: return Words::tr("%1 · waits for a curator").arg(place);
    case PublishedNow::Draft: return Words::tr("%1 · a draft, shown to nobody else").arg(place);
    case PublishedNow::Away: return Words::tr("Taken down from %1").arg(where);
    case PublishedNow::Changed:
        return publication.isFromThere ? Words::tr("%1 · changed here").arg(place)
                                       : Words::tr("%1 · changed since published").arg(place);
    case PublishedNow::Unsure:
        return Words::tr("It is not known whether %1 has arrived in %2").arg(version, where);
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordNewer(const Publication &publication)
{
    return wordNewer(publication.newer, publication.registryName);
}

QString wordNewer(const QString &version, const QString &registryName)
{
    return version.isEmpty() ? QString() : Words::tr("%1 is in %2").arg(version, registryName);
}

} // namespace studio
