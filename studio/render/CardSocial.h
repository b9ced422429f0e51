#pragma once

#include "render/CardDrawing.h"

namespace studio {

/// The card as a preview that is shown where somebody shares a link: 1200 × 630 pixels, the size
/// that sites ask for (Open Graph), with type that can be read when it is a third as large. The
/// size of the base font does not matter.
[[nodiscard]] CardDrawing drawSocialCard(const CardModel &model, const Tokens &tokens,
                                         const CardOptions &options);

} // namespace studio
