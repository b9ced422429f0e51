#include "exchange/WriteExport.h"

#include "exchange/FileTransaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

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

/// Where files of one folder lie. Looks at each folder on the way only once.
class Places
{
public:
    explicit Places(const QString &folder)
        : m_folder(folder == u"/" ? QString() : folder)
        , m_root(QFileInfo(folder).canonicalFilePath())
    {
    }

    Result<Place> of(const ExportFile &file)
    {
        Place place{m_folder + u'/' + file.path, {}};
        if (!isPlainPath(file.path))
            return fail("export/outside", {place.path});
        const qsizetype slash = file.path.lastIndexOf(u'/');
        if (slash >= 0) {
            const Result<bool> there = folderIsThere(file.path.first(slash));
            if (!there)
                return std::unexpected(there.error());
            if (!*there)
                return place;
        }
        const QFileInfo info(place.path);
        if (auto inside = staysInside(info); !inside)
            return std::unexpected(inside.error());
        if (!info.exists())
            return place;
        if (!info.isFile())
            return fail("export/not-a-file", {place.path});
        place.exists = true;
        return read(std::move(place), file.content);
    }

private:
    /// A link to nowhere would make its file wherever it points.
    Result<void> staysInside(const QFileInfo &info) const
    {
        if (!info.isSymLink())
            return {};
        const QString real = info.canonicalFilePath();
        if (real.isEmpty() || m_root.isEmpty() || !isInside(real, m_root))
            return fail("export/outside", {info.filePath()});
        return {};
    }

    /// \a path: of a folder, relative.
    Result<bool> folderIsThere(const QString &path)
    {
        if (const auto known = m_folders.constFind(path); known != m_folders.cend())
            return *known;
        const qsizetype slash = path.lastIndexOf(u'/');
        if (slash >= 0) {
            Result<bool> above = folderIsThere(path.first(slash));
            if (!above || !*above)
                return above;
        }
        const QFileInfo info(m_folder + u'/' + path);
        if (auto inside = staysInside(info); !inside)
            return std::unexpected(inside.error());
        if (info.exists() && !info.isDir())
            return fail("export/not-a-folder", {info.filePath()});
        m_folders.insert(path, info.exists());
        return info.exists();
    }

    static Result<Place> read(Place place, const QByteArray &planned)
    {
        QFile present(place.path);
        if (!present.open(QIODevice::ReadOnly))
            return fail("export/no-permission", {place.path});
        place.present = present.readAll();
        if (present.error() != QFileDevice::NoError)
            return fail("export/write", {place.path, present.errorString()});
        place.same = place.present == planned;
        return place;
    }

    QString m_folder;
    QString m_root;
    QHash<QString, bool> m_folders; ///< Whether they are there.
};

Result<std::vector<Place>> placesOf(const ExportPlan &plan, const QString &folder)
{
    const QFileInfo destination(folder);
    if ((destination.exists() && !destination.isDir())
        || (destination.isSymLink() && !destination.exists()))
        return fail("export/not-a-folder", {folder});
    if (!QFileInfo(existingRoot(folder)).isDir())
        return fail("export/not-a-folder", {existingRoot(folder)});
    Places found(folder);
    std::vector<Place> places;
    for (const ExportFile &file : plan.files) {
        Result<Place> place = found.of(file);
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
