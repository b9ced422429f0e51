#include "ui/style/CheckSign.h"

#include "render/Tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace studio {

void drawCheckSign(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const qreal side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.adjust(0.5, 0.5, -0.5, -0.5);

    const bool filled = (on || partly) && enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(filled ? tokens.accent : enabled ? tokens.muted : tokens.line);
    painter->setBrush(filled ? tokens.accent : enabled ? tokens.raised : tokens.window);
    painter->drawRoundedRect(box, 3, 3);
    const QColor ink = enabled ? tokens.onAccent : tokens.muted;
    painter->setPen(QPen(ink, side / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) {
        return box.topLeft() + QPointF(x * box.width(), y * box.height());
    };
    if (partly) {
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else if (on) {
        painter->setBrush(Qt::NoBrush);
        const QPointF tick[] = {at(0.25, 0.52), at(0.44, 0.7), at(0.76, 0.32)};
        painter->drawPolyline(tick, 3);
    }
    painter->restore();
}

void drawRadioSign(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const qreal radius = std::min(option.rect.width(), option.rect.height()) / 2.0 - 0.5;
    const QPointF center = QRectF(option.rect).center();
    const bool filled = on && enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(filled ? tokens.accent : enabled ? tokens.muted : tokens.line);
    painter->setBrush(filled ? tokens.accent : enabled ? tokens.raised : tokens.window);
    painter->drawEllipse(center, radius, radius);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? tokens.onAccent : tokens.muted);
        painter->drawEllipse(center, radius * 0.4, radius * 0.4);
    }
    painter->restore();
}

} // namespace studio
