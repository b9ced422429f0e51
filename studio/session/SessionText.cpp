// How the session keeps the document, its undo steps and what is read off it in step.

#include "session/NoLayout.h"
#include "session/SessionPrivate.h"

#include <QScopedValueRollback>
#include <QTextCursor>

namespace studio {

namespace {

bool holdsEscapedBytes(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit >= 0xDC80 && unit <= 0xDCFF && (at == 0 || !text[at - 1].isHighSurrogate()))
            return true;
    }
    return false;
}

} // namespace

DocumentSession::Private::Private(QString filePath, QString displayName, const FileText &file)
    : path(std::move(filePath))
    , name(std::move(displayName))
    , analysis([this] { return Analysis::Source{text(), encoding(), path, revision}; })
    , keeper([this] { return recoverable(); })
{
    document.setDocumentLayout(new NoLayout(&document));
    complete = standIns.admit(file.text);
    document.setPlainText(standIns.toDocument(file.text));
    document.setModified(false);
    steps.setEncoding(file.encoding);
    length = document.characterCount() - 1;
    documentRevision = document.revision();
    if (!complete) {
        cachedText = file.text;
        cachedEncoding = file.encoding;
        cacheValid = true;
    }
    readOnly = !complete;
}

void DocumentSession::Private::connectTo(DocumentSession *session)
{
    q = session;
    connect(&document, &QTextDocument::undoCommandAdded, q, [this] { stepAdded = true; });
    connect(&document, &QTextDocument::contentsChange, q,
            [this](int from, int removed, int added) { documentChanges(from, removed, added); });
    connect(&document, &QTextDocument::contentsChanged, q, [this] { documentChanged(); });
    connect(&document, &QTextDocument::modificationChanged, q, [this](bool modified) {
        if (!isOnlyHere())
            keeper.clear();
        emit q->modificationChanged(modified);
    });
    connect(&analysis, &Analysis::snapshotMade, q, &DocumentSession::snapshotChanged);
    connect(&analysis, &Analysis::diagnosticsMade, q, &DocumentSession::diagnosticsChanged);
    connect(&watch, &DiskWatch::maybeChanged, q, &DocumentSession::checkDisk);
    connect(&configurationWatch, &DiskWatch::maybeChanged, q, [this] { updateContext(); });
    connect(&keeper, &RecoveryKeeper::failed, q, &DocumentSession::recoveryFailed);
    updateContext();
}

const QString &DocumentSession::Private::text() const
{
    if (!cacheValid) {
        cachedText = standIns.toText(document.toRawText());
        cachedEncoding = steps.encoding();
        cachedEncoding.validUtf8 = !holdsEscapedBytes(cachedText);
        refresh(cachedEncoding, cachedText);
        cacheValid = true;
    }
    return cachedText;
}

Encoding DocumentSession::Private::encoding() const
{
    std::ignore = text();
    return cachedEncoding;
}

QByteArray DocumentSession::Private::bytes() const
{
    return encode(text(), encoding());
}

void DocumentSession::Private::write(const TextEdit &edit, const QString &title, const QString &key,
                                     const Encoding &after)
{
    if (edit.isEmpty())
        return;
    const std::vector<Replacement> &parts = edit.replacements();
    Q_ASSERT(parts.back().span.end <= length);
    if (parts.back().span.end > length)
        return; // made for another text
    const auto asDocument = [&](QString piece) {
        if (after.lineEnd != LineEnd::Mixed) {
            piece.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
            piece.replace(u'\r', u'\n');
        }
        complete = standIns.admit(piece, document.toRawText()) && complete;
        return standIns.toDocument(std::move(piece));
    };
    TextEdit written;
    for (const Replacement &part : parts)
        written.add(part.span, asDocument(part.text));

    joining = !key.isEmpty() && key == mergeKey && steps.atEnd() && document.isUndoAvailable();
    writing = &written;
    writingTitle = title;
    writingEncoding = after;
    QTextCursor cursor(&document);
    // Undo puts the caret where the cursor stands now.
    cursor.setPosition(int(parts.back().span.end));
    if (joining)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    for (auto part = written.replacements().rbegin(); part != written.replacements().rend();
         ++part) {
        cursor.setPosition(int(part->span.begin));
        cursor.setPosition(int(part->span.end), QTextCursor::KeepAnchor);
        cursor.insertText(part->text);
    }
    // An insertion that was the last would take in what is typed right behind it later on; a
    // removal does not.
    cursor.insertText(QStringLiteral(" "));
    cursor.deletePreviousChar();
    cursor.endEditBlock();
    writing = nullptr;
    joining = false;
    mergeKey = key;
}

/// Called when the document has the new text already, before anybody else is told.
void DocumentSession::Private::documentChanges(int from, int removed, int added)
{
    documentRevision = document.revision();
    recordStep();
    // The document counts its last, invisible block end as changed now and then.
    const qsizetype newLength = document.characterCount() - 1;
    const qsizetype old = std::clamp<qsizetype>(removed, 0, length - from);
    const qsizetype fresh = old + newLength - length;
    Q_UNUSED(added)
    length = newLength;
    ++revision;
    cacheValid = false;
    changedSinceTold = true;
    const auto by = travelling ? Analysis::By::Others : Analysis::By::Author;
    if (writing)
        analysis.textChanged(revision, *writing, by);
    else if (fresh >= 0)
        analysis.textChanged(revision, TextEdit({from, from + old}, QString(fresh, u' ')), by);
    else // It told less than it did: nothing in between can be trusted.
        analysis.textChanged(revision, TextEdit({0, old - fresh}, QString()), by);
}

void DocumentSession::Private::recordStep()
{
    const int commands = document.availableUndoSteps();
    if (std::exchange(stepAdded, false)) {
        const QString title = writing ? writingTitle : DocumentSession::tr("Typing");
        steps.push(commands, title, writing ? writingEncoding : steps.encoding(), joining);
    } else if (commands != steps.commands()) {
        steps.moveTo(commands);
    } else {
        steps.grew();
    }
    mergeKey.clear();
}

void DocumentSession::Private::documentChanged()
{
    // A change that somebody makes while being told of another one is told only here.
    if (documentRevision != document.revision()) {
        const QString before = cacheValid ? cachedText : QString();
        const bool known = cacheValid;
        cacheValid = false;
        if (!known || text() != before)
            documentChanges(0, int(length), document.characterCount() - 1);
        documentRevision = document.revision();
    }
    if (!std::exchange(changedSinceTold, false))
        return;
    if (isOnlyHere())
        keeper.changed();
    emit q->historyChanged();
}

void DocumentSession::Private::travel(QTextCursor *caretOfView, bool back)
{
    const QScopedValueRollback rollback(travelling, true);
    if (caretOfView && back)
        document.undo(caretOfView);
    else if (caretOfView)
        document.redo(caretOfView);
    else if (back)
        document.undo();
    else
        document.redo();
}

RecoveredText DocumentSession::Private::recoverable() const
{
    return {.file = {},
            .path = path,
            .displayName = q->displayName(),
            .base = base.value_or(QByteArray()),
            .encoding = encoding(),
            .caret = caret,
            .when = QDateTime::currentDateTimeUtc(),
            .text = text()};
}

} // namespace studio
