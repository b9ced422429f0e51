#pragma once

#include "checks/Diagnostic.h"
#include "format/Reading.h"
#include "persona/Kind.h"
#include "text/Result.h"

#include <QString>

namespace studio {

// The one place where codes become sentences. English source texts, translated by Qt's translators.

/// What happened, what was kept, and what to do.
[[nodiscard]] QString wordError(const Error &error);
[[nodiscard]] QString wordDiagnostic(const Diagnostic &diagnostic);
/// What a button says: "Change to Task".
[[nodiscard]] QString wordFix(const Fix &fix);
/// "soul", "agent", "skill", within a line.
[[nodiscard]] QString wordKind(Kind kind);
/// "Souls", "Agents", "Skills", as a heading.
[[nodiscard]] QString wordKinds(Kind kind);
/// How the loader reads the frontmatter, for the status line: "read strictly".
[[nodiscard]] QString wordReading(const Reading &reading);

/// The stable name of a state: "none", "strict", "repaired", "rejected".
[[nodiscard]] QLatin1StringView readingId(ReadingState state);

} // namespace studio
