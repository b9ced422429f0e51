#include "ui/editor/TextEditor.h"

#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/editor/Completer.h"
#include "ui/editor/EditorLayout.h"
#include "ui/editor/Folds.h"
#include "ui/editor/Gutter.h"
#include "ui/editor/Highlighter.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/ScrollMarks.h"
#include "ui/editor/SnippetFiller.h"
#include "ui/editor/Spelling.h"
#include "ui/settings/Settings.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
TextEditor::TextEditor(DocumentSession *session, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_session(session)
    , m_snapshot(session->snapshot())
{
    setObjectName(u"textEditor"_s);
    setAccessibleName(tr("Text"));
    setAccessibleDescription(tr("Tab indents; Ctrl+Tab goes to the next control."));
    setFrameShape(QFrame::NoFrame);
    adoptFont();

    QTextDocument *document = session->document();
    if (!qobject_cast<EditorLayout *>(document->documentLayout()))
        document->setDocumentLayout(new EditorLayout(document));
    document->setDefaultFont(font()); // a document that is taken over keeps its own font else
    setDocument(document);
    adoptReadOnly();

    const Tokens &tokens = tokensFor(palette());
    m_problems = new ProblemMarks(session, tokens, this);
    m_folds = new Folds(this);
    m_snippet = new SnippetFiller(this);
    m_spelling = new Spelling(this);
    m_gutter = new Gutter(this);
    createActions();
    adoptSettings();
    layOutGutter();
    showSelections();
    m_savedRevision = document->revision();
    setVerticalScrollBar(new ScrollMarks(this));

    connect(&Settings::instance(), &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("text/"_L1))
            adoptSettings();
    });
    connect(session, &DocumentSession::saved, this, [this] {
        m_savedRevision = this->document()->revision();
        m_gutter->update();
    });
    for (const auto signal : {&ProblemMarks::marksChanged, &ProblemMarks::underlinesChanged})
        connect(m_problems, signal, this, [this] { verticalScrollBar()->update(); });
    connect(session, &DocumentSession::snapshotChanged, this, [this](const SnapshotPtr &snapshot) {
        const bool before = beginsRight();
        m_snapshot = snapshot;
        if (beginsRight() != before)
            layOutGutter();
    });
    connect(session, &DocumentSession::readOnlyChanged, this, &TextEditor::adoptReadOnly);
    connect(m_problems, &ProblemMarks::underlinesChanged, this, &TextEditor::showSelections);
    connect(m_problems, &ProblemMarks::marksChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(m_spelling, &Spelling::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_folds, &Folds::changed, m_gutter, qOverload<>(&QWidget::update));
    connect(document, &QTextDocument::contentsChange, this, &TextEditor::documentChanges);
    connect(document, &QTextDocument::contentsChanged, this, &TextEditor::followForeignChange);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TextEditor::layOutGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TextEditor::caretChanged);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
        // A key changes one line, whose number stays as it is.
        if (scrolled != 0)
            m_gutter->scroll(0, scrolled);
        else if (rect.contains(viewport()->rect()))
            m_gutter->update();
    });
}

TextEditor::~TextEditor()
{
    delete m_completer;
}

qsizetype TextEditor::caret() const
{
    return textCursor().position();
}

Selection TextEditor::selection() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.anchor(), cursor.position()};
}

Position TextEditor::currentPlace() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.blockNumber() + 1, cursor.positionInBlock() + 1};
}

void TextEditor::select(Selection selection)
{
    const auto clamped = [last = document()->characterCount() - 1](qsizetype offset) {
        return int(std::clamp<qsizetype>(offset, 0, last));
    };
    QTextCursor cursor = textCursor();
    cursor.setPosition(clamped(selection.anchor));
    cursor.setPosition(clamped(selection.caret), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void TextEditor::goTo(Span span)
{
    // Selecting brings it to the nearest edge, so whether it is seen is asked before.
    QTextCursor begin(document());
    begin.setPosition(int(std::clamp<qsizetype>(span.begin, 0, document()->characterCount() - 1)));
    const QRect there = cursorRect(begin);
    const bool seen = begin.block().isVisible() && there.top() >= 0
                      && there.bottom() <= viewport()->rect().bottom();
    // The caret at the begin: of a long place that is what should be seen.
    select({span.end, span.begin});
    if (!seen)
        centerCursor();
}

void TextEditor::goToLine(Position position)
{
    const QTextBlock block = document()->findBlockByNumber(
        std::clamp(position.line, 1, blockCount()) - 1);
    const int column = std::clamp(position.column, 1, block.length()) - 1;
    goTo({block.position() + column, block.position() + column});
}

void TextEditor::perform(const EditResult &result, const QString &title)
{
    if (result.isEmpty() || isReadOnly())
        return;
    {
        const QScopedValueRollback own(m_ownEdit, true);
        m_session->apply(result.edit, title);
    }
    select({result.anchor, result.caret});
    ensureCursorVisible();
}

void TextEditor::setSearchMatches(const std::vector<Span> &matches, Span current)
{
    const Tokens &tokens = tokensFor(palette());
    m_searchMatches.clear();
    m_currentMatch = {};
    for (const Span &match : matches) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(match.begin));
        selection.cursor.setPosition(int(match.end), QTextCursor::KeepAnchor);
        selection.format.setBackground(tokens.accentBackground);
        m_searchMatches.append(selection);
        if (match == current)
            m_currentMatch = selection.cursor;
    }
    showSelections();
    verticalScrollBar()->update();
}

std::vector<VisibleLine> TextEditor::visibleLines(int top, int bottom) const
{
    std::vector<VisibleLine> lines;
    const int width = viewport()->width();
    QTextBlock block = firstVisibleBlock();
    double y = contentOffset().y();
    for (int number = block.blockNumber(); block.isValid() && y <= bottom; ++number) {
        const double height = blockBoundingRect(block).height();
        if (block.isVisible() && y + height >= top)
            lines.push_back({number, QRectF(0, y, width, height).toAlignedRect()});
        y += height;
        block = block.next();
    }
    return lines;
}

bool TextEditor::inFrontmatter(const QTextBlock &block) const
{
    const QTextBlock first = document()->firstBlock();
    if (block == first || !block.isValid() || first.text().trimmed() != "---"_L1
        || !first.text().startsWith(u'-'))
        return false;
    for (QTextBlock line = first.next(); line.isValid(); line = line.next()) {
        if (line.text().contains("---"_L1))
            return false;
        if (line == block)
            return true;
    }
    return false;
}

/// Among many matches the selection alone would not be seen.
void TextEditor::frameCurrentMatch()
{
    if (m_currentMatch.isNull())
        return;
    const QRect match = rectOf({m_currentMatch.selectionStart(), m_currentMatch.selectionEnd()});
    if (match.isNull()) // one over several rows is large enough
        return;
    QPainter painter(viewport());
    painter.setPen(tokensFor(palette()).accent);
    painter.drawRect(match.adjusted(0, 0, -1, -1));
}

void TextEditor::startHighlighting()
{
    m_highlighter = new Highlighter(document(), tokensFor(palette()), this);
    connect(m_highlighter, &Highlighter::coloured, this, [this](int first, int last) {
        const std::vector<VisibleLine> lines = visibleLines(0, viewport()->height());
        if (!lines.empty() && first <= lines.back().number && last >= lines.front().number)
            viewport()->update();
    });
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

void TextEditor::adoptReadOnly()
{
    const bool readOnly = m_session->isReadOnly();
    setReadOnly(readOnly);
    if (readOnly) // The caret stays: one reads and copies with the keyboard too.
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void TextEditor::showSelections()
{
    setExtraSelections(m_searchMatches + m_problems->underlines());
}

void TextEditor::caretChanged()
{
    const QTextCursor cursor = textCursor();
    if (!m_movesCaret)
        m_folds->reveal(cursor.block());
    const int line = cursor.blockNumber();
    if (line != m_currentLine) {
        m_closers.clear();
        updateLine(std::exchange(m_currentLine, line));
        updateLine(line);
    }
    if (m_completer)
        m_completer->follow();
    followSurroundings();
    m_session->setCaret(cursor.position());
    emit caretMoved(cursor.position());
}

void TextEditor::updateLine(int number)
{
    for (const VisibleLine &line : visibleLines(0, viewport()->height())) {
        if (line.number == number) {
            viewport()->update(line.rect);
            m_gutter->update(0, line.rect.top(), m_gutter->width(), line.rect.height());
        }
    }
}

void TextEditor::documentChanges(int from, int, int charsAdded)
{
    // The first change of a line is marked, further ones alter nothing.
    if (const int line = document()->findBlock(from).blockNumber(); line != m_markedLine) {
        m_markedLine = line;
        m_gutter->update();
        verticalScrollBar()->update();
    }
    // Somebody else has edited while one is working here: undo from a menu, a fix.
    if (!m_ownEdit && hasFocus())
        m_foreignEnd = from + charsAdded;
}

void TextEditor::followForeignChange()
{
    const qsizetype end = std::exchange(m_foreignEnd, -1);
    if (end < 0)
        return;
    select({end, end});
    ensureCursorVisible();
}

void TextEditor::undo()
{
    const QScopedValueRollback own(m_ownEdit, true);
    QTextCursor cursor = textCursor();
    m_session->undoAt(cursor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void TextEditor::redo()
{
    const QScopedValueRollback own(m_ownEdit, true);
    QTextCursor cursor = textCursor();
    m_session->redoAt(cursor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace studio
