#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace studio::cli {

/// Calls for another look when something changes, once things have settled for a moment. The
/// system tells of changes; nothing is asked again and again.
class Watch : public QObject
{
    Q_OBJECT

public:
    /// \a look: looks again. What it shall hear of next is told with setPaths(), before it reads
    /// anything, so that no change falls between reading and listening.
    explicit Watch(std::function<void()> look);

    /// Files and folders, absolute. Of what is not there, the nearest folder above it is watched.
    void setPaths(const QStringList &paths);

private:
    QFileSystemWatcher m_watcher;
    QTimer m_settling;
};

} // namespace studio::cli
