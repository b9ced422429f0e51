#pragma once

#include "checks/Checks.h"

#include <QJsonArray>
#include <QJsonObject>

namespace studio::cli {

// The shapes of --json, which "persona help json" describes.

[[nodiscard]] QJsonArray diagnosticsJson(const Snapshot &snapshot,
                                         const std::vector<Diagnostic> &diagnostics);
[[nodiscard]] QJsonArray sectionsJson(const Snapshot &snapshot);
[[nodiscard]] QJsonObject fieldsJson(const Snapshot &snapshot);

/// The line of the last character of a section that is no blank.
[[nodiscard]] int endLineOf(const Snapshot &snapshot, const Section &section);
[[nodiscard]] QString lineEndId(LineEnd lineEnd);

/// "file:line:column: severity: message [code]", as compilers say it.
[[nodiscard]] QString diagnosticLine(const QString &file, const Snapshot &snapshot,
                                     const Diagnostic &diagnostic);

} // namespace studio::cli
