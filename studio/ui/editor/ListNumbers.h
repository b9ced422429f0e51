#pragma once

#include "ui/editor/EditResult.h"

#include <QString>

namespace studio {

/// What sets the numbers of the ordered list around an offset right: each list in it, the nested
/// ones too, counts from its lowest number. A list whose elements all have one number is left as
/// it is. What belongs to an element moves along when its marker becomes wider.
[[nodiscard]] TextEdit renumbered(const QString &text, qsizetype offset);

/// Whether the elements of the list at an offset all have one number, and are more than one.
[[nodiscard]] bool isListOfOneNumber(const QString &text, qsizetype offset);

/// The command, and the numbers set right behind it where they were right before.
[[nodiscard]] EditResult keepNumbers(const QString &text, qsizetype offset, EditResult result);

} // namespace studio
