#include "ui/widgets/Look.h"

#include "render/Tokens.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace studio {

namespace {

QFont scaled(QFont font, const QFont &body, double factor)
{
    if (body.pixelSize() > 0)
        font.setPixelSize(qMax(1, qRound(body.pixelSize() * factor)));
    else
        font.setPointSizeF(body.pointSizeF() * factor);
    return font;
}

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        return false;
    }
};

} // namespace

QFont labelFont(const QFont &body)
{
    return scaled(body, body, 12.0 / 13.0);
}

QFont fixedFont(const QFont &body)
{
    static const QFont system = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    return scaled(system, body, 1.0);
}

void drawMark(QPainter &painter, const QRectF &square, Mark mark, const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    const QColor color = mark == Mark::Error     ? tokens.error
                         : mark == Mark::Warning ? tokens.warning
                                                 : tokens.muted;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF r = square.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    if (mark == Mark::Warning) {
        shape.moveTo(r.center().x(), r.top());
        shape.lineTo(r.right(), r.bottom() - 0.5);
        shape.lineTo(r.left(), r.bottom() - 0.5);
        shape.closeSubpath();
        painter.setPen(QPen(color, 1.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    } else {
        shape.addEllipse(r);
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(color);
    painter.drawPath(shape);

    const QPointF c = r.center();
    const qreal u = r.height() / 12;
    painter.setPen(QPen(tokens.window, 1.5 * u, Qt::SolidLine, Qt::RoundCap));
    if (mark == Mark::Error) {
        painter.drawLine(c + QPointF(-2.2, -2.2) * u, c + QPointF(2.2, 2.2) * u);
        painter.drawLine(c + QPointF(-2.2, 2.2) * u, c + QPointF(2.2, -2.2) * u);
    } else if (mark == Mark::Warning) {
        painter.drawLine(c + QPointF(0, -1.6) * u, c + QPointF(0, 1.4) * u);
        painter.drawPoint(c + QPointF(0, 3.8) * u);
    } else {
        painter.drawPoint(c + QPointF(0, -3) * u);
        painter.drawLine(c + QPointF(0, -0.4) * u, c + QPointF(0, 3) * u);
    }
    painter.restore();
}

QIcon markIcon(Mark mark, const QPalette &palette, qreal ratio)
{
    constexpr int side = 16;
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter, QRectF(2.5, 2.5, side - 5, side - 5), mark, palette);
    return QIcon(picture);
}

QIcon swatchIcon(const QColor &color)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 4, 4);
    return QIcon(pixmap);
}

QIcon unknownSwatchIcon(const QColor &ink)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath edge;
    edge.addRoundedRect(QRectF(1.5, 1.5, 13, 13), 3.5, 3.5);
    painter.save();
    painter.setClipPath(edge);
    painter.setPen(QPen(ink, 1));
    for (int at = 4; at < 28; at += 4)
        painter.drawLine(QPointF(at - 14, 15), QPointF(at, 1));
    painter.restore();
    painter.setPen(QPen(ink, 1));
    painter.drawPath(edge);
    return QIcon(pixmap);
}

void keepWheelFromUnfocused(QWidget *control)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelGuard(control));
}

} // namespace studio
