// What folding looks like in the text editor, and how the caret gets along with it.

#include "render/Tokens.h"
#include "ui/editor/Folds.h"
#include "ui/editor/TextEditor.h"
#include "ui/widgets/Look.h"

#include <QPainter>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int signGap = 8;
constexpr int signPadding = 6;

} // namespace

void TextEditor::foldHere()
{
    m_folds->foldAround(textCursor().blockNumber());
}

void TextEditor::unfoldHere()
{
    m_folds->unfold(textCursor().blockNumber());
}

void TextEditor::foldAll()
{
    m_folds->foldAll();
    ensureCursorVisible();
}

void TextEditor::unfoldAll()
{
    m_folds->unfoldAll();
    ensureCursorVisible();
}

/// Where the sign of a fold stands: behind the line that is left of it.
QRect TextEditor::foldSign(const QTextBlock &head) const
{
    QTextCursor end(head);
    end.movePosition(QTextCursor::EndOfBlock);
    const QRect place = cursorRect(end);
    const QString text = tr("%n line(s)", nullptr, m_folds->hiddenLines(head.blockNumber()));
    const int width = QFontMetrics(labelFont(QWidget::font())).horizontalAdvance(text);
    return {place.right() + signGap, place.top() + 1, width + 2 * signPadding, place.height() - 2};
}

void TextEditor::paintFoldSigns(const QRect &area)
{
    if (!m_folds->hasFolds())
        return;
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(labelFont(QWidget::font()));
    for (const VisibleLine &line : visibleLines(area.top(), area.bottom())) {
        const int hidden = m_folds->hiddenLines(line.number);
        if (hidden == 0)
            continue;
        const QRect sign = foldSign(document()->findBlockByNumber(line.number));
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.selection);
        painter.drawRoundedRect(sign, 4, 4);
        painter.setPen(tokens.muted);
        painter.drawText(sign, Qt::AlignCenter, tr("%n line(s)", nullptr, hidden));
    }
}

/// Opens the fold whose sign is at the place. False when there is none.
bool TextEditor::openFoldAt(QPoint place)
{
    if (!m_folds->hasFolds())
        return false;
    for (const VisibleLine &line : visibleLines(place.y(), place.y())) {
        if (m_folds->isFolded(line.number)
            && foldSign(document()->findBlockByNumber(line.number)).contains(place)) {
            m_folds->unfold(line.number);
            return true;
        }
    }
    return false;
}

/// A key that only moves goes past what is folded; what else gets there opens it.
/// \a byCharacter: one step to the left or right.
void TextEditor::keepOutOfFolds(int from, bool byCharacter)
{
    QTextCursor cursor = textCursor();
    const bool forward = cursor.position() > from;
    QTextBlock block = cursor.block();
    // Going back, the base class may have come through to the begin of the fold's head.
    const bool throughFold = byCharacter && !forward && m_folds->isFolded(block.blockNumber())
                             && document()->findBlock(from) != block;
    if (block.isVisible() && !throughFold)
        return;
    while (block.isValid() && !block.isVisible())
        block = forward ? block.next() : block.previous();
    if (!block.isValid()) { // Nothing comes behind the fold: the caret stays at its head.
        block = cursor.block();
        while (!block.isVisible())
            block = block.previous();
    }
    const int end = block.length() - 1;
    const int column = !byCharacter ? std::min(cursor.positionInBlock(), end) : forward ? 0 : end;
    cursor.setPosition(block.position() + column,
                       cursor.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    setTextCursor(cursor);
}

} // namespace studio
