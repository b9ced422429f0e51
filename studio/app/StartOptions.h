#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace studio {

/// What the command line asks of the studio.
struct StartOptions
{
    QStringList files;
    QString grab;  ///< Where a picture of the window goes; the program quits then.
    QSize size;    ///< Of the window; empty: as the last time
    QString theme; ///< "light", "dark"; empty: as set
    bool firstPaint = false; ///< Tell when the window has been painted, and quit.
    bool newWindow = false; ///< In a running studio, open the files in a window of their own.
    bool fresh = false; ///< Do not bring back what was open.
};

/// Reads the arguments. On help, version or a mistake it says so and returns the exit status.
[[nodiscard]] std::optional<StartOptions> readArguments(const QStringList &arguments, int *status);

} // namespace studio
