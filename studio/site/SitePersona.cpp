#include "site/SitePersona.h"

#include "library/LibraryEntry.h"
#include "persona/Avatar.h"
#include "persona/Identity.h"
#include "render/AvatarImage.h"
#include "render/Markdown.h"
#include "site/SiteWriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTimeZone>
#include <QtConcurrentMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringList textsOf(const Snapshot &snapshot, QStringView key)
{
    const Value *value = snapshot.value(key);
    return value ? value->asTexts() : QStringList();
}

QDateTime updatedOf(const Snapshot &snapshot, const QString &path)
{
    for (const QStringView key : {u"updatedAt", u"updated", u"date"}) {
        QDateTime written = QDateTime::fromString(snapshot.textOf(key).trimmed(), Qt::ISODate);
        if (written.isValid()) {
            written = written.toUTC();
            written.setTime(
                QTime(written.time().hour(), written.time().minute(), written.time().second()));
            return written;
        }
    }
    const qint64 seconds = QFileInfo(path).lastModified().toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
}

struct Read
{
    std::optional<SitePersona> persona;
    bool draft = false;
    QString sortKey;
};

Read readPersona(const QString &path, bool drafts)
{
    const Result<SnapshotPtr> opened = openSnapshot(path);
    if (!opened || !isPersona(**opened))
        return {};
    const Snapshot &snapshot = **opened;
    SitePersona persona;
    persona.source = path;
    persona.card = cardOf(snapshot);
    if (persona.card.state == CardModel::State::Draft && !drafts)
        return {std::nullopt, true, {}};
    persona.card.slug = makeSlug(persona.card.slug);
    const QString avatar = findAvatar(path);
    if (!avatarImage(avatar, 168).isNull())
        persona.card.avatar = avatar;
    persona.description = snapshot.textOf(u"description").trimmed();
    persona.models = textsOf(snapshot, u"models");
    persona.skills = textsOf(snapshot, u"skills");
    for (const QStringView key : {u"hooks", u"mcpServers", u"permissionMode"}) {
        if (snapshot.value(key))
            persona.noEffectInPlugin << key.toString();
    }
    for (const QString &slug : textsOf(snapshot, u"slugHistory"))
        persona.formerSlugs << makeSlug(slug);
    const QString url = snapshot.textOf(u"repoUrl").trimmed();
    if (isSafeLink(url))
        persona.url = url;
    persona.updated = updatedOf(snapshot, path);
    persona.sha256 = QCryptographicHash::hash(encode(snapshot.text, snapshot.encoding),
                                              QCryptographicHash::Sha256)
                         .toHex();
    return {std::move(persona), false, foldForSearch(cardOf(snapshot).name)};
}

bool liesIn(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

// The files of the walk without those of sites, whose downloads are copies.
QStringList sourcesIn(const FolderWalk &walk, const QString &output)
{
    QStringList sites{QDir::cleanPath(output)};
    for (const QString &folder : walk.folders) {
        if (QFileInfo::exists(folder + u'/' + QString::fromUtf16(siteManifest)))
            sites << folder;
    }
    QStringList sources;
    for (auto file = walk.files.cbegin(); file != walk.files.cend(); ++file) {
        const bool copy = std::ranges::any_of(
            sites, [&](const QString &site) { return liesIn(file.key(), site); });
        if (!copy)
            sources << file.key();
    }
    sources.sort();
    return sources;
}

void makeSlugsUnique(std::vector<SitePersona> &personas)
{
    // Names that some systems keep for devices are no names of files there.
    static const QSet<QString> devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    QSet<QString> used;
    for (SitePersona &persona : personas) {
        const QString base = devices.contains(persona.card.slug) ? persona.card.slug + u"-persona"_s
                                                                 : persona.card.slug;
        persona.card.slug = base;
        for (int i = 2; used.contains(persona.place()); ++i)
            persona.card.slug = base + u'-' + QString::number(i);
        used.insert(persona.place());
    }
}

QString pageOf(Kind kind, const QString &slug)
{
    return kindId(kind) + "s/"_L1 + slug + ".html"_L1;
}

// An old name leads to one persona, and nowhere where it is the name of another.
void settleHistories(std::vector<SitePersona> &personas)
{
    QSet<QString> used;
    for (const SitePersona &persona : personas)
        used.insert(persona.page());
    for (SitePersona &persona : personas) {
        persona.formerSlugs.removeIf([&](const QString &slug) {
            const QString page = pageOf(persona.card.kind, slug);
            const bool goes = slug.isEmpty() || used.contains(page);
            used.insert(page);
            return goes;
        });
    }
}

} // namespace

QStringList SitePersona::formerPages() const
{
    QStringList pages;
    for (const QString &slug : formerSlugs)
        pages << pageOf(card.kind, slug);
    return pages;
}

QString SitePersona::place() const
{
    return kindId(card.kind) + "s/"_L1 + card.slug;
}

QString SitePersona::picture() const
{
    return card.avatar.isEmpty() ? QString() : QString(u"pictures/"_s + place() + u".png"_s);
}

SiteCollection collectPersonas(const QString &folder, const QString &output, bool drafts,
                               const std::function<bool()> &abort)
{
    const FolderWalk walk = walkFolder(folder, {}, abort);
    SiteCollection collection;
    collection.complete = walk.complete;
    const QStringList sources = sourcesIn(walk, output);
    std::vector<Read> read(size_t(sources.size()));
    QList<qsizetype> indexes(sources.size());
    std::ranges::generate(indexes, [i = qsizetype(0)]() mutable { return i++; });
    QtConcurrent::blockingMap(indexes, [&](qsizetype i) {
        if (!abort())
            read[size_t(i)] = readPersona(sources[i], drafts);
    });
    std::vector<Read> found;
    for (Read &one : read) {
        collection.drafts += one.draft;
        if (one.persona)
            found.push_back(std::move(one));
    }
    std::ranges::stable_sort(found, [](const Read &a, const Read &b) {
        const auto keys = [](const Read &one) {
            return std::tuple(one.persona->card.kind, std::cref(one.sortKey),
                              std::cref(one.persona->source));
        };
        return keys(a) < keys(b);
    });
    for (Read &one : found)
        collection.personas.push_back(std::move(*one.persona));
    makeSlugsUnique(collection.personas);
    settleHistories(collection.personas);
    return collection;
}

} // namespace studio
