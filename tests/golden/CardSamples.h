#pragma once

#include "persona/CardModel.h"

#include <vector>

namespace tests {

/// The souls of the design's catalog.
[[nodiscard]] std::vector<studio::CardModel> catalogSouls();
[[nodiscard]] std::vector<studio::CardModel> agents();
/// One for each thing that a card can say of where its persona stands.
[[nodiscard]] std::vector<studio::CardModel> states();
/// Names, taglines and tags that are too long, missing, or in other scripts.
[[nodiscard]] std::vector<studio::CardModel> difficult();

} // namespace tests
