#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/RegistryPlace.h"
#include "cli/SaveText.h"
#include "registry/places/PublishedPlaces.h"
#include "registry/souls/SoulsApi.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QJsonObject entryJson(const CatalogEntry &entry)
{
    return {{u"slug"_s, entry.slug},
            {u"kind"_s, kindId(entry.kind)},
            {u"name"_s, entry.name},
            {u"tagline"_s, entry.tagline},
            {u"description"_s, entry.description},
            {u"category"_s, entry.category},
            {u"tags"_s, QJsonArray::fromStringList(entry.tags)},
            {u"version"_s, entry.version},
            {u"versions"_s, QJsonArray::fromStringList(entry.versions)},
            {u"license"_s, entry.license},
            {u"authors"_s, entry.authors},
            {u"source"_s, entry.source},
            {u"digest"_s, entry.digest},
            {u"reference"_s, entry.reference}};
}

/// The entries of a place that a program keeps about a slug there.
std::vector<PublishedPlace> placesOf(const QString &registry, const QString &slug)
{
    std::vector<PublishedPlace> places = PublishedPlaces().all().value_or(
        std::vector<PublishedPlace>());
    std::erase_if(places, [&](const PublishedPlace &place) {
        return place.registry != registry || place.slug != slug;
    });
    return places;
}

} // namespace

ExitCode runCatalog(const QStringList &arguments)
{
    Options options(
        u"catalog [--registry REGISTRY]"_s,
        tr("Lists the personas of a registry: slug, version and name. Without --registry\n"
           "that of the default registry."));
    options.add({u"registry"_s}, tr("Whose catalog."), u"REGISTRY"_s);
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 0, 0))
        return *code;
    const Result<RegistryPlace> place = openPlace(options.value(u"registry"_s));
    if (!place)
        return complain(place.error());
    const auto job = place->registry->startEntries();
    job->wait();
    Listing listing;
    if (job->result())
        listing = *job->result();
    else if (job->result().error().code != "registry/missing"
             || !options.value(u"registry"_s).isEmpty())
        return complain(job->result().error());
    if (listing.isCached && listing.why) {
        complain(*listing.why);
        note(tr("This is what was there at %1.").arg(listing.asOf.toString(Qt::ISODate)));
    }
    if (options.has(u"json"_s)) {
        QJsonArray entries;
        for (const CatalogEntry &entry : listing.entries)
            entries.append(entryJson(entry));
        printJson(QJsonObject{{u"registry"_s, place->registry->address()},
                              {u"cached"_s, listing.isCached},
                              {u"asOf"_s, listing.asOf.toString(Qt::ISODate)},
                              {u"entries"_s, entries}});
        return Done;
    }
    if (listing.entries.empty())
        note(tr("%1 holds nothing yet.").arg(place->shown()));
    for (const CatalogEntry &entry : listing.entries)
        print(u"%1  %2  %3"_s.arg(entry.slug, entry.version, entry.name));
    return Done;
}

ExitCode runFetch(const QStringList &arguments)
{
    Options options(
        u"fetch SLUG[@VERSION] --registry REGISTRY"_s,
        tr("Downloads a persona, checks its digest and writes it to a file: SLUG.md, or what\n"
           "-o says; “-o -” is standard output. A file that is there is not replaced."));
    options.add({u"registry"_s}, tr("Where from; without it the default registry."), u"REGISTRY"_s);
    options.add({u"o"_s, u"output"_s}, tr("The file to write."), u"FILE"_s);
    options.add({u"force"_s}, tr("Replace a file that is there."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const QString slug = options.argument(0).section(u'@', 0, 0);
    const QString version = options.argument(0).section(u'@', 1);
    const Result<RegistryPlace> place = openPlace(options.value(u"registry"_s));
    if (!place)
        return complain(place.error());
    const auto job = place->registry->startFetch(slug, version);
    job->wait();
    if (!job->result())
        return complain(job->result().error());
    const Fetched &fetched = *job->result();
    if (fetched.isCached)
        note(tr("%1 cannot be reached; this is what was read there earlier.").arg(place->shown()));
    if (fetched.slug != slug && !fetched.slug.isEmpty())
        note(tr("“%1” has become “%2”.").arg(slug, fetched.slug));
    const QString present = fetched.slug.isEmpty() ? slug : fetched.slug;
    const QString file = options.has(u"output"_s) ? options.value(u"output"_s)
                                                  : QString(present + u".md"_s);
    const IfThere policy = options.has(u"force"_s) ? IfThere::Replace : IfThere::Refuse;
    if (const auto written = writeNew(file, fetched.content, policy); !written)
        return complain(written.error());
    if (options.has(u"json"_s) && file != "-"_L1) {
        printJson(QJsonObject{{u"slug"_s, present},
                              {u"version"_s, fetched.version},
                              {u"digest"_s, fetched.digest},
                              {u"cached"_s, fetched.isCached},
                              {u"file"_s, file}});
    } else if (file != "-"_L1) {
        print(file);
        note(u"%1 %2  %3"_s.arg(present, fetched.version, fetched.digest));
    }
    return Done;
}

ExitCode runUnpublish(const QStringList &arguments)
{
    Options options(
        u"unpublish SLUG[@VERSION] --registry REGISTRY"_s,
        tr("Takes a persona out of a registry's catalog. A souls catalog keeps it as a draft\n"
           "that others do not see; whether content is deleted elsewhere is up to the\n"
           "server, and said."));
    options.add({u"registry"_s}, tr("Where from; without it the default registry."), u"REGISTRY"_s);
    options.add({u"y"_s, u"yes"_s}, tr("Do not ask."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const QString slug = options.argument(0).section(u'@', 0, 0);
    const Result<RegistryPlace> place = openPlace(options.value(u"registry"_s));
    if (!place)
        return complain(place.error());
    if (!options.has(u"yes"_s) && isConversation()
        && !isAgreed(tr("Take “%1” out of %2?").arg(slug, place->shown())))
        return Refused;
    const QString version = options.argument(0).section(u'@', 1);
    const auto job = place->registry->startUnpublish(slug, version);
    job->wait();
    if (!job->result())
        return complain(job->result().error());
    if (!job->result()->deleted.isEmpty())
        note(tr("Deleted: %1").arg(job->result()->deleted.join(u", "_s)));
    if (!job->result()->kept.isEmpty())
        note(tr("Still kept by the server: %1").arg(job->result()->kept.join(u", "_s)));
    std::vector<PublishedPlace> places = placesOf(place->registry->address(), slug);
    // Another version of it that was published from here is there still.
    if (!version.isEmpty())
        std::erase_if(places, [&](const PublishedPlace &one) { return one.version != version; });
    const bool drafts = place->registry->capabilities().canDraft;
    for (PublishedPlace &one : places) {
        one.state = drafts ? PublishedPlace::State::Draft : PublishedPlace::State::Away;
        one.when = QDateTime::currentDateTimeUtc();
    }
    if (const auto remembered = PublishedPlaces().remember(places); !remembered)
        return complain(remembered.error());
    return Done;
}

ExitCode runClaim(const QStringList &arguments)
{
    Options options(
        u"claim SLUG --handle HANDLE"_s,
        tr("Claims the authorship of a soul that you have written and that stands in a souls\n"
           "catalog under a GitHub handle that is no longer yours. A claim is made on the\n"
           "soul's page, and the catalog's team looks at each; this prints the page (--open\n"
           "opens it) and keeps the handle, so that the card shows the claim as pending."));
    options.add({u"registry"_s}, tr("The souls catalog; without it the default registry."),
                u"REGISTRY"_s);
    options.add({u"handle"_s}, tr("The GitHub handle that you claim it for."), u"HANDLE"_s);
    options.add({u"open"_s}, tr("Open the page in the browser."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    QString handle = options.value(u"handle"_s);
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    static const QRegularExpression form(uR"(^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\z)"_s);
    if (!form.match(handle).hasMatch())
        return options.wrong(tr("Name the handle that you claim it for."));
    const QString slug = options.argument(0);
    const Result<RegistryPlace> place = openPlace(options.value(u"registry"_s));
    if (!place)
        return complain(place.error());
    if (!place->registry->capabilities().canClaim)
        return complain({"registry/no-claims", {place->registry->address()}, {}});
    const auto job = place->registry->startVersions(slug);
    job->wait();
    if (!job->result())
        return complain(job->result().error());
    std::vector<PublishedPlace> places = placesOf(place->registry->address(), slug);
    // One that was not published from here has no file yet.
    if (places.empty()) {
        places.push_back({.path = {},
                          .slug = slug,
                          .registry = place->registry->address(),
                          .version = job->result()->value(0),
                          .when = QDateTime::currentDateTimeUtc()});
    }
    for (PublishedPlace &one : places)
        one.claimed = handle;
    if (const auto remembered = PublishedPlaces().remember(places); !remembered)
        return complain(remembered.error());
    const QString page = soulPage(place->address.base, slug).toString();
    print(page);
    note(tr("Make the claim for @%1 on this page. The catalog's team reviews it.").arg(handle));
    if (options.has(u"open"_s) && !QProcess::startDetached(u"xdg-open"_s, {page}))
        note(tr("The browser could not be started."));
    return Done;
}

} // namespace studio::cli
