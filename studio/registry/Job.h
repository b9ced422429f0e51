#pragma once

#include "text/Result.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QThread;

namespace studio {

/// Tells how far a piece of work is: a stage ("blob", "index", "verify"), and bytes.
using Progress = std::function<void(const QByteArray &stage, qint64 done, qint64 total)>;

/// Work that goes on beside the caller. It starts by itself; its signals arrive in the thread
/// that made it. Deleting it cancels it and waits until it has left everything in order.
class Job : public QObject
{
    Q_OBJECT

public:
    ~Job() override;

    /// Asks the work to stop at the next place where nothing is left half done. The job still
    /// finishes: with the error registry/cancelled, or with its result when it was done already.
    void cancel();
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// Blocks until the work is done, without an event loop; for programs without a window.
    void wait();

signals:
    void progress(const QByteArray &stage, qint64 done, qint64 total);
    void finished();

protected:
    using Work = std::function<void(const Progress &, const std::stop_token &)>;
    explicit Job(QObject *parent);
    void start(Work work);

private:
    void end();

    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
    bool m_finished = false;
};

/// A job that ends with a value.
template<typename T>
class JobOf : public Job
{
public:
    using Function = std::function<Result<T>(const Progress &, const std::stop_token &)>;

    explicit JobOf(Function function, QObject *parent = nullptr)
        : Job(parent)
        , m_result(std::make_shared<std::optional<Result<T>>>())
    {
        start([function = std::move(function), result = m_result](const Progress &progress,
                                                                  const std::stop_token &stop) {
            result->emplace(function(progress, stop));
        });
    }

    /// To be asked only when the job is finished.
    [[nodiscard]] const Result<T> &result() const { return m_result->value(); }

private:
    std::shared_ptr<std::optional<Result<T>>> m_result;
};

} // namespace studio
