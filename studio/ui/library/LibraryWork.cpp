#include "ui/library/LibraryWork.h"

#include "session/DocumentSession.h"
#include "session/LineEdits.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

LibraryWork::LibraryWork(Sessions sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(std::move(sessions))
{
}

Result<void> LibraryWork::run(const LibraryStep &step)
{
    return change(step, step.files, false);
}

Result<void> LibraryWork::undo(const LibraryStep &step)
{
    return change(step, step.files.reversed(), true);
}

Result<void> LibraryWork::change(const LibraryStep &step, const FileChanges &files, bool back)
{
    for (const LibraryStep::Text &text : step.texts) {
        if (!text.session || text.session->isReadOnly()
            || text.session->text() != (back ? text.after : text.before))
            return fail("changes/meanwhile",
                        {text.session ? text.session->displayName() : step.title});
    }
    if (auto applied = files.apply(); !applied)
        return applied;
    for (const LibraryStep::Text &text : step.texts) {
        const QString now = text.session->text();
        text.session->apply(lineEdits(now, back ? text.before : text.after),
                            back ? tr("Undo: %1").arg(step.title) : step.title);
    }
    follow(files);
    return {};
}

/// What is open goes where its file goes, and takes up what was written into it.
void LibraryWork::follow(const FileChanges &files)
{
    for (const FileMove &move : files.moves) {
        for (DocumentSession *session : m_sessions()) {
            if (session->path() == move.from)
                session->followFile(move.to);
            else if (session->path().startsWith(move.from + u'/'))
                session->followFile(move.to + session->path().sliced(move.from.size()));
        }
        emit moved(move.from, move.to);
    }
    for (DocumentSession *session : m_sessions()) {
        if (!session->path().isEmpty())
            session->checkDisk();
    }
}

Result<void> LibraryWork::trash(const QStringList &paths, std::vector<TrashedFile> &done)
{
    for (const QString &path : paths) {
        QString inTrash;
        if (!QFile::moveToTrash(path, &inTrash))
            return fail("changes/trash", {path});
        done.push_back({path, inTrash});
        emit trashed(path);
    }
    return {};
}

Result<void> LibraryWork::untrash(const std::vector<TrashedFile> &files)
{
    FileChanges back;
    for (const TrashedFile &file : files) {
        if (file.inTrash.isEmpty() || !QFileInfo::exists(file.inTrash))
            return fail("changes/no-trash", {file.path});
        back.moves.push_back({file.inTrash, file.path});
    }
    if (auto applied = back.apply(); !applied)
        return applied;
    // What the trash notes of each file, see the trash specification of freedesktop.org.
    for (const TrashedFile &file : files) {
        const QFileInfo was(file.inTrash);
        QFile::remove(was.path() + u"/../info/"_s + was.fileName() + u".trashinfo"_s);
    }
    for (DocumentSession *session : m_sessions()) {
        if (!session->path().isEmpty())
            session->checkDisk();
    }
    return {};
}

} // namespace studio
