#pragma once

#include "exchange/FileChanges.h"

#include <QObject>
#include <QPointer>
#include <functional>

namespace studio {

class DocumentSession;

/// A change of the library: files, and texts that are open with changes that are not saved.
struct LibraryStep
{
    struct Text
    {
        QPointer<DocumentSession> session;
        QString before;
        QString after;
    };
    QString title; ///< "Rename reviewer": what the undo of the open texts is called.
    FileChanges files;
    std::vector<Text> texts;
};

/// A file or folder that went to the trash.
struct TrashedFile
{
    QString path;
    QString inTrash; ///< Where it is now.
};

/// Does changes of the library and takes them back, with all that is open: an open persona follows
/// its file.
class LibraryWork : public QObject
{
    Q_OBJECT

public:
    using Sessions = std::function<std::vector<DocumentSession *>()>;

    explicit LibraryWork(Sessions sessions, QObject *parent = nullptr);

    [[nodiscard]] std::vector<DocumentSession *> sessions() const { return m_sessions(); }
    /// Errors: those of FileChanges, and changes/meanwhile for an open text. Nothing has changed
    /// then.
    [[nodiscard]] Result<void> run(const LibraryStep &step);
    [[nodiscard]] Result<void> undo(const LibraryStep &step);

    /// Errors: changes/trash (path). Those before it are in the trash and in \a done.
    [[nodiscard]] Result<void> trash(const QStringList &paths, std::vector<TrashedFile> &done);
    /// Errors: changes/no-trash (path), changes/exists (path).
    [[nodiscard]] Result<void> untrash(const std::vector<TrashedFile> &files);

signals:
    void moved(const QString &from, const QString &to);
    void trashed(const QString &path);

private:
    Result<void> change(const LibraryStep &step, const FileChanges &files, bool back);
    void follow(const FileChanges &files);

    Sessions m_sessions;
};

} // namespace studio
