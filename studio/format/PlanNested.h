#pragma once

#include "format/NestedTree.h"
#include "text/Result.h"
#include "text/TextEdit.h"

namespace studio {

/// A part of a nested value: the indices of the children that lead to it, from the entry on.
using NestedPath = std::vector<int>;

/// Plans that change one part of a nested value and leave all other lines as they are: order,
/// quotes, indentation and comments. What stands in brackets stays there, on one line or on
/// several, and JSON stays JSON. Each edit has been read back as planSet()'s, and no comment
/// is lost but those of what is removed. Errors: plan/opaque (key: it is only edited as text),
/// plan/key (there is no such part, or a key that is there already or cannot be written),
/// plan/unreadable.

/// \a value: a scalar; or a list or map for a part that stands in brackets.
[[nodiscard]] Result<TextEdit> planNestedSet(const QString &text, const Frontmatter &frontmatter,
                                             const QString &key, const NestedPath &path,
                                             const Value &value);
[[nodiscard]] Result<TextEdit> planNestedRename(const QString &text, const Frontmatter &frontmatter,
                                                const QString &key, const NestedPath &path,
                                                const QString &name);
/// With all below it. A parent that has nothing left becomes "{}" or "[]".
[[nodiscard]] Result<TextEdit> planNestedRemove(const QString &text, const Frontmatter &frontmatter,
                                                const QString &key, const NestedPath &path);
/// Puts a last member (\a name) or element (no name) into the map or list at \a parent, or into a
/// value that is empty. \a value: a scalar, or an empty list or map.
[[nodiscard]] Result<TextEdit> planNestedAdd(const QString &text, const Frontmatter &frontmatter,
                                             const QString &key, const NestedPath &parent,
                                             const QString &name, const Value &value);
/// Makes the part the one with index \a to among its neighbours. The comments on the lines above
/// it, beside it and, indented deeper, below it go along; blank lines keep their places.
[[nodiscard]] Result<TextEdit> planNestedMove(const QString &text, const Frontmatter &frontmatter,
                                              const QString &key, const NestedPath &path, int to);
/// Puts the part into another map or list, before the part with index \a index there or, with the
/// number of its parts, behind the last; within brackets only behind the last. A member goes into
/// maps, an element into lists, and either into a key without a value. The comments on the lines
/// above it and beside it go along.
[[nodiscard]] Result<TextEdit> planNestedMoveInto(const QString &text,
                                                  const Frontmatter &frontmatter,
                                                  const QString &key, const NestedPath &path,
                                                  const NestedPath &parent, int index);
/// Whether the part could be put into that one, by their kinds and by its name.
[[nodiscard]] bool fitsInto(const NestedNode &part, const NestedNode &parent);
/// The part at \a path, or nullptr.
[[nodiscard]] const NestedNode *nodeAt(const NestedTree &tree, const NestedPath &path);

} // namespace studio
