#pragma once

#include "exchange/PageLines.h"

#include <vector>

namespace studio {

enum class PageHeading {
    None,
    Known,  ///< The title or an alias of a section profile.
    Shaped, ///< It stands and looks like a heading.
};

/// Whether a title or an alias of a soul's profile stands alone in the text.
[[nodiscard]] bool isKnownSection(const QString &text);
/// Short, without end punctuation, beginning like a title.
[[nodiscard]] bool hasTitleShape(const QString &text);

/// Which of the lines from \a begin to \a end are headings; one value for each line of the page.
[[nodiscard]] std::vector<PageHeading> findHeadings(const std::vector<PageLine> &lines,
                                                    size_t begin, size_t end);

} // namespace studio
