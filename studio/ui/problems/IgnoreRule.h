#pragma once

#include "text/Result.h"

#include <QString>

namespace studio {

class DocumentSession;

/// Turns a rule off for the persona by a comment in its text, as one undo step.
/// Errors as planIgnore().
Result<void> ignoreInFile(DocumentSession &session, const QByteArray &rule);

/// The `.persona.yaml` that counts for the persona, or that would count if it was made beside it;
/// empty for a text without a file.
[[nodiscard]] QString configurationPathFor(const DocumentSession &session);

/// Turns a rule off in that file, for all that it counts for; the persona is checked anew.
/// Errors: file/no-path, those of readFile(), planRuleOff() and writeFile().
Result<void> ignoreInFolder(DocumentSession &session, const QByteArray &rule);

} // namespace studio
