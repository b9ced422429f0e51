#include "ui/library/LibraryDelegate.h"

#include "render/Tokens.h"
#include "ui/library/LibraryModel.h"
#include "ui/widgets/Look.h"

#include <QPainter>

namespace studio {

namespace {

constexpr int rowHeight = 30;
constexpr int picture = 16;
constexpr int signSize = 8;

void drawBadge(QPainter *painter, const QRect &rect, int count, const QColor &color)
{
    QColor ground = color;
    ground.setAlphaF(0.14f);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignCenter, QLocale().toString(count));
}

/// How many errors and warnings there are in all below a heading, as words of their colours.
void drawCounts(QPainter *painter, const QRect &row, const QStyleOptionViewItem &option,
                const QModelIndex &index)
{
    const Tokens &tokens = tokensFor(option.palette);
    const int far = Qt::AlignVCenter
                    | int(QStyle::visualAlignment(option.direction, Qt::AlignRight));
    int right = row.right();
    for (const auto &[role, color] : {std::pair(LibraryModel::WarningsRole, tokens.warning),
                                      std::pair(LibraryModel::ErrorsRole, tokens.error)}) {
        const int count = index.data(role).toInt();
        if (count == 0)
            continue;
        const QString text = QLocale().toString(count);
        const int width = painter->fontMetrics().horizontalAdvance(text) + 4;
        const QRect place(right - width, row.top(), width, row.height());
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place), far, text);
        right -= width + 6;
    }
}

/// What is published as it is needs no sign; what calls for something does.
bool isWorthASign(PublishedNow now)
{
    return now == PublishedNow::Changed || now == PublishedNow::Pending
           || now == PublishedNow::Unsure;
}

/// Changed since: a full disc; waiting for a curator: a ring; unsure: a full square.
void drawPublished(QPainter *painter, const QRect &rect, PublishedNow now, const Tokens &tokens)
{
    const QColor color = now == PublishedNow::Unsure ? tokens.warning : tokens.accent;
    const bool ring = now == PublishedNow::Pending;
    painter->setPen(ring ? QPen(color, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(ring ? QBrush(Qt::NoBrush) : QBrush(color));
    if (now == PublishedNow::Unsure)
        painter->drawRect(rect);
    else
        painter->drawEllipse(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75));
}

} // namespace

void LibraryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int start = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QFont small = option.font;
    small.setPixelSize(std::max(9, QFontInfo(option.font).pixelSize() - 2));

    if (index.data(LibraryModel::HeadingRole).toBool()) {
        small.setWeight(QFont::DemiBold);
        small.setCapitalization(QFont::AllUppercase);
        small.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
        painter->setFont(small);
        painter->setPen(tokens.muted);
        const QRect heading = option.rect.adjusted(8, 6, -8, 0);
        painter->drawText(heading, start, index.data().toString());
        drawCounts(painter, heading, option, index);
        painter->restore();
        return;
    }
    const QRect row = option.rect.adjusted(0, 1, 0, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? tokens.selection : tokens.sunken);
        painter->drawRoundedRect(row, 6, 6);
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_Active)) {
        painter->setPen(QPen(tokens.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
    const auto visual = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect icon(row.left() + 8, row.center().y() - picture / 2 + 1, picture, picture);
    painter->drawPixmap(visual(icon), index.data(LibraryModel::PictureRole).value<QPixmap>());

    int end = row.right() - 8;
    const int errors = index.data(LibraryModel::ErrorsRole).toInt();
    const int warnings = index.data(LibraryModel::WarningsRole).toInt();
    if (errors + warnings > 0) {
        painter->setFont(small);
        const int count = errors ? errors : warnings;
        const int width = std::max(
            18, QFontMetrics(small).horizontalAdvance(QLocale().toString(count)) + 12);
        const QRect badge(end - width, row.center().y() - 8, width, 17);
        drawBadge(painter, visual(badge), count, errors ? tokens.error : tokens.warning);
        end -= width + 6;
    }
    const auto now = PublishedNow(index.data(LibraryModel::PublishedRole).toInt());
    if (isWorthASign(now)) {
        const QRect sign(end - signSize, row.center().y() - signSize / 2 + 1, signSize, signSize);
        drawPublished(painter, visual(sign), now, tokens);
        end -= signSize + 8;
    }
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    const QRect text(icon.right() + 11, row.top(), end - icon.right() - 11, row.height());
    painter->drawText(
        visual(text), start,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = std::max(rowHeight, option.fontMetrics.height() + 12);
    return {60, index.data(LibraryModel::HeadingRole).toBool() && index.row() > 0 ? height + 8
                                                                                  : height};
}

} // namespace studio
