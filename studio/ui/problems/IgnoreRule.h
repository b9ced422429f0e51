#pragma once

#include "checks/Diagnostic.h"
#include "text/Result.h"

#include <QString>

namespace studio {

class DocumentSession;

/// Turns a rule off for the persona by a comment in its text, as one undo step.
/// Errors as planIgnore().
Result<void> ignoreInFile(DocumentSession &session, const QByteArray &rule);

/// Turns the rule of a finding off for its line, in the same way. Errors as planIgnoreLine(); nothing
/// is done when the text has moved on since it was found.
Result<void> ignoreOnLine(DocumentSession &session, const Diagnostic &diagnostic);

/// The `.persona.yaml` that counts for the persona, or that would count if it was made beside it;
/// empty for a text without a file.
[[nodiscard]] QString configurationPathFor(const DocumentSession &session);

/// Turns a rule off in that file, for all that it counts for; the persona is checked anew.
/// Errors: file/no-path, those of readFile(), planRuleOff() and writeFile().
Result<void> ignoreInFolder(DocumentSession &session, const QByteArray &rule);

} // namespace studio
