#include "library/Library.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <numeric>

namespace studio {

Library::Library(QObject *parent, const WalkLimits &limits)
    : QObject(parent)
    , m_scanner(new LibraryScanner(limits))
{
    m_thread.setObjectName(QStringLiteral("library"));
    m_scanner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_scanner, &QObject::deleteLater);
    connect(m_scanner, &LibraryScanner::news, this,
            [this](const std::shared_ptr<const ScanNews> &news) { take(*news); });
    connect(m_scanner, &LibraryScanner::finished, this, &Library::scanned);
    m_thread.start(QThread::LowPriority);
}

Library::~Library()
{
    m_scanner->setWanted(-1);
    m_thread.quit();
    m_thread.wait();
}

void Library::setFolder(const QString &folder)
{
    setRoots(folder.isEmpty() ? QStringList() : QStringList{folder});
}

void Library::setRoots(const QStringList &roots)
{
    m_roots.clear();
    for (const QString &root : roots)
        m_roots += QDir::cleanPath(QFileInfo(root).absoluteFilePath());
    m_roots.removeDuplicates();
    LibraryChange change;
    for (const LibraryEntry &entry : m_entries)
        change.removed += entry.path;
    m_entries.clear();
    m_index.clear();
    m_search.clear();
    m_facts = std::make_shared<const FolderFacts>();
    m_complete = true;
    m_missing.clear();
    m_scanner->setWanted(++m_generation);
    m_scans = 1;
    QMetaObject::invokeMethod(m_scanner, &LibraryScanner::setRoots, Qt::QueuedConnection, m_roots,
                              m_generation);
    if (!change.removed.isEmpty())
        emit changed(change);
    emit scanningChanged(true);
}

QString Library::folder() const
{
    for (const QString &root : m_roots) {
        if (!QFileInfo(root).isFile())
            return root;
    }
    return {};
}

QString Library::rootOf(const QString &path) const
{
    QString innermost;
    for (const QString &root : m_roots) {
        const bool holds = path == root
                           || path.startsWith(root.endsWith(u'/') ? root : root + u'/');
        if (holds && root.size() > innermost.size())
            innermost = root;
    }
    return innermost;
}

void Library::refresh()
{
    if (m_roots.isEmpty() || m_scans > 1)
        return;
    if (m_scans++ == 0)
        emit scanningChanged(true);
    QMetaObject::invokeMethod(m_scanner, &LibraryScanner::scan, Qt::QueuedConnection);
}

void Library::scanned(int generation, bool complete, const QStringList &missing)
{
    if (generation != m_generation)
        return;
    m_complete = complete;
    m_missing = missing;
    // A scan that the watcher has begun ends too, but nobody was told that it began.
    if (m_scans > 0 && --m_scans == 0)
        emit scanningChanged(false);
}

void Library::take(const ScanNews &news)
{
    if (news.generation != m_generation)
        return;
    LibraryChange change;
    QSet<QString> outdated(news.gone.begin(), news.gone.end());
    for (const auto &[entry, words] : news.present) {
        m_search.set(entry.path, words);
        if (m_index.contains(entry.path)) {
            change.changed += entry.path;
            outdated.insert(entry.path);
        } else {
            change.added += entry.path;
        }
    }
    for (const QString &path : news.gone) {
        m_search.remove(path);
        if (m_index.contains(path))
            change.removed += path;
    }
    if (!outdated.isEmpty()) {
        std::erase_if(m_entries,
                      [&](const LibraryEntry &entry) { return outdated.contains(entry.path); });
    }
    const auto inOrder = [](const LibraryEntry &a, const LibraryEntry &b) {
        return std::tie(a.kind, a.sortKey, a.path) < std::tie(b.kind, b.sortKey, b.path);
    };
    const auto middle = std::ptrdiff_t(m_entries.size());
    for (const ScannedEntry &scanned : news.present)
        m_entries.push_back(scanned.entry);
    std::sort(m_entries.begin() + middle, m_entries.end(), inOrder);
    std::inplace_merge(m_entries.begin(), m_entries.begin() + middle, m_entries.end(), inOrder);
    m_index.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_index.insert(m_entries[i].path, int(i));
    updateFacts(news);
    emit changed(change);
}

/// Those who were handed the facts so far keep them as they were.
void Library::updateFacts(const ScanNews &news)
{
    auto facts = std::make_shared<FolderFacts>(*m_facts);
    for (const ScannedEntry &scanned : news.present)
        facts->set(scanned.entry.facts);
    for (const QString &path : news.gone)
        facts->remove(path);
    const auto isSkill = [](const QString &path) {
        return path.endsWith(QLatin1StringView("/SKILL.md"));
    };
    const auto pathOf = [](const ScannedEntry &scanned) { return scanned.entry.path; };
    if (std::ranges::any_of(news.present, isSkill, pathOf)
        || std::ranges::any_of(news.gone, isSkill))
        facts->refreshSkills();
    findSkills(*facts);
    m_facts = std::move(facts);
}

void Library::refreshSkills()
{
    auto facts = std::make_shared<FolderFacts>(*m_facts);
    if (!facts->refreshSkills())
        return;
    m_facts = std::move(facts);
    emit changed({});
}

const LibraryEntry *Library::find(const QString &path) const
{
    const auto found = m_index.constFind(path);
    return found == m_index.cend() ? nullptr : &m_entries[std::size_t(*found)];
}

std::vector<int> Library::matching(const QString &query) const
{
    std::vector<int> found;
    if (query.trimmed().isEmpty()) {
        found.resize(m_entries.size());
        std::ranges::iota(found, 0);
        return found;
    }
    for (const SearchHit &hit : m_search.find(query))
        found.push_back(m_index.value(hit.key));
    return found;
}

} // namespace studio
