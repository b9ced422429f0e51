#include "ui/form/ToolRowDelegate.h"

#include "render/Tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace studio {

namespace {

constexpr int boxSpace = 26;
constexpr int indent = 14;

int indentOf(const QModelIndex &index)
{
    return index.parent().isValid() && index.column() == 0 ? indent : 0;
}

QSize boxSize(const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    return {style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget),
            style->pixelMetric(QStyle::PM_IndicatorHeight, &option, option.widget)};
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
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    box.text.clear();
    const auto state = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
    box.state &= ~(QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange
                   | QStyle::State_Selected | QStyle::State_HasFocus);
    box.state |= state == Qt::Checked     ? QStyle::State_On
                 : state == Qt::Unchecked ? QStyle::State_Off
                                          : QStyle::State_NoChange;
    const QSize size = boxSize(option);
    const bool alone = index.column() > 0;
    const int left = alone ? (option.rect.width() - size.width()) / 2 : 7;
    const int top = alone ? (option.rect.height() - size.height()) / 2
                          : 5 + (option.fontMetrics.height() - size.height()) / 2;
    box.rect = QStyle::visualRect(option.direction, option.rect,
                                  QRect(option.rect.topLeft() + QPoint(left, top), size));
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
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
    return index.column() > 0 ? boxSize(option) : TwoLineDelegate::sizeHint(option, index);
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
