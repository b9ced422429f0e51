#pragma once

#include <QString>
#include <QStringView>

namespace studio::cli {

enum class Color { Auto, Always, Never };

/// Whether colours are wanted on standard output. Auto: on a terminal that can show them, unless
/// NO_COLOR is set; FORCE_COLOR and CLICOLOR_FORCE ask for them elsewhere.
[[nodiscard]] bool wantsColor(Color color);

/// How text is set off; the numbers are those of ECMA-48, "select graphic rendition".
enum class Ink {
    Plain = 0,
    Bold = 1,
    Faint = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Blue = 34,
    Cyan = 36
};

/// The text in that ink, or as it is when \a colored is false.
[[nodiscard]] QString inked(const QString &text, Ink ink, bool colored);

/// Without what would steer a terminal: control characters show as pictures of themselves.
[[nodiscard]] QString harmless(const QString &text);

/// One line on standard error that says how far a long run is. Shows nothing in the first half
/// second, nothing when standard error is no terminal, and is gone when the run is over.
class Progress
{
public:
    Progress();
    ~Progress();
    Q_DISABLE_COPY_MOVE(Progress)

    void show(const QString &text);
    void clear();

private:
    bool m_terminal = false;
    bool m_shown = false;
    qint64 m_next = 0; ///< When to write again, in ms of the monotonic clock.
};

} // namespace studio::cli
