// What the text editor paints beside the text: the current line, what belongs to the caret.

#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/editor/Gutter.h"
#include "ui/editor/Pairs.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/Spelling.h"
#include "ui/editor/TextEditor.h"
#include "ui/settings/Settings.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int shortestWord = 2;

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isMark();
}

} // namespace

void TextEditor::paintEvent(QPaintEvent *event)
{
    // Below the text, and only where something is painted anyway.
    {
        QPainter painter(viewport());
        for (const VisibleLine &line : visibleLines(event->rect().top(), event->rect().bottom())) {
            if (line.number == m_currentLine)
                painter.fillRect(line.rect, tokensFor(palette()).sunken);
            if (!m_word.isEmpty())
                paintOccurrences(painter, document()->findBlockByNumber(line.number));
        }
        for (const int bracket : {m_brackets.first, m_brackets.second}) {
            if (bracket >= 0)
                painter.fillRect(rectOf({bracket, bracket + 1}), tokensFor(palette()).selection);
        }
    }
    QPlainTextEdit::paintEvent(event);
    if (m_spelling->isOn()) {
        QPainter painter(viewport());
        for (const VisibleLine &line : visibleLines(event->rect().top(), event->rect().bottom()))
            paintSpelling(painter, document()->findBlockByNumber(line.number));
    }
    frameCurrentMatch();
    paintFoldSigns(event->rect());

    if (!m_painted) {
        m_painted = true;
        // The text is seen first, its colours with the next picture.
        QTimer::singleShot(0, this, &TextEditor::startHighlighting);
    }
}

/// Where a place is painted; nothing when it takes several rows.
QRect TextEditor::rectOf(Span span) const
{
    QTextCursor edge(document());
    edge.setPosition(int(span.begin));
    const QRect begin = cursorRect(edge);
    edge.setPosition(int(span.end));
    const QRect end = cursorRect(edge);
    if (begin.top() != end.top())
        return {};
    return QRect(begin.topLeft(), end.bottomLeft()).normalized();
}

/// Dashes: waves and dots are for problems.
void TextEditor::paintSpelling(QPainter &painter, const QTextBlock &block)
{
    QPen pen(tokensFor(palette()).syntaxKey, 1.5, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    for (const Span &word : m_spelling->wrongWords(block)) {
        const QRect rect = rectOf(word.shifted(block.position()));
        painter.setPen(pen);
        painter.drawLine(rect.left(), rect.bottom() - 1, rect.right(), rect.bottom() - 1);
    }
}

void TextEditor::toggleSpelling()
{
    Settings::instance().set(settings::spelling, !m_spelling->isOn());
}

void TextEditor::paintOccurrences(QPainter &painter, const QTextBlock &block)
{
    const QString line = block.text();
    for (qsizetype at = line.indexOf(m_word); at >= 0; at = line.indexOf(m_word, at + 1)) {
        const qsizetype end = at + m_word.size();
        const bool whole = (at == 0 || !isWord(line[at - 1]))
                           && (end == line.size() || !isWord(line[end]));
        if (whole)
            painter.fillRect(rectOf(Span{at, end}.shifted(block.position())),
                             tokensFor(palette()).accentBackground);
    }
}

/// The word that is selected as a whole, and the bracket that belongs to the one at the caret.
void TextEditor::followSurroundings()
{
    const QTextCursor cursor = textCursor();
    QString word;
    if (cursor.hasSelection()) {
        const QTextBlock block = document()->findBlock(cursor.selectionStart());
        const QString line = block.text();
        const int begin = cursor.selectionStart() - block.position();
        const int end = cursor.selectionEnd() - block.position();
        if (end - begin >= shortestWord && end <= line.size()
            && std::all_of(line.begin() + begin, line.begin() + end, isWord)
            && (begin == 0 || !isWord(line[begin - 1]))
            && (end == line.size() || !isWord(line[end])))
            word = line.sliced(begin, end - begin);
    }
    const std::pair<int, int> brackets = cursor.hasSelection() ? std::pair(-1, -1)
                                                               : bracketsAt(cursor.position());
    if (word == m_word && brackets == m_brackets)
        return;
    m_word = word;
    m_brackets = brackets;
    viewport()->update();
}

/// The bracket before or behind the caret and its counterpart in view, or -1 and -1.
std::pair<int, int> TextEditor::bracketsAt(int position) const
{
    const auto isBracket = [](QChar c) { return QStringView(u"()[]{}").contains(c); };
    int at = -1;
    if (position > 0 && isBracket(document()->characterAt(position - 1)))
        at = position - 1;
    else if (isBracket(document()->characterAt(position)))
        at = position;
    if (at < 0)
        return {-1, -1};
    const std::vector<VisibleLine> lines = visibleLines(0, viewport()->height());
    if (lines.empty())
        return {-1, -1};
    const QTextBlock first = document()->findBlockByNumber(lines.front().number);
    const QTextBlock last = document()->findBlockByNumber(lines.back().number);
    QString text;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        text += block.text() + u'\n';
        if (block == last)
            break;
    }
    const qsizetype other = matchingBracket(text, at - first.position());
    return other < 0 ? std::pair(-1, -1) : std::pair(at, int(other) + first.position());
}

void TextEditor::goToBracket()
{
    const QString text = m_session->text();
    const qsizetype at = caret();
    for (const qsizetype bracket : {at - 1, at}) {
        const qsizetype other = matchingBracket(text, bracket, text.size());
        if (other >= 0) {
            goTo({other + 1, other + 1});
            return;
        }
    }
}

/// Lines (from 0) that have changed since the text was saved.
std::vector<int> TextEditor::changedLines() const
{
    std::vector<int> lines;
    if (!m_session->isModified())
        return lines;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.revision() > m_savedRevision)
            lines.push_back(block.blockNumber());
    }
    return lines;
}

bool TextEditor::isLineChanged(const QTextBlock &block) const
{
    return m_session->isModified() && block.revision() > m_savedRevision;
}

std::vector<int> TextEditor::matchedLines() const
{
    std::vector<int> lines;
    for (const QTextEdit::ExtraSelection &match : m_searchMatches)
        lines.push_back(match.cursor.blockNumber());
    return lines;
}

} // namespace studio
