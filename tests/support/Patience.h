#pragma once

#include <QDeadlineTimer>
#include <QtTest/QTest>
#include <chrono>

namespace tests {

/// How long a test waits for what must come. Only one that fails pays for it, and on a machine with
/// much else to do what takes a moment can take long.
inline constexpr std::chrono::seconds patience{60};
/// The same in milliseconds, for functions that take a number.
inline constexpr int patienceMs = int(std::chrono::milliseconds(patience).count());

/// Handles events until the condition holds; false when patience ends before.
template<typename Condition>
[[nodiscard]] bool waitFor(Condition condition)
{
    return QTest::qWaitFor(std::move(condition), QDeadlineTimer(patience));
}

#ifdef QT_GUI_LIB
/// Handles events until the window, or that of the widget, can be seen.
template<typename Window>
[[nodiscard]] bool waitForExposed(Window *window)
{
    return QTest::qWaitForWindowExposed(window, patienceMs);
}

/// Handles events until the window, or that of the widget, has the keyboard.
template<typename Window>
[[nodiscard]] bool waitForActive(Window *window)
{
    return QTest::qWaitForWindowActive(window, patienceMs);
}
#endif

} // namespace tests

// Qt's own give up after five seconds.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, tests::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, tests::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, tests::patience)
