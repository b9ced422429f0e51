#include "exchange/WriteExport.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <filesystem>
#include <memory>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

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

Error writeError(const QFileDevice &file, const QString &path)
{
    if (file.error() == QFileDevice::ResourceError)
        return {"export/disk-full", {path}, {}};
    const QFileInfo folder(QFileInfo(path).path());
    if (file.error() == QFileDevice::PermissionsError || (folder.exists() && !folder.isWritable()))
        return {"export/no-permission", {path}, {}};
    return {"export/write", {path, file.errorString()}, {}};
}

/// Makes folders and takes those away again that it made, unless they are kept.
class Folders
{
public:
    ~Folders()
    {
        for (auto made = m_made.crbegin(); made != m_made.crend(); ++made)
            QDir().rmdir(*made);
    }
    Result<void> make(const QString &path)
    {
        if (QFileInfo(path).isDir())
            return {};
        const QString parent = QFileInfo(path).path();
        if (parent != path) {
            if (auto above = make(parent); !above)
                return above;
        }
        if (!QDir().mkdir(path) && !QFileInfo(path).isDir())
            return fail("export/no-permission", {path});
        m_made += path;
        return {};
    }
    void keep() { m_made.clear(); }

private:
    QStringList m_made;
};

/// Waiting for the disk once for each file of a library takes minutes.
constexpr size_t mostSyncedOneByOne = 32;

/// Everything that was written to the file system of \a folder is on the disk.
void syncAll(const QString &folder)
{
#ifdef Q_OS_LINUX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (descriptor < 0)
        return;
    ::syncfs(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(folder)
#endif
}

/// Content that waits beside its place, under a name of its own, until it takes it.
class StagedFile
{
public:
    explicit StagedFile(QString path)
        : m_path(std::move(path))
        , m_file(temporaryName(m_path))
    {
    }
    ~StagedFile()
    {
        if (m_staged)
            m_file.remove();
    }
    Q_DISABLE_COPY_MOVE(StagedFile)

    /// \a synced: on the disk before it goes on.
    Result<void> stage(const QByteArray &content, bool synced)
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return std::unexpected(writeError(m_file, m_path));
        m_staged = true;
        if (m_file.write(content) != content.size() || !m_file.flush()
            || (synced && !sync()))
            return std::unexpected(writeError(m_file, m_path));
        if (QFileInfo::exists(m_path))
            m_file.setPermissions(QFile::permissions(m_path));
        m_file.close();
        return {};
    }

    Result<void> place()
    {
        std::error_code error;
        std::filesystem::rename(m_file.filesystemFileName(), QFileInfo(m_path).filesystemFilePath(),
                                error);
        if (error)
            return fail("export/write", {m_path, QString::fromStdString(error.message())});
        m_staged = false;
        return {};
    }

private:
    static QString temporaryName(const QString &path)
    {
        const QFileInfo info(path);
        const quint64 random = QRandomGenerator::system()->generate64();
        return info.path() + u"/.persona-"_s + QString::number(random, 36) + u".part"_s;
    }

    /// What a crash of the machine must not undo.
    bool sync()
    {
#ifdef Q_OS_UNIX
        return ::fdatasync(m_file.handle()) == 0;
#else
        return true;
#endif
    }

    QString m_path;
    QFile m_file;
    bool m_staged = false;
};

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

Result<QStringList> writeExport(const ExportPlan &plan, const QString &folder, Overwrite policy)
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

    // All contents are on the disk before the first of them takes its name: a full disk leaves
    // everything as it was. Closed files wait in any number, open ones do not.
    const bool eachSynced = places->size() <= mostSyncedOneByOne;
    Folders folders;
    std::vector<std::unique_ptr<StagedFile>> files;
    for (size_t at = 0; at < places->size(); ++at) {
        const Place &place = (*places)[at];
        if (place.same)
            continue;
        if (auto made = folders.make(QFileInfo(place.path).path()); !made)
            return std::unexpected(made.error());
        auto &file = files.emplace_back(std::make_unique<StagedFile>(place.path));
        if (auto staged = file->stage(plan.files[at].content, eachSynced); !staged)
            return std::unexpected(staged.error());
    }
    if (!eachSynced)
        syncAll(root);
    folders.keep();
    for (const auto &file : files) {
        if (auto placed = file->place(); !placed)
            return std::unexpected(placed.error());
    }
    return paths;
}

} // namespace studio
