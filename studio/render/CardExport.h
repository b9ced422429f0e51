#pragma once

#include "persona/CardModel.h"
#include "render/Tokens.h"

#include <QByteArray>
#include <QFont>
#include <QImage>

namespace studio {

/// The width of a card that is exported, in pixels.
inline constexpr qreal exportedCardWidth = 372;

/// The card with its shadow on a transparent ground. \a scale: 1 or 2, pixels per pixel.
[[nodiscard]] QImage cardImage(const CardModel &model, Theme theme, qreal scale = 1,
                               const QFont &base = QFont());
[[nodiscard]] QByteArray cardPng(const CardModel &model, Theme theme, qreal scale = 1,
                                 const QFont &base = QFont());
/// The same drawing as a stand-alone SVG. Text is written as outlines, so that it looks the same
/// where the font is not installed; what it says stands in <title> and <desc>.
[[nodiscard]] QByteArray cardSvg(const CardModel &model, Theme theme,
                                 const QFont &base = QFont());
/// A fragment of HTML that can be put into any page: text that can be selected, the picture as
/// inline SVG, no script, nothing that is fetched. UTF-8.
[[nodiscard]] QByteArray cardHtml(const CardModel &model, Theme theme);

} // namespace studio
