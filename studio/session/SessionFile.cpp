// The session and its file: saving, what others do to the file, and going on after a crash.

#include "session/LineEdits.h"
#include "session/Recovery.h"
#include "session/SessionPrivate.h"
#include "session/StateFolder.h"
#include "session/WriteFile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace studio {

QByteArray DocumentSession::Private::hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

DocumentSession::Private::Hash DocumentSession::Private::hashOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return std::nullopt;
    QFile reader(file);
    if (!info.isFile() || info.size() > maximumFileSize || !reader.open(QIODevice::ReadOnly)) {
        return QByteArray("unreadable " + QByteArray::number(info.size()) + ' '
                          + QByteArray::number(info.lastModified().toMSecsSinceEpoch()));
    }
    return hashOf(reader.readAll());
}

void DocumentSession::Private::updateReadOnly()
{
    const bool now = !complete || (!path.isEmpty() && QFileInfo::exists(path) && !canWrite(path));
    if (std::exchange(readOnly, now) != now && q)
        emit q->readOnlyChanged(now);
}

void DocumentSession::Private::setOnDisk(OnDisk now, const Hash &content)
{
    const bool news = now != state || (now == OnDisk::Changed && content != told);
    state = now;
    told = content;
    if (news)
        emit q->onDiskChanged(now);
}

Result<void> DocumentSession::Private::saveTo(const QString &target)
{
    if (!complete)
        return std::unexpected(q->readOnlyReason());
    const QByteArray content = bytes();
    WriteOptions options;
    options.backupFolder = stateFolder(QStringLiteral("backup"));
    // That can be interrupted: then the new text must be somewhere else.
    options.beforeInPlace = [this] { keeper.writeNow(); };
    const Result<Written> written = writeFile(target, content, options);
    if (!written)
        return std::unexpected(written.error());
    savedInPlace = written->inPlace;
    base = hashOf(content);
    if (path != target) {
        path = target;
        ++revision;
        analysis.restart(revision);
        updateContext();
        emit q->pathChanged();
    }
    watch.setPath(path);
    document.setModified(false);
    keeper.clear();
    setOnDisk(OnDisk::Same, base);
    updateReadOnly();
    emit q->saved();
    return {};
}

Result<void> DocumentSession::save(bool overwrite)
{
    if (d->path.isEmpty())
        return fail("file/no-path");
    if (!overwrite) {
        const Private::Hash present = Private::hashOf(d->path);
        if (present && present != d->base)
            return fail("file/changed-on-disk", {d->path});
    }
    return d->saveTo(d->path);
}

Result<void> DocumentSession::saveAs(const QString &path)
{
    return d->saveTo(QFileInfo(path).absoluteFilePath());
}

void DocumentSession::followFile(const QString &path)
{
    if (d->path == path)
        return;
    d->path = path;
    d->name = QFileInfo(path).fileName();
    ++d->revision;
    d->analysis.restart(d->revision);
    d->updateContext();
    d->watch.setPath(path);
    if (isModified())
        d->keeper.changed();
    emit pathChanged();
    checkDisk();
}

bool DocumentSession::lastSaveWasInPlace() const
{
    return d->savedInPlace;
}

DocumentSession::OnDisk DocumentSession::onDisk() const
{
    return d->state;
}

void DocumentSession::Private::takeOver(const FileText &file, const QString &title)
{
    const TextEdit edit = lineEdits(text(), file.text);
    if (edit.isEmpty()) {
        steps.setEncoding(file.encoding);
        cacheValid = false;
        ++revision;
        analysis.restart(revision);
    } else {
        write(edit, title, {}, file.encoding);
    }
}

Result<void> DocumentSession::reload()
{
    if (d->path.isEmpty())
        return fail("file/no-path");
    const Result<FileText> file = readFile(d->path);
    if (!file)
        return std::unexpected(file.error());
    d->takeOver(*file, tr("Reload from disk"));
    d->base = Private::hashOf(encode(file->text, file->encoding));
    d->document.setModified(false);
    d->keeper.clear();
    d->setOnDisk(OnDisk::Same, d->base);
    d->updateReadOnly();
    return {};
}

void DocumentSession::keepMine()
{
    if (d->path.isEmpty())
        return;
    d->base = Private::hashOf(d->path);
    if (isModified()) {
        // No step of the history is what is on disk any more.
        const QSignalBlocker blocker(d->document);
        d->document.setModified(false);
        d->document.setModified(true);
    } else {
        d->document.setModified(true);
    }
    d->keeper.changed();
    d->setOnDisk(OnDisk::Same, d->base);
}

void DocumentSession::checkDisk()
{
    if (d->path.isEmpty())
        return;
    d->updateReadOnly();
    d->updateContext();
    d->watch.setPath(d->path); // the folder may have been away
    const Private::Hash present = Private::hashOf(d->path);
    if (present == d->base || !present) {
        d->askedAgain = false;
        d->setOnDisk(present == d->base ? OnDisk::Same : OnDisk::Removed, present);
        return;
    }
    // Some programs empty a file before they write it.
    if (QFileInfo(d->path).size() == 0 && !std::exchange(d->askedAgain, true)) {
        d->watch.askAgain();
        return;
    }
    d->askedAgain = false;
    if (!isModified() && reload()) {
        emit reloaded();
        return;
    }
    d->setOnDisk(OnDisk::Changed, present);
}

Result<std::unique_ptr<DocumentSession>> DocumentSession::recover(const RecoveredText &recovered,
                                                                  QObject *parent)
{
    // What is on disk may be gone, or may no longer be a text: the unsaved one counts all the same.
    const Result<FileText> read = readFile(recovered.path);
    const FileText file = read ? *read : FileText{recovered.text, recovered.encoding};
    auto p = std::make_unique<Private>(recovered.path, recovered.displayName, file);
    if (!recovered.base.isEmpty())
        p->base = recovered.base;
    p->watch.setPath(p->path);
    std::unique_ptr<DocumentSession> session(new DocumentSession(std::move(p), parent));
    Private &d = *session->d;
    if (read) {
        const TextEdit edit = lineEdits(d.text(), recovered.text);
        d.write(edit, tr("Recovered text"), {}, recovered.encoding);
    }
    d.document.setModified(true);
    d.caret = recovered.caret;
    d.keeper.takeOver(recovered.file);
    d.keeper.changed();
    d.updateReadOnly();
    session->checkDisk();
    return session;
}

} // namespace studio
