#pragma once

#include "registry/Job.h"

#include <QPointer>

namespace studio {

/// The work of a dialog that goes on beside the window, one piece at a time: a new one takes the
/// place of the one before, whose result is thrown away.
class Background : public QObject
{
public:
    using QObject::QObject;

    /// Calls \a then with the result, in this thread, unless something newer has taken its place.
    template<typename T, typename Then>
    void follow(std::unique_ptr<JobOf<T>> started, Then then)
    {
        drop();
        JobOf<T> *job = started.release();
        job->setParent(this);
        m_job = job;
        connect(job, &Job::finished, this, [this, job, then = std::move(then)] {
            job->deleteLater();
            if (m_job != job)
                return;
            m_job = nullptr;
            then(job->result());
        });
    }

    template<typename T, typename Then>
    void run(std::function<Result<T>()> work, Then then)
    {
        follow(std::make_unique<JobOf<T>>(
                   [work = std::move(work)](const Progress &, const std::stop_token &) {
                       return work();
                   }),
               std::move(then));
    }

    [[nodiscard]] bool isBusy() const { return m_job; }
    [[nodiscard]] Job *job() const { return m_job; }
    /// Asks the work to stop; its result still comes.
    void cancel()
    {
        if (m_job)
            m_job->cancel();
    }
    /// Forgets the work: it ends by itself and its result is not heard of.
    void drop()
    {
        cancel();
        m_job = nullptr;
    }

private:
    QPointer<Job> m_job;
};

} // namespace studio
