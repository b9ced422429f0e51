#pragma once

#include "format/Value.h"

namespace studio {

/// How much of YAML a reader knows.
enum class YamlReader {
    Whole,
    Lines, ///< A text on the line of its key, an item of a list on each line behind two blanks.
};

/// A frontmatter between its fences, in valid YAML 1.2 that strict readers take and that the
/// agent loader reads in the same way. Empty for an empty map.
[[nodiscard]] QString writeFrontmatter(const Value::Map &values,
                                       YamlReader reader = YamlReader::Whole);

} // namespace studio
