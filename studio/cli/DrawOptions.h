#pragma once

#include "cli/Options.h"
#include "render/Tokens.h"

namespace studio::cli {

/// The options that all commands which draw have: --theme and --lang.
class DrawOptions : public Options
{
public:
    DrawOptions(const QString &usage, const QString &description, const QString &themeHelp);

    /// As Options::read(), and takes the two options in; the language holds from then on.
    [[nodiscard]] std::optional<ExitCode> readDrawing(const QStringList &arguments, int fewest,
                                                      int most);
    [[nodiscard]] Theme theme() const { return m_theme; }
    /// Takes --scale in, where the command has it.
    [[nodiscard]] std::optional<ExitCode> readScale(double least, double most);
    [[nodiscard]] double scale() const { return m_scale; }

private:
    Theme m_theme = Theme::Auto;
    double m_scale = 1;
};

} // namespace studio::cli
