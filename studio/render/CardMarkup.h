#pragma once

#include "persona/CardModel.h"
#include "render/Tokens.h"

#include <QString>

namespace studio {

/// How a page that lists cards wants them.
struct CardListing
{
    QString link;    ///< Where the name leads; empty: nowhere.
    QString picture; ///< The address of the avatar's file; empty: the generated picture.
    int heading = 2; ///< The level of the name's heading.
};
/// The card as cardHtml() has it, for a page that includes cardCss(): with classes in place of styles,
/// so that a strict policy for contents allows it.
[[nodiscard]] QString cardMarkup(const CardModel &model, const CardListing &listing);

/// The rules of cardMarkup(). Its colours are the custom properties of tokensCss().
[[nodiscard]] QString cardCss();

/// The colours of a theme as the declarations of custom properties: --window, --raised, --text …,
/// and --NAME and --NAME-ground for each category's chip (categoryClass()).
[[nodiscard]] QString tokensCss(const Tokens &tokens);
/// The class and the property of a category: "technical"; "none" for one that is not known.
[[nodiscard]] QString categoryClass(const QString &category);

} // namespace studio
