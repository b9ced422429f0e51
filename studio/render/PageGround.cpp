#include "render/PageDocument.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

namespace studio {

namespace {

void paintInlineCode(QPainter &painter, const QTextBlock &block, const QRectF &rect,
                     const PageStyle &style)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        const bool button = format.boolProperty(ButtonProperty);
        if (!button && !format.boolProperty(InlineCodeProperty))
            continue;
        const int begin = fragment.position() - block.position();
        const int end = begin + fragment.length();
        const QTextLayout *layout = block.layout();
        const QFontMetricsF metrics(format.font());
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(begin, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal a = line.cursorToX(from);
            const qreal b = line.cursorToX(to);
            const qreal baseline = rect.top() + line.y() + line.ascent();
            const QRectF ground(rect.left() + std::min(a, b) - 2, baseline - metrics.ascent() - 0.5,
                                std::abs(b - a) + 4, metrics.ascent() + metrics.descent() + 1);
            painter.setBrush(button ? style.tokens->accent : style.tokens->sunken);
            if (button) {
                const qreal more = style.px(4);
                painter.drawRoundedRect(ground.adjusted(2, -more, -2, more), 6, 6);
            } else {
                painter.drawRoundedRect(ground, 3, 3);
            }
        }
    }
}

// A hairline below each row: where the highest text of the next one begins, less its padding.
void paintTableLines(QPainter &painter, const QTextTable &table, const QTextDocument &document,
                     const QRectF &clip, const PageStyle &style)
{
    const auto *layout = document.documentLayout();
    const QRectF frame = layout->frameBoundingRect(const_cast<QTextTable *>(&table));
    // The layout counts the frame from the first text and not from the padding above it.
    const qreal end = frame.bottom() - style.px(tableBottomMargin) - style.px(cellTopPadding);
    painter.setBrush(style.tokens->line);
    for (int row = 1; row <= table.rows(); ++row) {
        qreal y = end;
        for (int column = 0; row < table.rows() && column < table.columns(); ++column) {
            const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
            y = std::min(y, layout->blockBoundingRect(block).top() - style.px(cellTopPadding));
        }
        if (y > clip.bottom() + 40)
            break;
        if (y >= clip.top())
            painter.drawRect(QRectF(frame.left(), qRound(y) - 1, frame.width(), 1));
    }
}

} // namespace

void paintPageGround(QPainter &painter, const QTextDocument &document, const QRectF &clip,
                     const PageStyle &style)
{
    const auto *layout = document.documentLayout();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int top = std::max(0, layout->hitTest(clip.topLeft() - QPointF(0, 40), Qt::FuzzyHit));
    const qreal whole = document.textWidth() > 0 ? document.textWidth() : document.size().width();
    const qreal right = whole - document.documentMargin();
    const QTextTable *lastTable = nullptr;
    for (QTextBlock block = document.findBlock(top); block.isValid(); block = block.next()) {
        const QTextTable *table = QTextCursor(block).currentTable();
        if (table && table != lastTable)
            paintTableLines(painter, *table, document, clip, style);
        lastTable = table;
        const QRectF rect = layout->blockBoundingRect(block);
        // The cells of a row stand beside each other and not in the order of their places.
        if (!table && rect.top() > clip.bottom() + 40)
            break;
        const QTextBlockFormat format = block.blockFormat();
        if (const int depth = format.intProperty(QuoteDepthProperty)) {
            painter.setBrush(style.tokens->line);
            const QTextBlock next = block.next();
            const bool goesOn = next.isValid()
                                && next.blockFormat().intProperty(QuoteDepthProperty) >= 1;
            const qreal bottom = goesOn ? layout->blockBoundingRect(next).top() : rect.bottom();
            for (int i = 0; i < std::min(depth, 40); ++i) {
                const qreal indent = i * style.px(quoteIndent);
                const bool mirrored = block.textDirection() == Qt::RightToLeft;
                const qreal x = mirrored ? right - indent - 3 : rect.left() + indent;
                painter.drawRect(QRectF(x, rect.top(), 3, bottom - rect.top()));
            }
        }
        if (format.boolProperty(CodeBlockProperty)) {
            const qreal padding = style.px(codePadding);
            painter.setBrush(style.tokens->sunken);
            // The rectangle of a block begins at the page's edge; its lines know their margins.
            const QTextLayout *text = block.layout();
            const qreal x = text->lineCount() > 0 ? text->lineAt(0).x() : format.leftMargin();
            const qreal left = rect.left() + x - padding;
            painter.drawRoundedRect(QRectF(left, rect.top() - padding * 0.8, right - left,
                                           rect.height() + padding * 1.6),
                                    6, 6);
        } else if (format.boolProperty(RemarkProperty)) {
            painter.setBrush(style.tokens->warning);
            const bool mirrored = block.textDirection() == Qt::RightToLeft;
            painter.drawRect(
                QRectF(mirrored ? right - 3 : rect.left(), rect.top(), 3, rect.height()));
        } else if (format.boolProperty(RuleProperty)) {
            painter.setBrush(style.tokens->line);
            painter.drawRect(QRectF(rect.left(), qRound(rect.top()), right - rect.left(), 1));
        } else {
            paintInlineCode(painter, block, rect, style);
        }
    }
    painter.restore();
}

} // namespace studio
