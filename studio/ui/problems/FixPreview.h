#pragma once

#include "text/TextEdit.h"

#include <QString>

namespace studio {

struct Tokens;

/// What an edit makes of the lines that it touches, as rich text: those before and those after,
/// at most \a mostLines of each. Signs and colours both tell which is which.
[[nodiscard]] QString fixPreview(const QString &text, const TextEdit &edit, const Tokens &tokens,
                                 int mostLines = 6);

} // namespace studio
