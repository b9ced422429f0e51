#include "exchange/WriteExport.h"

#include "exchange/FileTransaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A relative path of plain parts. Folders may begin with a dot (".claude"), files may not.
bool isPlainPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    for (const QString &part : parts) {
        if (part.isEmpty() || part == u"." || part == u".." || part.contains(u'\\')
            || part.contains(QChar(u'\0')))
            return false;
    }
    return !parts.back().startsWith(u'.') && !QDir::isAbsolutePath(path) && !path.contains(u':');
}

bool isInside(const QString &path, const QString &root)
{
    return path == root || path.startsWith(root.endsWith(u'/') ? root : root + u'/');
}

/// The deepest folder of \a path that is there, links resolved.
QString existingRoot(const QString &path)
{
    QString at = QDir::cleanPath(path);
    while (!QFileInfo::exists(at) && at != QFileInfo(at).path())
        at = QFileInfo(at).path();
    return QFileInfo(at).canonicalFilePath();
}

struct Place
{
    QString path;      ///< Absolute
    QByteArray present;
    bool exists = false;
    bool same = false;
};

Result<Place> placeOf(const ExportFile &file, const QString &folder)
{
    Place place{QDir(folder).filePath(file.path), {}};
    if (!isPlainPath(file.path))
        return fail("export/outside", {place.path});
    const QString root = QFileInfo(folder).canonicalFilePath();
    QString at = folder;
    const QStringList parts = file.path.split(u'/');
    for (qsizetype index = 0; index < parts.size(); ++index) {
        at += u'/' + parts[index];
        const bool last = index + 1 == parts.size();
        const QFileInfo info(at);
        if (info.isSymLink()) {
            // A link to nowhere would make its file wherever it points.
            const QString real = info.canonicalFilePath();
            if (real.isEmpty() || root.isEmpty() || !isInside(real, root))
                return fail("export/outside", {at});
        }
        if (!info.exists())
            break;
        if (!last && !info.isDir())
            return fail("export/not-a-folder", {at});
        if (last && !info.isFile())
            return fail("export/not-a-file", {at});
        place.exists = last;
    }
    if (!place.exists)
        return place;
    QFile present(place.path);
    if (!present.open(QIODevice::ReadOnly))
        return fail("export/no-permission", {place.path});
    place.present = present.readAll();
    if (present.error() != QFileDevice::NoError)
        return fail("export/write", {place.path, present.errorString()});
    place.same = place.present == file.content;
    return place;
}

Result<std::vector<Place>> placesOf(const ExportPlan &plan, const QString &folder)
{
    const QFileInfo destination(folder);
    if ((destination.exists() && !destination.isDir())
        || (destination.isSymLink() && !destination.exists()))
        return fail("export/not-a-folder", {folder});
    if (!QFileInfo(existingRoot(folder)).isDir())
        return fail("export/not-a-folder", {existingRoot(folder)});
    std::vector<Place> places;
    for (const ExportFile &file : plan.files) {
        Result<Place> place = placeOf(file, folder);
        if (!place)
            return std::unexpected(place.error());
        places.push_back(std::move(*place));
    }
    return places;
}

WriteRecord recordOf(const std::vector<Place> &places, const ExportPlan &plan,
                     const QStringList &madeFolders)
{
    WriteRecord record{{}, madeFolders};
    for (size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        if (!place.same)
            record.files.push_back(
                {place.path, place.exists, place.present, plan.files[at].content});
    }
    return record;
}

} // namespace

Result<std::vector<ExportConflict>> exportConflicts(const ExportPlan &plan, const QString &folder)
{
    const QString root = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    Result<std::vector<Place>> places = placesOf(plan, root);
    if (!places)
        return std::unexpected(places.error());
    std::vector<ExportConflict> conflicts;
    for (size_t at = 0; at < places->size(); ++at) {
        const Place &place = (*places)[at];
        if (place.exists && !place.same)
            conflicts.push_back({place.path, place.present, plan.files[at].content});
    }
    return conflicts;
}

Result<QStringList> writeExport(const ExportPlan &plan, const QString &folder, Overwrite policy,
                                const BeforeWriting &before)
{
    const QString root = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    Result<std::vector<Place>> places = placesOf(plan, root);
    if (!places)
        return std::unexpected(places.error());
    QStringList paths;
    for (const Place &place : *places) {
        if (place.exists && !place.same && policy == Overwrite::Refuse)
            return fail("export/exists", {place.path});
        paths += place.path;
    }

    FileTransaction files;
    for (size_t at = 0; at < places->size(); ++at) {
        const Place &place = (*places)[at];
        if (place.same)
            continue;
        if (auto staged = files.put(place.path, plan.files[at].content); !staged)
            return std::unexpected(staged.error());
    }
    // What can be undone is written down before it is done.
    if (before) {
        if (auto ready = before(recordOf(*places, plan, files.madeFolders())); !ready)
            return std::unexpected(ready.error());
    }
    if (auto done = files.commit(); !done)
        return std::unexpected(done.error());
    return paths;
}

} // namespace studio
