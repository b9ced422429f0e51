#pragma once

#include <QColor>

class QPalette;

namespace studio {

/// The colours of the studio's own surfaces, by their job. Contrast of text on window, raised and
/// sunken is at least 4.5:1 in both themes.
struct Tokens
{
    bool dark = false;
    QColor window, raised, sunken;
    QColor line;
    QColor text, muted;
    QColor accent, accentBackground, onAccent, selection;
    QColor error, warning, good;
    QColor syntaxKey, syntaxValue, syntaxHeading, syntaxQuiet;
};

/// What an exported card or page is made for. Auto: a page follows its reader's setting, a picture
/// is light.
enum class Theme { Auto, Light, Dark };

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
[[nodiscard]] const Tokens &tokensFor(Theme theme);
/// Those that suit a palette: by the lightness of its window colour.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);

/// The pair of a category, as catalogs of souls show it: strong, light. Unknown: a quiet pair.
struct ColorPair
{
    QColor strong, light;
};
[[nodiscard]] ColorPair categoryColors(QStringView category);
/// The category's name on its chip, and the chip: at least 4.5:1.
struct ChipColors
{
    QColor text, background;
};
[[nodiscard]] ChipColors categoryChip(QStringView category, const Tokens &tokens);
/// The disc of an agent: a named colour, a hex colour as written, else by the slug.
[[nodiscard]] QColor agentColor(QStringView color, QStringView slug);

/// The contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// \a color, moved towards black or white as far as needed to reach the contrast on \a ground.
[[nodiscard]] QColor readable(QColor color, const QColor &ground, double atLeast = 4.5);

} // namespace studio
