#pragma once

#include "checks/RejectionCause.h"
#include "text/TextEdit.h"

#include <optional>

namespace studio {

/// The value with quotes around it, as the loader reads it. Nothing for one that is not there.
[[nodiscard]] std::optional<TextEdit> quotedValue(const Entry &entry, const QString &text);

/// Makes a rejected frontmatter readable: lines without indentation become part of the value
/// that they follow, and values that cannot be read alone are quoted. Nothing is lost.
[[nodiscard]] TextEdit repairPlan(const Snapshot &snapshot);
/// The same for one cause alone; empty where the cause has no repair of its own.
[[nodiscard]] TextEdit repairPlan(const Snapshot &snapshot, const RejectionCause &cause);
/// Ends the frontmatter behind the last key that it knows before the first line that is no YAML:
/// the body was written into it. Empty where there is no such key.
[[nodiscard]] TextEdit earlierFence(const Snapshot &snapshot);

/// Whether the loader can read the text behind the edit, and finds there every key that it knows.
/// \a sameBody: and the body is the same.
[[nodiscard]] bool makesReadable(const Snapshot &snapshot, const TextEdit &edit, bool sameBody);
/// Whether a field that takes one line would hold several behind the edit.
[[nodiscard]] bool spreadsOverLines(const Snapshot &snapshot, const TextEdit &edit);

} // namespace studio
