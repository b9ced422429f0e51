#include "session/DiskWatch.h"

#include <QFileInfo>

namespace studio {

using namespace std::chrono_literals;

DiskWatch::DiskWatch(QObject *parent)
    : QObject(parent)
{
    // Programs write a file in several steps, and some remove it before they make it again.
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(150ms);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &DiskWatch::note);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &DiskWatch::note);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        watch();
        emit maybeChanged();
    });
}

void DiskWatch::setPath(const QString &path)
{
    m_path = path;
    m_quiet.stop();
    watch();
}

void DiskWatch::askAgain()
{
    m_quiet.start();
}

/// A folder in which something happens all the time must not keep us quiet for ever.
void DiskWatch::note()
{
    if (!m_quiet.isActive())
        m_since.start();
    if (!m_quiet.isActive() || !m_since.hasExpired(1000))
        m_quiet.start();
}

/// A file that was replaced is another file to the system, so it has to be named again.
void DiskWatch::watch()
{
    QStringList wanted;
    if (!m_path.isEmpty()) {
        const QFileInfo named(m_path);
        wanted << named.absoluteFilePath() << named.absolutePath();
        const QFileInfo real(named.canonicalFilePath());
        if (named.isSymLink() && real.exists())
            wanted << real.absoluteFilePath() << real.absolutePath();
    }
    wanted.removeDuplicates();
    const QStringList present = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    for (const QString &path : present) {
        if (!wanted.contains(path))
            gone += path;
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    for (const QString &path : std::as_const(wanted)) {
        if (!present.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace studio
