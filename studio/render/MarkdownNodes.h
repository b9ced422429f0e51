#pragma once

#include <cmark-gfm.h>
#include <initializer_list>
#include <vector>

namespace studio {

/// The nodes of these types below a node, as they are entered or left. They are collected first and
/// changed then: an iterator does not survive the loss of its nodes.
[[nodiscard]] std::vector<cmark_node *> nodesOf(cmark_node *top,
                                                std::initializer_list<cmark_node_type> types,
                                                cmark_event_type when = CMARK_EVENT_ENTER);

/// Puts \a by into the place of a node, which is freed; so is \a by where it may not stand there.
void replaceNode(cmark_node *node, cmark_node *by);

} // namespace studio
