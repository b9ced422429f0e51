#pragma once

#include "text/Result.h"
#include "text/TextEdit.h"

namespace studio {

/// The edit of a `.persona.yaml` that turns a rule off and leaves all else as it is written: the
/// comments, the order, the style. It is tried on a copy and read back. Error:
/// edit/configuration (path) when what is there cannot be read, or says more than can be kept.
[[nodiscard]] Result<TextEdit> planRuleOff(const QString &text, const QString &path,
                                           const QByteArray &rule);

} // namespace studio
