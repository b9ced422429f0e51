#include "ui/compare/CompareSource.h"

#include "library/GitHead.h"
#include "registry/Artifact.h"
#include "registry/Registry.h"
#include "ui/catalog/CatalogFiles.h"
#include "ui/publish/Publication.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/registries/RegistryWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CompareSource)
};

Result<ComparedBytes> bytesOf(const QString &path, const QString &label)
{
    QFile file(path);
    if (!file.exists())
        return fail("file/not-found", {path});
    if (!file.open(QIODevice::ReadOnly))
        return fail("file/read", {path, file.errorString()});
    return ComparedBytes{label, file.readAll()};
}

/// As the person calls it.
QString nameOf(const QString &registry)
{
    for (const NamedRegistry &named : RegistryAccess::program().registries()) {
        if (named.address == registry)
            return wordRegistry(named);
    }
    return shownAddress(registry);
}

/// Fetches a version; its digest is verified. \a came: hears of it before the bytes are handed on.
void fetch(Background &background, const PublishedPlace &place, const QString &label,
           std::function<void(const Fetched &)> came, CompareSource::Then then)
{
    const auto registry = RegistryAccess::program().open(place.registry);
    if (!registry) {
        then(std::unexpected(registry.error()));
        return;
    }
    // The registry must be there until it has answered.
    background.follow((*registry)->startLook(place.slug, place.version),
                      [registry = *registry, label, came = std::move(came),
                       then = std::move(then)](const Result<Fetched> &fetched) {
                          if (!fetched) {
                              then(std::unexpected(fetched.error()));
                              return;
                          }
                          if (came)
                              came(*fetched);
                          then(ComparedBytes{label, fetched->content});
                      });
}

} // namespace

CompareSource diskSource(const QString &path)
{
    const QString label = Words::tr("The version on disk");
    return {u"disk"_s, label, [path, label](Background &background, CompareSource::Then then) {
                background.run<ComparedBytes>([path, label] { return bytesOf(path, label); },
                                              std::move(then));
            }};
}

CompareSource fileSource(const QString &path)
{
    const QString label = QFileInfo(path).fileName();
    return {u"file:"_s + path, QDir::toNativeSeparators(path),
            [path, label](Background &background, CompareSource::Then then) {
                background.run<ComparedBytes>([path, label] { return bytesOf(path, label); },
                                              std::move(then));
            }};
}

CompareSource headSource(const QString &path)
{
    return {u"head"_s, Words::tr("The last commit (git HEAD)"),
            [path](Background &background, CompareSource::Then then) {
                background.run<ComparedBytes>(
                    [path]() -> Result<ComparedBytes> {
                        auto version = readHead(path);
                        if (!version)
                            return std::unexpected(version.error());
                        return ComparedBytes{version->commit + u" · "_s + version->summary,
                                             std::move(version->content)};
                    },
                    std::move(then));
            }};
}

std::vector<CompareSource> publishedSources(const QString &path)
{
    std::vector<CompareSource> sources;
    const auto places = RegistryAccess::program().places().of(path);
    if (!places)
        return sources;
    QSet<QString> seen;
    for (const PublishedPlace &place : *places) {
        if (seen.contains(place.registry))
            continue;
        seen.insert(place.registry);
        const QString label = Words::tr("Published: %1 in %2")
                                  .arg(place.version, nameOf(place.registry));
        sources.push_back({u"published:"_s + place.registry, label,
                           [place, label](Background &background, CompareSource::Then then) {
                               fetch(background, place, label, {}, std::move(then));
                           }});
    }
    return sources;
}

CompareSource newerSource(const Publication &publication, const QString &path)
{
    const QString label = Words::tr("%1 in %2").arg(publication.newer, publication.registryName);
    const PublishedPlace place{.path = path,
                               .slug = publication.slug,
                               .registry = publication.registry,
                               .version = publication.newer};
    auto came = std::make_shared<PublishedPlace>(place);
    const auto keep = [came](const Fetched &fetched) {
        came->slug = fetched.slug.isEmpty() ? came->slug : fetched.slug;
        came->version = fetched.version.isEmpty() ? came->version : fetched.version;
        came->digest = fetched.digest;
        came->fileDigest = digestOf(fetched.content);
    };
    const auto taken = [came] {
        came->when = QDateTime::currentDateTimeUtc();
        // Without it the version is offered once more, which is no reason to stop.
        (void)PublishedPlaces(CatalogFiles::defaultDownloads()).remember({*came});
        RegistryAccess::program().tellPlacesChanged();
    };
    return {u"newer:"_s + place.registry, label,
            [place, label, keep](Background &background, CompareSource::Then then) {
                fetch(background, place, label, keep, std::move(then));
            },
            taken};
}

} // namespace studio
