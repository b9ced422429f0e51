#pragma once

#include <QThread>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace studio::cli {

/// Calls \a work for 0 … count - 1 on all cores, each once, and returns when all are done. The
/// calling thread does its share and tells between two calls how many are done.
template<typename Work, typename Tell>
void onAllCores(size_t count, const Work &work, const Tell &tell)
{
    // A thread costs as much as checking a file.
    constexpr size_t worthAThread = 4;
    const size_t threads = std::min(size_t(std::max(QThread::idealThreadCount(), 1)),
                                    count / worthAThread + 1);
    std::atomic<size_t> next = 0;
    std::atomic<size_t> done = 0;
    std::vector<std::jthread> others;
    for (size_t i = 1; i < threads; ++i) {
        others.emplace_back([&] {
            for (size_t at = next++; at < count; at = next++) {
                work(at);
                ++done;
            }
        });
    }
    for (size_t at = next++; at < count; at = next++) {
        work(at);
        tell(int(++done));
    }
}

} // namespace studio::cli
