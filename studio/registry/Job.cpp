#include "registry/Job.h"

#include <QMetaObject>
#include <QThread>

namespace studio {

Job::Job(QObject *parent)
    : QObject(parent)
{
}

Job::~Job()
{
    m_stop.request_stop();
    if (m_thread)
        m_thread->wait();
}

void Job::start(Work work)
{
    const Progress report = [this](const QByteArray &stage, qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this, [this, stage, done, total] { emit progress(stage, done, total); },
            Qt::QueuedConnection);
    };
    m_thread.reset(QThread::create(
        [work = std::move(work), report, stop = m_stop.get_token()] { work(report, stop); }));
    connect(m_thread.get(), &QThread::finished, this, &Job::end, Qt::QueuedConnection);
    m_thread->start();
}

void Job::cancel()
{
    m_stop.request_stop();
}

void Job::wait()
{
    m_thread->wait();
    end();
}

void Job::end()
{
    if (m_finished)
        return;
    m_thread->wait();
    m_finished = true;
    emit finished();
}

} // namespace studio
