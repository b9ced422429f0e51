#include "ui/form/MarkdownKeys.h"

#include "ui/editor/HtmlMarkdown.h"
#include "ui/editor/ListContinuation.h"
#include "ui/editor/Markup.h"
#include "ui/form/StepName.h"
#include "ui/settings/FormKeys.h"
#include "ui/widgets/GrowingTextEdit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// The text with its positions: separators of lines and blocks are one character each.
QString textOf(const QTextCursor &cursor)
{
    return cursor.document()->toPlainText();
}

} // namespace

MarkdownKeys::MarkdownKeys(QPlainTextEdit *edit, bool lists)
    : QObject(edit)
    , m_plain(edit)
    , m_lists(lists)
{
    edit->installEventFilter(this);
}

MarkdownKeys::MarkdownKeys(QTextEdit *edit)
    : QObject(edit)
    , m_rich(edit)
{
    edit->installEventFilter(this);
}

QTextCursor MarkdownKeys::cursor() const
{
    return m_plain ? m_plain->textCursor() : m_rich->textCursor();
}

void MarkdownKeys::setCursor(const QTextCursor &cursor)
{
    if (m_plain)
        m_plain->setTextCursor(cursor);
    else
        m_rich->setTextCursor(cursor);
}

bool MarkdownKeys::isReadOnly() const
{
    return m_plain ? m_plain->isReadOnly() : m_rich->isReadOnly();
}

QList<QKeySequence> MarkdownKeys::keysOf(Command command)
{
    switch (command) {
    case Command::Bold: return FormKeys::textKeys(u"editor.bold"_s, Qt::CTRL | Qt::Key_B);
    case Command::Italic: return FormKeys::textKeys(u"editor.italic"_s, Qt::CTRL | Qt::Key_I);
    case Command::Code: return FormKeys::textKeys(u"editor.code"_s, Qt::CTRL | Qt::Key_E);
    case Command::Link: return FormKeys::textKeys(u"editor.link"_s, Qt::CTRL | Qt::Key_K);
    case Command::None: break;
    }
    return {};
}

MarkdownKeys::Command MarkdownKeys::commandFor(const QKeyEvent *event)
{
    for (const Command command : {Command::Bold, Command::Italic, Command::Code, Command::Link}) {
        if (FormKeys::matches(event, keysOf(command)))
            return command;
    }
    return Command::None;
}

QString MarkdownKeys::nameOf(Command command)
{
    switch (command) {
    case Command::Bold: return tr("Bold");
    case Command::Italic: return tr("Italic");
    case Command::Code: return tr("Code");
    case Command::Link: return tr("Link");
    case Command::None: break;
    }
    return {};
}

void MarkdownKeys::fillMenu(QMenu *menu)
{
    const auto add = [&](const QString &text, Command command) {
        QAction *action = menu->addAction(text, this, [this, command] { run(command); });
        action->setShortcuts(keysOf(command));
        action->setEnabled(!isReadOnly());
    };
    for (const Command command : {Command::Bold, Command::Italic, Command::Code, Command::Link})
        add(nameOf(command), command);
}

void MarkdownKeys::apply(const EditResult &result, QTextCursor cursor)
{
    if (result.isEmpty())
        return;
    cursor.beginEditBlock();
    const auto &pieces = result.edit.replacements();
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        cursor.setPosition(int(piece->span.begin));
        cursor.setPosition(int(piece->span.end), QTextCursor::KeepAnchor);
        cursor.insertText(piece->text);
    }
    cursor.endEditBlock();
    cursor.setPosition(int(result.anchor));
    cursor.setPosition(int(result.caret), QTextCursor::KeepAnchor);
    setCursor(cursor);
}

void MarkdownKeys::run(Command command)
{
    const QTextCursor at = cursor();
    const QTextBlock first = at.document()->findBlock(at.selectionStart());
    // Marks hold within a paragraph; blocks of points are paragraphs of their own.
    if (isReadOnly() || (m_rich && first != at.document()->findBlock(at.selectionEnd())))
        return;
    const QString text = textOf(at);
    const Selection selection{at.anchor(), at.position()};
    const StepName name(nameOf(command));
    switch (command) {
    case Command::Bold: apply(toggleMark(text, selection, u"**"_s), at); break;
    case Command::Italic: apply(toggleMark(text, selection, u"*"_s), at); break;
    case Command::Code: apply(toggleMark(text, selection, u"`"_s), at); break;
    case Command::Link: apply(insertLink(text, selection), at); break;
    case Command::None: break;
    }
}

/// Enter within a list or a quotation. False where a plain line end is wanted.
bool MarkdownKeys::goOnWithList()
{
    QTextCursor at = cursor();
    if (at.hasSelection() || isReadOnly())
        return false;
    const QTextBlock block = at.block();
    if (!lineMarker(block.text()))
        return false;
    const LineBreak broken = breakLine(block.text(), at.positionInBlock(), LinePlace::Body);
    at.setPosition(block.position() + int(broken.replaced.begin));
    at.setPosition(block.position() + int(broken.replaced.end), QTextCursor::KeepAnchor);
    at.insertText(broken.text);
    setCursor(at);
    return true;
}

bool MarkdownKeys::pasteAddress()
{
    const QTextCursor at = cursor();
    if (isReadOnly() || !at.hasSelection())
        return false;
    const EditResult link = linkTo(textOf(at), {at.selectionStart(), at.selectionEnd()},
                                   QGuiApplication::clipboard()->text().trimmed());
    if (link.isEmpty())
        return false;
    const StepName name(nameOf(Command::Link));
    apply(link, at);
    return true;
}

void MarkdownKeys::pasteAsMarkdown(GrowingTextEdit *edit)
{
    edit->setConversion([edit](const QMimeData &data) -> std::optional<QString> {
        bool code = false;
        const QTextBlock here = edit->document()->findBlock(edit->textCursor().selectionStart());
        for (QTextBlock block = edit->document()->begin(); block != here; block = block.next()) {
            const QString line = block.text().trimmed();
            code ^= line.startsWith("```"_L1) || line.startsWith("~~~"_L1);
        }
        return code || !data.hasHtml() ? std::nullopt : markdownFromHtml(data.html());
    });
}

bool MarkdownKeys::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const Command command = commandFor(key);
    if (event->type() == QEvent::ShortcutOverride) {
        // While one writes these keys are the edit's and not the window's.
        if (command != Command::None)
            event->accept();
        return false;
    }
    if (command != Command::None) {
        run(command);
        return true;
    }
    if (key->matches(QKeySequence::Paste))
        return pasteAddress();
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    return m_lists && enter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier
           && goOnWithList();
}

} // namespace studio
