#include "cli/WholeWrite.h"

#include "cli/Output.h"

#include <array>
#include <csignal>
#include <mutex>

namespace studio::cli {

namespace {

struct Held
{
    int signal;
    void (*before)(int) = SIG_DFL;
};

std::mutex mutex;
int holders = 0;
std::array<Held, 2> held{{{SIGINT}, {SIGTERM}}};
volatile std::sig_atomic_t waiting = 0; ///< The signal that waits.

void hold(int signal)
{
    waiting = signal;
    std::signal(signal, SIG_DFL);
}

} // namespace

WholeWrite::WholeWrite()
{
    const std::scoped_lock lock(mutex);
    if (holders++ > 0)
        return;
    waiting = 0;
    for (Held &each : held) {
        each.before = std::signal(each.signal, hold);
        // Who began the program with it ignored, as nohup does, means it to stay so.
        if (each.before == SIG_IGN)
            std::signal(each.signal, SIG_IGN);
    }
}

WholeWrite::~WholeWrite()
{
    const std::scoped_lock lock(mutex);
    if (--holders > 0)
        return;
    for (const Held &each : held)
        std::signal(each.signal, each.before);
    if (waiting == 0)
        return;
    flushOutput();
    std::raise(waiting);
}

bool WholeWrite::isInterrupted()
{
    return waiting != 0;
}

} // namespace studio::cli
