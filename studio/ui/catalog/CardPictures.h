#pragma once

#include "persona/CardModel.h"
#include "render/Tokens.h"

#include <QCache>
#include <QFont>
#include <QPixmap>

namespace studio {

/// Cards as pictures, so that scrolling only copies them. Bounded: those that were not shown for
/// the longest time go.
class CardPictures
{
public:
    /// What all cards of a grid have in common; another look forgets the pictures.
    struct Look
    {
        QSize size;        ///< Of a card, in device-independent pixels.
        qreal ratio = 1;   ///< Device pixels a pixel.
        QFont font;
        const Tokens *tokens = &lightTokens();
        Qt::LayoutDirection direction = Qt::LeftToRight;

        friend bool operator==(const Look &, const Look &) = default;
    };

    /// \a most: so many cards can be seen at once; three times as many are kept.
    void setLook(const Look &look, int most);
    /// The card with its shadow, which begins cardMargin() before it.
    [[nodiscard]] QPixmap picture(const QString &key, const CardModel &card, bool selected);
    [[nodiscard]] bool has(const QString &key, const CardModel &card) const;
    void clear() { m_cache.clear(); }
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
        bool selected = false;
    };

    [[nodiscard]] QPixmap draw(const CardModel &card, bool selected) const;

    Look m_look;
    QCache<QString, Drawn> m_cache; ///< Costs are KiB.
};

} // namespace studio
