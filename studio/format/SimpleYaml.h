#pragma once

#include "format/Value.h"

#include <optional>

namespace studio {

/// Reads the YAML that nearly every frontmatter consists of: unindented `key: value` lines with
/// plain or quoted values on one line, lists of such in brackets or below the key, texts below a
/// `|` or `>`, whole lines of comment. Nothing for anything else, valid or not: then readYaml() asks the whole parser, which
/// takes twenty times as long. What this reads, the parser reads in the same way.
[[nodiscard]] std::optional<Value> readSimpleYaml(QStringView source);

} // namespace studio
