#include "ui/form/ToolRowDelegate.h"

#include "render/Tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace studio {

namespace {

constexpr int boxSpace = 26;
constexpr int boxWidth = 14;
constexpr int indent = 14;

int indentOf(const QModelIndex &index)
{
    return index.parent().isValid() && index.column() == 0 ? indent : 0;
}

/// Drawn here: of an empty box the style's own line is hardly to be seen on a dark ground.
void drawBox(QPainter *painter, const QRect &place, Qt::CheckState state, const Tokens &tokens)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75);
    const bool on = state == Qt::Checked;
    painter->setPen(QPen(on ? tokens.accent : tokens.muted, 1.2));
    painter->setBrush(on ? tokens.accent : QColor(Qt::transparent));
    painter->drawRoundedRect(box, 3, 3);
    if (on) {
        painter->setPen(QPen(tokens.raised, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QList<QPointF>{box.topLeft() + QPointF(2.8, 6.4),
                                             box.topLeft() + QPointF(5.2, 8.9),
                                             box.topLeft() + QPointF(9.8, 3.6)});
    } else if (state == Qt::PartiallyChecked) {
        painter->setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(box.center() - QPointF(2.8, 0), box.center() + QPointF(2.8, 0));
    }
    painter->restore();
}

} // namespace

void ToolRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    option.rect = QStyle::visualRect(given.direction, given.rect,
                                     given.rect.adjusted(indentOf(index), 0, 0, 0));
    const Tokens &tokens = tokensFor(option.palette);
    const bool current = option.state & QStyle::State_HasFocus
                         || option.state & QStyle::State_Selected;
    if (current || option.state & QStyle::State_MouseOver) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? tokens.selection : tokens.sunken);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);
        painter->restore();
    }
    const bool alone = index.column() > 0;
    const int left = alone ? (option.rect.width() - boxWidth) / 2 : 7;
    const int top = alone ? (option.rect.height() - boxWidth) / 2
                          : 5 + (option.fontMetrics.height() - boxWidth) / 2;
    const QRect box = QStyle::visualRect(
        option.direction, option.rect,
        QRect(option.rect.topLeft() + QPoint(left, top), QSize(boxWidth, boxWidth)));
    drawBox(painter, box, Qt::CheckState(index.data(Qt::CheckStateRole).toInt()), tokens);
    if (alone)
        return;
    QStyleOptionViewItem words = option;
    words.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    words.rect = QStyle::visualRect(option.direction, option.rect,
                                    option.rect.adjusted(boxSpace - 6, 0, 0, 0));
    TwoLineDelegate::paint(painter, words, index);
}

QSize ToolRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return index.column() > 0 ? QSize(boxWidth, boxWidth)
                              : TwoLineDelegate::sizeHint(option, index);
}

bool ToolRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // The keys are the picker's.
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint()))
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace studio
