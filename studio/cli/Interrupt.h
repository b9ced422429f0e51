#pragma once

#include <QTimer>
#include <functional>

namespace studio::cli {

/// As long as it lives, the first Ctrl+C (and SIGTERM) calls \a stop instead of ending the program, so
/// that what has begun is brought to an end. The second one ends it as always. Needs a running
/// event loop.
class Interrupt
{
public:
    explicit Interrupt(std::function<void()> stop);
    ~Interrupt();
    Q_DISABLE_COPY_MOVE(Interrupt)

private:
    QTimer m_look;
};

} // namespace studio::cli
