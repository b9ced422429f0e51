#pragma once

#include "text/Span.h"

#include <QString>
#include <optional>

namespace studio {

/// The marker that a line begins with: of a list element ("- ", "3. ", "- [ ] ") or of a
/// quotation ("> ").
struct LineMarker
{
    qsizetype indent = 0;  ///< Characters of blank space in front of the marker.
    qsizetype content = 0; ///< Where the text behind the marker begins.
    QString marker;        ///< "-", "3.", "> >"
    QString gap;           ///< Blanks between the marker and what follows.
    bool task = false;     ///< A "[ ]" or "[x]" stands behind the marker.
    bool ordered = false;
    bool quote = false;
};

[[nodiscard]] std::optional<LineMarker> lineMarker(QStringView line);

/// The marker of the element that follows: numbers count on, boxes are empty again.
[[nodiscard]] QString nextMarker(const LineMarker &marker);

/// What a line stands in, as far as the Enter key cares.
enum class LinePlace {
    Frontmatter,
    Body,
    Code, ///< In a fenced block: only the indentation is kept.
};

/// What the Enter key does.
struct LineBreak
{
    Span replaced; ///< Columns of the line.
    QString text;

    friend bool operator==(const LineBreak &, const LineBreak &) = default;
};

/// Enter at \a column of \a line. Lists and quotations continue, an element that is still empty
/// ends its list, all else keeps the line's indentation; behind "key: |" it goes deeper.
[[nodiscard]] LineBreak breakLine(QStringView line, qsizetype column, LinePlace place);

} // namespace studio
