#include "ui/style/MenuRow.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace studio {

namespace {

constexpr int inset = 4;         ///< Of the ground of the chosen row.
constexpr int side = 14;         ///< Between the edge and the words.
constexpr int signColumn = 22;   ///< For the signs of states.
constexpr int iconGap = 8;
constexpr int keysGap = 32;
constexpr int arrowColumn = 20;
constexpr int separatorHeight = 9;
constexpr int rowPadding = 10;
constexpr int leastHeight = 26;

/// Where the words begin, from the leading edge.
int wordsFrom(const QStyleOptionMenuItem &row)
{
    return side + (row.menuHasCheckableItems ? signColumn : 0)
           + (row.maxIconWidth > 0 ? row.maxIconWidth + iconGap : 0);
}

void drawSeparator(const QStyleOptionMenuItem &row, QPainter &painter, const Tokens &tokens)
{
    if (row.text.isEmpty()) {
        painter.fillRect(
            QRect(row.rect.left() + side, row.rect.center().y(), row.rect.width() - 2 * side, 1),
            tokens.line);
        return;
    }
    QFont font = labelFont(row.font);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(tokens.muted);
    const int leading = int(QStyle::visualAlignment(row.direction, Qt::AlignLeft));
    painter.drawText(row.rect.adjusted(side, 2, -side, 0),
                     leading | Qt::AlignVCenter | Qt::TextSingleLine, row.text);
}

void drawSign(const QStyleOptionMenuItem &row, QPainter &painter, const QRect &place,
              const QColor &ink)
{
    if (!row.checked || row.checkType == QStyleOptionMenuItem::NotCheckable)
        return;
    const QPointF middle = QRectF(place).center();
    if (row.checkType == QStyleOptionMenuItem::Exclusive) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(middle, 3.5, 3.5);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {middle + QPointF(-4.5, 0.5), middle + QPointF(-1.5, 3.5),
                            middle + QPointF(4.5, -3.5)};
    painter.drawPolyline(tick, 3);
}

void drawArrow(QPainter &painter, const QRect &place, const QColor &ink, bool mirrored)
{
    const QPointF middle = QRectF(place).center();
    const qreal to = mirrored ? -1.75 : 1.75;
    QPainterPath path(middle + QPointF(-to, -3.5));
    path.lineTo(middle + QPointF(to, 0));
    path.lineTo(middle + QPointF(-to, 3.5));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void drawWords(const QStyle &style, const QStyleOptionMenuItem &row, QPainter &painter,
               const QRect &place, const Tokens &tokens, bool enabled)
{
    const qsizetype tab = row.text.indexOf(u'\t');
    QFont font = row.font;
    if (row.menuItemType == QStyleOptionMenuItem::DefaultItem)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(enabled ? tokens.text : tokens.muted);
    int flags = int(Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip)
                | (style.styleHint(QStyle::SH_UnderlineShortcut, &row) ? Qt::TextShowMnemonic
                                                                       : Qt::TextHideMnemonic);
    const auto leading = int(QStyle::visualAlignment(row.direction, Qt::AlignLeft));
    painter.drawText(place, flags | leading, tab < 0 ? row.text : row.text.first(tab));
    if (tab < 0)
        return;
    painter.setFont(row.font);
    painter.setPen(tokens.muted);
    const auto trailing = int(QStyle::visualAlignment(row.direction, Qt::AlignRight));
    painter.drawText(place, flags | trailing, row.text.sliced(tab + 1));
}

} // namespace

void drawMenuRow(const QStyle &style, const QStyleOptionMenuItem &row, QPainter &painter)
{
    const Tokens &tokens = tokensFor(row.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (row.menuItemType == QStyleOptionMenuItem::Separator) {
        drawSeparator(row, painter, tokens);
        painter.restore();
        return;
    }
    const bool enabled = row.state.testFlag(QStyle::State_Enabled);
    if (enabled && row.state.testFlag(QStyle::State_Selected)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.selection);
        painter.drawRoundedRect(QRectF(row.rect).adjusted(inset, 0.5, -inset, -0.5), 5, 5);
    }
    const auto visual = [&](int from, int width) {
        return QStyle::visualRect(
            row.direction, row.rect,
            QRect(row.rect.left() + from, row.rect.top(), width, row.rect.height()));
    };
    const QColor ink = enabled ? tokens.text : tokens.muted;
    drawSign(row, painter, visual(side - 4, 16), enabled ? tokens.accent : tokens.muted);
    if (!row.icon.isNull()) {
        const int extent = row.maxIconWidth - 4;
        QRect square(0, 0, extent, extent);
        square.moveCenter(
            visual(side + (row.menuHasCheckableItems ? signColumn : 0), row.maxIconWidth).center());
        row.icon.paint(&painter, square, Qt::AlignCenter,
                       enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const int from = wordsFrom(row);
    drawWords(style, row, painter, visual(from, row.rect.width() - from - side), tokens, enabled);
    if (row.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawArrow(painter, visual(row.rect.width() - side - 6, 8), ink,
                  row.direction == Qt::RightToLeft);
    painter.restore();
}

QSize menuRowSize(const QStyleOptionMenuItem &row, QSize words)
{
    if (row.menuItemType == QStyleOptionMenuItem::Separator)
        return {words.width() + 2 * side,
                row.text.isEmpty() ? separatorHeight : words.height() + rowPadding};
    const bool keys = row.reservedShortcutWidth > 0 || row.text.contains(u'\t');
    return {wordsFrom(row) + words.width() + side + (keys ? keysGap : 0)
                + (row.menuItemType == QStyleOptionMenuItem::SubMenu ? arrowColumn : 0),
            std::max(leastHeight, words.height() + rowPadding)};
}

} // namespace studio
