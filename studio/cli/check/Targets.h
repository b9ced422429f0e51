#pragma once

#include "text/Result.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace studio::cli {

/// A file that is looked at.
struct Target
{
    QString shown; ///< As the user names it, or the path below the folder that the user names.
    QString path;  ///< Absolute.
    bool named = false; ///< By the user. Others must look like a persona to be checked.
    bool neighbour = false; ///< Not checked: it only counts for the rules about several files.
};

struct Targets
{
    std::vector<Target> files; ///< In the order of the arguments, those of a folder by path.
    std::vector<std::pair<QString, Error>> troubles; ///< What is shown, and what is wrong with it.
    QStringList folders; ///< All that were looked into, absolute.
    QStringList incomplete; ///< Folders of which not all was looked at.
};

/// \a ignoring: folders are looked through as git does. What the user names is always taken.
[[nodiscard]] Targets findTargets(const QStringList &paths, bool ignoring);

/// Adds the other agents that are loaded together with the files that the user named one by one.
void addNeighbours(Targets &targets, bool ignoring);

} // namespace studio::cli
