#pragma once

#include "ui/export/ExportChoices.h"

namespace studio {

/// Where the files of an export go.
enum class ExportPlace {
    Project, ///< Where programs look in one project.
    User,    ///< Where they look for all projects of the user.
    Folder,  ///< Below any folder.
    Archive, ///< Into one ZIP archive in a folder.
};

struct ExportWish
{
    std::vector<BundleItem> items;
    std::vector<ExportChoice> choices;
    ExportPlace place = ExportPlace::Folder;
    QString root; ///< The folder: the project's, the user's home or the one that was chosen.
    ExportOptions options;
};

/// A model that a persona names and a program does not know by that name.
struct ModelNeed
{
    QString target; ///< The target's id
    QString program; ///< and its name.
    QString model;

    friend bool operator==(const ModelNeed &, const ModelNeed &) = default;
};

/// What an export will write, compared with what is there. Nothing has been written yet.
struct ExportOffer
{
    ExportPlan plan; ///< All files together; of an archive, the archive.
    std::vector<ExportedFile> files; ///< Of an archive also those in it, behind it.
    std::vector<FieldOutcome> fields; ///< With the persona and the program where there are several.
    std::vector<FieldOutcome> sections;
    std::vector<BundleRefusal> refused;
    std::vector<Error> notes;
    std::vector<ModelNeed> models; ///< Each once, mapped already or not.
};

/// Several targets that write one name have folders of their own, in a folder or an archive. Takes
/// its time; may be called in any thread. Errors as planChoice(), joinPlans() and previewExport().
[[nodiscard]] Result<ExportOffer> offerExport(const ExportWish &wish);

/// The folder to begin with for a persona that lies at \a path. \a remembered: the last one.
[[nodiscard]] QString startFolder(ExportPlace place, const QString &path, const QString &remembered,
                                  const QString &home);

} // namespace studio
