#include "cli/check/Targets.h"

#include "checks/FolderFacts.h"
#include "library/FolderWalk.h"
#include "library/GitIgnore.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

FolderWalk walk(const QString &folder, bool ignoring, const WalkLimits &limits = {})
{
    if (!ignoring)
        return walkFolder(folder, limits);
    GitIgnore git(absolute(folder));
    return walkFolder(folder, limits, {}, [&](const QString &path, bool isFolder) {
        return git.leavesOut(path, isFolder);
    });
}

class Collector
{
public:
    explicit Collector(bool ignoring)
        : m_ignoring(ignoring)
    {
    }

    void add(const QString &argument)
    {
        if (QFileInfo(argument).isDir())
            addFolder(argument);
        else
            put({argument, absolute(argument), true, false});
    }

    Targets targets;

private:
    void addFolder(const QString &folder)
    {
        if (!QDir(folder).isReadable()) {
            targets.troubles.emplace_back(folder, Error{"file/no-permission", {folder}, {}});
            return;
        }
        const FolderWalk found = walk(folder, m_ignoring);
        targets.folders += found.folders;
        if (!found.complete)
            targets.incomplete += folder;
        QStringList paths = found.files.keys();
        paths.sort();
        const QString root = absolute(folder);
        const qsizetype cut = root == "/"_L1 ? 1 : root.size() + 1;
        const QString shownRoot = QDir::cleanPath(folder);
        const QString prefix = shownRoot == "."_L1   ? QString()
                               : shownRoot == "/"_L1 ? shownRoot
                                                     : shownRoot + u'/';
        for (const QString &path : std::as_const(paths))
            put({prefix + path.sliced(cut), path, false, false});
    }

    void put(Target target)
    {
        if (m_known.contains(target.path))
            return;
        m_known += target.path;
        targets.files.push_back(std::move(target));
    }

    bool m_ignoring;
    QSet<QString> m_known;
};

} // namespace

Targets findTargets(const QStringList &paths, bool ignoring)
{
    Collector collector(ignoring);
    for (const QString &path : paths)
        collector.add(path);
    return std::move(collector.targets);
}

void addNeighbours(Targets &targets, bool ignoring)
{
    // A folder that holds more than this is no folder of agents.
    constexpr WalkLimits few{2000, 500, 8};
    QSet<QString> known;
    QStringList folders;
    for (const Target &target : targets.files) {
        known += target.path;
        const QString folder = target.named ? agentsFolder(target.path) : QString();
        if (folder.endsWith("/agents"_L1) && !folders.contains(folder)
            && !targets.folders.contains(folder))
            folders += folder;
    }
    for (const QString &folder : std::as_const(folders)) {
        const FolderWalk found = walk(folder, ignoring, few);
        if (!found.complete)
            continue;
        for (const QString &path : found.files.keys()) {
            if (!known.contains(path))
                targets.files.push_back({path, path, false, true});
        }
    }
}

} // namespace studio::cli
