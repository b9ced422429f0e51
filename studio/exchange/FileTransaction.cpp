#include "exchange/FileTransaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringList>
#include <cerrno>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace studio {

namespace {

namespace fs = std::filesystem;

fs::path native(const QString &path)
{
    return QFileInfo(path).filesystemFilePath();
}

/// A name beside the file that no other program uses; who has guessed it cannot make it first
/// without being noticed, since it is only opened as a new one.
QString waitingName(const QString &path, QStringView ending)
{
    const quint64 random = QRandomGenerator::global()->generate64();
    return path.first(path.lastIndexOf(u'/') + 1) + u".persona-"_s + QString::number(random, 36)
           + ending;
}

/// A disk, a quota or a limit that is full is not always told as an error: less is written.
bool isFull(const QFileDevice &file)
{
    const int reason = errno;
    return file.error() == QFileDevice::ResourceError || reason == ENOSPC || reason == EDQUOT
           || reason == EFBIG;
}

Error writeError(const QFileDevice &file, const QString &path)
{
    if (isFull(file))
        return {"export/disk-full", {path}, {}};
    const QFileInfo folder(QFileInfo(path).path());
    if (file.error() == QFileDevice::PermissionsError || (folder.exists() && !folder.isWritable()))
        return {"export/no-permission", {path}, {}};
    return {"export/write", {path, file.errorString()}, {}};
}

Error writeError(const std::error_code &error, const QString &path)
{
    if (error == std::errc::no_space_on_device)
        return {"export/disk-full", {path}, {}};
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted
        || error == std::errc::read_only_file_system)
        return {"export/no-permission", {path}, {}};
    return {"export/write", {path, QString::fromStdString(error.message())}, {}};
}

/// What is left of a write that was cut short is tried once more: that tells why.
bool writeAll(QFile &file, const QByteArray &content)
{
    qint64 done = 0;
    while (done < content.size()) {
        errno = 0;
        const qint64 written = file.write(content.constData() + done, content.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

/// What a crash of the machine must not undo.
bool synced(QFile &file)
{
#ifdef Q_OS_UNIX
    return ::fdatasync(file.handle()) == 0;
#else
    return true;
#endif
}

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

} // namespace

/// One file: its new content waits under another name, and so does what was there before.
class FileTransaction::Change
{
public:
    explicit Change(QString path)
        : m_path(std::move(path))
    {
    }
    ~Change()
    {
        if (!m_staged.isEmpty())
            QFile::remove(m_staged);
        if (!m_before.isEmpty())
            QFile::remove(m_before);
    }
    Q_DISABLE_COPY_MOVE(Change)

    /// \a atOnce: on the disk before it goes on.
    Result<void> stage(const QByteArray &content, bool atOnce)
    {
        QFile file(waitingName(m_path, u".part"));
        errno = 0;
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return std::unexpected(writeError(file, m_path));
        m_staged = file.fileName();
        if (!writeAll(file, content) || (atOnce && !synced(file)))
            return std::unexpected(writeError(file, m_path));
        const QFileInfo present(m_path);
        if (present.exists())
            file.setPermissions(present.permissions());
        file.close();
        return keepBefore(present);
    }

    Result<void> keepBefore() { return keepBefore(QFileInfo(m_path)); }

    /// Whether there is something that goes, or gets another content.
    [[nodiscard]] bool replaces() const { return !m_before.isEmpty(); }

    Result<void> commit()
    {
        std::error_code error;
        if (m_staged.isEmpty())
            fs::remove(native(m_path), error);
        else
            fs::rename(native(m_staged), native(m_path), error);
        if (error)
            return std::unexpected(writeError(error, m_path));
        m_staged.clear();
        return {};
    }

    void takeBack()
    {
        std::error_code error;
        if (m_before.isEmpty())
            fs::remove(native(m_path), error);
        else
            fs::rename(native(m_before), native(m_path), error);
        if (!error)
            m_before.clear();
    }

private:
    /// A second name for what is there: taking it back then needs no room on the disk.
    Result<void> keepBefore(const QFileInfo &present)
    {
        if (!present.exists() && !present.isSymLink())
            return {};
        const QString before = waitingName(m_path, u".old");
        std::error_code error;
        fs::create_hard_link(native(m_path), native(before), error);
        if (error)
            fs::copy(native(m_path), native(before), fs::copy_options::copy_symlinks, error);
        if (error) {
            QFile::remove(before);
            return std::unexpected(writeError(error, m_path));
        }
        m_before = before;
        return {};
    }

    QString m_path;
    QString m_staged; ///< Empty for a file that goes.
    QString m_before; ///< Empty for a file that was not there.
};

FileTransaction::FileTransaction() = default;

FileTransaction::~FileTransaction()
{
    m_changes.clear();
    if (m_committed)
        return;
    for (auto made = m_madeFolders.crbegin(); made != m_madeFolders.crend(); ++made)
        QDir().rmdir(*made);
}

Result<void> FileTransaction::makeFolder(const QString &path)
{
    if (m_knownFolders.contains(path))
        return {};
    m_knownFolders.insert(path);
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).path();
    if (parent != path) {
        if (auto above = makeFolder(parent); !above)
            return above;
    }
    if (!QDir().mkdir(path) && !QFileInfo(path).isDir())
        return fail("export/no-permission", {path});
    m_madeFolders += path;
    return {};
}

Result<void> FileTransaction::put(const QString &path, const QByteArray &content)
{
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    const bool atOnce = m_changes.size() < mostSyncedOneByOne;
    Change &change = *m_changes.emplace_back(std::make_unique<Change>(path));
    Result<void> staged = change.stage(content, atOnce);
    // What is new is lost in a crash of the machine as if it had been written a little later; what
    // takes the place of something must be there before that goes.
    if (!atOnce && change.replaces())
        m_unsynced = QFileInfo(path).path();
    return staged;
}

Result<void> FileTransaction::remove(const QString &path)
{
    return m_changes.emplace_back(std::make_unique<Change>(path))->keepBefore();
}

Result<void> FileTransaction::commit()
{
    if (!m_unsynced.isEmpty())
        syncAll(m_unsynced);
    for (size_t at = 0; at < m_changes.size(); ++at) {
        if (auto done = m_changes[at]->commit(); !done) {
            while (at > 0)
                m_changes[--at]->takeBack();
            return done;
        }
    }
    m_committed = true;
    m_changes.clear(); // With them goes what was there before.
    return {};
}

} // namespace studio
