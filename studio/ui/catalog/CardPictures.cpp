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
        1,
        qsizetype(std::ceil(size.width() * ratio) * std::ceil(size.height() * ratio)) * 4 / 1024);
}

CardOptions optionsOf(const CardPictures::Look &look)
{
    CardOptions options;
    options.direction = look.direction;
    options.base = look.font;
    return options;
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
    Look resized = m_look;
    resized.size = look.size;
    if (resized != look)
        m_cache.clear();
    m_look = look;
    m_surface = {};
}

void CardPictures::clear()
{
    m_cache.clear();
    m_surface = {};
}

const CardPictures::Drawn *CardPictures::current(const QString &key, const CardModel &card) const
{
    const Drawn *drawn = m_cache.object(key);
    return drawn && drawn->size == m_look.size && drawn->card == card ? drawn : nullptr;
}

bool CardPictures::has(const QString &key, const CardModel &card) const
{
    return current(key, card);
}

QPixmap CardPictures::kept(const QString &key, const CardModel &card, bool selected) const
{
    const Drawn *drawn = current(key, card);
    return drawn && drawn->selected == selected ? drawn->pixmap : QPixmap();
}

QPixmap CardPictures::picture(const QString &key, const CardModel &card, bool selected)
{
    QPixmap pixmap = kept(key, card, selected);
    if (!pixmap.isNull())
        return pixmap;
    pixmap = draw(card, selected);
    m_cache.insert(key, new Drawn{card, pixmap, m_look.size, selected},
                   costOf(pixmap.deviceIndependentSize().toSize(), m_look.ratio));
    return pixmap;
}

void CardPictures::paintStandIn(QPainter &painter, const QRect &place, const QString &key,
                                const CardModel &card)
{
    if (const Drawn *older = m_cache.object(key)) {
        painter.drawPixmap(place, older->pixmap);
        return;
    }
    painter.drawPixmap(place.topLeft(), surface());
    drawCardOutline(m_look.size, card, *m_look.tokens, optionsOf(m_look))
        .paint(painter, place.topLeft() + QPointF(margin(), margin()));
}

void CardPictures::paintGround(QPainter &painter, const QRect &place)
{
    painter.drawPixmap(place.topLeft(), surface());
}

const QPixmap &CardPictures::surface()
{
    if (m_surface.isNull()) {
        const QSize whole = m_look.size + QSize(2 * margin(), 2 * margin());
        m_surface = QPixmap((QSizeF(whole) * m_look.ratio).toSize());
        m_surface.setDevicePixelRatio(m_look.ratio);
        m_surface.fill(Qt::transparent);
        QPainter painter(&m_surface);
        drawCardSurface(m_look.size, *m_look.tokens, optionsOf(m_look))
            .paint(painter, QPointF(margin(), margin()));
    }
    return m_surface;
}

QPixmap CardPictures::draw(const CardModel &card, bool selected)
{
    QPixmap pixmap = surface();
    CardOptions options = optionsOf(m_look);
    // The ground of a card that is chosen has an edge of its own.
    options.surface = options.selected = selected;
    if (selected)
        pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawCard(m_look.size, card, *m_look.tokens, options)
        .paint(painter, QPointF(margin(), margin()));
    return pixmap;
}

} // namespace studio
