#pragma once

#include "exchange/ModelMap.h"
#include "persona/Snapshot.h"
#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>
#include <vector>

namespace studio {

/// A tool or a form that personas are exported to, from resources/targets.
struct Target
{
    QString id;   ///< Stable: "claude-code".
    QString name; ///< As its maker writes it: "Claude Code".
    QString tool; ///< What it belongs to: targets of one tool stand together.
    QList<Kind> kinds; ///< The kinds that it takes.
    QString pathPattern; ///< Below the destination; NAME stands for the persona's file name.
    QString factsAsOf;   ///< Year and month in which the format's facts were gathered.
    bool imports = false; ///< Files of this form can be read back.
    bool drawn = false;   ///< It is a picture or a page: planExport() needs TargetOptions::draw.
};

/// All targets, in the order in which they are offered: those of one tool in a row.
[[nodiscard]] const std::vector<Target> &targets();
/// nullptr when there is no target of that id.
[[nodiscard]] const Target *findTarget(QStringView id);

/// What became of one field ("tools"), of the text ("body") or of a section (its title).
struct FieldOutcome
{
    enum class Outcome {
        Kept,    ///< It is in the target under its own name.
        Mapped,  ///< The target says the same under another name or in another place.
        Changed, ///< The target holds something else than the author wrote.
        Dropped, ///< The target has no place for it.
    };

    QString field;
    Outcome outcome = Outcome::Kept;
    QString from; ///< The value as the author wrote it, in one line.
    QString to;   ///< Where it went ("IDENTITY.md") or what it became; empty when dropped.
    /// Why it is not simply kept; empty code when it is. The codes are those of wordError() that
    /// begin with export/ or import/; their words say what can be done.
    Error reason;
    /// Whether a change or a loss makes the assistant do something else.
    bool effect = true;

    [[nodiscard]] bool isLoss() const
    {
        return outcome == Outcome::Changed || outcome == Outcome::Dropped;
    }
};

/// "kept", "mapped", "changed", "dropped".
[[nodiscard]] QLatin1StringView outcomeId(FieldOutcome::Outcome outcome);

struct ExportFile
{
    QString path; ///< Relative to the destination, with '/'; every part is a safe file name.
    QByteArray content;
};

/// What an export will write, and what gets lost. Nothing has been written yet.
struct ExportPlan
{
    QString target;
    std::vector<ExportFile> files;
    std::vector<FieldOutcome> fields;
    std::vector<FieldOutcome> sections; ///< The main sections, in the order of the text.
    std::vector<Error> notes; ///< What else there is to do for the export to take effect.

    /// Whether any field or section was changed or dropped.
    [[nodiscard]] bool losesSomething() const;
    /// Whether something that was changed or dropped has an effect.
    [[nodiscard]] bool losesEffect() const;
};

/// What an export needs beside the persona.
struct TargetOptions
{
    /// The name of a model there for one here. Claude's names never go to another vendor's tool
    /// without it.
    ModelMap modelMap;
    /// Draws a picture or a page for the target of that id.
    std::function<QByteArray(const Snapshot &snapshot, const QString &target)> draw;
};

/// Errors: export/no-such-target (id), export/wrong-kind (target's name, kind's id),
/// export/lacks-fields (target's name, the fields that it cannot do without), export/not-drawn
/// (target's name; there is nothing to draw it with), export/license (target's name, licence),
/// export/too-large (target's name, limit in bytes).
[[nodiscard]] Result<ExportPlan> planExport(const Snapshot &snapshot, const QString &targetId,
                                            const TargetOptions &options = {});

} // namespace studio
