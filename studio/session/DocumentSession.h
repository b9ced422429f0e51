#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"
#include "text/Result.h"
#include "text/TextEdit.h"

#include <QObject>
#include <chrono>
#include <memory>

class QTextCursor;
class QTextDocument;

namespace studio {

class FolderFacts;
struct RecoveredText;

/// An open persona. Owns the QTextDocument, whose text is the only truth, and is its only
/// programmatic writer: every edit of the form is a TextEdit that is applied here, in the one undo
/// history that the text editor uses as well.
class DocumentSession : public QObject
{
    Q_OBJECT

public:
    /// Opens a file. Errors as openSnapshot().
    [[nodiscard]] static Result<std::unique_ptr<DocumentSession>> open(const QString &path,
                                                                       QObject *parent = nullptr);
    /// A persona that has no file yet. \a name: what the window calls it ("reviewer.md").
    [[nodiscard]] static std::unique_ptr<DocumentSession> create(const QString &text,
                                                                 const QString &name,
                                                                 QObject *parent = nullptr);
    /// Goes on with a text that a program has left unsaved; see restore() in session/Recovery.h.
    [[nodiscard]] static Result<std::unique_ptr<DocumentSession>> recover(
        const RecoveredText &recovered, QObject *parent = nullptr);
    /// Ends the session: unsaved text is given up, unless keepForNextStart() was called.
    ~DocumentSession() override;

    /// Whoever shows it gives it a layout of its own kind (QPlainTextDocumentLayout); until then
    /// it has one that lays out nothing.
    [[nodiscard]] QTextDocument *document() const;
    /// The text in the offsets of snapshots, which are the positions of the document.
    [[nodiscard]] QString text() const;
    /// Always of the present text: made now when the text has changed since the last one.
    [[nodiscard]] SnapshotPtr snapshot();
    /// Of the last announced snapshot, moved along with the edits since then. What is new where
    /// the author is writing comes when he pauses, see SettledDiagnostics. Every view shows these.
    [[nodiscard]] const std::vector<Diagnostic> &diagnostics() const;
    /// Shows now what waits for the author to pause: he has asked what is wrong.
    void settleDiagnostics();
    /// How long a pause is; 600 ms unless told otherwise.
    void setPauseOfTheAuthor(std::chrono::milliseconds pause);
    /// Counts the changes of the text, undo and redo included, and of its path.
    [[nodiscard]] quint64 revision() const;

    [[nodiscard]] QString path() const; ///< Empty for a text without a file.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] bool isModified() const;
    /// Set when the file cannot be edited without losing something, or not written.
    [[nodiscard]] bool isReadOnly() const;
    /// Why isReadOnly(): file/read-only (path), or file/characters (path: it holds so many
    /// different characters that none is left to stand for those an editor cannot hold). An
    /// error without a code when it is not.
    [[nodiscard]] Error readOnlyReason() const;

    // Editing. \a title names the step for the undo menu ("Change model"). Edits with the same
    // \a mergeKey that follow each other without any other change are one undo step. A session
    // that is read-only ignores edits.
    void apply(const TextEdit &edit, const QString &title, const QString &mergeKey = {});
    Result<void> setField(const QString &key, const Value &value, const QString &title,
                          const QString &mergeKey = {});
    Result<void> removeField(const QString &key, const QString &title);
    void undo();
    void redo();
    /// As undo() and redo(); the caret of a view goes where the text has changed.
    void undoAt(QTextCursor &caret);
    void redoAt(QTextCursor &caret);
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoTitle() const;
    [[nodiscard]] QString redoTitle() const;

    // Saving. Errors: file/changed-on-disk (path; unless \a overwrite), file/write (path, reason),
    // file/no-path, file/no-permission, file/disk-full, file/no-folder (path, folder),
    // file/is-directory, file/not-regular, and those of readOnlyReason(). After an error the old
    // file is as it was.
    Result<void> save(bool overwrite = false);
    Result<void> saveAs(const QString &path);
    /// The file has been given another path, with the content it had or another one: it is
    /// followed there, and what it holds is looked at as checkDisk() does.
    void followFile(const QString &path);
    /// Whether the last save could not be done atomically (then a copy was kept while writing).
    [[nodiscard]] bool lastSaveWasInPlace() const;

    /// A text whose file was removed is in memory only, though it need not be modified: ask
    /// before closing it.
    enum class OnDisk { Same, Changed, Removed };
    [[nodiscard]] OnDisk onDisk() const;
    /// Takes over what is on disk, as one undoable edit of what differs.
    Result<void> reload();
    /// Keeps the text as it is and stops telling about this change of the file.
    void keepMine();

    // Checks.
    /// The folder that the persona lies in, for the rules about several files; nullptr: unknown.
    /// The `.persona.yaml` that counts is found by itself, and followed when it changes.
    void setFolder(std::shared_ptr<const FolderFacts> folder);
    /// Reads the configuration that counts for the file again: one may have come or gone.
    void checkConfiguration();

    // Recovery: what is unsaved outlives the program, see session/Recovery.h.
    /// Where the caret of the view in use is, to be put down with unsaved text.
    void setCaret(qsizetype position);
    [[nodiscard]] qsizetype caret() const;
    /// Puts down what is unsaved now and leaves it behind when the session ends, for the next
    /// start of the program: what a window does that closes without asking. A text without a file
    /// is unsaved though nobody has changed it yet. Does nothing when all is in the file.
    void keepForNextStart();
    /// The file that holds the unsaved text; empty while none is needed or written.
    [[nodiscard]] QString recoveryFile() const;

public slots:
    /// Looks whether the file has changed: when the window becomes active, and from time to time
    /// where the system does not tell. A text without unsaved changes follows the file (see
    /// reloaded()); otherwise onDiskChanged() tells, once for each content of the file.
    void checkDisk();

signals:
    /// After edits, once per turn of the event loop and behind the repaint of the text.
    void snapshotChanged(const studio::SnapshotPtr &snapshot);
    void diagnosticsChanged();
    void modificationChanged(bool modified);
    void historyChanged();
    void pathChanged();
    /// The text is in its file now.
    void saved();
    void onDiskChanged(studio::DocumentSession::OnDisk state);
    /// The text has followed the file, as one step that can be undone.
    void reloaded();
    void readOnlyChanged(bool readOnly);
    /// Unsaved text cannot be put down at present, so it would be lost if the program ended.
    void recoveryFailed(const studio::Error &error);

private:
    class Private;
    explicit DocumentSession(std::unique_ptr<Private> d, QObject *parent);
    std::unique_ptr<Private> d;
};

} // namespace studio
