#pragma once

#include "checks/CheckContext.h"
#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"
#include "text/Result.h"

namespace studio {

/// The comment with which a file turns rules off for itself:
///
///     # persona-ignore: text/placeholder, section/*
///
/// on a line of its own in the frontmatter, where no reader sees it. A soul without a frontmatter
/// has no such place: all of its text is given to the model, and an HTML comment makes some
/// programs refuse it. There a definition that nothing refers to does the same, and shows nowhere:
///
///     [//]: # (persona-ignore: text/placeholder)
///
/// Whoever wants no trace in the file writes it into `.persona.yaml`, below `overrides`.
///
/// Takes out the findings that are turned off. Tells config/unknown-rule where a rule is named that
/// there is not, and config/useless-ignore where one is named that found nothing.
void applyIgnores(const Snapshot &snapshot, const CheckContext &context,
                  std::vector<Diagnostic> &found);

/// The edit that turns a rule off for the file: adds it to the comment that is there, or adds a
/// comment. It is tried on a copy: the loader must read the same afterwards. Errors:
/// ignore/no-place (an agent file without frontmatter), ignore/not-possible.
[[nodiscard]] Result<TextEdit> planIgnore(const Snapshot &snapshot, const QByteArray &rule);

/// Whether there are rules of that name: a code, a family ("body/*") or "*".
[[nodiscard]] bool namesRules(const QByteArray &pattern);
/// The rule or family that was probably meant, or an empty text.
[[nodiscard]] QString nearestRule(const QByteArray &pattern);

} // namespace studio
