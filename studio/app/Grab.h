#pragma once

#include <QString>

namespace studio {

class MainWindow;

/// Saves a picture of the window once everything in it is drawn, and ends the program: with 0, or
/// with 3 when the picture could not be written.
void grabAndQuit(MainWindow *window, const QString &path);

/// Says "painted" on the standard output when the window has been painted once, and ends.
void quitAfterFirstPaint(MainWindow *window);

} // namespace studio
