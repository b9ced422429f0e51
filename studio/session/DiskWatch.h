#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace studio {

/// Tells that a file may have changed: written in place, replaced by another one under its name,
/// removed, or made again. Several events in a row are told once. What has changed, if anything,
/// the receiver finds out by reading.
class DiskWatch : public QObject
{
    Q_OBJECT

public:
    explicit DiskWatch(QObject *parent = nullptr);

    /// Empty: watches nothing.
    void setPath(const QString &path);
    /// Asks again in a moment: the file was met while it was being written.
    void askAgain();

signals:
    void maybeChanged();

private:
    void note();
    void watch();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QElapsedTimer m_since; ///< The first event that was not told.
};

} // namespace studio
