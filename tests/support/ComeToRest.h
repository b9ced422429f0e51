#pragma once

#include <QEvent>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>
#include <algorithm>

namespace tests {

/// Sees that something is painted.
class PaintSeen : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        m_seen = m_seen || event->type() == QEvent::Paint;
        return QObject::eventFilter(object, event);
    }
    /// Since it was asked before.
    bool hasSeenOne() { return std::exchange(m_seen, false); }

private:
    bool m_seen = false;
};

/// Whether there is work beside the window, or a timer about to change what it shows.
inline bool isUnderWay(const QWidget &window)
{
    constexpr int soon = 1000; // ms
    const QList<QTimer *> timers = window.findChildren<QTimer *>();
    return QThreadPool::globalInstance()->activeThreadCount() > 0
           || std::ranges::any_of(timers, [](const QTimer *timer) {
                  return timer->isActive() && timer->isSingleShot()
                         && timer->remainingTime() < soon;
              });
}

/// Handles events until all that has been asked for is painted.
inline void comeToRest(QWidget &window)
{
    constexpr int turns = 10; // in which nothing is under way
    constexpr int most = 5000;
    PaintSeen painted;
    const QList<QWidget *> parts = window.findChildren<QWidget *>();
    for (QWidget *part : parts)
        part->installEventFilter(&painted);
    for (int quiet = 0, turn = 0; quiet < turns && turn < most; ++turn) {
        QTest::qWait(5);
        quiet = painted.hasSeenOne() || isUnderWay(window) ? 0 : quiet + 1;
    }
}

} // namespace tests
