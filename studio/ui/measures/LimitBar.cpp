#include "ui/measures/LimitBar.h"

#include "render/Tokens.h"

#include <QPainter>

namespace studio {

namespace {

constexpr int barHeight = 8;
constexpr double nearlyFull = 0.9;

} // namespace

LimitBar::LimitBar(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, 100);
    setTextVisible(false);
    setFixedHeight(barHeight);
    setMinimumWidth(90);
}

void LimitBar::setShare(double share)
{
    m_share = share;
    setValue(std::clamp(qRound(share * 100), 0, 100));
    update();
}

void LimitBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Tokens &tokens = tokensFor(palette());
    const QRectF all = QRectF(rect()).adjusted(0, 1, 0, -1);
    painter.setBrush(tokens.sunken);
    painter.setPen(tokens.line);
    painter.drawRoundedRect(all.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QRectF filled = all;
    filled.setWidth(std::max(3.0, all.width() * std::clamp(m_share, 0.0, 1.0)));
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(all.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_share > 1            ? tokens.error
                     : m_share > nearlyFull ? tokens.warning
                                            : tokens.accent);
    painter.drawRoundedRect(filled, 3, 3);
}

} // namespace studio
