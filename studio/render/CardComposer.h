#pragma once

#include "render/CardDrawing.h"
#include "render/CardWords.h"

namespace studio {

/// What every layout of a card begins with: the words of the model, and lines that are placed from
/// the side where reading begins. It keeps references to what it is made from.
class CardComposer
{
protected:
    CardComposer(const CardModel &model, const Tokens &tokens, const CardOptions &options,
                 qreal width);

    /// Where something of that width begins that is \a x away from the beginning of the card.
    [[nodiscard]] qreal from(qreal x, qreal extent) const;
    /// Puts a line there and tells its width.
    qreal addLine(const QString &text, const QFont &font, const QColor &color, qreal x,
                  qreal baseline, Qt::LayoutDirection direction);
    /// In the text's own direction.
    qreal addLine(const QString &text, const QFont &font, const QColor &color, qreal x,
                  qreal baseline);

    const CardModel &model;
    const Tokens &tokens;
    const CardOptions &options;
    const CardWords words;
    const qreal width;
    CardDrawing drawing;
};

} // namespace studio
