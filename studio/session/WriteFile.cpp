#include "session/WriteFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

namespace studio {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] operator int() const { return m_number; }
    /// What close() says matters: some file systems report a failed write only then.
    bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

std::unexpected<Error> failOf(int error, const QString &path)
{
    switch (error) {
    case EACCES:
    case EPERM:
    case EROFS: return fail("file/no-permission", {path});
    case ENOSPC:
    case EDQUOT: return fail("file/disk-full", {path});
    default: return fail("file/write", {path, QString::fromLocal8Bit(std::strerror(error))});
    }
}

/// 0 or what went wrong.
int writeAll(int descriptor, const QByteArray &bytes)
{
    const char *data = bytes.constData();
    qsizetype left = bytes.size();
    while (left > 0) {
        const ssize_t written = ::write(descriptor, data, std::size_t(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        if (written == 0)
            return ENOSPC;
        data += written;
        left -= written;
    }
    return 0;
}

int sync(int descriptor)
{
    // Some file systems cannot, and say so; their word has to do.
    if (::fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
        return errno;
    return 0;
}

/// Whether the file carries more than content, permissions and group, which a new file in its
/// place would not have. What the system itself attaches ("security.") it attaches again.
bool hasAttributes(const QByteArray &path)
{
#ifdef Q_OS_LINUX
    char names[4096];
    const ssize_t size = ::listxattr(path.constData(), names, sizeof names);
    if (size < 0)
        return errno == ERANGE;
    for (ssize_t at = 0; at < size; at += ssize_t(std::strlen(names + at)) + 1) {
        if (std::strncmp(names + at, "security.", 9) != 0)
            return true;
    }
#else
    Q_UNUSED(path)
#endif
    return false;
}

void syncFolder(const QString &folder)
{
    const Descriptor descriptor(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor >= 0)
        ::fsync(descriptor);
}

QByteArray freshName(const QString &folder)
{
    return QFile::encodeName(
        folder
        + QStringLiteral("/.persona-%1.tmp")
              .arg(QRandomGenerator::global()->generate64(), 16, 16, QChar(u'0')));
}

/// Whether a new file has to belong to the old one's group. Where it need not, a group that is
/// another one may do no more than everybody.
enum class Group { Same, Any };

/// Gives a new file what the old one had. 0 or what went wrong.
int inherit(int descriptor, const struct stat &old, Group group)
{
    struct stat fresh{};
    if (::fstat(descriptor, &fresh) != 0)
        return errno;
    mode_t mode = old.st_mode & 07777;
    if (fresh.st_gid != old.st_gid && ::fchown(descriptor, uid_t(-1), old.st_gid) != 0) {
        if (group == Group::Same)
            return errno;
        mode &= ~mode_t(06070) | ((mode & 07) << 3);
    }
    return ::fchmod(descriptor, mode) == 0 ? 0 : errno;
}

/// Puts a new file in the place of the old one. 0 or what went wrong.
int replaceFile(const QByteArray &target, const QString &folder, const QByteArray &bytes,
                const std::optional<struct stat> &old, Group group, int modeOfNew)
{
    QByteArray name;
    int number = -1;
    for (int attempt = 0; number < 0 && attempt < 100; ++attempt) {
        name = freshName(folder);
        // Nobody else may look into it before it has the permissions of the old file.
        number = ::open(name.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC,
                        old ? 0600 : mode_t(modeOfNew));
        if (number < 0 && errno != EEXIST)
            return errno;
    }
    Descriptor descriptor(number);
    const auto finish = [&]() -> int {
        if (const int error = old ? inherit(descriptor, *old, group) : 0)
            return error;
        if (const int error = writeAll(descriptor, bytes))
            return error;
        if (const int error = sync(descriptor))
            return error;
        if (!descriptor.close())
            return errno;
        return ::rename(name.constData(), target.constData()) == 0 ? 0 : errno;
    };
    const int error = finish();
    if (error)
        ::unlink(name.constData());
    else
        syncFolder(folder);
    return error;
}

/// A copy of what a file holds now, for the case that overwriting it is interrupted. Empty when
/// the copy could not be made.
QString keepCopy(const QString &path, const QByteArray &bytes, const QString &backupFolder)
{
    QDir().mkpath(backupFolder);
    QFile::setPermissions(backupFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString copy = backupFolder
                         + QStringLiteral("/%1-%2").arg(QDateTime::currentDateTimeUtc().toString(
                                                            QStringLiteral("yyyyMMdd-HHmmss-zzz")),
                                                        QFileInfo(path).fileName().right(200));
    Descriptor descriptor(::open(QFile::encodeName(copy).constData(),
                                 O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600));
    if (descriptor < 0)
        return {};
    if (writeAll(descriptor, bytes) != 0 || sync(descriptor) != 0 || !descriptor.close()) {
        QFile::remove(copy);
        return {};
    }
    return copy;
}

int overwrite(int descriptor, const QByteArray &bytes)
{
    if (::lseek(descriptor, 0, SEEK_SET) < 0)
        return errno;
    if (const int error = writeAll(descriptor, bytes))
        return error;
    if (::ftruncate(descriptor, bytes.size()) != 0)
        return errno;
    return sync(descriptor);
}

/// 0 or what went wrong; then the old content is there again, or else \a copy is left behind.
int overwriteFile(const QString &target, const QByteArray &bytes, const QString &backupFolder)
{
    Descriptor descriptor(::open(QFile::encodeName(target).constData(), O_RDWR | O_CLOEXEC));
    if (descriptor < 0)
        return errno;
    QFile reader;
    if (!reader.open(descriptor, QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return EIO;
    const QByteArray old = reader.readAll();
    if (reader.error() != QFileDevice::NoError)
        return EIO;
    const QString copy = keepCopy(target, old, backupFolder);
    if (copy.isEmpty())
        return errno ? errno : EIO;

    int error = 0;
    // Room for all of it is asked for before a byte of the old content is touched.
    if (bytes.size() > old.size()) {
        error = ::posix_fallocate(descriptor, old.size(), bytes.size() - old.size());
        if (error == EOPNOTSUPP || error == EINVAL)
            error = 0;
    }
    if (!error)
        error = overwrite(descriptor, bytes);
    if (error && overwrite(descriptor, old) != 0)
        return error; // The copy is all that is left of it.
    QFile::remove(copy);
    return error;
}

} // namespace

QString followLinks(const QString &path)
{
    QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty())
        return canonical;
    for (int i = 0; i < 40 && info.isSymLink(); ++i)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

bool canWrite(const QString &path)
{
    const QFileInfo file(followLinks(path));
    return (file.exists() && file.isWritable()) || QFileInfo(file.absolutePath()).isWritable();
}

Result<Written> writeFile(const QString &path, const QByteArray &bytes, const WriteOptions &options)
{
    const QString target = followLinks(path);
    const QByteArray name = QFile::encodeName(target);
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail("file/no-folder", {path, folder});

    std::optional<struct stat> old;
    struct stat facts{};
    if (::stat(name.constData(), &facts) == 0)
        old = facts;
    else if (errno != ENOENT)
        return failOf(errno, path);
    if (old && S_ISDIR(old->st_mode))
        return fail("file/is-directory", {path});
    if (old && !S_ISREG(old->st_mode))
        return fail("file/not-regular", {path});

    const bool replaceable = !old
                             || (old->st_nlink == 1 && old->st_uid == ::geteuid()
                                 && !hasAttributes(name));
    int error = 0;
    const auto forbidden = [&] { return error == EACCES || error == EPERM; };
    if (replaceable) {
        error = replaceFile(name, folder, bytes, old, Group::Same, options.modeOfNew);
        if (!error)
            return Written{};
        // Only where no such file can be made: a full disk is no reason to touch the old one.
        if (!old || !forbidden())
            return failOf(error, path);
    }
    if (options.beforeInPlace)
        options.beforeInPlace();
    error = overwriteFile(target, bytes, options.backupFolder);
    if (!error)
        return Written{.inPlace = true};
    // The file itself is protected but its folder is ours: then to replace it is all we can do.
    if (forbidden())
        error = replaceFile(name, folder, bytes, old, Group::Any, options.modeOfNew);
    if (!error)
        return Written{};
    return failOf(error, path);
}

} // namespace studio
