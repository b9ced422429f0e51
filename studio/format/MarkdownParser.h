#pragma once

#include <QStringView>

struct cmark_mem;
struct cmark_node;

namespace studio {

enum class Autolinks { Plain, Linked };

/// The tree of a text in GitHub's Markdown (cmark-gfm) with tables, strikethroughs, task lists and
/// footnotes. Its lines are the text's lines. The nodes are allocated with memory, or with cmark's
/// own when there is none; it is for the caller to free them. Any thread may call it.
[[nodiscard]] cmark_node *readMarkdown(QStringView markdown, Autolinks autolinks = Autolinks::Plain,
                                       cmark_mem *memory = nullptr);

} // namespace studio
