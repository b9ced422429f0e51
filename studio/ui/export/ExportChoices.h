#pragma once

#include "exchange/Bundle.h"
#include "exchange/Install.h"
#include "exchange/ModelMap.h"
#include "exchange/WriteExport.h"
#include "render/Tokens.h"
#include "text/LineDiff.h"

#include <vector>

namespace studio {

/// Something that can be made of personas.
struct ExportChoice
{
    enum class Form {
        Target,
        Bundle, ///< A package, of one persona or several.
        Page,
        Card,
    };

    QString id; ///< Stable: "claude-code", "claude-marketplace", "page", "card".
    Form form = Form::Target;
    QString name;
    QString summary; ///< Where it goes, or what it is, in a few words.
    QString group;   ///< The heading that it stands under.
    bool installable = false; ///< A program looks for it in a project or in the user's folder.
};

/// All choices for personas of these kinds: programs, those of one tool in a row, packages, files.
[[nodiscard]] std::vector<ExportChoice> exportChoices(const QList<Kind> &kinds);

struct ExportOptions
{
    enum class Picture { Png, Svg, Html };

    Picture picture = Picture::Png;
    Theme theme = Theme::Light;
    int scale = 2; ///< 1 or 2; of a PNG.
    QString name;  ///< Of a package of several.
    ModelMap models;
    QString folder; ///< Of the personas; licence files are looked for up to here.
};

/// What a choice makes of personas, each part with what gets lost of it.
struct ChoicePlan
{
    std::vector<ExportJob> jobs;
    std::vector<BundleRefusal> refused;
    std::vector<Error> notes;
};

/// Personas of kinds that the choice does not take are left out without a word. Errors: that of the
/// first persona that was refused, when nothing is left; export/wrong-kind (name of the choice,
/// kind's id) when none is of a kind that it takes.
[[nodiscard]] Result<ChoicePlan> planChoice(const std::vector<BundleItem> &items,
                                            const ExportChoice &choice,
                                            const ExportOptions &options);

/// A file of a plan as it meets its destination.
struct ExportedFile
{
    enum class State {
        New,
        Same, ///< It is there with the same content.
        Other, ///< It is there with other content.
    };
    QString path; ///< Relative to the destination.
    qint64 size = 0;
    State state = State::New;
    QByteArray before; ///< What is there with State::Other.
    QByteArray after;
};

/// What changes in the text of a file; of a new one, or one that is the same, all its lines.
/// Nothing when it is no text. Takes its time.
[[nodiscard]] std::optional<std::vector<DiffRow>> differenceOf(const ExportedFile &file);

/// Compares the files of a plan with what is in the folder. Errors as exportConflicts().
[[nodiscard]] Result<std::vector<ExportedFile>> previewExport(const ExportPlan &plan,
                                                              const QString &folder);

} // namespace studio
