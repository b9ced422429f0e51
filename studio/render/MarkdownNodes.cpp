#include "render/MarkdownNodes.h"

#include <algorithm>

namespace studio {

std::vector<cmark_node *> nodesOf(cmark_node *top, std::initializer_list<cmark_node_type> types,
                                  cmark_event_type when)
{
    std::vector<cmark_node *> nodes;
    cmark_iter *walk = cmark_iter_new(top);
    for (cmark_event_type event; (event = cmark_iter_next(walk)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(walk);
        if (event == when && std::ranges::find(types, cmark_node_get_type(node)) != types.end())
            nodes.push_back(node);
    }
    cmark_iter_free(walk);
    return nodes;
}

void replaceNode(cmark_node *node, cmark_node *by)
{
    if (cmark_node_insert_before(node, by) == 0)
        cmark_node_free(by);
    cmark_node_unlink(node);
    cmark_node_free(node);
}

} // namespace studio
