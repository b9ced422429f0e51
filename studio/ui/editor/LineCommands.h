#pragma once

#include "ui/editor/EditResult.h"

#include <QString>
#include <functional>

namespace studio {

/// Columns that one step of indentation takes.
inline constexpr int indentWidth = 2;

/// The lines that a selection touches, without the last line end. A line whose begin is just the
/// selection's end is not part of it.
[[nodiscard]] Span touchedLines(QStringView text, Span selection);

/// One step deeper: the width of its marker for list elements, else indentWidth. Empty lines stay.
[[nodiscard]] EditResult indentLines(const QString &text, Selection selection);
[[nodiscard]] EditResult outdentLines(const QString &text, Selection selection);

enum class LineDirection { Up, Down };
/// Lines, as touchedLines() gives them, and what else moves with them: what is folded.
using Extend = std::function<Span(Span lines)>;
/// Swaps the touched lines with the line above or below. Empty at the text's ends.
[[nodiscard]] EditResult moveLines(const QString &text, Selection selection,
                                   LineDirection direction, const Extend &extend = {});
/// A copy of the touched lines below them, which is then selected like the original.
[[nodiscard]] EditResult duplicateLines(const QString &text, Selection selection,
                                        const Extend &extend = {});

/// The touched lines without them.
[[nodiscard]] EditResult deleteLines(const QString &text, Selection selection,
                                     const Extend &extend = {});
/// Makes one line of the touched ones, or of the caret's line and the next, with a blank between
/// them; the markers of quotes and list elements that would stand within the line go.
[[nodiscard]] EditResult joinLines(const QString &text, Selection selection);

/// Puts "# " before the touched lines of the frontmatter, or takes it away when all have it.
/// Lines outside \a frontmatter (the content between the fences) are not touched.
[[nodiscard]] EditResult toggleComment(const QString &text, Selection selection, Span frontmatter);

} // namespace studio
