#include "persona/Snapshot.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace studio {

namespace {

/// A descriptor that is closed whichever way the function is left.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] operator int() const { return m_number; }

private:
    int m_number;
};

std::unexpected<Error> failOf(int error, const QString &path)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR: return fail("file/not-found", {path});
    case EACCES:
    case EPERM: return fail("file/no-permission", {path});
    default: return fail("file/read", {path, QString::fromLocal8Bit(std::strerror(error))});
    }
}

Result<void> acceptable(const struct stat &facts, const QString &path)
{
    if (S_ISDIR(facts.st_mode))
        return fail("file/is-directory", {path});
    if (!S_ISREG(facts.st_mode))
        return fail("file/not-regular", {path});
    if (facts.st_size > maximumFileSize) {
        return fail("file/too-large",
                    {path, QString::number(facts.st_size), QString::number(maximumFileSize)});
    }
    return {};
}

/// Never more than one byte beyond the limit: a file of /proc says it is empty and is not, and
/// another program may be writing to the file just now.
Result<QByteArray> readAll(int descriptor, qint64 expected, const QString &path)
{
    QByteArray bytes;
    bytes.reserve(expected + 1);
    char piece[64 * 1024];
    for (;;) {
        const ssize_t got = ::read(descriptor, piece, sizeof piece);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failOf(errno, path);
        if (got == 0)
            return bytes;
        bytes.append(piece, got);
        if (bytes.size() > maximumFileSize) {
            return fail("file/too-large",
                        {path, QString::number(bytes.size()), QString::number(maximumFileSize)});
        }
    }
}

} // namespace

Result<FileText> readFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts{};
    // Asked before opening, because to open a device can already do something; and asked again
    // behind it, because the name may mean another file by then.
    if (::stat(name.constData(), &facts) != 0)
        return failOf(errno, path);
    if (const auto ok = acceptable(facts, path); !ok)
        return std::unexpected(ok.error());
    // Without O_NONBLOCK, a pipe that took the file's place would hold us until someone writes.
    const Descriptor descriptor(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (descriptor < 0 || ::fstat(descriptor, &facts) != 0)
        return failOf(errno, path);
    if (const auto ok = acceptable(facts, path); !ok)
        return std::unexpected(ok.error());
    const Result<QByteArray> bytes = readAll(descriptor, facts.st_size, path);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<FileText> file = decode(*bytes);
    if (!file)
        file.error().arguments.prepend(path);
    return file;
}

} // namespace studio
