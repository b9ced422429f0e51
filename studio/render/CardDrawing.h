#pragma once

#include "persona/CardModel.h"
#include "render/Tokens.h"

#include <QFont>
#include <QGlyphRun>
#include <QImage>
#include <QPainterPath>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

class QPainter;

namespace studio {

/// A filled or outlined form.
struct CardShape
{
    QPainterPath path;
    QColor fill;   ///< Invalid: not filled.
    QColor stroke; ///< Invalid: no outline.
    qreal width = 1;
};

/// A picture from a file, in a frame with round corners.
struct CardImage
{
    QRectF frame;
    qreal radius = 0;
    QImage image; ///< Square, with more pixels than the frame.
};

/// A line of text, shaped, elided and placed.
struct CardLine
{
    QString text;
    QList<QGlyphRun> runs; ///< In the card's coordinates; their baseline is in their positions.
    QColor color;
};

/// A card, laid out: what the window paints and what is written as SVG. Making one costs a few
/// tenths of a millisecond; a grid keeps them.
struct CardDrawing
{
    QSizeF size; ///< Without the shadow, which reaches up to cardShadow pixels beyond.
    std::vector<CardShape> shapes;
    std::vector<CardImage> images; ///< Above the shapes.
    std::vector<CardLine> lines;
    QString name;
    QString spoken; ///< See CardWords::spoken().

    /// Paints with the card's top left corner at \a at.
    void paint(QPainter &painter, QPointF at) const;
};

/// How far the shadow reaches beyond the card, in pixels.
inline constexpr qreal cardShadow = 6;

struct CardOptions
{
    Qt::LayoutDirection direction = Qt::LeftToRight;
    /// The desktop's font; its size, 13 px where it is not scaled, scales the card.
    QFont base;
    bool selected = false; ///< Drawn with the accent as its outline.
    /// Whether its ground is drawn, too; without it, it is painted onto drawCardSurface().
    bool surface = true;
};

/// The height that a card needs which shows all it can: three lines of text and two rows of chips.
[[nodiscard]] qreal cardHeight(qreal width, const CardModel &model, const CardOptions &options);
/// The height of every card in a grid: three lines of text and one row of chips.
[[nodiscard]] qreal gridCardHeight(const QFont &base);
/// How many of the chips of CardWords such a card shows whose height is cardHeight(); the others are
/// counted in one more chip.
[[nodiscard]] size_t shownChips(qreal width, const CardModel &model, const CardOptions &options);
/// Lays the card out into that size; what does not fit into the height is left out.
[[nodiscard]] CardDrawing drawCard(QSizeF size, const CardModel &model, const Tokens &tokens,
                                   const CardOptions &options);
/// The same, as high as cardHeight() says.
[[nodiscard]] CardDrawing drawCard(qreal width, const CardModel &model, const Tokens &tokens,
                                   const CardOptions &options);
/// The ground of a card, with its edge and shadow: the same for all cards of a size.
[[nodiscard]] CardDrawing drawCardSurface(QSizeF size, const Tokens &tokens,
                                          const CardOptions &options);
/// What stands on that ground until there is time to draw the card: the place of its picture, and
/// its name where it will be.
[[nodiscard]] CardDrawing drawCardOutline(QSizeF size, const CardModel &model, const Tokens &tokens,
                                          const CardOptions &options);
/// The corners of a skill's picture, as a part of its size.
inline constexpr qreal skillCorner = 0.22;
/// The picture alone, \a size pixels wide and high, as it is made from the slug or the colour: for
/// lists and tabs, and where there is no avatar.
[[nodiscard]] std::vector<CardShape> drawPicture(qreal size, const CardModel &model,
                                                 const QFont &base = QFont());

/// The persona's own picture in such a place, round for an agent; nothing when it has none that
/// can be shown.
[[nodiscard]] std::optional<CardImage> drawAvatar(qreal size, const CardModel &model);

/// The letters of an agent's disc: "backend-developer" is bd, "Reviewer" is Re; a name without
/// letters gives its first character.
[[nodiscard]] QString initials(const QString &name);
/// White where it can be read on the disc, else dark.
[[nodiscard]] QColor discInk(const QColor &disc);

} // namespace studio
