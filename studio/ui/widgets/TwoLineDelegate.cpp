#include "ui/widgets/TwoLineDelegate.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QPainter>
#include <QTextLayout>

namespace studio {

namespace {

constexpr int sideMargin = 10;
constexpr int topMargin = 5;
constexpr int iconSpace = 24;

/// Lays out an explanation in at most two lines; \a draw is told each line and where it stands.
/// Only what does not fit into the second is cut: the first is broken where it fits.
template<typename Draw>
int layOutHelp(const QString &help, const QFont &font, int width, Draw &&draw)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(help, font);
    QTextOption wrapped;
    wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a path has no words
    layout.setTextOption(wrapped);
    layout.beginLayout();
    int y = 0;
    for (int i = 0; i < 2; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const QString rest = i == 0 ? help.sliced(line.textStart(), line.textLength())
                                    : help.sliced(line.textStart());
        draw(y, i == 0 ? rest.trimmed() : metrics.elidedText(rest, Qt::ElideRight, width));
        y += metrics.lineSpacing();
    }
    layout.endLayout();
    return y;
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
    painter->drawText(
        shown(first), align | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    const QString help = index.data(HelpRole).toString();
    if (!help.isEmpty()) {
        const QFont small = labelFont(option.font);
        painter->setFont(small);
        painter->setPen(tokens.muted);
        const int lineHeight = QFontMetrics(small).lineSpacing();
        const int textWidth = qMin(inner.width(),
                                   m_width - (inner.x() - option.rect.x()) - sideMargin);
        layOutHelp(help, small, textWidth, [&](int y, const QString &line) {
            const QRect place(inner.x(), first.bottom() + 1 + y, inner.width(), lineHeight);
            painter->drawText(shown(place), align | Qt::AlignVCenter, line);
        });
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int icon = index.data(Qt::DecorationRole).isNull() ? 0 : iconSpace;
    const QString help = index.data(HelpRole).toString();
    const int below = help.isEmpty() ? 0
                                     : layOutHelp(help, labelFont(option.font),
                                                  m_width - 2 * sideMargin - icon,
                                                  [](int, const QString &) { });
    const int width = metrics.horizontalAdvance(index.data().toString()) + 2 * sideMargin + icon;
    return {width, metrics.height() + below + 2 * topMargin};
}

} // namespace studio
