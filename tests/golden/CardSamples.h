#pragma once

#include "persona/CardModel.h"

#include <vector>

namespace tests {

/// The souls of the design's catalog.
[[nodiscard]] std::vector<studio::CardModel> catalogSouls();
[[nodiscard]] std::vector<studio::CardModel> agents();
/// Names, taglines and tags that are too long, missing, or in other scripts.
[[nodiscard]] std::vector<studio::CardModel> difficult();

} // namespace tests
