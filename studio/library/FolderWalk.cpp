#include "library/FolderWalk.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <deque>
#include <dirent.h>
#include <optional>
#include <sys/stat.h>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

bool isLeftOut(const QString &name)
{
    return (name.startsWith(u'.') && name != ".claude"_L1 && name != ".agents"_L1)
           || name == "node_modules"_L1 || name == "__pycache__"_L1;
}

std::optional<struct stat> factsOf(const QString &path)
{
    struct stat facts{};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return facts;
}

qint64 nanoseconds(const struct timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileStamp stampOf(const struct stat &facts)
{
    return {facts.st_size, nanoseconds(facts.st_mtim), nanoseconds(facts.st_ctim), facts.st_ino};
}

struct Name
{
    QString name;
    bool isLink = false;
};

/// The names in a folder in their order, so that limits cut off the same every time.
std::vector<Name> namesIn(const QString &folder)
{
    std::vector<Name> names;
    DIR *directory = ::opendir(QFile::encodeName(folder).constData());
    if (!directory)
        return names;
    while (const dirent *entry = ::readdir(directory)) {
        const QString name = QFile::decodeName(entry->d_name);
        if (name != "."_L1 && name != ".."_L1)
            names.push_back({name, entry->d_type == DT_LNK});
    }
    ::closedir(directory);
    std::ranges::sort(names, {}, &Name::name);
    return names;
}

struct Folder
{
    QString path;
    int depth = 0;
};

} // namespace

FolderWalk walkFolder(const QString &root, const WalkLimits &limits,
                      const std::function<bool()> &abort,
                      const std::function<bool(const QString &, bool)> &leavesOut)
{
    FolderWalk walk;
    const QString rootPath = QDir::cleanPath(QDir(root).absolutePath());
    const QString realRoot = QDir(root).canonicalPath() + u'/';
    std::deque<Folder> folders{{rootPath, 0}};
    // Links come after all real folders, so that what can be reached without a link is.
    std::deque<Folder> links;
    QSet<std::pair<quint64, quint64>> seen;
    while (!folders.empty() || !links.empty()) {
        if (abort && abort())
            return walk;
        std::deque<Folder> &queue = folders.empty() ? links : folders;
        const Folder folder = queue.front();
        queue.pop_front();
        const auto facts = factsOf(folder.path);
        const std::pair<quint64, quint64> identity(facts ? facts->st_dev : 0,
                                                   facts ? facts->st_ino : 0);
        if (!facts || !S_ISDIR(facts->st_mode) || seen.contains(identity))
            continue;
        if (walk.folders.size() >= limits.folders) {
            walk.complete = false;
            break;
        }
        seen.insert(identity);
        walk.folders += folder.path;
        for (const Name &name : namesIn(folder.path)) {
            const QString path = folder.path + u'/' + name.name;
            const bool markdown = name.name.endsWith(".md"_L1, Qt::CaseInsensitive);
            const auto file = factsOf(path);
            if (!file)
                continue;
            if (S_ISDIR(file->st_mode)) {
                if (isLeftOut(name.name) || (leavesOut && leavesOut(path, true)))
                    continue;
                if (folder.depth >= limits.depth) {
                    walk.complete = false;
                    continue;
                }
                (name.isLink ? links : folders).push_back({path, folder.depth + 1});
                continue;
            }
            if (!markdown || !S_ISREG(file->st_mode) || (leavesOut && leavesOut(path, false)))
                continue;
            // A link to a file that is found by itself would show it twice.
            if (name.isLink) {
                const QString real = QFileInfo(path).canonicalFilePath();
                if (real.startsWith(realRoot))
                    continue;
                walk.linked += QFileInfo(real).path();
            }
            if (walk.files.size() >= limits.files) {
                walk.complete = false;
                return walk;
            }
            walk.files.insert(path, stampOf(*file));
        }
    }
    return walk;
}

FolderWalk walkRoots(const QStringList &roots, const WalkLimits &limits,
                     const std::function<bool()> &abort)
{
    FolderWalk all;
    for (const QString &root : roots) {
        const auto facts = factsOf(root);
        if (!facts)
            continue;
        if (S_ISREG(facts->st_mode)) {
            all.files.insert(root, stampOf(*facts));
            continue;
        }
        WalkLimits left = limits;
        left.files -= int(all.files.size());
        left.folders -= int(all.folders.size());
        FolderWalk walk = walkFolder(root, left, abort);
        all.complete = all.complete && walk.complete;
        all.files.insert(walk.files);
        all.folders += walk.folders;
        all.linked += walk.linked;
    }
    all.folders.removeDuplicates(); // one root may lie in another
    all.linked.removeDuplicates();
    return all;
}

} // namespace studio
