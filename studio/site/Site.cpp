#include "site/Site.h"

#include "render/AvatarImage.h"
#include "site/SiteParts.h"
#include "site/SiteWriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QtConcurrentMap>
#include <atomic>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/studio/site/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files that are not a persona's own.
site::Files commonFiles(const std::vector<SitePersona> &personas, const SiteOptions &options)
{
    site::Files files;
    files.insert(u"index.html"_s, site::indexPage(personas, options));
    files.insert(u"index.json"_s, site::indexJson(personas, options));
    files.insert(u"feed.xml"_s, site::feed(personas, options));
    files.insert(u"assets/site.css"_s, site::styleSheet(options));
    files.insert(u"assets/site.js"_s, resource(u"site.js"_s));
    files.insert(u"assets/search.js"_s, site::searchScript(personas));
    // Some hosts leave out folders that begin with a dot unless they find this.
    files.insert(u".nojekyll"_s, {});
    if (options.url.isValid())
        files.insert(u"sitemap.xml"_s, site::siteMap(personas, options));
    return files;
}

QStringList filesOf(const SitePersona &persona)
{
    QStringList files{persona.page(), persona.file()};
    files += persona.formerPages();
    if (!persona.picture().isEmpty())
        files << persona.picture();
    if (persona.card.kind == Kind::Agent)
        files << site::pluginAgentPath(persona);
    return files;
}

Result<void> writePersona(const SitePersona &persona, const SiteOptions &options,
                          SiteWriter &writer)
{
    const Result<SnapshotPtr> snapshot = openSnapshot(persona.source);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    const QByteArray file = encode((*snapshot)->text, (*snapshot)->encoding);
    std::vector<std::pair<QString, QByteArray>> files{
        {persona.page(), site::personaPage(persona, **snapshot, options)}, {persona.file(), file}};
    if (!persona.picture().isEmpty())
        files.emplace_back(persona.picture(), avatarPng(persona.card.avatar, 168));
    if (persona.card.kind == Kind::Agent)
        files.emplace_back(site::pluginAgentPath(persona), file);
    for (const QString &page : persona.formerPages())
        files.emplace_back(page, site::redirectPage(persona, options));
    for (const auto &[path, bytes] : files) {
        if (Result<void> written = writer.write(path, bytes); !written)
            return written;
    }
    return {};
}

Result<void> checkFolders(const QString &folder, const QString &output)
{
    const QString source = QFileInfo(folder).canonicalFilePath();
    if (source.isEmpty() || !QFileInfo(source).isDir())
        return fail("site/no-folder", {folder});
    const QFileInfo target(output);
    const QString there = target.exists() ? target.canonicalFilePath()
                                          : QDir::cleanPath(target.absoluteFilePath());
    if (source == there || source.startsWith(there + u'/'))
        return fail("site/same-folder", {output});
    return {};
}

} // namespace

Result<SiteReport> writeSite(const QString &folder, const QString &output,
                             const SiteOptions &wanted, const SiteProgress &progress)
{
    if (const Result<void> sound = checkFolders(folder, output); !sound)
        return std::unexpected(sound.error());
    SiteOptions options = wanted;
    if (options.title.trimmed().isEmpty())
        options.title = site::tr("Personas");
    // Addresses within a site are resolved against its folder.
    if (options.url.isValid() && !options.url.path().endsWith(u'/'))
        options.url.setPath(options.url.path() + u'/');

    std::atomic<bool> cancelled = false;
    const auto goOn = [&](int done, int total) {
        if (progress && !progress(done, total))
            cancelled = true;
        return !cancelled;
    };
    // Walking and reading are about half of the work; their end is not known before.
    const SiteCollection collection = collectPersonas(folder, QFileInfo(output).absoluteFilePath(),
                                                      options.drafts, [&] { return !goOn(0, 0); });
    if (cancelled)
        return fail("site/cancelled");
    const std::vector<SitePersona> &personas = collection.personas;
    if (personas.empty())
        return fail("site/empty", {folder});

    SiteReport report;
    site::Files common = commonFiles(personas, options);
    Result<site::Files> market = site::marketplace(personas, options, folder, report.withoutPlugin);
    if (!market)
        return std::unexpected(market.error());
    common.insert(*market);
    QStringList planned = common.keys();
    for (const SitePersona &persona : personas)
        planned += filesOf(persona);
    SiteWriter writer(output, options.replace);
    if (const Result<void> begun = writer.begin(planned); !begun)
        return std::unexpected(begun.error());

    QMutex mutex;
    std::optional<Error> trouble;
    std::atomic<int> done = 0;
    const int total = int(personas.size());
    QtConcurrent::blockingMap(personas, [&](const SitePersona &persona) {
        if (!goOn(done, total))
            return;
        if (const Result<void> written = writePersona(persona, options, writer); !written) {
            const QMutexLocker lock(&mutex);
            trouble = written.error();
            cancelled = true;
        }
        ++done;
    });
    if (trouble)
        return std::unexpected(*trouble);
    if (cancelled)
        return fail("site/cancelled");
    // The index last: it names nothing that is not there.
    for (auto file = common.cbegin(); file != common.cend(); ++file) {
        if (const Result<void> written = writer.write(file.key(), *file); !written)
            return std::unexpected(written.error());
    }
    if (const Result<void> finished = writer.finish(); !finished)
        return std::unexpected(finished.error());
    goOn(total, total);
    report.personas = total;
    report.drafts = collection.drafts;
    report.written = writer.written();
    report.unchanged = writer.unchanged();
    report.removed = writer.removed();
    report.complete = collection.complete;
    return report;
}

} // namespace studio
