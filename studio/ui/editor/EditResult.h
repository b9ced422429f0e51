#pragma once

#include "text/TextEdit.h"

namespace studio {

/// An editing command worked out on a text: what it changes, and where the selection is after it.
struct EditResult
{
    TextEdit edit;
    qsizetype anchor = 0; ///< Offsets of the text after the change.
    qsizetype caret = 0;

    [[nodiscard]] bool isEmpty() const { return edit.isEmpty(); }
};

/// A selection with its direction; both ends are offsets of the text.
struct Selection
{
    qsizetype anchor = 0;
    qsizetype caret = 0;

    [[nodiscard]] Span span() const { return {std::min(anchor, caret), std::max(anchor, caret)}; }
    [[nodiscard]] bool isEmpty() const { return anchor == caret; }
};

} // namespace studio
