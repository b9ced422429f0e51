#pragma once

#include "render/CardDrawing.h"

#include <QPixmap>

namespace studio {

/// The size of a card in a grid of that column width, in pixels: the same for all cards.
[[nodiscard]] QSizeF cardSize(qreal width, const QFont &base = QFont());
/// The size of a card that stands alone and shows all that fits three lines and two rows.
[[nodiscard]] QSizeF cardSize(qreal width, const CardModel &model, const QFont &base = QFont());

/// Paints the card into \a rect, its border box; the shadow lies up to cardShadow pixels outside.
/// The writing direction is the painter's, or the application's.
void paintCard(QPainter &painter, const QRectF &rect, const CardModel &model, const Tokens &tokens,
               const QFont &base = QFont());

/// The card's picture, such as for a list: \a size in device-independent pixels.
[[nodiscard]] QPixmap cardPicture(const CardModel &model, int size, qreal devicePixelRatio = 1);

} // namespace studio
