#include "cli/Interrupt.h"

#include <csignal>

namespace studio::cli {

namespace {

constexpr int lookEvery = 50; // ms
volatile std::sig_atomic_t interrupted = 0;

void take(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interrupt::Interrupt(std::function<void()> stop)
{
    interrupted = 0;
    std::signal(SIGINT, take);
    std::signal(SIGTERM, take);
    QObject::connect(&m_look, &QTimer::timeout, &m_look, [this, stop = std::move(stop)] {
        if (!interrupted)
            return;
        m_look.stop();
        stop();
    });
    m_look.start(lookEvery);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace studio::cli
