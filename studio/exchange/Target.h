#pragma once

#include "persona/Snapshot.h"
#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <vector>

namespace studio {

/// A tool or a form that personas are exported to.
struct Target
{
    QString id;   ///< Stable: "claude-code".
    QString name; ///< As its maker writes it: "Claude Code".
    QList<Kind> kinds; ///< The kinds that it takes.
    QString pathPattern; ///< Below the destination; NAME stands for the persona's file name.
    QString factsAsOf;   ///< Year and month in which the format's facts were gathered.
};

/// All targets, in the order in which they are offered.
[[nodiscard]] const std::vector<Target> &targets();
/// nullptr when there is no target of that id.
[[nodiscard]] const Target *findTarget(QStringView id);

/// What became of one field, or of a section ("section/TITLE"), or of the text ("body").
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
    /// Why it is not simply kept; empty code when it is. Codes: export/no-place (field, target),
    /// export/frontmatter-left-out (target), export/moved (place), export/not-exact (target: the
    /// text holds bytes that are not UTF-8).
    Error reason;
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

    /// Whether any field was changed or dropped.
    [[nodiscard]] bool losesSomething() const;
};

/// Errors: export/no-such-target (id), export/wrong-kind (target's name, kind's id),
/// export/unreadable (target's name; the frontmatter is needed and cannot be read).
[[nodiscard]] Result<ExportPlan> planExport(const Snapshot &snapshot, const QString &targetId);

} // namespace studio
