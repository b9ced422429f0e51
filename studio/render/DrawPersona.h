#pragma once

#include "persona/Snapshot.h"

#include <QByteArray>

namespace studio {

/// A picture or page of a persona by its name: "page", "card-png", "card-svg", "card-html". Empty
/// for any other. The card is light and twice as large, as catalogs show it.
[[nodiscard]] QByteArray drawPersona(const Snapshot &snapshot, QStringView form);

/// The picture of a persona, made from its slug, as a square PNG of \a pixels.
[[nodiscard]] QByteArray personaIcon(const Snapshot &snapshot, int pixels);

} // namespace studio
