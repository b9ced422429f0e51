#pragma once

#include "exchange/PageHeadings.h"

namespace studio {

/// The Markdown of the lines from \a begin to \a end: first-level headings, lists nested by
/// their indentation, paragraphs, all with their words as they are.
[[nodiscard]] QString markdownOf(const std::vector<PageLine> &lines,
                                 const std::vector<PageHeading> &headings, size_t begin,
                                 size_t end);

} // namespace studio
