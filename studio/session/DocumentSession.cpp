#include "session/DocumentSession.h"

#include "format/PlanValue.h"
#include "persona/Schema.h"
#include "session/SessionPrivate.h"

#include <QFileInfo>
#include <QTextCursor>

namespace studio {

DocumentSession::DocumentSession(std::unique_ptr<Private> p, QObject *parent)
    : QObject(parent)
    , d(std::move(p))
{
    d->connectTo(this);
}

DocumentSession::~DocumentSession()
{
    d->document.disconnect(this);
}

Result<std::unique_ptr<DocumentSession>> DocumentSession::open(const QString &path, QObject *parent)
{
    const Result<FileText> file = readFile(path);
    if (!file)
        return std::unexpected(file.error());
    auto p = std::make_unique<Private>(QFileInfo(path).absoluteFilePath(), QString(), *file);
    p->base = Private::hashOf(p->bytes());
    p->updateReadOnly();
    p->watch.setPath(p->path);
    return std::unique_ptr<DocumentSession>(new DocumentSession(std::move(p), parent));
}

std::unique_ptr<DocumentSession> DocumentSession::create(const QString &text, const QString &name,
                                                         QObject *parent)
{
    FileText file;
    file.text = text;
    file.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    file.text.replace(u'\r', u'\n');
    refresh(file.encoding, file.text);
    auto session = std::unique_ptr<DocumentSession>(
        new DocumentSession(std::make_unique<Private>(QString(), name, file), parent));
    if (session->d->isOnlyHere())
        session->d->keeper.changed();
    return session;
}

QTextDocument *DocumentSession::document() const
{
    return &d->document;
}

QString DocumentSession::text() const
{
    return d->text();
}

SnapshotPtr DocumentSession::snapshot()
{
    return d->analysis.snapshot();
}

const std::vector<Diagnostic> &DocumentSession::diagnostics() const
{
    return d->analysis.diagnostics();
}

void DocumentSession::settleDiagnostics()
{
    d->analysis.settle();
}

void DocumentSession::setPauseOfTheAuthor(std::chrono::milliseconds pause)
{
    d->analysis.setPause(pause);
}

quint64 DocumentSession::revision() const
{
    return d->revision;
}

QString DocumentSession::path() const
{
    return d->path;
}

QString DocumentSession::displayName() const
{
    return d->path.isEmpty() ? d->name : QFileInfo(d->path).fileName();
}

bool DocumentSession::isModified() const
{
    return d->document.isModified();
}

bool DocumentSession::isReadOnly() const
{
    return d->readOnly;
}

Error DocumentSession::readOnlyReason() const
{
    if (!d->complete)
        return Error{"file/characters", {d->path}, {}};
    if (d->readOnly)
        return Error{"file/read-only", {d->path}, {}};
    return {};
}

void DocumentSession::apply(const TextEdit &edit, const QString &title, const QString &mergeKey)
{
    if (!d->readOnly)
        d->write(edit, title, mergeKey, d->steps.encoding());
}

Result<void> DocumentSession::setField(const QString &key, const Value &value, const QString &title,
                                       const QString &mergeKey)
{
    if (d->readOnly)
        return std::unexpected(readOnlyReason());
    const SnapshotPtr now = snapshot();
    Frontmatter frontmatter = now->frontmatter;
    // Quotes that the letters so far needed, as "n" and "yes" do, are none of the author's: they
    // go when the next letter comes.
    if (const Entry *entry = frontmatter.find(key)) {
        Style &style = frontmatter.entries[size_t(entry - frontmatter.entries.data())].style;
        if (mergeKey.isEmpty() || mergeKey != d->mergeKey)
            d->styleBefore = style;
        else if ((d->styleBefore == Style::Plain || d->styleBefore == Style::Empty)
                 && style == Style::DoubleQuoted)
            style = Style::Plain;
    } else {
        d->styleBefore = Style::Plain;
    }
    const Result<TextEdit> plan = planSet(now->text, frontmatter, key, value,
                                          schemaFor(now->kind).planOptions(key));
    if (!plan)
        return std::unexpected(plan.error());
    apply(*plan, title, mergeKey);
    return {};
}

Result<void> DocumentSession::removeField(const QString &key, const QString &title)
{
    if (d->readOnly)
        return std::unexpected(readOnlyReason());
    const SnapshotPtr now = snapshot();
    const Result<TextEdit> plan = planRemove(now->text, now->frontmatter, key);
    if (!plan)
        return std::unexpected(plan.error());
    apply(*plan, title);
    return {};
}

void DocumentSession::undo()
{
    d->travel(nullptr, true);
}

void DocumentSession::redo()
{
    d->travel(nullptr, false);
}

void DocumentSession::undoAt(QTextCursor &caret)
{
    d->travel(&caret, true);
}

void DocumentSession::redoAt(QTextCursor &caret)
{
    d->travel(&caret, false);
}

bool DocumentSession::canUndo() const
{
    return d->document.isUndoAvailable();
}

bool DocumentSession::canRedo() const
{
    return d->document.isRedoAvailable();
}

QString DocumentSession::undoTitle() const
{
    return d->steps.undoTitle();
}

QString DocumentSession::redoTitle() const
{
    return d->steps.redoTitle();
}

void DocumentSession::setCaret(qsizetype position)
{
    d->caret = position;
}

qsizetype DocumentSession::caret() const
{
    return d->caret;
}

QString DocumentSession::recoveryFile() const
{
    return d->keeper.file();
}

void DocumentSession::keepForNextStart()
{
    if (d->isOnlyHere())
        d->keeper.leaveBehind();
}

} // namespace studio
