#pragma once

#include <QtTypes>
#include <ctime>
#ifdef Q_OS_LINUX
#include <time.h>
#endif

namespace tests {

/// How long this thread has worked since the start. What others do at the same
/// time does not count: unlike a clock's, a limit of this holds on a busy machine, too.
class ProcessorTime
{
public:
    void start() { m_start = now(); }
    [[nodiscard]] qint64 nsecs() const { return now() - m_start; }
    [[nodiscard]] qint64 msecs() const { return nsecs() / 1'000'000; }

private:
    static qint64 now()
    {
#ifdef Q_OS_LINUX
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
#else
        return qint64(double(std::clock()) / CLOCKS_PER_SEC * 1e9); // of the whole program
#endif
    }

    qint64 m_start = now();
};

} // namespace tests
