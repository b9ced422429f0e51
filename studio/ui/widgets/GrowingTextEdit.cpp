#include "ui/widgets/GrowingTextEdit.h"

#include "text/TextEdit.h"
#include "ui/widgets/Look.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QTextBlock>
#include <QtMath>

namespace studio {

GrowingTextEdit::GrowingTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The frame is drawn below: the viewport of a framed area would cover its round corners.
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setFramed(true);
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        adjustHeight();
        // Input methods change formats only, which is announced in the same way.
        const QString text = toPlainText();
        if (m_composing || text == m_text)
            return;
        m_text = text;
        if (!m_showing)
            emit edited(text);
    });
}

void GrowingTextEdit::setFramed(bool framed)
{
    m_framed = framed;
    document()->setDocumentMargin(framed ? 4 : 2);
    if (framed)
        setViewportMargins(4, 3, 4, 3);
    else
        setViewportMargins(0, 0, 0, 0);
    adjustHeight();
}

bool GrowingTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::Paint && m_framed) {
        QPainter painter(this);
        QStyleOptionFrame option;
        option.initFrom(this);
        option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
        option.state |= QStyle::State_Sunken;
        option.state.setFlag(QStyle::State_HasFocus, hasFocus());
        option.state.setFlag(QStyle::State_ReadOnly, isReadOnly());
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void GrowingTextEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void GrowingTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void GrowingTextEdit::setLines(int minimum, int maximum)
{
    m_minimumLines = minimum;
    m_maximumLines = maximum;
    adjustHeight();
}

void GrowingTextEdit::showText(const QString &text)
{
    const TextEdit difference = TextEdit::between(m_text, text);
    if (difference.isEmpty())
        return;
    m_showing = true;
    const Replacement &piece = difference.replacements().front();
    QTextCursor cursor(document());
    cursor.setPosition(int(piece.span.begin));
    cursor.setPosition(int(piece.span.end), QTextCursor::KeepAnchor);
    cursor.insertText(piece.text);
    m_showing = false;
}

QSize GrowingTextEdit::sizeHint() const
{
    return {240, height()};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {80, look::controlHeight};
}

void GrowingTextEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool before = m_composing;
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (before && !m_composing)
        emit compositionEnded();
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        adjustHeight();
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adjustHeight();
}

void GrowingTextEdit::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    adjustHeight();
}

void GrowingTextEdit::wheelEvent(QWheelEvent *event)
{
    if (m_fits || !hasFocus())
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    // Left to the form: it scrolls, while a short text has nowhere to go.
    if (m_fits
        && (event->matches(QKeySequence::MoveToNextPage)
            || event->matches(QKeySequence::MoveToPreviousPage))) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    const auto converted = m_conversion && !isReadOnly() ? m_conversion(*source) : std::nullopt;
    if (!converted) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.insertText(*converted);
    setTextCursor(cursor);
    ensureCursorVisible();
}

int GrowingTextEdit::chromeHeight() const
{
    const QMargins margins = viewportMargins();
    return margins.top() + margins.bottom() + int(2 * document()->documentMargin());
}

void GrowingTextEdit::adjustHeight()
{
    const qreal line = QFontMetricsF(font()).lineSpacing();
    qreal text = 0;
    // Blocks that were never laid out count as one line in the document's own size.
    auto *layout = document()->documentLayout();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        text += layout->blockBoundingRect(block).height();
        if (text > line * (m_maximumLines + 1))
            break;
    }
    text -= document()->documentMargin(); // The last block's rectangle holds the lower margin.
    m_fits = text <= line * m_maximumLines + 1;
    const qreal lines = qBound(line * m_minimumLines, text, line * m_maximumLines);
    const int wanted = qMax(look::controlHeight, qCeil(lines) + chromeHeight());
    const auto policy = m_fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    if (verticalScrollBarPolicy() != policy)
        setVerticalScrollBarPolicy(policy);
    if (minimumHeight() != wanted || maximumHeight() != wanted)
        setFixedHeight(wanted);
}

} // namespace studio
