// What keys, pointer and clipboard do in the text editor.

#include "checks/SkillLinks.h"
#include "session/DocumentSession.h"
#include "ui/editor/Completer.h"
#include "ui/editor/Folds.h"
#include "ui/editor/LineCommands.h"
#include "ui/editor/ListContinuation.h"
#include "ui/editor/ListNumbers.h"
#include "ui/editor/Markup.h"
#include "ui/editor/Pairs.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/SnippetFiller.h"
#include "ui/editor/Spelling.h"
#include "ui/editor/TextEditor.h"
#include "ui/problems/FixMenu.h"
#include "ui/widgets/SkillHost.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int wheelStep = 120; // eighths of a degree, see QWheelEvent

/// Whether the offset lies in a fenced or indented block of code.
bool isCode(const Outline &outline, qsizetype offset)
{
    const auto block = std::ranges::upper_bound(outline.blocks, offset, {},
                                                [](const Block &b) { return b.span.end; });
    return block != outline.blocks.end() && block->span.contains(offset)
           && block->kind == BlockKind::Code;
}

} // namespace

bool TextEditor::isInCode(const QTextBlock &block) const
{
    return isCode(m_snapshot->outline, block.position());
}

bool TextEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Escape && isCompleting()) || commandFor(key)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool TextEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QTextCursor cursor = cursorForPosition(help->pos());
    QString text;
    // The nearest place in the text may be far from the pointer: behind the end of a line.
    if (std::abs(cursorRect(cursor).center().x() - help->pos().x()) < 2 * fontMetrics().height())
        text = ProblemMarks::explain(m_problems->at(cursor.position()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void TextEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer && m_completer->handleKey(event)) {
        event->accept();
        return;
    }
    if (const Command command = commandFor(event)) {
        (this->*command)();
        event->accept();
        return;
    }
    if (!isReadOnly() && editKey(event)) {
        event->accept();
        return;
    }
    {
        const QScopedValueRollback own(m_ownEdit, true);
        const QScopedValueRollback moves(m_movesCaret, true);
        const int from = textCursor().position();
        const int before = document()->revision();
        QPlainTextEdit::keyPressEvent(event);
        if (document()->revision() == before)
            keepOutOfFolds(from, (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
                                     && !(event->modifiers() & Qt::ControlModifier));
    }
    m_folds->reveal(textCursor().block());
    const QString typed = event->text();
    if (!isReadOnly() && typed.size() == 1 && typed.front().isLetter()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        && !isCompleting() && inFrontmatter(textCursor().block()))
        completer()->open(true);
}

/// Keys that mean more here than in any text. True when the key is used up.
bool TextEditor::editKey(const QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers & ~Qt::ShiftModifier)
            return false;
        breakLine(!(modifiers & Qt::ShiftModifier));
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (modifiers & Qt::ControlModifier)
            // The base class of a text that is edited goes nowhere.
            QAbstractScrollArea::focusNextPrevChild(event->key() == Qt::Key_Tab
                                                    && !(modifiers & Qt::ShiftModifier));
        else
            tab(event->key() == Qt::Key_Backtab || modifiers & Qt::ShiftModifier);
        return true;
    case Qt::Key_Backspace: return modifiers == Qt::NoModifier && removePair();
    case Qt::Key_Escape:
        if (!m_snippet->isActive())
            return false;
        m_snippet->end();
        return true;
    default:
        if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
            return false;
        return surroundSelection(event->text()) || typePair(event->text());
    }
}

void TextEditor::breakLine(bool continueList)
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        const Span span = selection().span();
        perform({TextEdit(span, u"\n"_s), span.begin + 1, span.begin + 1}, tr("Typing"));
        return;
    }
    const QTextBlock block = cursor.block();
    LinePlace place = LinePlace::Code;
    if (continueList && inFrontmatter(block))
        place = LinePlace::Frontmatter;
    else if (continueList && !isInCode(block))
        place = LinePlace::Body;

    LineBreak made = studio::breakLine(block.text(), cursor.positionInBlock(), place);
    const auto marker = place == LinePlace::Body ? lineMarker(block.text()) : std::nullopt;
    const bool ordered = marker && marker->ordered;
    if (ordered && isListOfOneNumber(m_session->text(), block.position()))
        made.text.replace(nextMarker(*marker), marker->marker + marker->gap);
    const Span replaced = made.replaced.shifted(block.position());
    const qsizetype caret = replaced.begin + made.text.size();
    const EditResult result{TextEdit(replaced, made.text), caret, caret};
    perform(ordered ? keepNumbers(m_session->text(), block.position(), result) : result,
            tr("Typing"));
}

void TextEditor::tab(bool back)
{
    if (m_snippet->isActive()) {
        m_snippet->step(back);
        return;
    }
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const auto marker = lineMarker(line);
    if (!back && !marker && expandAbbreviation())
        return;
    const bool inItem = marker && !marker->quote && !isInCode(block);
    if (back) {
        outdent();
    } else if (cursor.hasSelection() || inItem) {
        indent();
    } else {
        const int column = cursor.positionInBlock();
        const qsizetype caret = cursor.position() + indentWidth - column % indentWidth;
        const Span here{cursor.position(), cursor.position()};
        perform({TextEdit(here, QString(caret - here.begin, u' ')), caret, caret}, tr("Typing"));
    }
}

bool TextEditor::surroundSelection(const QString &typed)
{
    if (typed.size() != 1 || !textCursor().hasSelection())
        return false;
    // There "*x*" and "`x`" are no markup, but break the value.
    if (inFrontmatter(textCursor().block()) && QStringView(u"*_`<").contains(typed.front()))
        return false;
    const EditResult result = surround(m_session->text(), selection(), typed.front());
    perform(result, tr("Surround"));
    return !result.isEmpty();
}

/// Writes the counterpart of a bracket or quote along with it, and steps over one that has been
/// written so. What an input method composes does not come here.
bool TextEditor::typePair(const QString &typed)
{
    if (!m_pairs || typed.size() != 1 || textCursor().hasSelection())
        return false;
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    const QChar c = typed.front();
    const auto own = std::ranges::find(m_closers, cursor.position(), &QTextCursor::position);
    if (own != m_closers.end() && column < line.size() && line[column] == c) {
        m_closers.erase(own);
        select({cursor.position() + 1, cursor.position() + 1});
        return true;
    }
    if (!wantsCloser(line, column, c))
        return false;
    const qsizetype caret = cursor.position() + 1;
    perform({TextEdit({caret - 1, caret - 1}, typed + closerOf(c)), caret, caret}, tr("Typing"));
    QTextCursor closer(document());
    closer.setPosition(int(caret));
    m_closers.push_back(closer);
    return true;
}

/// Backspace between a bracket and the counterpart that has come with it takes both.
bool TextEditor::removePair()
{
    const QTextCursor cursor = textCursor();
    const auto own = std::ranges::find(m_closers, cursor.position(), &QTextCursor::position);
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    if (own == m_closers.end() || cursor.hasSelection() || column == 0 || column >= line.size()
        || closerOf(line[column - 1]) != line[column])
        return false;
    m_closers.erase(own);
    const qsizetype begin = cursor.position() - 1;
    perform({TextEdit({begin, begin + 2}, {}), begin, begin}, tr("Typing"));
    return true;
}

Completer *TextEditor::completer()
{
    if (!m_completer)
        m_completer = new Completer(this);
    return m_completer;
}

bool TextEditor::isCompleting() const
{
    return m_completer && m_completer->isOpen();
}

void TextEditor::complete()
{
    if (!isReadOnly())
        completer()->open(false);
}

void TextEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const QScopedValueRollback own(m_ownEdit, true);
    QPlainTextEdit::inputMethodEvent(event);
}

void TextEditor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && openFoldAt(event->position().toPoint()))
        return;
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier
        && followSkillAt(cursorForPosition(event->position().toPoint()).position()))
        return;
    QPlainTextEdit::mousePressEvent(event);
}

void TextEditor::mouseReleaseEvent(QMouseEvent *event)
{
    const QScopedValueRollback own(m_ownEdit, true); // the middle button pastes
    QPlainTextEdit::mouseReleaseEvent(event);
}

void TextEditor::focusOutEvent(QFocusEvent *event)
{
    if (m_completer)
        m_completer->close();
    QPlainTextEdit::focusOutEvent(event);
}

void TextEditor::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / wheelStep;
    m_wheel -= steps * wheelStep;
    setZoom(m_zoom + 10 * steps);
    event->accept();
}

/// To the skill that the frontmatter names there.
bool TextEditor::followSkillAt(qsizetype offset)
{
    SkillHost *host = SkillHost::around(this);
    const auto mention = skillMentionAt(*m_session->snapshot(), offset);
    if (!host || !mention)
        return false;
    host->openSkill(m_session->path(), mention->name, false);
    return true;
}

void TextEditor::addSkillAt(qsizetype offset, QMenu *menu)
{
    SkillHost *host = SkillHost::around(this);
    const auto mention = skillMentionAt(*m_session->snapshot(), offset);
    // A skill that is missing may have been offered with what is wrong here.
    if (!host || !mention || menu->findChild<QAction *>(u"createSkill"_s))
        return;
    const QString text = skillCommandText(m_session->path(), mention->name);
    if (text.isEmpty())
        return;
    QAction *open = menu->addAction(text);
    open->setObjectName(u"openSkill"_s);
    connect(open, &QAction::triggered, this,
            [this, host, name = mention->name] { host->openSkill(m_session->path(), name, true); });
}

void TextEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const qsizetype at = byMouse ? cursorForPosition(event->pos()).position() : caret();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"editorMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Diagnostic &diagnostic : m_problems->at(at)) {
        if (canFix(diagnostic) && !isReadOnly()) {
            auto *fixes = new FixMenu(m_session, {diagnostic}, menu);
            for (QAction *action : fixes->actions())
                menu->addAction(action);
        }
    }
    addSkillAt(at, menu);
    if (const Span word = m_spelling->wrongWordAt(at); !word.isEmpty() && !isReadOnly()) {
        if (!menu->isEmpty())
            menu->addSeparator();
        m_spelling->fillMenu(menu, word);
    }
    if (!menu->isEmpty())
        menu->addSeparator();

    const bool editable = !isReadOnly();
    const bool selected = textCursor().hasSelection();
    const auto add = [&](const QString &text, QKeySequence::StandardKey key, bool enabled,
                         auto command) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, command);
    };
    add(tr("&Undo"), QKeySequence::Undo, editable && m_session->canUndo(), &TextEditor::undo);
    add(tr("&Redo"), QKeySequence::Redo, editable && m_session->canRedo(), &TextEditor::redo);
    menu->addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut, editable && selected, &QPlainTextEdit::cut);
    add(tr("&Copy"), QKeySequence::Copy, selected, &QPlainTextEdit::copy);
    add(tr("&Paste"), QKeySequence::Paste, editable && canPaste(), &QPlainTextEdit::paste);
    menu->addSeparator();
    add(tr("Select &All"), QKeySequence::SelectAll, true, &QPlainTextEdit::selectAll);
    menu->popup(event->globalPos());
}

} // namespace studio
