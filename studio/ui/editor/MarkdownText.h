#pragma once

#include <QString>

namespace studio {

/// Without characters that are not seen and change how the text around them reads.
[[nodiscard]] QString withoutTreachery(const QString &text);
/// Literal text as Markdown reads it back.
[[nodiscard]] QString escapedMarkdown(const QString &text);
/// A paragraph whose first characters would begin another kind of block.
[[nodiscard]] QString guardedMarkdown(const QString &paragraph);
/// Code between fences that it does not hold itself, and within a line.
[[nodiscard]] QString fencedCode(const QString &code, const QString &language);
[[nodiscard]] QString codeSpan(const QString &text);

} // namespace studio
