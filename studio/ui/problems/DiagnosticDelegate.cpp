#include "ui/problems/DiagnosticDelegate.h"

#include "render/Tokens.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/widgets/Look.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace studio {
namespace {

constexpr int rowHeight = 30;
constexpr int sideMargin = 12;
constexpr int markSize = 13;
constexpr int gap = 12;
constexpr int buttonHeight = 22;
constexpr int buttonPadding = 11;

Mark markOf(const QModelIndex &index)
{
    switch (Severity(index.data(DiagnosticModel::SeverityRole).toInt())) {
    case Severity::Error: return Mark::Error;
    case Severity::Warning: return Mark::Warning;
    case Severity::Info: break;
    }
    return Mark::Info;
}

void drawButton(QPainter *painter, const QRect &rect, const QString &text,
                const QStyleOptionViewItem &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(hovered ? tokens.accent : tokens.line);
    painter->setBrush(tokens.raised);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter->setPen(tokens.text);
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

void drawBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.state & QStyle::State_Active
                                               && option.state & QStyle::State_HasFocus
                                           ? tokens.selection
                                           : tokens.sunken);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokens.sunken);
}

/// Points to what is below when that is shown, else to where it would open.
void drawArrow(QPainter *painter, const QRect &place, bool closed, Qt::LayoutDirection direction,
               const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(place).center());
    if (closed)
        painter->rotate(direction == Qt::RightToLeft ? 90 : -90);
    painter->drawPolyline(QPolygonF({{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}}));
    painter->restore();
}

/// The name of a group, and how many are below it.
void drawHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &tokens = tokensFor(option.palette);
    const int start = Qt::AlignVCenter
                      | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    painter->save();
    drawBackground(painter, option);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const QString count = QLocale().toString(index.data(DiagnosticModel::CountRole).toInt());
    const int countWidth = metrics.horizontalAdvance(count) + 8;
    QRect row = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    drawArrow(painter,
              QStyle::visualRect(option.direction, option.rect,
                                 QRect(row.left(), row.top(), markSize, row.height())),
              index.data(DiagnosticModel::ClosedRole).toBool(), option.direction, tokens.muted);
    row.setLeft(row.left() + markSize + gap - 3);
    const QString text = metrics.elidedText(index.data().toString(), Qt::ElideMiddle,
                                            row.width() - countWidth);
    const int width = metrics.horizontalAdvance(text) + 2;
    painter->setFont(bold);
    painter->setPen(tokens.text);
    const auto visual = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->drawText(visual(QRect(row.left(), row.top(), width, row.height())), start, text);
    painter->setFont(labelFont(option.font));
    painter->setPen(tokens.muted);
    painter->drawText(visual(QRect(row.left() + width + 6, row.top(), countWidth, row.height())),
                      start, count);
    painter->restore();
}

} // namespace

void DiagnosticDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    if (index.data(DiagnosticModel::HeadingRole).toBool())
        return drawHeading(painter, option, index);
    const Tokens &tokens = tokensFor(option.palette);
    const QFont small = labelFont(option.font);
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(small);
    const auto visual = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    drawBackground(painter, option);
    QRect row = option.rect.adjusted(sideMargin, 0, -sideMargin, 0);
    drawMark(*painter,
             visual(QRect(row.left(), row.center().y() - markSize / 2, markSize, markSize)),
             markOf(index), option.palette);
    row.setLeft(row.left() + markSize + gap - 3);

    const QRect button = buttonRect(option, index);
    if (!button.isEmpty()) {
        const int count = index.data(DiagnosticModel::FixCountRole).toInt();
        painter->setFont(small);
        drawButton(painter, button, count > 1 ? tr("Fix…") : tr("Fix"), option);
    }
    // Places stand in one column whether or not there is a button behind them.
    row.setRight(row.right() - smallMetrics.horizontalAdvance(tr("Fix…")) - 2 * buttonPadding - 8);
    const QString position = index.data(DiagnosticModel::PositionRole).toString();
    painter->setFont(small);
    painter->setPen(tokens.muted);
    painter->drawText(visual(row), Qt::AlignVCenter | Qt::AlignRight, position);
    row.setRight(row.right() - smallMetrics.horizontalAdvance(position) - gap);

    // The message comes first; the code takes what is left.
    const QString code = index.data(DiagnosticModel::CodeRole).toString();
    const QString message = index.data().toString();
    // Two more: an advance is rounded, and the dots come when a fraction of a pixel is missing.
    const int messageWidth = std::min(metrics.horizontalAdvance(message) + 2, row.width());
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    QRect place = row;
    place.setWidth(messageWidth);
    painter->drawText(visual(place), Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(message, Qt::ElideRight, messageWidth));
    row.setLeft(row.left() + messageWidth + gap);
    if (smallMetrics.horizontalAdvance(code) <= row.width()) {
        painter->setFont(small);
        painter->setPen(tokens.muted);
        painter->drawText(visual(row), Qt::AlignVCenter | Qt::AlignLeft, code);
    }
    painter->restore();
}

QSize DiagnosticDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(rowHeight, QFontMetrics(option.font).height() + 8)};
}

QRect DiagnosticDelegate::buttonRect(const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const int count = index.data(DiagnosticModel::FixCountRole).toInt();
    if (count == 0)
        return {};
    const QFontMetrics metrics(labelFont(option.font));
    const int width = metrics.horizontalAdvance(count > 1 ? tr("Fix…") : tr("Fix"))
                      + 2 * buttonPadding;
    const int height = std::min(std::max(buttonHeight, metrics.height() + 6),
                                option.rect.height() - 2);
    const QRect rect(option.rect.right() - sideMargin - width + 1,
                     option.rect.center().y() - height / 2, width, height);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

bool DiagnosticDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                     const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton
            && index.data(DiagnosticModel::HeadingRole).toBool()) {
            emit toggleRequested(index);
            return true;
        }
        if (mouse->button() == Qt::LeftButton
            && buttonRect(option, index).contains(mouse->position().toPoint())) {
            emit fixRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace studio
