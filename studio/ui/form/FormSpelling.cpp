#include "ui/form/FormSpelling.h"

#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/editor/SpellLanguage.h"
#include "ui/editor/SpellWords.h"
#include "ui/editor/Spelling.h"
#include "ui/form/StepName.h"
#include "ui/settings/FormKeys.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int pauseOfTheAuthor = 700; // ms
constexpr int inCode = 1;

bool isFence(QStringView line)
{
    const QStringView bare = line.trimmed();
    return bare.startsWith(u"```") || bare.startsWith(u"~~~");
}

} // namespace

FormSpelling::FormSpelling(DocumentSession &session, QPlainTextEdit *edit)
    : FormSpelling(session, edit, edit->document())
{
    m_plain = edit;
}

FormSpelling::FormSpelling(DocumentSession &session, QTextEdit *edit)
    : FormSpelling(session, edit, edit->document())
{
    m_rich = edit;
}

FormSpelling::FormSpelling(DocumentSession &session, QAbstractScrollArea *edit,
                           QTextDocument *document)
    : QSyntaxHighlighter(static_cast<QObject *>(nullptr))
    , m_edit(edit)
    , m_words(SpellLanguage::of(&session))
{
    setParent(edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTheAuthor);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const QTextBlock block = this->document()->findBlock(m_spot);
        m_spot = -1;
        rehighlightBlock(block);
    });
    // Before the base class hears of it: what is being written is known then.
    connect(document, &QTextDocument::contentsChange, this, [this](int from, int, int added) {
        m_spot = m_edit->hasFocus() ? from + added : -1;
        m_pause.start();
    });
    setDocument(document);
    connect(m_words, &SpellLanguage::changed, this, &QSyntaxHighlighter::rehighlight);
    connect(m_words, &SpellLanguage::answered, this, &FormSpelling::lookAgain);
    edit->installEventFilter(this);
    edit->viewport()->installEventFilter(this);
}

void FormSpelling::lookAgain()
{
    const QSet<int> waiting = std::exchange(m_waiting, {});
    for (const int number : waiting) {
        const QTextBlock block = document()->findBlockByNumber(number);
        if (block.isValid())
            rehighlightBlock(block);
    }
}

QTextCursor FormSpelling::caret() const
{
    return m_plain ? m_plain->textCursor() : m_rich->textCursor();
}

bool FormSpelling::isReadOnly() const
{
    return m_plain ? m_plain->isReadOnly() : m_rich->isReadOnly();
}

void FormSpelling::highlightBlock(const QString &text)
{
    const bool code = previousBlockState() == inCode;
    setCurrentBlockState(code != isFence(text) ? inCode : 0);
    if (code || isFence(text) || !m_words->isOn() || m_words->language().isEmpty())
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::DashUnderline);
    wrong.setUnderlineColor(tokensFor(m_edit->palette()).syntaxKey);
    const qsizetype spot = m_spot < 0 ? -1 : m_spot - currentBlock().position();
    for (const Span &word : wordsToSpell(text)) {
        const auto verdict = m_words->verdict(text.sliced(word.begin, word.length()));
        if (verdict == SpellService::Verdict::Unknown)
            m_waiting.insert(currentBlock().blockNumber());
        if (verdict == SpellService::Verdict::Wrong && !(spot >= 0 && word.touches(spot)))
            setFormat(int(word.begin), int(word.length()), wrong);
    }
}

std::vector<Span> FormSpelling::wrongWords() const
{
    std::vector<Span> words;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::DashUnderline)
                words.push_back(
                    Span{range.start, range.start + range.length}.shifted(block.position()));
        }
    }
    return words;
}

Span FormSpelling::wrongWordAt(int position) const
{
    for (const Span &word : wrongWords()) {
        if (word.touches(position))
            return word;
    }
    return {};
}

void FormSpelling::fill(QMenu *menu, Span word)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(word.begin));
    cursor.setPosition(int(word.end), QTextCursor::KeepAnchor);
    const QString text = cursor.selectedText();
    QAction *before = menu->actions().value(0);
    m_words->fillMenu(menu, before, text, [cursor, text](const QString &suggestion) mutable {
        if (cursor.selectedText() != text)
            return; // it has been changed meanwhile
        const StepName name(Spelling::tr("Correct spelling"));
        cursor.insertText(suggestion);
    });
    if (before)
        menu->insertSeparator(before);
}

void FormSpelling::fillMenu(const QWidget *edit, QMenu *menu)
{
    auto *spelling = edit ? edit->findChild<FormSpelling *>(Qt::FindDirectChildrenOnly) : nullptr;
    if (!spelling || spelling->isReadOnly())
        return;
    const int place = spelling->m_asked >= 0 ? spelling->m_asked : spelling->caret().position();
    if (const Span word = spelling->wrongWordAt(place); !word.isEmpty())
        spelling->fill(menu, word);
}

/// A menu of its own for the wrong word at the caret.
bool FormSpelling::openMenu()
{
    const Span word = isReadOnly() ? Span() : wrongWordAt(caret().position());
    if (word.isEmpty())
        return false;
    auto *menu = new QMenu(m_edit);
    menu->setObjectName(u"spellingMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu, word);
    const QRect place = m_plain ? m_plain->cursorRect() : m_rich->cursorRect();
    menu->popup(m_edit->viewport()->mapToGlobal(place.bottomLeft()));
    return true;
}

bool FormSpelling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu && watched == m_edit->viewport()) {
        // The edit shows a menu of the form, not the one that its viewport would.
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        m_asked = (m_plain ? m_plain->cursorForPosition(asked->pos())
                           : m_rich->cursorForPosition(asked->pos()))
                      .position();
        QContextMenuEvent passed(asked->reason(), m_edit->mapFromGlobal(asked->globalPos()),
                                 asked->globalPos(), asked->modifiers());
        QApplication::sendEvent(m_edit, &passed);
        m_asked = -1;
        return true;
    }
    const bool press = event->type() == QEvent::KeyPress;
    if (watched != m_edit || (!press && event->type() != QEvent::ShortcutOverride))
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (!FormKeys::matches(key, FormKeys::textKeys(u"edit.fixes"_s, Qt::CTRL | Qt::Key_Period))
        || wrongWordAt(caret().position()).isEmpty())
        return false;
    event->accept();
    return press && openMenu();
}

} // namespace studio
