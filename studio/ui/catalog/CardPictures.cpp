#include "ui/catalog/CardPictures.h"

#include "render/CardDrawing.h"

#include <QPainter>
#include <cmath>

namespace studio {

namespace {

constexpr qsizetype leastKept = 16 * 1024; // KiB

qsizetype costOf(const QSize &size, qreal ratio)
{
    return std::max<qsizetype>(
        1, qsizetype(std::ceil(size.width() * ratio) * std::ceil(size.height() * ratio)) * 4 / 1024);
}

} // namespace

int CardPictures::margin()
{
    return int(std::ceil(cardShadow));
}

void CardPictures::setLook(const Look &look, int most)
{
    const int around = 2 * margin();
    const qsizetype one = costOf(look.size + QSize(around, around), look.ratio);
    m_cache.setMaxCost(std::max(leastKept, one * std::max(1, most) * 3));
    if (look == m_look)
        return;
    m_look = look;
    m_cache.clear();
}

bool CardPictures::has(const QString &key, const CardModel &card) const
{
    const Drawn *drawn = m_cache.object(key);
    return drawn && drawn->card == card;
}

QPixmap CardPictures::picture(const QString &key, const CardModel &card, bool selected)
{
    if (const Drawn *drawn = m_cache.object(key);
        drawn && drawn->selected == selected && drawn->card == card)
        return drawn->pixmap;
    QPixmap pixmap = draw(card, selected);
    m_cache.insert(key, new Drawn{card, pixmap, selected},
                   costOf(pixmap.deviceIndependentSize().toSize(), m_look.ratio));
    return pixmap;
}

QPixmap CardPictures::draw(const CardModel &card, bool selected) const
{
    const int around = margin();
    const QSize whole = m_look.size + QSize(2 * around, 2 * around);
    QPixmap pixmap((QSizeF(whole) * m_look.ratio).toSize());
    pixmap.setDevicePixelRatio(m_look.ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    CardOptions options;
    options.direction = m_look.direction;
    options.base = m_look.font;
    options.selected = selected;
    drawCard(m_look.size, card, *m_look.tokens, options).paint(painter, QPointF(around, around));
    return pixmap;
}

} // namespace studio
