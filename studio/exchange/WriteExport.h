#pragma once

#include "exchange/Target.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace studio {

enum class Overwrite {
    Refuse, ///< A file of other content is an error and nothing at all is written.
    Allow,
};

/// A file of the plan, compared with what is in the destination.
struct ExportConflict
{
    QString path; ///< Absolute.
    QByteArray present;
    QByteArray planned;
};

/// The files that are there with other content: what is shown before the author says yes.
/// Errors as writeExport(), without export/exists.
[[nodiscard]] Result<std::vector<ExportConflict>> exportConflicts(const ExportPlan &plan,
                                                                  const QString &folder);

/// A file that is about to be written, with what is there until then.
struct WrittenFile
{
    QString path; ///< Absolute.
    bool existed = false;
    QByteArray before;
    QByteArray after;
};

struct WriteRecord
{
    std::vector<WrittenFile> files; ///< Without those that have the content already.
    QStringList madeFolders;        ///< Those that were missing, those above first.
};

/// Is called when all is ready to be written; an error ends the writing before it has begun.
using BeforeWriting = std::function<Result<void>(const WriteRecord &record)>;

/// Writes the files of a plan below \a folder, all of them or none, and makes the folders
/// that are missing. Looks at all files before it writes the first. A file that has the
/// content already is left alone. Returns the absolute paths of all files of the plan.
/// Errors: export/exists (path; other content and Overwrite::Refuse), export/outside (path; it
/// would lie outside the folder, by its name or through a symbolic link), export/not-a-file
/// (path; something else is in its place), export/not-a-folder (path), export/no-permission
/// (path), export/disk-full (path), export/write (path, reason).
[[nodiscard]] Result<QStringList> writeExport(const ExportPlan &plan, const QString &folder,
                                              Overwrite policy = Overwrite::Refuse,
                                              const BeforeWriting &before = {});

} // namespace studio
