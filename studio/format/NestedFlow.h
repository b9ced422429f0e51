#pragma once

#include "format/NestedTree.h"

namespace studio {

/// The end of the quoted scalar that begins at \a at, behind its closing quote; -1 when it is not
/// closed before \a end.
[[nodiscard]] qsizetype quotedEnd(const QString &text, qsizetype at, qsizetype end);

/// Whether the value is an alias, or a list of nothing else.
[[nodiscard]] bool namesOnly(const NestedNode &node);

/// Reads the value in brackets that begins at \a at into parts of \a node, with the comments
/// between them. Gives the place behind its closing bracket; -1, and nothing but the style in
/// \a node, for what only the text shows: pairs without braces, explicit keys.
qsizetype readFlow(const QString &text, qsizetype at, qsizetype end, NestedNode &node,
                   std::vector<Span> &comments);

} // namespace studio
