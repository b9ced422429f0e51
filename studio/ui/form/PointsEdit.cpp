#include "ui/form/PointsEdit.h"

#include "render/Tokens.h"
#include "text/TextEdit.h"
#include "ui/form/StepName.h"
#include "ui/settings/FormKeys.h"
#include "ui/widgets/Look.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QtMath>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int indentWidth = 22;

/// One block for each point: inside a point a line break is U+2028, as the document has it.
QString textOf(const QTextBlock &block)
{
    return block.text();
}

} // namespace

PointsEdit::PointsEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setIndentWidth(indentWidth);
    document()->setDocumentMargin(2);
    connect(document(), &QTextDocument::contentsChanged, this, &PointsEdit::documentChanged);
}

bool PointsEdit::showMarkdown(const QString &markdown)
{
    if (m_list && markdown == m_markdown)
        return true;
    std::optional<PointList> list = PointList::parse(markdown);
    if (!list)
        return false;
    m_list = std::move(list);
    m_markdown = markdown;
    showPoints(m_list->shown());
    viewport()->update();
    return true;
}

std::vector<PointList::Shown> PointsEdit::inDocument() const
{
    std::vector<PointList::Shown> points;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        points.push_back({qMax(0, block.blockFormat().indent() - 1), textOf(block)});
    return points;
}

void PointsEdit::setDepth(QTextCursor &cursor, int depth)
{
    QTextBlockFormat format = cursor.blockFormat();
    if (format.indent() == depth + 1 && format.bottomMargin() == 3)
        return;
    format.setIndent(depth + 1);
    format.setBottomMargin(3);
    cursor.setBlockFormat(format);
}

/// Changes the blocks that differ and, within a block, the characters that differ: the caret
/// stays where it is.
void PointsEdit::showPoints(const std::vector<PointList::Shown> &points)
{
    const std::vector<PointList::Shown> present = inDocument();
    // Blanks at the end of a point are typed on the way to the next word and not in the text yet.
    const auto alike = [this](const PointList::Shown &a, const PointList::Shown &b) {
        return a.depth == b.depth
               && (a.text == b.text || (hasFocus() && a.text.trimmed() == b.text));
    };
    m_showing = true;
    size_t same = 0;
    while (same < present.size() && same < points.size() && alike(present[same], points[same]))
        ++same;
    size_t behind = 0;
    while (behind < present.size() - same && behind < points.size() - same
           && alike(present[present.size() - 1 - behind], points[points.size() - 1 - behind]))
        ++behind;
    const size_t old = present.size() - same - behind;
    const size_t fresh = points.size() - same - behind;

    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (size_t i = 0; i < qMax(old, fresh); ++i) {
        const size_t at = same + i;
        if (i >= fresh) {
            // Always the block behind the last one that stays.
            const QTextBlock block = document()->findBlockByNumber(int(same + fresh));
            cursor.setPosition(block.position());
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
            if (block.previous().isValid())
                cursor.deletePreviousChar();
            else
                cursor.deleteChar();
            continue;
        }
        if (i >= old) {
            if (at == 0) {
                cursor.setPosition(0);
                cursor.insertBlock();
                cursor.setPosition(0);
            } else {
                const QTextBlock before = document()->findBlockByNumber(int(at) - 1);
                cursor.setPosition(before.position() + before.length() - 1);
                cursor.insertBlock();
            }
        }
        const QTextBlock block = document()->findBlockByNumber(int(at));
        const TextEdit difference = TextEdit::between(textOf(block), points[at].text);
        for (const Replacement &piece : difference.replacements()) {
            cursor.setPosition(block.position() + int(piece.span.begin));
            cursor.setPosition(block.position() + int(piece.span.end), QTextCursor::KeepAnchor);
            cursor.insertText(piece.text);
        }
        cursor.setPosition(document()->findBlockByNumber(int(at)).position());
        setDepth(cursor, points[at].depth);
    }
    cursor.endEditBlock();
    m_showing = false;
    adjustHeight();
}

void PointsEdit::documentChanged()
{
    if (m_showing || m_composing || !m_list)
        return;
    adjustHeight();
    const std::optional<PointList> changed = m_list->changedTo(inDocument());
    if (!changed) {
        emit refused();
        return;
    }
    viewport()->update();
    const QString markdown = changed->toMarkdown();
    const bool typing = changed->size() == m_list->size();
    m_list = changed;
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    emit edited(markdown, typing);
}

void PointsEdit::take(const std::optional<PointList> &changed)
{
    if (!changed)
        return;
    m_list = changed;
    m_markdown = changed->toMarkdown();
    showPoints(changed->shown());
    viewport()->update();
    emit edited(m_markdown, false);
}

int PointsEdit::currentPoint() const
{
    return textCursor().blockNumber();
}

qsizetype PointsEdit::caretOffset() const
{
    return m_list ? m_list->offsetOf(currentPoint(), textCursor().positionInBlock()) : 0;
}

void PointsEdit::setCaretOffset(qsizetype offset)
{
    if (!m_list)
        return;
    const PointList::Place place = m_list->placeOf(offset);
    const QTextBlock block = document()->findBlockByNumber(place.point);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position()
                       + int(qMin<qsizetype>(place.character, block.length() - 1)));
    setTextCursor(cursor);
}

bool PointsEdit::isTask() const
{
    return m_list && currentPoint() < m_list->size() && m_list->isTask(currentPoint());
}

bool PointsEdit::isDone() const
{
    return isTask() && m_list->isDone(currentPoint());
}

void PointsEdit::tick()
{
    if (!isTask() || isReadOnly())
        return;
    const int point = currentPoint();
    const int column = textCursor().positionInBlock();
    const StepName name(isDone() ? tr("Untick point") : tr("Tick point"));
    take(m_list->toggled(point));
    QTextCursor cursor(document()->findBlockByNumber(point));
    cursor.setPosition(cursor.position() + qMin(column, cursor.block().length() - 1));
    setTextCursor(cursor);
}

void PointsEdit::move(int by)
{
    if (!m_list || isReadOnly())
        return;
    const int column = textCursor().positionInBlock();
    int landed = 0;
    const std::optional<PointList> changed = m_list->moved(currentPoint(), by, &landed);
    if (!changed)
        return;
    const StepName name(tr("Move point"));
    take(changed);
    QTextCursor cursor(document()->findBlockByNumber(landed));
    cursor.setPosition(cursor.position() + qMin(column, cursor.block().length() - 1));
    setTextCursor(cursor);
}

/// False when the point cannot go deeper or higher.
bool PointsEdit::changeDepth(int by)
{
    if (!m_list || isReadOnly())
        return false;
    std::vector<PointList::Shown> points = inDocument();
    const int point = currentPoint();
    const int depth = points[size_t(point)].depth + by;
    if (depth < 0 || (by > 0 && (point == 0 || depth > points[size_t(point) - 1].depth + 1)))
        return false;
    const int count = 1 + m_list->descendants(point);
    for (int i = point; i < point + count; ++i)
        points[size_t(i)].depth += by;
    const std::optional<PointList> changed = m_list->changedTo(points);
    const StepName name(by > 0 ? tr("Indent") : tr("Outdent"));
    take(changed);
    return changed.has_value();
}

QRectF PointsEdit::labelRect(const QTextBlock &block) const
{
    const QTextLayout *layout = block.layout();
    if (!layout || layout->lineCount() == 0)
        return {};
    const QTextLine line = layout->lineAt(0);
    const QPointF place = layout->position() + line.position();
    constexpr qreal width = indentWidth - 2;
    const qreal height = line.height();
    if (block.textDirection() == Qt::RightToLeft)
        return {place.x() + line.width() + 2, place.y(), width, height};
    return {place.x() - indentWidth, place.y(), width, height};
}

void PointsEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!m_list)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    int point = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && point < m_list->size();
         block = block.next(), ++point) {
        const QRectF place = labelRect(block);
        if (place.isEmpty())
            continue;
        if (m_list->isTask(point)) {
            const qreal size = 12;
            const QRectF box(place.center().x() - size / 2, place.center().y() - size / 2, size,
                             size);
            painter.setPen(QPen(tokens.muted, 1.2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 3, 3);
            if (m_list->isDone(point)) {
                painter.setPen(QPen(tokens.accent, 1.8, Qt::SolidLine, Qt::RoundCap));
                painter.drawPolyline(QList<QPointF>{box.topLeft() + QPointF(3, 6.5),
                                                    box.topLeft() + QPointF(5.2, 8.8),
                                                    box.topLeft() + QPointF(9.2, 3.8)});
            }
        } else {
            painter.setPen(tokens.muted);
            const QString label = m_list->label(point);
            const qreal width = painter.fontMetrics().horizontalAdvance(label);
            const bool rtl = block.textDirection() == Qt::RightToLeft;
            painter.drawText(QPointF(rtl ? place.left() + 3 : place.right() - 4 - width,
                                     place.top() + block.layout()->lineAt(0).ascent()),
                             label);
        }
    }
}

void PointsEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    adjustHeight();
}

void PointsEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adjustHeight();
}

QSize PointsEdit::sizeHint() const
{
    return {240, height()};
}

QSize PointsEdit::minimumSizeHint() const
{
    return {80, look::controlHeight};
}

void PointsEdit::adjustHeight()
{
    const int wanted = qMax(24, qCeil(document()->size().height()));
    if (minimumHeight() != wanted || maximumHeight() != wanted)
        setFixedHeight(wanted);
}

} // namespace studio
