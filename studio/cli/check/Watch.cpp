#include "cli/check/Watch.h"

#include <QFileInfo>

namespace studio::cli {

namespace {

constexpr int settleMs = 120;

QString nearestThatExists(QString path)
{
    while (path.size() > 1 && !QFileInfo::exists(path))
        path = QFileInfo(path).path();
    return path;
}

} // namespace

Watch::Watch(std::function<void()> look)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleMs);
    connect(&m_settling, &QTimer::timeout, this, std::move(look));
    const auto settle = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

void Watch::setPaths(const QStringList &paths)
{
    QStringList wanted;
    for (const QString &path : paths)
        wanted += nearestThatExists(path);
    wanted.removeDuplicates();
    // A file that was replaced by another of its name is no longer watched, whatever the watcher
    // says: so all are taken anew.
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

} // namespace studio::cli
