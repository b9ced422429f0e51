#include "library/LibraryScanner.h"

#include <QFileInfo>
#include <QtConcurrentMap>

namespace studio {

using namespace std::chrono_literals;

namespace {

/// How long what was found is kept back, so that a list fills quickly but not one by one.
constexpr qint64 tellingInterval = 100; // ms
/// How many files are read before somebody looks whether they are still wanted.
constexpr std::size_t portion = 64;

} // namespace

/// A file on its way from the walk to the library.
struct LibraryScanner::Read
{
    QString path;
    FileStamp stamp;
    CheckContext context;
    std::optional<ScannedEntry> result;
};

LibraryScanner::LibraryScanner(const WalkLimits &limits)
    : m_limits(limits)
    , m_watch(this)
    , m_readers(this)
    , m_quiet(this)
{
    m_readers.setThreadPriority(QThread::LowPriority);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(300ms);
    connect(&m_watch, &FolderWatch::maybeChanged, this, &LibraryScanner::note);
    connect(&m_quiet, &QTimer::timeout, this, &LibraryScanner::scan);
}

void LibraryScanner::setRoots(const QStringList &roots, int generation)
{
    m_roots = roots;
    m_generation = generation;
    m_known.clear();
    m_configured.clear();
    m_configurations.clear();
    m_personas.clear();
    if (roots.isEmpty())
        m_watch.setFolders({});
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
    if (m_roots.isEmpty() || isOld()) {
        emit finished(m_generation, true, {});
        return;
    }
    const FolderWalk walk = walkRoots(m_roots, m_limits, [this] { return isOld(); });
    if (isOld())
        return;
    m_missing.clear();
    for (const QString &root : std::as_const(m_roots)) {
        if (!QFileInfo::exists(root))
            m_missing += root;
    }
    // Watched before they are read: what changes meanwhile is seen.
    watch(walk);

    auto news = std::make_shared<ScanNews>();
    news->generation = m_generation;
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
    QElapsedTimer told;
    told.start();
    const auto tell = [&] {
        if (!news->present.empty() || !news->gone.isEmpty())
            emit this->news(news);
        news = std::make_shared<ScanNews>();
        news->generation = m_generation;
        told.start();
    };
    std::vector<Read> wanted = changedIn(walk);
    for (std::span<Read> rest(wanted); !rest.empty();) {
        const std::span<Read> part = rest.first(std::min(portion, rest.size()));
        rest = rest.subspan(part.size());
        readAll(part);
        if (isOld())
            return;
        takeIn(part, *news);
        if (told.hasExpired(tellingInterval))
            tell();
    }
    tell();
    emit finished(m_generation, walk.complete, m_missing);
}

std::vector<LibraryScanner::Read> LibraryScanner::changedIn(const FolderWalk &walk) const
{
    std::vector<Read> wanted;
    for (auto file = walk.files.cbegin(); file != walk.files.cend(); ++file) {
        const auto known = m_known.constFind(file.key());
        if (known == m_known.cend() || *known != file.value())
            wanted.push_back({file.key(), file.value(), {}, {}});
    }
    std::ranges::sort(wanted, {}, &Read::path);
    return wanted;
}

void LibraryScanner::readAll(std::span<Read> part)
{
    // They are kept by folder, for one thread.
    for (Read &read : part)
        read.context.configuration = m_configurations.configurationFor(read.path);
    QtConcurrent::blockingMap(&m_readers, part.begin(), part.end(), [this](Read &read) {
        if (isOld())
            return;
        SearchWords words;
        if (auto entry = readEntry(read.path, read.context, &words))
            read.result = ScannedEntry{*std::move(entry), std::move(words)};
    });
}

void LibraryScanner::takeIn(std::span<Read> part, ScanNews &news)
{
    for (Read &read : part) {
        m_known.insert(read.path, read.stamp);
        if (read.result) {
            LibraryEntry &entry = read.result->entry;
            entry.size = read.stamp.size;
            entry.modified = QDateTime::fromMSecsSinceEpoch(read.stamp.modified / 1'000'000);
            m_personas.insert(read.path);
            news.present.push_back(*std::move(read.result));
            read.result.reset();
        } else if (m_personas.remove(read.path)) {
            news.gone += read.path;
        }
    }
}

/// When a `.persona.yaml` came, went or changed, what was found so far may not hold any more.
void LibraryScanner::noteConfigurations(const FolderWalk &walk)
{
    QStringList folders = walk.folders;
    for (const QString &root : std::as_const(m_roots))
        folders += QFileInfo(root).isDir() ? root : QFileInfo(root).path();
    QHash<QString, FileStamp> present;
    for (const QString &folder : std::as_const(folders)) {
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

/// Every folder that was looked into, those that single files, linked files and configurations
/// lie in, and the nearest folder that is there of a root that is not.
void LibraryScanner::watch(const FolderWalk &walk)
{
    QStringList wanted = walk.folders + walk.linked;
    for (const QString &root : std::as_const(m_roots)) {
        const QFileInfo info(root);
        if (info.isFile())
            wanted += info.path();
        for (QString above = info.path(); !info.exists(); above = QFileInfo(above).path()) {
            if (QFileInfo::exists(above) || above == QFileInfo(above).path()) {
                wanted += above;
                break;
            }
        }
        const QString configuration = findConfiguration(info.isFile() ? info.path() : root);
        if (!configuration.isEmpty())
            wanted += QFileInfo(configuration).path();
    }
    wanted.removeDuplicates();
    m_watch.setFolders(wanted);
}

} // namespace studio
