// The commands of the text editor, and the actions that call them.

#include "session/DocumentSession.h"
#include "ui/editor/Folds.h"
#include "ui/editor/LineCommands.h"
#include "ui/editor/ListNumbers.h"
#include "ui/editor/Markup.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/SnippetFiller.h"
#include "ui/editor/Spelling.h"
#include "ui/editor/TextEditor.h"
#include "ui/palette/PalettePopup.h"
#include "ui/problems/Announce.h"
#include "ui/problems/FixMenu.h"
#include "ui/settings/Shortcuts.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr auto groupProperty = "group";

} // namespace

void TextEditor::fillMenu(QMenu *menu) const
{
    const std::pair<QString, QString> groups[] = {
        {u"format"_s, tr("&Format")},   {u"lines"_s, tr("&Lines")},
        {u"section"_s, tr("S&ection")}, {u"go"_s, tr("&Go to")},
        {u"fold"_s, tr("F&olding")},    {u"spelling"_s, tr("&Spelling")}};
    for (const auto &[group, title] : groups) {
        QMenu *part = menu->addMenu(title);
        part->setObjectName(u"menu.text."_s + group);
        for (QAction *action : actions()) {
            if (action->property(groupProperty).toString() == group)
                part->addAction(action);
        }
        if (group == "spelling"_L1) {
            QMenu *languages = part->addMenu(tr("&Language of this file"));
            languages->setObjectName(u"menu.text.language"_s);
            // Which there are is known later than this menu.
            connect(languages, &QMenu::aboutToShow, m_spelling, [this, languages] {
                languages->clear();
                m_spelling->fillLanguages(languages);
            });
        }
    }
}

void TextEditor::addCommand(const QString &name, const QString &text,
                            const QList<QKeySequence> &keys, Command command)
{
    auto *action = new QAction(text, this);
    action->setObjectName(u"editor."_s + name.section(u'.', 1));
    action->setProperty(groupProperty, name.section(u'.', 0, 0));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, command);
    addAction(action);
    Shortcuts::instance().follow(action);
    m_keys.push_back({{}, command, action});
    adoptKeys(action);
    // A person can give it other keys.
    connect(action, &QAction::changed, this, [this, action] { adoptKeys(action); });
}

void TextEditor::adoptKeys(const QAction *action)
{
    const auto own = std::ranges::find(m_keys, action, &Key::action);
    const Command command = own->command;
    std::erase_if(m_keys, [action](const Key &key) { return key.action == action; });
    const QList<QKeySequence> shortcuts = action->shortcuts();
    for (const QKeySequence &keys : shortcuts)
        m_keys.push_back({keys, command, action});
    if (shortcuts.isEmpty())
        m_keys.push_back({{}, command, action});
}

void TextEditor::createActions()
{
    addCommand(u"format.bold"_s, tr("&Bold"), {Qt::CTRL | Qt::Key_B}, &TextEditor::toggleBold);
    addCommand(u"format.italic"_s, tr("&Italic"), {Qt::CTRL | Qt::Key_I},
               &TextEditor::toggleItalic);
    addCommand(u"format.code"_s, tr("&Code"), {Qt::CTRL | Qt::Key_E}, &TextEditor::toggleCode);
    addCommand(u"format.link"_s, tr("&Link"), {Qt::CTRL | Qt::Key_K}, &TextEditor::makeLink);
    addCommand(u"lines.moveUp"_s, tr("Move line &up"), {Qt::ALT | Qt::Key_Up}, &TextEditor::moveUp);
    addCommand(u"lines.moveDown"_s, tr("Move line &down"), {Qt::ALT | Qt::Key_Down},
               &TextEditor::moveDown);
    addCommand(u"lines.duplicate"_s, tr("Du&plicate line"), {Qt::CTRL | Qt::Key_D},
               &TextEditor::duplicate);
    addCommand(u"lines.comment"_s, tr("Comment &out"), {Qt::CTRL | Qt::Key_Slash},
               &TextEditor::comment);
    addCommand(u"lines.indent"_s, tr("I&ndent"), {Qt::CTRL | Qt::Key_BracketRight},
               &TextEditor::indent);
    addCommand(u"lines.outdent"_s, tr("Ou&tdent"), {Qt::CTRL | Qt::Key_BracketLeft},
               &TextEditor::outdent);

    addCommand(u"format.strike"_s, tr("&Strike through"), {Qt::CTRL | Qt::SHIFT | Qt::Key_X},
               &TextEditor::strike);
    addCommand(u"format.pasteAsText"_s, tr("&Paste as plain text"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_V}, &TextEditor::pasteAsText);
    addCommand(u"format.snippet"_s, tr("Insert s&nippet…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_I},
               &TextEditor::offerSnippets);
    addCommand(u"lines.delete"_s, tr("Delete &line"), {Qt::CTRL | Qt::SHIFT | Qt::Key_K},
               &TextEditor::deleteLine);
    addCommand(u"lines.join"_s, tr("&Join lines"), {Qt::CTRL | Qt::Key_J}, &TextEditor::join);

    addCommand(u"section.raiseSection"_s, tr("&Raise the level of the section"),
               {Qt::ALT | Qt::Key_Left}, &TextEditor::raiseSection);
    addCommand(u"section.lowerSection"_s, tr("&Lower the level of the section"),
               {Qt::ALT | Qt::Key_Right}, &TextEditor::lowerSection);
    addCommand(u"section.moveSectionUp"_s, tr("Move section &up"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_Up}, &TextEditor::moveSectionUp);
    addCommand(u"section.moveSectionDown"_s, tr("Move section &down"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_Down}, &TextEditor::moveSectionDown);

    addCommand(u"spelling.on"_s, tr("&Check spelling"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F7},
               &TextEditor::toggleSpelling);
    addCommand(u"spelling.next"_s, tr("&Next misspelling"), {Qt::CTRL | Qt::Key_F7},
               &TextEditor::nextMisspelling);
    addCommand(u"go.section"_s, tr("Go to &section…"), {Qt::CTRL | Qt::Key_R},
               &TextEditor::goToSection);
    addCommand(u"go.selectSection"_s, tr("S&elect section"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A},
               &TextEditor::selectSection);
    addCommand(u"go.bracket"_s, tr("Go to the &matching bracket"), {Qt::CTRL | Qt::Key_M},
               &TextEditor::goToBracket);

    // With Shift most keyboards make braces of the brackets.
    addCommand(
        u"fold.fold"_s, tr("&Fold"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft, Qt::CTRL | Qt::SHIFT | Qt::Key_BraceLeft},
        &TextEditor::foldHere);
    addCommand(
        u"fold.unfold"_s, tr("&Unfold"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight, Qt::CTRL | Qt::SHIFT | Qt::Key_BraceRight},
        &TextEditor::unfoldHere);
    addCommand(u"fold.foldAll"_s, tr("Fold &all"),
               {Qt::ALT | Qt::SHIFT | Qt::Key_BracketLeft, Qt::ALT | Qt::SHIFT | Qt::Key_BraceLeft},
               &TextEditor::foldAll);
    addCommand(
        u"fold.unfoldAll"_s, tr("Unfold a&ll"),
        {Qt::ALT | Qt::SHIFT | Qt::Key_BracketRight, Qt::ALT | Qt::SHIFT | Qt::Key_BraceRight},
        &TextEditor::unfoldAll);

    // Commands that a window has as well, with the keys that they have in the text.
    setWindowKeys({});
}

void TextEditor::setWindowKeys(const QHash<QString, QList<QKeySequence>> &keys)
{
    const std::tuple<QString, QList<QKeySequence>, Command> commands[] = {
        {u"edit.complete"_s, {Qt::CTRL | Qt::Key_Space}, &TextEditor::complete},
        {u"edit.fixes"_s, {Qt::CTRL | Qt::Key_Period}, &TextEditor::showFixes},
        {u"edit.nextProblem"_s, {Qt::Key_F8}, &TextEditor::nextProblem},
        {u"edit.previousProblem"_s, {Qt::SHIFT | Qt::Key_F8}, &TextEditor::previousProblem},
        {u"edit.undo"_s, {QKeySequence::Undo}, &TextEditor::undo},
        {u"edit.redo"_s, {QKeySequence::Redo, Qt::CTRL | Qt::Key_Y}, &TextEditor::redo},
    };
    std::erase_if(m_keys, [](const Key &key) { return key.action == nullptr; });
    for (const auto &[name, preset, command] : commands) {
        const QList<QKeySequence> own = keys.value(name, preset);
        for (const QKeySequence &sequence : own)
            m_keys.push_back({sequence, command, nullptr});
    }
}

/// The command of a key, or nullptr.
TextEditor::Command TextEditor::commandFor(const QKeyEvent *event) const
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isPlain && (event->key() < Qt::Key_F1 || event->key() > Qt::Key_F35))
        return nullptr;
    const QKeySequence pressed(
        QKeyCombination(event->modifiers() & ~Qt::KeypadModifier, Qt::Key(event->key())));
    if (pressed.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(m_keys, pressed, &Key::keys);
    return found == m_keys.end() ? nullptr : found->command;
}

void TextEditor::nextMisspelling()
{
    m_spelling->goToNext();
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

void TextEditor::strike()
{
    if (!isReadOnly() && !inFrontmatter(textCursor().block()))
        perform(toggleMark(m_session->text(), selection(), u"~~"_s), tr("Strike through"));
}

void TextEditor::deleteLine()
{
    perform(keepNumbers(m_session->text(), caret(),
                        deleteLines(m_session->text(), selection(), withFolded())),
            tr("Delete line"));
}

void TextEditor::join()
{
    perform(joinLines(m_session->text(), selection()), tr("Join lines"));
}

/// What is typed before the caret, as a snippet. False when it is the prefix of none.
bool TextEditor::expandAbbreviation()
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return false;
    const QString line = cursor.block().text();
    int begin = cursor.positionInBlock();
    while (begin > 0 && line[begin - 1].isLetterOrNumber())
        --begin;
    const QString typed = line.sliced(begin, cursor.positionInBlock() - begin);
    if (typed.isEmpty() || !line.first(begin).trimmed().isEmpty())
        return false;
    for (const Snippet &snippet : readSnippets().snippets) {
        if (snippet.prefix == typed && fits(snippet)) {
            const qsizetype from = cursor.block().position() + begin;
            m_snippet->write(snippet, {from, cursor.position()});
            return true;
        }
    }
    return false;
}

bool TextEditor::fits(const Snippet &snippet) const
{
    const bool frontmatter = inFrontmatter(textCursor().block());
    return snippet.frontmatter == frontmatter
           && (snippet.kinds.isEmpty() || snippet.kinds.contains(m_snapshot->kind));
}

void TextEditor::offerSnippets()
{
    if (isReadOnly())
        return;
    SnippetSet set = readSnippets();
    std::vector<PalettePopup::Choice> choices;
    for (const Snippet &snippet : set.snippets) {
        if (fits(snippet))
            choices.push_back({snippet.name, snippet.help, [this, snippet] {
                                   m_snippet->write(snippet, selection().span());
                                   setFocus();
                               }});
    }
    for (const QString &failure : std::as_const(set.failures))
        choices.push_back({tr("Not read: %1").arg(failure), {}, {}});
    (new PalettePopup(tr("Insert a snippet"), std::move(choices), window()))->popup();
}

void TextEditor::makeLink()
{
    if (!isReadOnly() && !inFrontmatter(textCursor().block()))
        perform(insertLink(m_session->text(), selection()), tr("Link"));
}

std::function<Span(Span)> TextEditor::withFolded() const
{
    return [this](Span lines) { return m_folds->withFolded(lines); };
}

void TextEditor::moveUp()
{
    perform(keepNumbers(m_session->text(), caret(),
                        moveLines(m_session->text(), selection(), LineDirection::Up, withFolded())),
            tr("Move line"));
}

void TextEditor::moveDown()
{
    perform(
        keepNumbers(m_session->text(), caret(),
                    moveLines(m_session->text(), selection(), LineDirection::Down, withFolded())),
        tr("Move line"));
}

void TextEditor::duplicate()
{
    perform(duplicateLines(m_session->text(), selection(), withFolded()), tr("Duplicate line"));
}

void TextEditor::comment()
{
    const Span frontmatter = m_session->snapshot()->frontmatter.content;
    perform(toggleComment(m_session->text(), selection(), frontmatter), tr("Comment out"));
}

void TextEditor::indent()
{
    perform(keepNumbers(m_session->text(), caret(), indentLines(m_session->text(), selection())),
            tr("Indent"));
}

void TextEditor::outdent()
{
    perform(keepNumbers(m_session->text(), caret(), outdentLines(m_session->text(), selection())),
            tr("Outdent"));
}

void TextEditor::stepToProblem(bool forward)
{
    m_session->settleDiagnostics();
    if (const Diagnostic *diagnostic = m_problems->next(selection().span().begin, forward)) {
        announceProblem(this, *diagnostic);
        goTo(diagnostic->span);
    }
}

void TextEditor::nextProblem()
{
    stepToProblem(true);
}

void TextEditor::previousProblem()
{
    stepToProblem(false);
}

void TextEditor::showFixes()
{
    m_session->settleDiagnostics();
    const Span word = m_spelling->wrongWordAt(caret());
    std::vector<Diagnostic> found = m_problems->at(caret(), word.isEmpty());
    if (isReadOnly() || (found.empty() && word.isEmpty()))
        return;
    if (found.empty()) {
        auto *menu = new QMenu(this);
        menu->setObjectName(u"spellingMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_spelling->fillMenu(menu, word);
        menu->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
        return;
    }
    auto *menu = new FixMenu(m_session, found, this);
    menu->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

} // namespace studio
