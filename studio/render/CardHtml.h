#pragma once

#include "persona/CardModel.h"
#include "render/Tokens.h"

#include <QByteArray>

namespace studio {

/// A fragment of HTML that can be put into any page: text that can be selected, the picture as
/// inline SVG, no script, nothing that is fetched. UTF-8.
[[nodiscard]] QByteArray cardHtml(const CardModel &model, Theme theme);

} // namespace studio
