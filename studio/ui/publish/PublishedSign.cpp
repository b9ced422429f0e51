#include "ui/publish/PublishedSign.h"

#include "render/Tokens.h"

#include <QPainter>

namespace studio {

namespace {

constexpr int side = 10;

} // namespace

bool callsForSomething(PublishedNow now)
{
    return now == PublishedNow::Changed || now == PublishedNow::Pending
           || now == PublishedNow::Unsure;
}

void drawPublishedSign(QPainter &painter, const QRectF &square, PublishedNow now,
                       const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    const QRectF inside = square.adjusted(0.75, 0.75, -0.75, -0.75);
    switch (now) {
    case PublishedNow::Never:
    case PublishedNow::Away: break;
    case PublishedNow::Published: {
        const auto at = [&](double x, double y) {
            return square.topLeft() + QPointF(x * square.width(), y * square.height());
        };
        painter.setPen(QPen(tokens.good, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{at(0.12, 0.55), at(0.40, 0.82), at(0.90, 0.20)});
        break;
    }
    case PublishedNow::Changed:
        painter.setBrush(tokens.accent);
        painter.drawEllipse(inside);
        break;
    case PublishedNow::Pending:
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.drawEllipse(inside);
        break;
    case PublishedNow::Draft: {
        QPen pen(tokens.muted, 1.5);
        pen.setDashPattern({1.6, 1.6});
        painter.setPen(pen);
        painter.drawEllipse(inside);
        break;
    }
    case PublishedNow::Unsure:
        painter.setBrush(tokens.warning);
        painter.drawRect(inside);
        break;
    }
    painter.restore();
}

void drawNewerSign(QPainter &painter, const QRectF &square, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(tokensFor(palette).accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double middle = square.center().x();
    const double foot = square.bottom() - 0.8;
    const double wing = square.width() * 0.34;
    painter.drawLine(QPointF(middle, square.top() + 0.8), QPointF(middle, foot));
    painter.drawPolyline(QPolygonF{QPointF(middle - wing, foot - wing), QPointF(middle, foot),
                                   QPointF(middle + wing, foot - wing)});
    painter.restore();
}

PublishedSign::PublishedSign(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("publishedSign"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents); // what is below it says more
}

void PublishedSign::setNow(PublishedNow now)
{
    m_now = now;
    update();
}

void PublishedSign::setNewer(bool newer)
{
    m_newer = newer;
    update();
}

QSize PublishedSign::sizeHint() const
{
    return {side, side};
}

void PublishedSign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF square = QRectF(0, 0, side, side)
                              .translated((width() - side) / 2.0, (height() - side) / 2.0);
    if (m_newer)
        drawNewerSign(painter, square, palette());
    else
        drawPublishedSign(painter, square, m_now, palette());
}

} // namespace studio
