#include "ui/widgets/TwoLineDelegate.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QAbstractItemView>
#include <QPainter>

namespace studio {

namespace {

constexpr int sideMargin = 10;
constexpr int topMargin = 5;
constexpr int iconSpace = 24;

int textWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    int width = view ? view->viewport()->width() : option.rect.width();
    if (!index.data(Qt::DecorationRole).isNull())
        width -= iconSpace;
    return qMax(120, width - 2 * sideMargin);
}

/// The height of the explanation: none, one or two lines.
int helpHeight(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString help = index.data(TwoLineDelegate::HelpRole).toString();
    if (help.isEmpty())
        return 0;
    const QFontMetrics metrics(labelFont(option.font));
    const int wrapped = metrics.boundingRect(QRect(0, 0, textWidth(option, index), 10000),
                                             Qt::TextWordWrap, help)
                            .height();
    return qMin(wrapped, 2 * metrics.lineSpacing());
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(option.palette);
    const bool heading = index.data(HeadingRole).toBool();
    const bool selected = option.state & QStyle::State_Selected && !heading;
    const bool hovered = option.state & QStyle::State_MouseOver && !heading;
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? tokens.selection : tokens.sunken);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5);
    }

    QRect inner = option.rect.adjusted(sideMargin, topMargin, -sideMargin, -topMargin);
    const QVariant decoration = index.data(Qt::DecorationRole);
    const auto shown = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QFontMetrics metrics(option.font);
    if (!decoration.isNull()) {
        const QRect square(inner.x(), inner.y() + (metrics.height() - 16) / 2, 16, 16);
        decoration.value<QIcon>().paint(painter, shown(square));
        inner.setLeft(inner.left() + iconSpace);
    }

    QFont font = heading ? labelFont(option.font) : option.font;
    if (heading)
        font.setWeight(QFont::DemiBold);
    const auto align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    painter->setFont(font);
    painter->setPen(heading || index.data(MutedRole).toBool() ? tokens.muted : tokens.text);
    const QRect first(inner.x(), inner.y(), inner.width(), metrics.height());
    painter->drawText(shown(first), align | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                                    first.width()));
    const QString help = index.data(HelpRole).toString();
    if (!help.isEmpty()) {
        painter->setFont(labelFont(option.font));
        painter->setPen(tokens.muted);
        const QRect second(inner.x(), first.bottom() + 1, inner.width(), helpHeight(option, index));
        painter->drawText(shown(second), align | Qt::AlignTop | Qt::TextWordWrap, help);
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const QFontMetrics metrics(filled.font);
    const int width = metrics.horizontalAdvance(index.data().toString()) + 2 * sideMargin
                      + (index.data(Qt::DecorationRole).isNull() ? 0 : iconSpace);
    return {width, metrics.height() + helpHeight(filled, index) + 2 * topMargin};
}

} // namespace studio
