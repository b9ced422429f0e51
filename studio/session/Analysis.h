#pragma once

#include "checks/CheckContext.h"
#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"
#include "session/SettledDiagnostics.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace studio {

/// Reads and checks the text after it has changed: once per turn of the event loop, behind the
/// repaint of the text, so that a key is seen before it is thought about. What takes longer than
/// half a frame is done in another thread, and thrown away when the text has moved on; what was
/// read is told there as soon as it is, and what is wrong with it when that is known, too.
class Analysis : public QObject
{
    Q_OBJECT

public:
    struct Source
    {
        QString text;
        Encoding encoding;
        QString path;
        quint64 revision = 0;
    };
    /// \a source: the present text, asked for when it is needed.
    explicit Analysis(std::function<Source()> source, QObject *parent = nullptr);
    ~Analysis() override;

    enum class By { Author, Others };
    /// The text has changed into \a revision. \a edit: how, in the offsets before; the findings
    /// so far move along with it. What the author writes is not found fault with at once.
    void textChanged(quint64 revision, const TextEdit &edit, By by);
    /// Something else that the reading depends on has changed.
    void restart(quint64 revision);
    /// What the text is checked with; checks it again.
    void setContext(CheckContext context);
    /// Of the present text; made now when there is none yet.
    [[nodiscard]] SnapshotPtr snapshot();
    [[nodiscard]] const std::vector<Diagnostic> &diagnostics() const { return m_findings.shown(); }
    /// Shows now what waits for the author to pause.
    void settle();
    /// How long the author has to pause; see SettledDiagnostics.
    void setPause(SettledDiagnostics::Time pause) { m_findings.setPause(pause); }

signals:
    void snapshotMade(const studio::SnapshotPtr &snapshot);
    void diagnosticsMade();

protected:
    void customEvent(QEvent *event) override;

private:
    struct Worker;

    void schedule();
    void announce();
    void startWorker();
    void receive(const SnapshotPtr &snapshot);
    void finish(const SnapshotPtr &snapshot, std::vector<Diagnostic> diagnostics);
    void take(std::vector<Diagnostic> diagnostics, const Snapshot &of);
    void waitForPause();
    [[nodiscard]] SettledDiagnostics::Time now() const;

    std::function<Source()> m_source;
    quint64 m_revision = 0;
    std::shared_ptr<const CheckContext> m_context;
    SnapshotPtr m_snapshot; ///< Of the present text; nullptr while it is not read.
    SnapshotPtr m_last; ///< The newest that was made: what is read next differs little.
    SnapshotPtr m_received; ///< Told already in this run of the worker.
    SettledDiagnostics m_findings;
    QElapsedTimer m_clock;
    QTimer m_pause; ///< Ends when something that waits is to be shown.
    bool m_scheduled = false;
    bool m_slow = false; ///< The last run took longer than the GUI thread can spare.
    bool m_workerRuns = false;
    std::shared_ptr<Worker> m_worker;
};

} // namespace studio
