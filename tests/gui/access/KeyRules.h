#pragma once

#include <QStringList>
#include <QWidgetList>

namespace tests {

/// What Tab goes through in a window, beginning with what has the focus now; once round. Lists and
/// texts are left by Ctrl+Tab where Tab stays in them.
[[nodiscard]] QWidgetList tabRound(QWidget *window);

/// Where Tab goes against the eye: up, or back in a line. \a mirrored: read from right to left.
[[nodiscard]] QStringList againstTheEye(QWidget *window, const QWidgetList &stops);

/// Controls that are shown and that no key leads to.
[[nodiscard]] QStringList unreached(QWidget *window, const QWidgetList &stops);

/// Letters with Alt that two controls of the window answer to, menus and shortcuts included.
[[nodiscard]] QStringList doubleMnemonics(QWidget *window);

/// Stops at which one cannot see that the focus is there.
[[nodiscard]] QStringList unseenFocus(QWidget *window);

} // namespace tests
