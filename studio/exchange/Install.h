#pragma once

#include "exchange/WriteExport.h"

#include <QDateTime>
#include <optional>

namespace studio {

/// Where personas are put to use.
enum class InstallPlace {
    Project, ///< For one project: below its folder.
    User,    ///< For all projects of the user: below the home folder.
};

/// Whether a tool looks for files of this target in a project or in the user's folder.
[[nodiscard]] bool canInstall(const Target &target);

/// The targets whose tools are on this machine, told by the folders that they keep in the user's
/// home folder or in the project; nothing is run. \a project may be empty.
[[nodiscard]] QStringList foundTargets(const QString &home, const QString &project);

/// The plan with its files where the tool looks for them in that place. Paths stay relative: to the
/// project or to the home folder.
[[nodiscard]] ExportPlan placed(ExportPlan plan, InstallPlace place);

/// What the last install has done, as it is remembered.
struct LastInstall
{
    QDateTime when;
    QString root; ///< The folder that it wrote below.
    QStringList files; ///< Absolute.
};

/// Where installs are remembered: shared by the program and its command line.
[[nodiscard]] QString installJournal();

/// writeExport(), remembered so that it can be undone. \a journal: a file; it and its folder are
/// made for the user alone. Errors as writeExport(), and install/journal (path).
[[nodiscard]] Result<QStringList> install(const ExportPlan &plan, const QString &root,
                                          Overwrite policy,
                                          const QString &journal = installJournal());

/// Nothing when there is none, or when it was undone.
[[nodiscard]] std::optional<LastInstall> lastInstall(const QString &journal = installJournal());

/// Gives back what was there before the last install: all of it or nothing. Returns the paths that
/// changed. Errors: install/nothing-to-undo, install/changed-since (the paths of the files that
/// somebody has changed since, one a line), and those of writing files.
[[nodiscard]] Result<QStringList> undoInstall(const QString &journal = installJournal());

} // namespace studio
