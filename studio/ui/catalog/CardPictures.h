#pragma once

#include "persona/CardModel.h"
#include "render/Tokens.h"

#include <QCache>
#include <QFont>
#include <QPixmap>

class QPainter;

namespace studio {

/// Cards as pictures, so that scrolling only copies them. Bounded: those that were not shown for
/// the longest time go.
class CardPictures
{
public:
    /// What all cards of a grid have in common. Another size makes the pictures older ones, anything
    /// else forgets them.
    struct Look
    {
        QSize size; ///< Of a card, in device-independent pixels.
        qreal ratio = 1; ///< Device pixels a pixel.
        QFont font;
        const Tokens *tokens = &lightTokens();
        Qt::LayoutDirection direction = Qt::LeftToRight;

        friend bool operator==(const Look &, const Look &) = default;
    };

    /// \a most: so many cards can be seen at once; three times as many are kept.
    void setLook(const Look &look, int most);
    /// The card with its shadow, which begins margin() before it; drawn when it is not there.
    [[nodiscard]] QPixmap picture(const QString &key, const CardModel &card, bool selected);
    /// The same where it is there, else a null pixmap.
    [[nodiscard]] QPixmap kept(const QString &key, const CardModel &card, bool selected) const;
    [[nodiscard]] bool has(const QString &key, const CardModel &card) const;
    /// Paints what stands for a card that there was no time to draw: its picture from before it, or
    /// the look, became another one; else its ground, the place of its picture and its name.
    /// \a place: with the shadow.
    void paintStandIn(QPainter &painter, const QRect &place, const QString &key,
                      const CardModel &card);
    /// The ground of a card alone, which costs next to nothing.
    void paintGround(QPainter &painter, const QRect &place);
    void clear();
    /// In bytes.
    [[nodiscard]] qint64 size() const { return qint64(m_cache.totalCost()) * 1024; }
    [[nodiscard]] qint64 limit() const { return qint64(m_cache.maxCost()) * 1024; }

    /// The room around a card that its shadow takes, in whole pixels.
    [[nodiscard]] static int margin();

private:
    struct Drawn
    {
        CardModel card;
        QPixmap pixmap;
        QSize size;
        bool selected = false;
    };

    [[nodiscard]] const Drawn *current(const QString &key, const CardModel &card) const;
    [[nodiscard]] QPixmap draw(const CardModel &card, bool selected);
    [[nodiscard]] const QPixmap &surface();

    Look m_look;
    QCache<QString, Drawn> m_cache; ///< Costs are KiB.
    QPixmap m_surface; ///< The ground that all cards have; null until it is needed.
};

} // namespace studio
