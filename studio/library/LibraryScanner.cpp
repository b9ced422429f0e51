#include "library/LibraryScanner.h"

#include <QDir>
#include <QFileInfo>

namespace studio {

using namespace std::chrono_literals;

namespace {

/// How long what was found is kept back, so that a list fills quickly but not one by one.
constexpr qint64 tellingInterval = 100; // ms
/// The system limits how much a program may watch; what lies beyond is found when the window
/// becomes active.
constexpr qsizetype watchedPaths = 4096;

} // namespace

LibraryScanner::LibraryScanner(const WalkLimits &limits)
    : m_limits(limits)
    , m_watcher(this)
    , m_quiet(this)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(300ms);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LibraryScanner::note);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &LibraryScanner::note);
    connect(&m_quiet, &QTimer::timeout, this, &LibraryScanner::scan);
}

void LibraryScanner::setFolder(const QString &folder, int generation)
{
    m_folder = folder;
    m_generation = generation;
    m_known.clear();
    m_configured.clear();
    m_configurations.clear();
    m_personas.clear();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    scan();
}

/// Waits until nothing has happened for a moment, but not for ever.
void LibraryScanner::note()
{
    if (!m_quiet.isActive())
        m_since.start();
    if (!m_quiet.isActive() || !m_since.hasExpired(2000))
        m_quiet.start();
}

void LibraryScanner::scan()
{
    m_quiet.stop();
    if (m_folder.isEmpty() || isOld()) {
        emit finished(m_generation, true, true);
        return;
    }
    const FolderWalk walk = walkFolder(m_folder, m_limits, [this] { return isOld(); });
    if (isOld())
        return;
    // Watched before they are read: what changes meanwhile is seen.
    watch(walk);

    auto news = std::make_shared<ScanNews>();
    news->generation = m_generation;
    QElapsedTimer told;
    told.start();
    const auto tell = [&] {
        if (!news->present.empty() || !news->gone.isEmpty())
            emit this->news(news);
        news = std::make_shared<ScanNews>();
        news->generation = m_generation;
        told.start();
    };
    for (auto known = m_known.begin(); known != m_known.end();) {
        if (walk.files.contains(known.key())) {
            ++known;
            continue;
        }
        if (m_personas.remove(known.key()))
            news->gone += known.key();
        known = m_known.erase(known);
    }
    noteConfigurations(walk);
    QStringList paths = walk.files.keys();
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        if (isOld())
            return;
        const FileStamp stamp = walk.files.value(path);
        const auto known = m_known.constFind(path);
        if (known != m_known.cend() && *known == stamp)
            continue;
        m_known.insert(path, stamp);
        if (std::optional<LibraryEntry> entry = readEntry(path, {m_configurations.configurationFor(path), {}, {}})) {
            entry->size = stamp.size;
            entry->modified = QDateTime::fromMSecsSinceEpoch(stamp.modified / 1'000'000);
            m_personas.insert(path);
            news->present.push_back(*std::move(entry));
        } else if (m_personas.remove(path)) {
            news->gone += path;
        }
        if (told.elapsed() >= tellingInterval)
            tell();
    }
    tell();
    watch(walk);
    emit finished(m_generation, walk.complete, QDir(m_folder).exists());
}

/// When a `.persona.yaml` came, went or changed, what was found so far may not hold any more.
void LibraryScanner::noteConfigurations(const FolderWalk &walk)
{
    QHash<QString, FileStamp> present;
    for (const QString &folder : walk.folders + QStringList{m_folder}) {
        const QFileInfo file(findConfiguration(folder));
        if (!file.filePath().isEmpty() && !present.contains(file.filePath())) {
            FileStamp stamp;
            stamp.size = file.size();
            stamp.modified = file.lastModified().toMSecsSinceEpoch();
            present.insert(file.filePath(), stamp);
        }
    }
    if (present == m_configured)
        return;
    m_configured = present;
    m_configurations.clear();
    m_known.clear();
}

/// Folders tell when a file is made, replaced or removed, but not when one is written in place;
/// so the personas and their configurations are watched as well.
void LibraryScanner::watch(const FolderWalk &walk)
{
    QSet<QString> wanted;
    for (const QString &folder : walk.folders) {
        if (wanted.size() < watchedPaths)
            wanted.insert(folder);
    }
    for (auto file = m_configured.keyBegin(); file != m_configured.keyEnd(); ++file) {
        if (wanted.size() < watchedPaths)
            wanted.insert(*file);
    }
    for (const QString &file : std::as_const(m_personas)) {
        if (wanted.size() < watchedPaths && walk.files.contains(file))
            wanted.insert(file);
    }
    const QStringList present = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(present.begin(), present.end());
    const QStringList gone = (watched - wanted).values();
    const QStringList fresh = (wanted - watched).values();
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh);
}

} // namespace studio
