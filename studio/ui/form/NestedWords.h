#pragma once

#include "format/NestedTree.h"

namespace studio {

// What a tree of nested values says of one of its parts.

/// Its key, or as which element of a list it stands: "2."
[[nodiscard]] QString nameOf(const NestedNode &node, int index);
/// What stands beside the name: the value, what it names, or how much there is below.
[[nodiscard]] QString contentOf(const NestedNode &node);
/// Anchor and tag in front of its value.
[[nodiscard]] QString propertiesOf(const NestedNode &node);
/// More than has room beside the name. \a whole: properties and content.
[[nodiscard]] QString explanationOf(const NestedNode &node, const QString &whole);

} // namespace studio
