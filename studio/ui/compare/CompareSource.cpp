#include "ui/compare/CompareSource.h"

#include "library/GitHead.h"
#include "registry/Registry.h"
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
                                  .arg(place.version, shownAddress(place.registry));
        sources.push_back(
            {u"published:"_s + place.registry, label,
             [place, label](Background &background, CompareSource::Then then) {
                 const auto registry = RegistryAccess::program().open(place.registry);
                 if (!registry) {
                     then(std::unexpected(registry.error()));
                     return;
                 }
                 // The registry must be there until it has answered.
                 background.follow(
                     (*registry)->startFetch(place.slug, place.version),
                     [registry = *registry, label, then](const Result<Fetched> &fetched) {
                         if (fetched)
                             then(ComparedBytes{label, fetched->content});
                         else
                             then(std::unexpected(fetched.error()));
                     });
             }});
    }
    return sources;
}

} // namespace studio
