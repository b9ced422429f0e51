#include "ui/style/StylePaint.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace studio {

void drawField(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
               const QColor &ring, bool focused)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? ring : line, focused ? 2 : 1));
    painter->setBrush(fill);
    const qreal inset = focused ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset),
                             look::controlRadius, look::controlRadius);
    painter->restore();
}

void drawSegment(QPainter *painter, const QStyleOption &option, Segment segment, const QColor &fill)
{
    // What reaches beyond the place is cut: its round corners, and all lines but the first.
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool first = segment == (mirrored ? Segment::Last : Segment::First);
    const bool last = segment == (mirrored ? Segment::First : Segment::Last);
    const QColor line = tokensFor(option.palette).line;
    const QRect whole = option.rect.adjusted(first ? 0 : -look::controlRadius, 0,
                                             last ? 0 : look::controlRadius, 0);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    drawField(painter, whole, fill, line, line, false);
    if (!first)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(1, option.rect.height())), line);
    painter->restore();
}

void drawChevron(QPainter *painter, QPointF center, const QColor &color, bool up)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal by = up ? -1.75 : 1.75;
    QPainterPath path(center + QPointF(-3.5, -by));
    path.lineTo(center + QPointF(0, by));
    path.lineTo(center + QPointF(3.5, -by));
    painter->drawPath(path);
    painter->restore();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * share),
                            float(a.greenF() + (b.greenF() - a.greenF()) * share),
                            float(a.blueF() + (b.blueF() - a.blueF()) * share));
}

bool isFocused(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus)
           && option->state.testFlag(QStyle::State_Enabled);
}

} // namespace studio
