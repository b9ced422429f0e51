#pragma once

#include "format/Value.h"

namespace studio {

/// A frontmatter between its fences, in valid YAML 1.2 that strict readers take and that the
/// agent loader reads in the same way. Empty for an empty map.
[[nodiscard]] QString writeFrontmatter(const Value::Map &values);

} // namespace studio
