#pragma once

#include "checks/Diagnostic.h"
#include "format/Reading.h"
#include "text/Result.h"

#include <QString>

namespace studio {

// The one place where codes become sentences. English source texts, translated by Qt's translators.

/// What happened, what was kept, and what to do.
[[nodiscard]] QString wordError(const Error &error);
[[nodiscard]] QString wordDiagnostic(const Diagnostic &diagnostic);
/// What a button says: "Change to Task".
[[nodiscard]] QString wordFix(const Fix &fix);
[[nodiscard]] QString wordReading(const Reading &reading);

} // namespace studio
