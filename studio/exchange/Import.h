#pragma once

#include "exchange/Target.h"

namespace studio {

/// A file as it came: from a folder, an archive or standard input. \a path is relative, with '/'.
using SourceFile = ExportFile;

struct ImportOptions
{
    QString from; ///< The id of the target whose form the files have; empty: recognised.
    /// Keys that mean nothing here are kept for the way back; otherwise they are told of.
    bool keepUnknown = false;
    ModelMap modelMap; ///< As TargetOptions::modelMap; read from right to left.
    /// The models here for those there, by modelKey() of the target and the name there; come before
    /// \a modelMap, in which several names there cannot stand for one here.
    ModelMap modelsHere;
};

/// What will become of one file or package. Nothing has been written yet.
struct ImportPlan
{
    QString source; ///< The path of the file, or of the file that stands for the package.
    QString format; ///< The id of the target whose form it has, or "page".
    Kind kind = Kind::Agent;
    QString fileName; ///< "reviewer.md", "release-list/SKILL.md": safe in any folder.
    QByteArray content;
    /// What comes along: of a skill the files of its folder, with their paths in it; else files whose
    /// names begin as the persona's does, with the rest of the name (".avatar.png").
    std::vector<ExportFile> beside;
    std::vector<FieldOutcome> fields; ///< From the keys of the file to the fields of the persona.
    std::vector<Error> notes; ///< What it was not sure of, as PageImport::notes.
    /// The model that the file names where that name says nothing here, mapped or not.
    QString foreignModel;
};

/// The form of a file by its place and its content: the id of a target, "page" for the text of a
/// catalog page, or empty for something else.
[[nodiscard]] QString detectFormat(const QString &path, const QString &text);

/// Reads one file. Errors: import/unknown-format (path), import/no-such-format (id),
/// import/not-read (name of the target that is only written), import/empty, file/binary (path),
/// toml/…, import/json (path), import/lacks (path, what is missing).
[[nodiscard]] Result<ImportPlan> planImport(const SourceFile &file,
                                            const ImportOptions &options = {});

/// A file that should be a persona and could not be read.
struct ImportFailure
{
    QString path;
    Error error;
};

/// What became of a whole folder or archive.
struct FolderImport
{
    std::vector<ImportPlan> plans;
    QStringList skipped; ///< Files that are no persona.
    std::vector<ImportFailure> failures;
};

/// Reads many files. A folder with soul.json, or with SOUL.md beside IDENTITY.md or AGENTS.md, is
/// one persona. Two personas that come out with one file name get different ones.
[[nodiscard]] FolderImport planImport(const std::vector<SourceFile> &files,
                                      const ImportOptions &options = {});

/// The files that the personas are taken into, the personas themselves first.
[[nodiscard]] ExportPlan importedFiles(const std::vector<const ImportPlan *> &plans);

/// Reads a text that came without a file: dropped, or from the clipboard. Errors as planImport().
[[nodiscard]] Result<FolderImport> planImportOfText(const QString &text,
                                                    const ImportOptions &options = {});

/// Reads whatever lies at \a path: a file, a folder, a ZIP archive, or a package by its soul.json.
/// Errors as planImport() of one file, collectFiles() and readZip(), and those of readFile().
[[nodiscard]] Result<FolderImport> planImportOf(const QString &path,
                                                const ImportOptions &options = {});

/// The same of several, taken together: one that cannot be read is a failure and does not stop the
/// others. Of one path its error is that of planImportOf() of it.
[[nodiscard]] Result<FolderImport> planImportOf(const QStringList &paths,
                                                const ImportOptions &options = {});

/// Several imports as one. Two personas that come out with one file name get different ones.
[[nodiscard]] FolderImport joined(std::vector<FolderImport> imports);

/// What a folder holds for an import.
struct CollectedFiles
{
    std::vector<SourceFile> files;
    QStringList skipped; ///< Larger than any persona, and by their names likely none.
    /// Files by whose names they are personas, and that are too large or cannot be read:
    /// file/too-large, file/no-permission.
    std::vector<ImportFailure> failures;
};

/// The files below a folder that may be personas or belong to one (what lies beside a SKILL.md, the
/// pictures of a package), hidden folders too; links are not followed. At most 20,000 files.
/// Errors: file/not-found (path), file/no-permission (path), import/too-many (path, limit).
[[nodiscard]] Result<CollectedFiles> collectFiles(const QString &folder);

} // namespace studio
