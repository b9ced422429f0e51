#pragma once

#include "registry/Registry.h"

#include <QJsonObject>
#include <QUrl>

namespace studio {

/// A text of a server as it may be shown: one line, bounded.
[[nodiscard]] QString shownText(const QJsonValue &value);

/// What a card of a souls catalog says, made fit to be shown: texts on one line and bounded, lists
/// bounded. Nothing for a card without a slug that could be asked for.
[[nodiscard]] std::optional<CatalogEntry> entryOfCard(const QUrl &base, const QJsonObject &card);

} // namespace studio
