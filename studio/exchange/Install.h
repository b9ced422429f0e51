#pragma once

#include "exchange/WriteExport.h"

#include <QDateTime>
#include <functional>
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

/// What a person did that wrote files. All of it can be undone in the same way.
enum class WriteAct { Install, Export, Import, Bundle };

/// What was written last, as it is remembered.
struct LastInstall
{
    WriteAct act = WriteAct::Install;
    QDateTime when;
    QString root; ///< The folder that it wrote below.
    QStringList files; ///< Absolute; none when it was too much to be remembered.
    bool undoable = true;
};

/// Where the last writing is remembered: shared by the program and its command line.
[[nodiscard]] QString installJournal();

/// Writes files after it has called \a before with what it is about to do.
using Writing = std::function<Result<QStringList>(const BeforeWriting &before)>;

/// Lets \a write write, remembered so that it can be undone. One that fails, or has nothing to
/// write, leaves the way back of the one before. \a journal: a file; it and its folder are made
/// for the user alone. Where it cannot be made, only an install is not done. Errors: those of
/// \a write, and of an install install/journal (path).
[[nodiscard]] Result<QStringList> remembered(WriteAct act, const QString &root,
                                             const QString &journal, const Writing &write);

/// writeExport(), remembered. Errors as writeExport() and remembered().
[[nodiscard]] Result<QStringList> install(const ExportPlan &plan, const QString &root,
                                          Overwrite policy,
                                          const QString &journal = installJournal(),
                                          WriteAct act = WriteAct::Install);

/// Nothing when there is none, or when it was undone.
[[nodiscard]] std::optional<LastInstall> lastInstall(const QString &journal = installJournal());

/// Gives back what was there before the last writing: all of it or nothing. Returns the paths that
/// changed. Errors: install/nothing-to-undo, install/not-remembered (it overwrote more than is
/// kept), install/changed-since (the paths of the files that somebody has changed since, one a
/// line), and those of writing files.
[[nodiscard]] Result<QStringList> undoInstall(const QString &journal = installJournal());

} // namespace studio
