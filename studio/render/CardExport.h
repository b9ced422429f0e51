#pragma once

#include "persona/CardModel.h"
#include "render/CardDrawing.h"
#include "render/Tokens.h"

#include <QByteArray>
#include <QFont>
#include <QImage>

class QPagedPaintDevice;

namespace studio {

/// The width of a card that is exported, in pixels.
inline constexpr qreal exportedCardWidth = 372;

/// Listed: as a catalog lists it, with its shadow on a transparent ground. Social: the preview of
/// a shared link, 1200 × 630 pixels, which fills its ground.
enum class CardForm { Listed, Social };

/// \a scale: pixels per pixel. \a base: the font; QFont() is the application's, 13 px high.
[[nodiscard]] QImage cardImage(const CardModel &model, Theme theme, qreal scale = 1,
                               const QFont &base = QFont(), CardForm form = CardForm::Listed);
[[nodiscard]] QByteArray cardPng(const CardModel &model, Theme theme, qreal scale = 1,
                                 const QFont &base = QFont(), CardForm form = CardForm::Listed);
/// The same drawing as a stand-alone SVG. Text is written as outlines, so that it looks the same
/// where the font is not installed; what it says stands in <title> and <desc>.
[[nodiscard]] QByteArray cardSvg(const CardModel &model, Theme theme, const QFont &base = QFont(),
                                 CardForm form = CardForm::Listed);
/// One page of the card's size, 96 pixels an inch, with its text as text.
[[nodiscard]] QByteArray cardPdf(const CardModel &model, Theme theme, const QFont &base = QFont(),
                                 CardForm form = CardForm::Listed);

/// Prints the card in its own size, or smaller where the sheet is; always in the light colours.
/// Returns false when nothing could be painted.
bool printCard(QPagedPaintDevice &device, const CardModel &model, const QFont &base = QFont());

/// How an exported card is drawn in that font.
[[nodiscard]] CardOptions exportedCardOptions(const QFont &base);
/// The drawing that all of these show. \a surface: as CardOptions::surface.
[[nodiscard]] CardDrawing exportedCard(const CardModel &model, Theme theme, const QFont &base,
                                       CardForm form, bool surface = true);
/// The room that its shadow needs around it, in pixels of the card.
[[nodiscard]] qreal exportMargin(CardForm form);

} // namespace studio
