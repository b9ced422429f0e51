#pragma once

#include "session/Recovery.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace studio {

/// Keeps the recovery file of one session: a second after the last change, at the latest every
/// five seconds while changes go on. Files are written one after the other, off the GUI thread.
class RecoveryKeeper : public QObject
{
    Q_OBJECT

public:
    /// \a state: what is to be put down, asked for when the time has come.
    explicit RecoveryKeeper(std::function<RecoveredText()> state, QObject *parent = nullptr);
    ~RecoveryKeeper() override;

    /// The text differs from the file, and has changed.
    void changed();
    /// There is nothing unsaved: the recovery file goes.
    void clear();
    /// Puts down what is unsaved and waits for it. Does nothing when nothing has changed since.
    void writeNow();
    /// Leaves the file behind when the session ends, for the next start of the program.
    void leaveBehind();
    /// The file that holds what is unsaved, or an empty path.
    [[nodiscard]] QString file() const { return m_written ? m_file : m_older; }
    /// An older recovery file that is to go as soon as this one is written.
    void takeOver(const QString &file);

signals:
    /// Unsaved text is not safe at present: file/disk-full, file/no-permission, file/write.
    void failed(const studio::Error &error);

private:
    void write();

    std::function<RecoveredText()> m_state;
    QString m_file;
    QString m_older;
    QTimer m_timer;
    QElapsedTimer m_waiting; ///< Since the first change that is not put down.
    bool m_written = false;
    bool m_leave = false;
};

} // namespace studio
