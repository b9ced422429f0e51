#pragma once

#include "checks/Configuration.h"
#include "persona/Snapshot.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace studio {

/// What a program keeps of a long file, from resources/data/runtime-limits.json.
struct RuntimeLimit
{
    QString target; ///< Of knownTargets().
    QString name;
    QString help; ///< One sentence: what happens to a longer one.
    std::vector<Kind> kinds;
    bool bodyOnly = false; ///< The frontmatter does not count.
    qsizetype characters = 0; ///< Code points.
    double head = 1; ///< The parts of \a characters that are kept of the beginning and of the end.
    double tail = 0;
    bool refuses = false; ///< It does not cut, it does not take the file.
};

[[nodiscard]] const std::vector<RuntimeLimit> &runtimeLimits();

/// Whether the file is an agent of GitHub Copilot: by its name, `x.agent.md`, or its folder.
[[nodiscard]] bool isForCopilot(const Snapshot &snapshot);

/// Whose habits matter for a persona: what the configuration says; else the frameworks that a soul
/// names and the catalog; else those that its kind is made for.
[[nodiscard]] QStringList targetsOf(const Snapshot &snapshot, const Configuration &configuration);

/// Whether a program that reads souls refuses the whole file for "html-comment", "invisible" or
/// "injection", or takes "html" or "invisible" out of it.
[[nodiscard]] bool takesAmiss(const QString &target, const QString &what);
/// The names of the targets that do, or an empty text.
[[nodiscard]] QString namesThatTakeAmiss(const QStringList &targets, const QString &what);

} // namespace studio
