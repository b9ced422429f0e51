#include "cli/SaveText.h"

#include "cli/Input.h"
#include "cli/Output.h"
#include "cli/WholeWrite.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

std::unexpected<Error> failOf(const QFileDevice &file, const QString &path)
{
    if (file.error() == QFileDevice::PermissionsError)
        return fail("file/no-permission", {path});
    return fail("file/write", {path, file.errorString()});
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    const WholeWrite whole;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failOf(file, path);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failOf(file, path);
    return {};
}

} // namespace

SnapshotPtr Change::snapshot() const
{
    return makeSnapshot(after, before.encoding,
                        path == standardInput ? QString() : QFileInfo(path).absoluteFilePath());
}

Result<Change> beginChange(const QString &path, bool toOutput)
{
    Result<FileText> file = readFileOrInput(path);
    if (!file)
        return std::unexpected(file.error());
    return Change{path, *file, file->text, toOutput || path == standardInput};
}

Result<void> finishChange(const Change &change)
{
    Encoding encoding = change.before.encoding;
    refresh(encoding, change.after);
    const QByteArray bytes = encode(change.after, encoding);
    if (change.toOutput) {
        printBytes(bytes);
        return {};
    }
    if (change.after == change.before.text)
        return {};
    const QString target = QFileInfo(change.path).canonicalFilePath();
    if (target.isEmpty())
        return fail("file/changed-on-disk", {change.path});
    // Who may not write a file shall not replace it either, whatever its folder allows.
    if (!QFileInfo(target).isWritable())
        return fail("file/no-permission", {change.path});
    const Result<FileText> now = readFile(target);
    if (!now || now->text != change.before.text || now->encoding != change.before.encoding)
        return fail("file/changed-on-disk", {change.path});
    Result<void> written = replaceFile(target, bytes);
    if (!written)
        written.error().arguments[0] = change.path;
    return written;
}

Result<void> writeNew(const QString &path, const QByteArray &bytes, IfThere policy)
{
    if (path == standardInput) {
        printBytes(bytes);
        return {};
    }
    const QFileInfo place(path);
    if (place.isDir())
        return fail("file/is-directory", {path});
    if (!QFileInfo(place.absolutePath()).isDir())
        return fail("file/no-folder", {path});
    if (policy == IfThere::Replace && place.exists()) {
        if (!place.isFile())
            return fail("file/not-regular", {path});
        if (!place.isWritable())
            return fail("file/no-permission", {path});
        return replaceFile(place.canonicalFilePath(), bytes);
    }
    const WholeWrite whole;
    // Only this way of opening makes sure that no file is there, also in this very moment.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (place.exists() || place.isSymLink())
            return fail("file/exists", {path});
        return failOf(file, path);
    }
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const auto trouble = failOf(file, path);
        file.remove();
        return trouble;
    }
    return {};
}

} // namespace studio::cli
