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
/// For one place only, above the line in question or at its end:
///
///     # persona-ignore-next-line: agent/color       (in the frontmatter: the field below it)
///     color: teal # persona-ignore-line: agent/color
///     <!-- persona-ignore-next-line: text/todo -->  (in the text; not in a block of code)
///     - TODO lists are yours. <!-- persona-ignore-line: text/todo -->
///     [//]: # (persona-ignore-next-line: text/todo) (in the text of a soul)
///
/// A finding belongs to the line that it begins in. Behind the codes a reason can stand: ` -- why`.
///
/// Takes out the findings that are turned off. Tells config/unknown-rule where a rule is named that
/// there is not, and config/useless-ignore where one is named that found nothing.
void applyIgnores(const Snapshot &snapshot, const CheckContext &context,
                  std::vector<Diagnostic> &found);

/// The edit that turns a rule off for the file: adds it to the comment that is there, or adds a
/// comment. It is tried on a copy: the loader must read the same afterwards. Errors:
/// ignore/no-place (an agent file without frontmatter), ignore/not-possible.
[[nodiscard]] Result<TextEdit> planIgnore(const Snapshot &snapshot, const QByteArray &rule);

/// The edit that turns the rule of a finding off for the line that it stands in, in the form that
/// changes least: nothing else may be found or read otherwise behind it. Error:
/// ignore/not-possible: the rule can be turned off for the whole file.
[[nodiscard]] Result<TextEdit> planIgnoreLine(const Snapshot &snapshot,
                                              const Diagnostic &diagnostic);

/// Whether an HTML comment of the text is one of those above, and so no remark for readers.
[[nodiscard]] bool isIgnoreComment(QStringView comment);

/// Whether there are rules of that name: a code, a family ("body/*") or "*".
[[nodiscard]] bool namesRules(const QByteArray &pattern);
/// The rule or family that was probably meant, or an empty text.
[[nodiscard]] QString nearestRule(const QByteArray &pattern);

} // namespace studio
