#include "registry/WriterLock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace studio {

namespace {

// Between making the file and holding it lie two calls of the system; a program that takes longer
// has ended there.
constexpr qint64 namelessMs = 3000;

/// Removes the lock of nobody; whether there was one.
bool removeNameless(const QString &path)
{
#ifdef Q_OS_UNIX
    const QFileInfo info(path);
    if (!info.isFile() || info.isSymLink() || info.size() > 0
        || info.lastModified().msecsTo(QDateTime::currentDateTime()) < namelessMs)
        return false;
    const QByteArray name = QFile::encodeName(path);
    const int handle = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (handle < 0)
        return false;
    // Whoever works on the lock holds its file, and so does the one who removes it: two cannot
    // both find it nameless, and remove one that has been made anew in between.
    struct stat held{};
    struct stat there{};
    const bool nameless = ::flock(handle, LOCK_EX | LOCK_NB) == 0 && ::fstat(handle, &held) == 0
                          && held.st_size == 0 && ::stat(name.constData(), &there) == 0
                          && held.st_dev == there.st_dev && held.st_ino == there.st_ino;
    const bool removed = nameless && ::unlink(name.constData()) == 0;
    ::close(handle);
    return removed;
#else
    Q_UNUSED(path)
    return false;
#endif
}

} // namespace

bool tryToTake(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    return lock.error() == QLockFile::LockFailedError && removeNameless(lock.fileName())
           && lock.tryLock(0);
}

} // namespace studio
