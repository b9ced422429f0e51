#include "cli/Input.h"

#include "cli/Options.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace studio::cli {

Result<QByteArray> readInput(const QString &shown)
{
    QByteArray bytes;
    char piece[64 * 1024];
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, piece, sizeof piece);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN) {
            pollfd wait{STDIN_FILENO, POLLIN, 0};
            ::poll(&wait, 1, -1);
            continue;
        }
        if (got < 0)
            return fail("file/read", {shown, QString::fromLocal8Bit(std::strerror(errno))});
        if (got == 0)
            return bytes;
        bytes.append(piece, got);
        if (bytes.size() > maximumFileSize)
            return fail("file/too-large",
                        {shown, QString::number(bytes.size()), QString::number(maximumFileSize)});
    }
}

Result<FileText> readFileOrInput(const QString &path)
{
    if (path != standardInput)
        return readFile(path);
    const QString shown = tr("The input");
    const Result<QByteArray> bytes = readInput(shown);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<FileText> text = decode(*bytes);
    return text ? std::move(text) : fail("file/binary", {shown});
}

Result<SnapshotPtr> openPersona(const QString &path)
{
    if (path != standardInput)
        return openSnapshot(path);
    return readFileOrInput(path).transform(
        [](const FileText &file) { return makeSnapshot(file.text, file.encoding); });
}

} // namespace studio::cli
