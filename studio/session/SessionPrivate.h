#pragma once

#include "session/Analysis.h"
#include "session/DiskWatch.h"
#include "session/DocumentSession.h"
#include "session/RecoveryKeeper.h"
#include "session/TextStandIns.h"
#include "session/UndoSteps.h"

#include <QTextDocument>
#include <optional>

namespace studio {

/// What a session consists of. The parts know nothing of each other; here they meet.
class DocumentSession::Private
{
public:
    /// The SHA-256 of a file's content; nothing when there is no file. For what cannot be read
    /// it is something that no content has.
    using Hash = std::optional<QByteArray>;

    Private(QString path, QString name, const FileText &file);
    void connectTo(DocumentSession *session);

    [[nodiscard]] const QString &text() const;
    [[nodiscard]] Encoding encoding() const;
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] RecoveredText recoverable() const;

    /// Writes the edit into the document as one undo step. \a after: the file's encoding then.
    void write(const TextEdit &edit, const QString &title, const QString &mergeKey,
               const Encoding &after);
    /// The document has changed, through write() or under somebody's hands.
    void documentChanges(int from, int removed, int added);
    void documentChanged();
    void recordStep();
    void travel(QTextCursor *caret, bool back);

    /// No file holds this text: it would be lost with the program.
    [[nodiscard]] bool isOnlyHere() const
    {
        return document.isModified() || (path.isEmpty() && !document.isEmpty());
    }
    Result<void> saveTo(const QString &target);
    void takeOver(const FileText &file, const QString &title);
    void setOnDisk(OnDisk state, const Hash &content);
    void updateContext();
    void updateReadOnly();
    [[nodiscard]] static Hash hashOf(const QString &path);
    [[nodiscard]] static QByteArray hashOf(const QByteArray &bytes);

    DocumentSession *q = nullptr;
    QTextDocument document;
    TextStandIns standIns;
    UndoSteps steps;
    quint64 revision = 0;
    qsizetype length = 0; ///< Of the document at that revision.
    mutable QString cachedText;
    mutable Encoding cachedEncoding;
    mutable bool cacheValid = false;

    // While write() is at work: what the document cannot tell about the change.
    const TextEdit *writing = nullptr;
    QString writingTitle;
    Encoding writingEncoding;
    bool joining = false;
    bool travelling = false; ///< An undo or a redo is at work.
    bool stepAdded = false;  ///< The document has begun a new undo step.
    int documentRevision = 0; ///< QTextDocument::revision() at the last change that was seen.
    bool changedSinceTold = false;
    QString mergeKey;        ///< Of the last step, when nothing has happened since.
    Style styleBefore = Style::Plain; ///< Of the field before the steps with that key.

    QString path;
    QString name;
    Hash base;               ///< The content of the file that the text was read from or saved to.
    OnDisk state = OnDisk::Same;
    Hash told;               ///< The content of the file that was told about last.
    bool askedAgain = false;
    bool savedInPlace = false;
    bool complete = true;    ///< Every character of the text can stand in the document.
    bool readOnly = false;
    qsizetype caret = 0;
    std::shared_ptr<const FolderFacts> folder;
    CheckContext context; ///< What the text is checked with at present.

    // Last, because they ask this object for the text.
    Analysis analysis;
    DiskWatch watch;
    DiskWatch configurationWatch;
    QString watchedConfiguration; ///< The `.persona.yaml` that counts, or would if it was made.
    RecoveryKeeper keeper;
};

} // namespace studio
