#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>

namespace studio {

/// What tells that a file has changed without reading it.
struct FileStamp
{
    qint64 size = 0;
    qint64 modified = 0; ///< ns since 1970
    qint64 changed = 0;  ///< ns since 1970: of the content or of anything about the file
    quint64 number = 0;  ///< of the file in its file system

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// How much of a folder is looked at. What lies beyond is left out, and the walk says so.
struct WalkLimits
{
    int files = 20'000;
    int folders = 20'000;
    int depth = 32;
};

struct FolderWalk
{
    QHash<QString, FileStamp> files; ///< Every *.md, by its absolute path.
    QStringList folders;             ///< Every folder that was looked into.
    QStringList linked; ///< The folders that files lie in which only links lead to.
    bool complete = true;            ///< False when a limit was met.
};

/// Looks through a folder and all below it: hidden folders except .claude and .agents, and
/// node_modules and the like, are left out; links to folders are followed, none twice. \a abort
/// is asked now and then. \a leavesOut is asked of every file and folder by its path; what it
/// says yes to is passed over with all that is in it.
[[nodiscard]] FolderWalk walkFolder(
    const QString &root, const WalkLimits &limits = {}, const std::function<bool()> &abort = {},
    const std::function<bool(const QString &path, bool isFolder)> &leavesOut = {});

/// The same for several roots, each a folder or a single file. The limits hold for all together.
[[nodiscard]] FolderWalk walkRoots(const QStringList &roots, const WalkLimits &limits = {},
                                   const std::function<bool()> &abort = {});

} // namespace studio
