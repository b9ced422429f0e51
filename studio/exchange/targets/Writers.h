#pragma once

#include "exchange/Target.h"

namespace studio {

/// A target with the function that plans an export to it. Each target has a file of its own.
struct TargetWriter
{
    Target target;
    /// The snapshot is of one of the target's kinds.
    Result<ExportPlan> (*plan)(const Snapshot &snapshot, const Target &target) = nullptr;
};

[[nodiscard]] TargetWriter claudeCodeWriter();
[[nodiscard]] TargetWriter soulWriter();
[[nodiscard]] TargetWriter openClawWriter();
[[nodiscard]] TargetWriter markdownWriter();
[[nodiscard]] TargetWriter jsonWriter();

// What the writers have in common.

/// The file name of a persona: an agent's name, else the slug, made safe. \a extension: ".md"
[[nodiscard]] QString exportName(const Snapshot &snapshot, QLatin1StringView extension);
/// The target's pattern with its NAME filled in.
[[nodiscard]] QString exportPath(const Target &target, const Snapshot &snapshot,
                                 QLatin1StringView extension);
/// The file of the snapshot, byte for byte.
[[nodiscard]] QByteArray exactBytes(const Snapshot &snapshot);
/// A plan of one file with the snapshot's bytes: every field is kept.
[[nodiscard]] ExportPlan planExactCopy(const Snapshot &snapshot, const Target &target,
                                       const QString &path);

/// What the author wrote as the value of an entry, in one line.
[[nodiscard]] QString sourceOf(const Snapshot &snapshot, const Entry &entry);
[[nodiscard]] FieldOutcome dropped(const Snapshot &snapshot, const Entry &entry,
                                   const Target &target);
[[nodiscard]] FieldOutcome mapped(const Snapshot &snapshot, const Entry &entry, const QString &to);
/// Adds what becomes of comments and of bytes that are no UTF-8, in a target that has no place
/// for them.
void addLossesOfText(ExportPlan &plan, const Snapshot &snapshot, const Target &target);

} // namespace studio
