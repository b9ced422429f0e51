#pragma once

#include "exchange/WriteExport.h"
#include "render/Tokens.h"
#include "text/LineDiff.h"

#include <vector>

namespace studio {

/// Something that can be made of a persona.
struct ExportChoice
{
    enum class Form { Target, Page, Card };

    QString id; ///< Stable: "claude-code", "claude-code-user", "page", "card".
    Form form = Form::Target;
    QString name;
    QString summary; ///< Where it goes, or what it is, in a few words.
    QString target;  ///< The id of the target.
    QString folder;  ///< Where it goes, when that is not to be chosen.
    QString group;   ///< The heading that it stands under.
};

/// All choices of a kind, those of one group in a row: tools with several, other tools, files.
[[nodiscard]] std::vector<ExportChoice> exportChoices(Kind kind);

struct ExportOptions
{
    enum class Picture { Png, Svg, Html };

    Picture picture = Picture::Png;
    Theme theme = Theme::Light;
    int scale = 2; ///< 1 or 2; of a PNG.
};

/// The files that a choice makes. Needs the GUI thread for a card, whose text is drawn.
/// Errors as planExport().
[[nodiscard]] Result<ExportPlan> planChoice(const Snapshot &snapshot, const ExportChoice &choice,
                                            const ExportOptions &options);

/// A file of a plan as it meets its destination.
struct ExportedFile
{
    enum class State {
        New,
        Same,  ///< It is there with the same content.
        Other, ///< It is there with other content.
    };
    QString path; ///< Relative to the destination.
    qint64 size = 0;
    State state = State::New;
    bool comparable = false; ///< Both are text.
    std::vector<DiffRow> difference;
};

/// Compares the files of a plan with what is in the folder. Errors as exportConflicts().
[[nodiscard]] Result<std::vector<ExportedFile>> previewExport(const ExportPlan &plan,
                                                              const QString &folder);

/// The folder to begin with for a persona that lies at \a path: the project that holds its
/// `.claude/agents`, for what goes there; else \a remembered, else the persona's own folder.
[[nodiscard]] QString startFolder(const ExportChoice &choice, const QString &path,
                                  const QString &remembered);

} // namespace studio
