// The commands of the text editor, and the actions that call them.

#include "session/DocumentSession.h"
#include "ui/editor/LineCommands.h"
#include "ui/editor/Markup.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/TextEditor.h"
#include "ui/problems/FixMenu.h"

#include <QAction>
#include <QKeyEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {

void TextEditor::addCommand(const QString &name, const QString &text, const QKeySequence &keys,
                            Command command)
{
    auto *action = new QAction(text, this);
    action->setObjectName(u"editor."_s + name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, command);
    addAction(action);
    m_keys.emplace_back(keys, command);
}

void TextEditor::createActions()
{
    addCommand(u"bold"_s, tr("&Bold"), Qt::CTRL | Qt::Key_B, &TextEditor::toggleBold);
    addCommand(u"italic"_s, tr("&Italic"), Qt::CTRL | Qt::Key_I, &TextEditor::toggleItalic);
    addCommand(u"code"_s, tr("&Code"), Qt::CTRL | Qt::Key_E, &TextEditor::toggleCode);
    addCommand(u"link"_s, tr("&Link"), Qt::CTRL | Qt::Key_K, &TextEditor::makeLink);
    addCommand(u"moveUp"_s, tr("Move line &up"), Qt::ALT | Qt::Key_Up, &TextEditor::moveUp);
    addCommand(u"moveDown"_s, tr("Move line &down"), Qt::ALT | Qt::Key_Down, &TextEditor::moveDown);
    addCommand(u"duplicate"_s, tr("D&uplicate line"), Qt::CTRL | Qt::Key_D, &TextEditor::duplicate);
    addCommand(u"comment"_s, tr("Comment &out"), Qt::CTRL | Qt::Key_Slash, &TextEditor::comment);
    addCommand(u"indent"_s, tr("I&ndent"), Qt::CTRL | Qt::Key_BracketRight, &TextEditor::indent);
    addCommand(u"outdent"_s, tr("Ou&tdent"), Qt::CTRL | Qt::Key_BracketLeft, &TextEditor::outdent);

    // Commands that a window has as well, with the keys that they have in the text.
    m_keys.emplace_back(Qt::CTRL | Qt::Key_Space, &TextEditor::complete);
    m_keys.emplace_back(Qt::CTRL | Qt::Key_Period, &TextEditor::showFixes);
    m_keys.emplace_back(Qt::Key_F8, &TextEditor::nextProblem);
    m_keys.emplace_back(Qt::SHIFT | Qt::Key_F8, &TextEditor::previousProblem);
    m_keys.emplace_back(QKeySequence::Undo, &TextEditor::undo);
    m_keys.emplace_back(QKeySequence::Redo, &TextEditor::redo);
    m_keys.emplace_back(Qt::CTRL | Qt::Key_Y, &TextEditor::redo);
}

/// The command of a key, or nullptr.
TextEditor::Command TextEditor::commandFor(const QKeyEvent *event) const
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isPlain && event->key() != Qt::Key_F8)
        return nullptr;
    const QKeySequence pressed(
        QKeyCombination(event->modifiers() & ~Qt::KeypadModifier, Qt::Key(event->key())));
    for (const auto &[keys, command] : m_keys) {
        if (keys == pressed)
            return command;
    }
    return nullptr;
}

void TextEditor::toggleBold()
{
    if (!isReadOnly() && !inFrontmatter(textCursor().block()))
        perform(toggleMark(m_session->text(), selection(), u"**"_s), tr("Bold"));
}

void TextEditor::toggleItalic()
{
    if (!isReadOnly() && !inFrontmatter(textCursor().block()))
        perform(toggleMark(m_session->text(), selection(), u"*"_s), tr("Italic"));
}

void TextEditor::toggleCode()
{
    if (!isReadOnly() && !inFrontmatter(textCursor().block()))
        perform(toggleMark(m_session->text(), selection(), u"`"_s), tr("Code"));
}

void TextEditor::makeLink()
{
    if (!isReadOnly() && !inFrontmatter(textCursor().block()))
        perform(insertLink(m_session->text(), selection()), tr("Link"));
}

void TextEditor::moveUp()
{
    perform(moveLines(m_session->text(), selection(), LineDirection::Up), tr("Move line"));
}

void TextEditor::moveDown()
{
    perform(moveLines(m_session->text(), selection(), LineDirection::Down), tr("Move line"));
}

void TextEditor::duplicate()
{
    perform(duplicateLines(m_session->text(), selection()), tr("Duplicate line"));
}

void TextEditor::comment()
{
    const Span frontmatter = m_session->snapshot()->frontmatter.content;
    perform(toggleComment(m_session->text(), selection(), frontmatter), tr("Comment out"));
}

void TextEditor::indent()
{
    perform(indentLines(m_session->text(), selection()), tr("Indent"));
}

void TextEditor::outdent()
{
    perform(outdentLines(m_session->text(), selection()), tr("Outdent"));
}

void TextEditor::nextProblem()
{
    if (const Diagnostic *diagnostic = m_problems->next(selection().span().begin, true))
        goTo(diagnostic->span);
}

void TextEditor::previousProblem()
{
    if (const Diagnostic *diagnostic = m_problems->next(selection().span().begin, false))
        goTo(diagnostic->span);
}

void TextEditor::showFixes()
{
    std::vector<Diagnostic> found = m_problems->at(caret(), true);
    if (isReadOnly() || found.empty())
        return;
    auto *menu = new FixMenu(m_session, found, this);
    menu->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

} // namespace studio
