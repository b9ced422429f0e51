#pragma once

#include "exchange/TargetData.h"

namespace studio {

/// Plans an export to a target of one form. The snapshot is of one of the target's kinds.
using WriteForm = Result<ExportPlan> (*)(const Snapshot &snapshot, const TargetData &data,
                                         const TargetOptions &options);

// One for each "form" of resources/targets.
[[nodiscard]] Result<ExportPlan> writeCopy(const Snapshot &snapshot, const TargetData &data,
                                           const TargetOptions &options);
[[nodiscard]] Result<ExportPlan> writeFields(const Snapshot &snapshot, const TargetData &data,
                                             const TargetOptions &options);
[[nodiscard]] Result<ExportPlan> writePlugin(const Snapshot &snapshot, const TargetData &data,
                                             const TargetOptions &options);
[[nodiscard]] Result<ExportPlan> writeOpenClaw(const Snapshot &snapshot, const TargetData &data,
                                               const TargetOptions &options);
[[nodiscard]] Result<ExportPlan> writeSoulSpec(const Snapshot &snapshot, const TargetData &data,
                                               const TargetOptions &options);
[[nodiscard]] Result<ExportPlan> writeJson(const Snapshot &snapshot, const TargetData &data,
                                           const TargetOptions &options);
[[nodiscard]] Result<ExportPlan> writeDrawn(const Snapshot &snapshot, const TargetData &data,
                                            const TargetOptions &options);

[[nodiscard]] Result<ExportPlan> writeSkill(const Snapshot &snapshot, const TargetData &data,
                                            const TargetOptions &options);

// What the writers have in common.

/// The target's pattern with the persona's file name in the place of NAME: an agent's name, else
/// the slug, made safe.
[[nodiscard]] QString exportPath(const TargetData &data, const Snapshot &snapshot);
/// The file name without folder and ending.
[[nodiscard]] QString exportStem(const TargetData &data, const Snapshot &snapshot);
/// The file of the snapshot, byte for byte.
[[nodiscard]] QByteArray exactBytes(const Snapshot &snapshot);
/// Every field is kept, and so are text and sections but for what the target cuts off.
void keepAll(ExportPlan &plan, const Snapshot &snapshot, const TargetData &data,
             const QString &path);
/// What becomes of the text and of its main sections in \a path, as far as the target reads it.
void noteBody(ExportPlan &plan, const Snapshot &snapshot, const TargetData &data,
              const QString &path);
/// The text without its frontmatter; nothing in it can be taken for one.
[[nodiscard]] QString bodyAlone(const Snapshot &snapshot);

/// What the author wrote as the value of an entry, in one line.
[[nodiscard]] QString sourceOf(const Snapshot &snapshot, const Entry &entry);
/// Adds what becomes of comments and of bytes that are no UTF-8, in a target that has no place
/// for them.
void addLossesOfText(ExportPlan &plan, const Snapshot &snapshot, const Target &target);

} // namespace studio
