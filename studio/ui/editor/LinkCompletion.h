#pragma once

#include "persona/Completion.h"

namespace studio {

/// Whether the caret stands in the target of a link: behind "](", which is not closed before it.
[[nodiscard]] bool isInLinkTarget(QStringView line, qsizetype column);

/// What the target of a link can be: behind "#" the headings of the text, else files and folders
/// beside it, relative to its folder. Nothing of a folder is offered for a text without a file.
[[nodiscard]] Completions linkCompletions(QStringView line, qsizetype column,
                                          const Snapshot &snapshot);

} // namespace studio
