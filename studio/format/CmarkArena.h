#pragma once

#include <cmark-gfm.h>

namespace studio {

/// Memory for one parsed text after the other in each thread: nothing is given back piece by piece,
/// all at once with clearArena(). A tree of Markdown is many thousands of small pieces, and to
/// allocate and free them one by one takes as long as to parse the text.
[[nodiscard]] cmark_mem *arenaMemory();
/// Whatever was allocated in this thread is gone then.
void clearArena();

} // namespace studio
