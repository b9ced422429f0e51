#include "ui/style/RowGround.h"

#include "render/Tokens.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTableView>
#include <QTreeView>

namespace studio {

namespace {

constexpr int radius = 5;

/// The place of the whole row: each of its cells draws the part that lies in it.
QRect wholeRow(const QStyleOptionViewItem &row, const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (!view || view->selectionBehavior() != QAbstractItemView::SelectRows)
        return row.rect;
    const QHeaderView *header = nullptr;
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        header = tree->header();
    else if (const auto *table = qobject_cast<const QTableView *>(view))
        header = table->horizontalHeader();
    if (!header)
        return row.rect;
    const int width = view->viewport()->width();
    const int length = std::max(header->length(), width);
    const int left = row.direction == Qt::RightToLeft ? width - length + header->offset()
                                                      : -header->offset();
    return {left, row.rect.top(), length, row.rect.height()};
}

} // namespace

void drawRowGround(const QStyleOptionViewItem &row, QPainter &painter, const QWidget *view)
{
    if (row.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(row.rect, row.backgroundBrush);
    const bool chosen = row.state.testFlag(QStyle::State_Selected);
    const bool under = row.state.testFlag(QStyle::State_MouseOver)
                       && row.state.testFlag(QStyle::State_Enabled);
    if (!chosen && !under)
        return;
    const Tokens &tokens = tokensFor(row.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(row.rect, Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(chosen ? tokens.selection : tokens.sunken);
    painter.drawRoundedRect(QRectF(wholeRow(row, view)).adjusted(1, 0.5, -1, -0.5), radius, radius);
    painter.restore();
}

void drawBranchArrow(const QStyleOptionViewItem &row, QPainter &painter, bool open)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(row.rect).center());
    if (!open)
        painter.rotate(row.direction == Qt::RightToLeft ? 90 : -90);
    QPainterPath path(QPointF(-3.5, -1.75));
    path.lineTo(0, 1.75);
    path.lineTo(3.5, -1.75);
    painter.setPen(
        QPen(tokensFor(row.palette).muted, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

} // namespace studio
