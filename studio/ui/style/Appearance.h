#pragma once

#include "render/Tokens.h"

#include <QPalette>
#include <QString>

namespace studio {

/// Theme::Auto is "as the system".
[[nodiscard]] Theme themeFromId(QStringView id);
[[nodiscard]] QString themeId(Theme theme);

/// The window takes the desktop's style and colours where there is a desktop that brings them
/// (KDE, GNOME with its Qt theme); elsewhere the studio's own.
[[nodiscard]] bool usesDesktopStyle();

/// Gives the application its style, font sizes and palette. Called once before the first window
/// and again when the theme is changed.
void applyAppearance(Theme theme);

/// Gives the application the font of the settings; what is open follows.
void applyFont();

[[nodiscard]] QPalette studioPalette(bool dark);

} // namespace studio
