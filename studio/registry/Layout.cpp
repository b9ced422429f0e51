#include "registry/Layout.h"

#include "registry/WriterLock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStorageInfo>
#include <QThread>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// What a layout's folder may hold before it is one: our own beginnings, and what a version
// control system or a file manager puts into any folder.
const QStringList ownNames{u"oci-layout"_s, u"index.json"_s, u"blobs"_s};
const QString lockName = u".persona-studio.lock"_s;
const QStringList harmlessNames{u".git"_s,     u".gitignore"_s, u".gitattributes"_s,
                                u".gitkeep"_s, u".directory"_s, u".DS_Store"_s};

constexpr qint64 largestIndex = 256 * 1024 * 1024;
constexpr qint64 largestBlob = 64 * 1024 * 1024;
constexpr int lockWaitMs = 20'000;
// A publish holds the lock for milliseconds. A lock of another machine that has crashed is
// recognised by its age alone.
constexpr int staleLockMs = 60'000;

/// Makes the renaming of a file last through a power failure.
void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

/// Not all that writes tells why it could not.
bool isFull(const QString &folder)
{
    constexpr qint64 block = 4096;
    const QStorageInfo disk(folder);
    return disk.isValid() && disk.bytesAvailable() < block;
}

Error writeError(const QFileDevice &file, const QString &path)
{
    if (file.error() == QFileDevice::ResourceError || isFull(QFileInfo(path).path()))
        return {"registry/disk-full", {path}, {}};
    if (file.error() == QFileDevice::PermissionsError
        || !QFileInfo(QFileInfo(path).path()).isWritable())
        return {"registry/read-only", {QFileInfo(path).path()}, {}};
    return {"registry/write", {path, file.errorString()}, {}};
}

} // namespace

Layout::Layout(QString folder)
    : m_folder(std::move(folder))
{
}

QString Layout::path(const QString &relative) const
{
    return m_folder + u'/' + relative;
}

QString Layout::blobPath(const QString &digest) const
{
    // Digests come from files of others: nothing but a digest may become a path.
    return isDigest(digest) ? path("blobs/sha256/"_L1 + digest.sliced(7)) : QString();
}

Result<Layout::State> Layout::state() const
{
    const QFileInfo info(m_folder);
    if (!info.exists() && !info.isSymLink())
        return State::Missing;
    if (!info.isDir())
        return fail("registry/not-a-folder", {m_folder});
    if (!info.isReadable() || !info.isExecutable())
        return fail("registry/read", {m_folder, QString()});
    if (QFile::exists(path(u"oci-layout"_s))) {
        const Result<QByteArray> bytes = readFile(path(u"oci-layout"_s), 1024 * 1024);
        if (!bytes)
            return std::unexpected(bytes.error());
        const QString version = QJsonDocument::fromJson(*bytes)[u"imageLayoutVersion"].toString();
        if (!version.startsWith("1."_L1))
            return fail("registry/bad-layout", {m_folder, u"oci-layout"_s, version});
        return State::Layout;
    }
    for (const QString &name : QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden
                                                        | QDir::System | QDir::NoDotAndDotDot)) {
        // Another publisher may be making the layout just now, or a crash left its first file; who
        // takes over a lock has one more.
        const bool beginning = name.startsWith("index.json."_L1)
                               || name.startsWith("oci-layout."_L1) || name.startsWith(lockName);
        if (!beginning && !ownNames.contains(name) && !harmlessNames.contains(name))
            return fail("registry/not-a-layout", {m_folder});
    }
    return State::Empty;
}

Result<void> Layout::makeFolder(const QString &folder) const
{
    if (QDir().mkpath(folder))
        return {};
    const QFileInfo info(folder);
    QString above = info.path();
    while (!QFileInfo::exists(above) && above != QFileInfo(above).path())
        above = QFileInfo(above).path();
    if (info.exists() || !QFileInfo(above).isDir())
        return fail("registry/not-a-folder", {info.exists() ? folder : above});
    if (!QFileInfo(above).isWritable())
        return fail("registry/read-only", {above});
    if (isFull(above))
        return fail("registry/disk-full", {folder});
    return fail("registry/write", {folder, QString()});
}

Result<void> Layout::create() const
{
    if (auto made = makeFolder(path(u"blobs/sha256"_s)); !made)
        return made;
    // oci-layout comes last: it says that the rest is there.
    if (!QFile::exists(path(u"index.json"_s))) {
        if (auto written = writeIndex(*readIndex()); !written)
            return written;
    }
    if (!QFile::exists(path(u"oci-layout"_s)))
        return writeFile(path(u"oci-layout"_s), "{\"imageLayoutVersion\":\"1.0.0\"}");
    return {};
}

Result<std::unique_ptr<QLockFile>> Layout::lock(const std::stop_token &stop) const
{
    if (auto made = makeFolder(m_folder); !made)
        return std::unexpected(made.error());
    auto lock = std::make_unique<QLockFile>(path(lockName));
    lock->setStaleLockTime(staleLockMs);
    // QLockFile's own waiting sleeps for a tenth of a second and more, as long as many publishes.
    const QDeadlineTimer deadline(lockWaitMs);
    while (!deadline.hasExpired()) {
        if (stop.stop_requested())
            return fail("registry/cancelled");
        if (tryToTake(*lock))
            return lock;
        if (lock->error() == QLockFile::PermissionError)
            return fail("registry/read-only", {m_folder});
        if (lock->error() == QLockFile::UnknownError && isFull(m_folder))
            return fail("registry/disk-full", {m_folder});
        if (lock->error() == QLockFile::UnknownError)
            return fail("registry/write", {m_folder, u"lock"_s});
        QThread::msleep(2 + QRandomGenerator::global()->bounded(10));
    }
    return fail("registry/busy", {m_folder});
}

Result<QByteArray> Layout::readFile(const QString &name, qint64 limit) const
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail("registry/read", {name, file.errorString()});
    if (file.size() > limit)
        return fail("registry/bad-layout", {m_folder, QFileInfo(name).fileName(), u"size"_s});
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail("registry/read", {name, file.errorString()});
    return bytes;
}

Result<void> Layout::writeFile(const QString &name, const QByteArray &content) const
{
    QSaveFile file(name);
    // commit() brings the contents to the disk before it gives them their name.
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return std::unexpected(writeError(file, name));
    syncFolder(QFileInfo(name).path());
    return {};
}

Result<void> Layout::writeQuickly(const QString &name, const QByteArray &content) const
{
    // The lock of the layout keeps others from choosing the same name; a crash may have left one.
    QFile file(name + u".part"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.flush()) {
        const Error error = writeError(file, name);
        file.close();
        QFile::remove(file.fileName());
        return std::unexpected(error);
    }
    file.close();
    std::error_code failed;
    std::filesystem::rename(file.filesystemFileName(), QFile(name).filesystemFileName(), failed);
    if (failed) {
        QFile::remove(file.fileName());
        if (failed == std::errc::no_space_on_device)
            return fail("registry/disk-full", {name});
        return fail("registry/write", {name, QString::fromStdString(failed.message())});
    }
    return {};
}

void Layout::sync() const
{
#ifdef Q_OS_LINUX
    const QString blobs = path(u"blobs/sha256"_s);
    const int handle = ::open(QFile::encodeName(blobs).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        ::syncfs(handle);
        ::close(handle);
    }
#endif
}

Result<QJsonObject> Layout::readIndex() const
{
    const QString name = path(u"index.json"_s);
    if (!QFile::exists(name))
        return QJsonObject{{u"schemaVersion"_s, 2},
                           {u"mediaType"_s, oci::indexType},
                           {u"manifests"_s, QJsonArray()}};
    const Result<QByteArray> bytes = readFile(name, largestIndex);
    if (!bytes)
        return std::unexpected(bytes.error());
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(*bytes, &error);
    if (!json.isObject() || !json[u"manifests"].isArray())
        return fail("registry/bad-layout", {m_folder, u"index.json"_s, error.errorString()});
    return json.object();
}

Result<void> Layout::writeIndex(const QJsonObject &index) const
{
    return writeFile(path(u"index.json"_s), QJsonDocument(index).toJson(QJsonDocument::Compact));
}

Result<QByteArray> Layout::readBlob(const QString &digest, qint64 size) const
{
    const QString name = blobPath(digest);
    if (name.isEmpty())
        return fail("registry/bad-layout", {m_folder, u"index.json"_s, digest});
    if (!QFileInfo(name).isFile())
        return fail("registry/missing-blob", {digest});
    Result<QByteArray> bytes = readFile(name, largestBlob);
    if (!bytes)
        return bytes;
    if (const QString actual = digestOf(*bytes);
        actual != digest || (size >= 0 && bytes->size() != size))
        return fail("registry/corrupt-blob", {digest, actual});
    return bytes;
}

bool Layout::hasBlob(const QString &digest) const
{
    return readBlob(digest).has_value();
}

Result<bool> Layout::writeBlob(const QString &digest, const QByteArray &content) const
{
    if (hasBlob(digest))
        return false;
#ifdef Q_OS_LINUX
    const Result<void> written = writeQuickly(blobPath(digest), content);
#else
    const Result<void> written = writeFile(blobPath(digest), content);
#endif
    if (!written)
        return std::unexpected(written.error());
    return true;
}

void Layout::removeBlob(const QString &digest) const
{
    if (const QString name = blobPath(digest); !name.isEmpty())
        QFile::remove(name);
}

} // namespace studio
