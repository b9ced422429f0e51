#include "render/PageDocument.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace studio {

namespace {

void paintInlineCode(QPainter &painter, const QTextBlock &block, const QRectF &rect,
                     const PageStyle &style)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        if (!format.boolProperty(InlineCodeProperty))
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
            painter.setBrush(style.tokens->sunken);
            painter.drawRoundedRect(ground, 3, 3);
        }
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
    const qreal width = document.textWidth() > 0 ? document.textWidth() : document.size().width();
    for (QTextBlock block = document.findBlock(top); block.isValid(); block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block);
        if (rect.top() > clip.bottom() + 40)
            break;
        const QTextBlockFormat format = block.blockFormat();
        if (const int depth = format.intProperty(QuoteDepthProperty)) {
            painter.setBrush(style.tokens->line);
            const QTextBlock next = block.next();
            const bool goesOn = next.isValid()
                                && next.blockFormat().intProperty(QuoteDepthProperty) >= 1;
            const qreal bottom = goesOn ? layout->blockBoundingRect(next).top() : rect.bottom();
            for (int i = 0; i < std::min(depth, 40); ++i) {
                painter.drawRect(QRectF(i * style.px(quoteIndent), rect.top(), 3,
                                        bottom - rect.top()));
            }
        }
        if (format.boolProperty(CodeBlockProperty)) {
            const qreal padding = style.px(codePadding);
            painter.setBrush(style.tokens->sunken);
            const qreal left = rect.left() - padding;
            painter.drawRoundedRect(QRectF(left, rect.top() - padding * 0.8, width - left,
                                           rect.height() + padding * 1.6),
                                    6, 6);
        } else if (format.boolProperty(RuleProperty)) {
            painter.setBrush(style.tokens->line);
            painter.drawRect(QRectF(rect.left(), qRound(rect.top()), width - rect.left(), 1));
        } else {
            paintInlineCode(painter, block, rect, style);
        }
    }
    painter.restore();
}

} // namespace studio
