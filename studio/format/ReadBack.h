#pragma once

#include "format/Frontmatter.h"
#include "text/Result.h"
#include "text/TextEdit.h"

namespace studio {

/// Tries an edit on a copy and reads it back: only \a key may differ, and nothing may become less
/// readable. \a expected: nullptr when the key is to be gone. Error: plan/unreadable.
[[nodiscard]] Result<TextEdit> readBack(const QString &text, const Frontmatter &before,
                                        const QString &key, const Value *expected,
                                        const TextEdit &edit);

} // namespace studio
