#pragma once

#include "persona/CardModel.h"
#include "render/Tokens.h"

#include <QByteArray>
#include <QFont>

namespace studio {

/// A fragment of HTML that can be put into any page: text that can be selected, the picture as
/// inline SVG, no script, nothing that is fetched. UTF-8. It shows what the card shows that is exported
/// as a picture with the font \a base. Needs a QGuiApplication.
[[nodiscard]] QByteArray cardHtml(const CardModel &model, Theme theme, const QFont &base = QFont());

} // namespace studio
