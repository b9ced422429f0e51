#include "session/Analysis.h"

#include "checks/Checks.h"
#include "persona/NextSnapshot.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMutex>
#include <QThreadPool>

#include <atomic>

namespace studio {

namespace {

constexpr qsizetype largeText = 200 * 1024; // UTF-16 units
constexpr qint64 sparedTime = 8'000'000;    // ns

const QEvent::Type announceEvent = QEvent::Type(QEvent::registerEventType());

/// Widgets are repainted at Qt::LowEventPriority.
constexpr int behindRepaint = Qt::LowEventPriority - 1;

QThreadPool &readers()
{
    struct Pool : QThreadPool
    {
        Pool() { setMaxThreadCount(1); }
        ~Pool() override { waitForDone(); }
    };
    static Pool pool;
    return pool;
}

} // namespace

/// What the other thread knows of the analysis, which may be gone before it is done.
struct Analysis::Worker
{
    QMutex mutex;
    Analysis *receiver = nullptr;
    std::atomic<quint64> wanted = 0;
};

Analysis::Analysis(std::function<Source()> source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_context(std::make_shared<const CheckContext>())
    , m_worker(std::make_shared<Worker>())
{
    m_worker->receiver = this;
    m_clock.start();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_findings.settle(now()))
            emit diagnosticsMade();
        else
            waitForPause();
    });
    schedule();
}

Analysis::~Analysis()
{
    const QMutexLocker locker(&m_worker->mutex);
    m_worker->receiver = nullptr;
    m_worker->wanted = ~quint64(0);
}

SettledDiagnostics::Time Analysis::now() const
{
    return SettledDiagnostics::Time(m_clock.elapsed());
}

void Analysis::waitForPause()
{
    if (const auto due = m_findings.due())
        m_pause.start(std::max(*due - now(), SettledDiagnostics::Time(1)));
    else
        m_pause.stop();
}

void Analysis::settle()
{
    if (m_findings.settle())
        emit diagnosticsMade();
}

void Analysis::take(std::vector<Diagnostic> diagnostics, const Snapshot &of)
{
    for (Diagnostic &diagnostic : diagnostics)
        diagnostic.revision = of.revision;
    m_findings.found(std::move(diagnostics), of.lines, now());
    waitForPause();
}

void Analysis::textChanged(quint64 revision, const TextEdit &edit, By by)
{
    if (by == By::Author)
        m_findings.written(edit, revision, now());
    else
        m_findings.changed(edit, revision);
    restart(revision);
}

void Analysis::restart(quint64 revision)
{
    m_revision = revision;
    m_worker->wanted = revision;
    m_snapshot.reset();
    schedule();
}

void Analysis::setContext(CheckContext context)
{
    m_context = std::make_shared<const CheckContext>(std::move(context));
    schedule();
}

SnapshotPtr Analysis::snapshot()
{
    if (!m_snapshot) {
        Source source = m_source();
        m_snapshot = nextSnapshot(m_last.get(), std::move(source.text), source.encoding,
                                  std::move(source.path), source.revision);
        m_last = m_snapshot;
    }
    return m_snapshot;
}

void Analysis::schedule()
{
    if (!std::exchange(m_scheduled, true))
        QCoreApplication::postEvent(this, new QEvent(announceEvent), behindRepaint);
}

void Analysis::customEvent(QEvent *event)
{
    if (event->type() != announceEvent)
        return;
    m_scheduled = false;
    announce();
}

void Analysis::announce()
{
    if (m_slow || m_source().text.size() > largeText) {
        startWorker();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const SnapshotPtr present = snapshot();
    qint64 spent = clock.nsecsElapsed();
    emit snapshotMade(present);
    if (present != m_snapshot)
        return; // Whoever was told has changed the text; it will be our turn again.
    clock.start();
    take(check(*present, *m_context), *present);
    spent += clock.nsecsElapsed();
    m_slow = spent > sparedTime;
    emit diagnosticsMade();
}

void Analysis::startWorker()
{
    if (m_workerRuns)
        return; // It starts again when it finds that the text has moved on.
    m_workerRuns = true;
    m_received.reset();
    m_worker->wanted = m_revision;
    readers().start([worker = m_worker, source = m_source(), present = m_snapshot, last = m_last,
                     context = m_context] {
        const auto stale = [&] { return worker->wanted != source.revision; };
        const auto tell = [&](auto &&what) {
            const QMutexLocker locker(&worker->mutex);
            if (Analysis *receiver = worker->receiver)
                QMetaObject::invokeMethod(
                    receiver, [receiver, what] { what(receiver); }, Qt::QueuedConnection);
        };
        QElapsedTimer clock;
        clock.start();
        SnapshotPtr snapshot = present;
        if (!snapshot && !stale()) {
            snapshot = nextSnapshot(last.get(), source.text, source.encoding, source.path,
                                    source.revision);
            tell([snapshot](Analysis *receiver) { receiver->receive(snapshot); });
        }
        std::vector<Diagnostic> diagnostics;
        if (snapshot && !stale())
            diagnostics = check(*snapshot, *context);
        // Without the reading, the time says nothing of what the next run will take.
        const bool slow = present || clock.nsecsElapsed() > sparedTime / 2;
        tell([snapshot, diagnostics = std::move(diagnostics), slow, context](Analysis *receiver) {
            receiver->m_workerRuns = false;
            if (!snapshot || snapshot->revision != receiver->m_revision
                || context != receiver->m_context) {
                receiver->schedule();
                return;
            }
            receiver->m_slow = slow;
            receiver->finish(snapshot, diagnostics);
        });
    });
}

/// What the worker has read, while it goes on with the checks.
void Analysis::receive(const SnapshotPtr &snapshot)
{
    if (!m_last || m_last->revision < snapshot->revision)
        m_last = snapshot;
    if (snapshot->revision != m_revision)
        return;
    if (!m_snapshot)
        m_snapshot = snapshot;
    m_received = m_snapshot;
    emit snapshotMade(m_received);
}

void Analysis::finish(const SnapshotPtr &snapshot, std::vector<Diagnostic> diagnostics)
{
    if (!m_snapshot)
        m_snapshot = snapshot;
    const SnapshotPtr told = m_snapshot;
    take(std::move(diagnostics), *told);
    if (m_received != told)
        emit snapshotMade(told);
    if (told == m_snapshot)
        emit diagnosticsMade();
}

} // namespace studio
