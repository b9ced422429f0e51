#pragma once

#include "exchange/Import.h"
#include "exchange/TargetData.h"

#include <QMap>

namespace studio {

/// The files of a package by their paths within it.
using PackageFiles = QMap<QString, QByteArray>;

/// soul.json and the files that it names. Errors as planImport().
[[nodiscard]] Result<ImportPlan> readSoulSpec(const PackageFiles &files, const QString &source,
                                              const ImportOptions &options);
/// SOUL.md with IDENTITY.md and AGENTS.md. Errors as planImport().
[[nodiscard]] Result<ImportPlan> readOpenClaw(const PackageFiles &files, const QString &source,
                                              const ImportOptions &options);
/// The JSON that this program exports.
[[nodiscard]] Result<ImportPlan> readJson(const QByteArray &content, const QString &source,
                                          const ImportOptions &options);

/// Puts text and fields together and names the file.
void finish(ImportPlan &plan, const Value::Map &fields, const QString &body);
/// A file name for a persona: its name, made safe.
[[nodiscard]] QString importedName(const QString &name, const QString &fallback);

} // namespace studio
