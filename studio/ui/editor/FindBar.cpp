#include "ui/editor/FindBar.h"

#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/Look.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

/// More marks than these make every repaint slower and help nobody.
constexpr std::ptrdiff_t maximumHighlights = 400;

} // namespace

FindBar::FindBar(TextEditor *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_replace(new QPushButton(tr("Replace"), this))
    , m_replaceAll(new QPushButton(tr("Replace all"), this))
    , m_reason(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find and replace"));
    m_find->setObjectName(u"findText"_s);
    m_find->setAccessibleName(tr("Find"));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_replacement->setObjectName(u"replaceText"_s);
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setToolTip(tr("Replace with"));
    m_count->setObjectName(u"findCount"_s);
    m_replace->setObjectName(u"replaceOne"_s);
    m_replaceAll->setObjectName(u"replaceAll"_s);

    m_case = addButton(u"findCase"_s, u"Aa"_s, tr("Match case"));
    m_word = addButton(u"findWord"_s, u"W"_s, tr("Whole words"));
    m_expression = addButton(u"findExpression"_s, u".*"_s, tr("Regular expression"));
    m_scoped = addButton(u"findScoped"_s, u"§"_s, tr("Only in the selection or the section"));
    m_scoped->setCheckable(true);
    connect(m_scoped, &QToolButton::toggled, this, &FindBar::setScoped);
    m_reason->setObjectName(u"findError"_s);
    m_reason->setWordWrap(true);
    m_reason->hide();
    for (QToolButton *option : {m_case, m_word, m_expression}) {
        option->setCheckable(true);
        connect(option, &QToolButton::toggled, this, &FindBar::queryChanged);
    }
    m_previous = addButton(u"findPrevious"_s, u"↑"_s, tr("Previous match (Shift+F3)"));
    m_next = addButton(u"findNext"_s, u"↓"_s, tr("Next match (F3)"));
    m_close = addButton(u"findClose"_s, u"✕"_s, tr("Close (Esc)"));
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replace);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(editor->session(), &DocumentSession::snapshotChanged, this, [this] {
        if (isVisible())
            search();
    });
    connect(editor, &TextEditor::caretMoved, this, [this] {
        if (isVisible())
            showCount();
    });
    m_editor->installEventFilter(this);
    m_find->installEventFilter(this);
    m_replacement->installEventFilter(this);
    layOut();
    hide();
}

QToolButton *FindBar::addButton(const QString &name, const QString &sign, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(sign);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(look::controlHeight - 4);
    button->setFixedWidth(
        std::max(look::controlHeight - 2, button->fontMetrics().horizontalAdvance(sign) + 10));
    return button;
}

void FindBar::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto *finding = new QHBoxLayout;
    finding->setSpacing(4);
    finding->addWidget(m_find, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_case), static_cast<QWidget *>(m_word),
                            static_cast<QWidget *>(m_expression), static_cast<QWidget *>(m_scoped),
                            static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_previous),
                            static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_close)})
        finding->addWidget(widget);
    column->addLayout(finding);
    auto *replacing = new QHBoxLayout;
    replacing->setSpacing(6);
    replacing->addWidget(m_replacement, 1);
    replacing->addWidget(m_replace);
    replacing->addWidget(m_replaceAll);
    column->addLayout(replacing);
    column->addWidget(m_reason);
    m_count->setContentsMargins(6, 0, 6, 0);
    m_count->setMinimumWidth(
        m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(888).arg(888)) + 12);
    // The keyboard goes through what is written first.
    setTabOrder(m_find, m_replacement);
    setTabOrder(m_replacement, m_replace);
    setTabOrder(m_replace, m_replaceAll);
    setTabOrder(m_replaceAll, m_case);
}

void FindBar::open(bool withReplace)
{
    const bool editable = !m_editor->isReadOnly();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_replacement), static_cast<QWidget *>(m_replace),
          static_cast<QWidget *>(m_replaceAll)})
        widget->setVisible(withReplace && editable);
    const Span selected = m_editor->selection().span();
    m_origin = selected.begin;
    const QString text = m_editor->textCursor().selectedText();
    const bool lines = text.contains(QChar::ParagraphSeparator);
    if (lines || m_scoped->isChecked()) { // Several lines are where to look, not what for.
        const QSignalBlocker blocker(m_scoped);
        m_scoped->setChecked(lines);
        setScoped(lines);
    }
    if (!text.isEmpty() && !lines) {
        const QSignalBlocker blocker(m_find);
        m_find->setText(text);
    }
    show();
    search();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void FindBar::close()
{
    m_matches.clear();
    m_scope = {};
    {
        const QSignalBlocker blocker(m_scoped);
        m_scoped->setChecked(false);
    }
    m_editor->setSearchMatches({});
    // First: what is hidden gives the focus to whatever comes next, and the caret would follow.
    m_editor->setFocus(Qt::OtherFocusReason);
    hide();
}

SearchQuery FindBar::query() const
{
    return {m_find->text(), m_case->isChecked(), m_word->isChecked(), m_expression->isChecked()};
}

/// The selection when it is more than a line, else the section of the caret.
void FindBar::setScoped(bool scoped)
{
    m_scope = {};
    if (scoped) {
        Span span = m_editor->selection().span();
        if (!m_editor->textCursor().selectedText().contains(QChar::ParagraphSeparator))
            span = m_editor->sectionAround(span.begin);
        m_scope = QTextCursor(m_editor->document());
        m_scope.setPosition(int(span.begin));
        m_scope.setPosition(int(span.end), QTextCursor::KeepAnchor);
        m_origin = span.begin;
    }
    if (isVisible())
        queryChanged();
}

std::optional<Span> FindBar::scope() const
{
    if (m_scope.isNull())
        return {};
    return Span{m_scope.selectionStart(), m_scope.selectionEnd()};
}

void FindBar::queryChanged()
{
    search();
    step(true, true);
}

void FindBar::search()
{
    m_matches.clear();
    m_error.clear();
    if (!m_find->text().isEmpty()) {
        if (const auto pattern = searchPattern(query()))
            m_matches = findMatches(m_editor->session()->text(), *pattern, scope());
        else
            m_error = tr("%1 (at %2)")
                          .arg(pattern.error().arguments.value(0),
                               pattern.error().arguments.value(1));
    }
    m_reason->setText(m_error);
    m_reason->setVisible(!m_error.isEmpty());
    if (isVisible())
        highlightMatches();
    showCount();
}

void FindBar::findNext()
{
    step(true, false);
}

void FindBar::findPrevious()
{
    step(false, false);
}

/// Goes to the match behind (or before) the selection, around the end of the text.
void FindBar::step(bool forward, bool fromOrigin)
{
    if (!isVisible())
        search();
    if (m_matches.empty())
        return;
    const Span selected = m_editor->selection().span();
    auto match = m_matches.cbegin();
    if (forward) {
        const qsizetype from = fromOrigin ? m_origin : selected.end;
        match = std::ranges::lower_bound(m_matches, from, {}, &Span::begin);
        if (match == m_matches.cend())
            match = m_matches.cbegin();
    } else {
        match = std::ranges::lower_bound(m_matches, selected.begin, {}, &Span::begin);
        match = match == m_matches.cbegin() ? m_matches.cend() - 1 : match - 1;
    }
    m_editor->goTo(*match);
    if (isVisible())
        highlightMatches();
    showCount();
}

void FindBar::replace()
{
    const Span selected = m_editor->selection().span();
    const TextEdit edit = replaceMatch(m_editor->session()->text(), selected, query(),
                                       m_replacement->text());
    if (edit.isEmpty()) { // Nothing is found yet: that first.
        findNext();
        return;
    }
    const qsizetype end = edit.mapped(selected.end);
    m_editor->perform({edit, end, end}, tr("Replace"));
    search();
    findNext();
}

void FindBar::replaceAll()
{
    int count = 0;
    const TextEdit edit = replaceMatches(m_editor->session()->text(), query(),
                                         m_replacement->text(), &count, scope());
    const qsizetype caret = edit.mapped(m_editor->caret());
    m_editor->perform({edit, caret, caret}, tr("Replace all"));
    search();
    showCount(tr("%n replaced", nullptr, count));
}

int FindBar::currentMatch() const
{
    const Span selected = m_editor->selection().span();
    const auto match = std::ranges::lower_bound(m_matches, selected.begin, {}, &Span::begin);
    if (match == m_matches.end() || *match != selected)
        return -1;
    return int(match - m_matches.begin());
}

void FindBar::showCount(const QString &message)
{
    const bool searched = !m_find->text().isEmpty();
    const bool failed = searched && m_matches.empty();
    QString text = message;
    const int current = currentMatch();
    const int count = int(m_matches.size());
    if (text.isEmpty() && !m_error.isEmpty())
        text = tr("Not an expression");
    else if (text.isEmpty() && failed)
        text = tr("No matches");
    else if (text.isEmpty() && current >= 0)
        text = tr("%1 of %2").arg(current + 1).arg(count);
    else if (text.isEmpty() && searched)
        text = tr("%n match(es)", nullptr, count);
    // It is counted again with each move of the caret; that is not said when one writes.
    if (text != m_count->text() && !m_editor->hasFocus())
        announceSoon(this, m_error.isEmpty() ? text : m_error);
    m_count->setText(text);
    m_count->setToolTip(m_error);
    m_countWarns = failed && message.isEmpty();
    colorCount();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next),
          static_cast<QWidget *>(m_replace), static_cast<QWidget *>(m_replaceAll)})
        widget->setEnabled(!m_matches.empty());
}

void FindBar::colorCount()
{
    const Tokens &tokens = tokensFor(palette());
    QPalette colors;
    colors.setColor(QPalette::WindowText, m_countWarns ? tokens.error : tokens.muted);
    m_count->setPalette(colors);
    colors.setColor(QPalette::WindowText, tokens.error);
    m_reason->setPalette(colors);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorCount();
}

void FindBar::highlightMatches()
{
    const qsizetype caret = m_editor->caret();
    const auto near = std::ranges::lower_bound(m_matches, caret, {}, &Span::begin);
    const auto first = near - std::min(near - m_matches.begin(), maximumHighlights / 2);
    const auto last = near + std::min(m_matches.end() - near, maximumHighlights / 2);
    m_editor->setSearchMatches(std::vector<Span>(first, last), m_editor->selection().span());
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_editor) {
        // Escape closes the bar from the text too, where it does not close something nearer.
        if (key->key() != Qt::Key_Escape || !isVisible() || m_editor->isCompleting())
            return false;
        close();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (key->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else if (watched == m_find)
        findNext();
    else if (key->modifiers() & Qt::ControlModifier)
        replaceAll();
    else
        replace();
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, tokensFor(palette()).line);
}

} // namespace studio
