#pragma once

#include "text/Span.h"

#include <QStringView>
#include <vector>

namespace studio {

/// A place as people and tools name it. Both count from 1; the column counts UTF-16 code units.
struct Position
{
    int line = 1;
    int column = 1;

    friend constexpr auto operator<=>(const Position &, const Position &) = default;
};

/// Where the lines of a text begin. Only '\n' ends a line; a '\r' before it belongs to the line
/// end. The one place where offsets, lines and UTF-8 columns are converted into each other.
class LineIndex
{
public:
    LineIndex() = default;
    explicit LineIndex(QStringView text);

    [[nodiscard]] int lineCount() const { return int(m_starts.size()); }
    /// The number of the line, from 1, that holds the offset; offsets beyond the text: the last.
    [[nodiscard]] int lineAt(qsizetype offset) const;
    [[nodiscard]] Position positionAt(qsizetype offset) const;
    /// The offset of a place; lines and columns beyond the text are moved to its nearest end.
    [[nodiscard]] qsizetype offsetAt(Position position) const;
    /// The begin of the line, from 1; the text's length for the line behind the last.
    [[nodiscard]] qsizetype lineBegin(int line) const;
    /// The line with its line end.
    [[nodiscard]] Span lineSpan(int line) const;

private:
    std::vector<qsizetype> m_starts{0};
    qsizetype m_size = 0;
};

/// How many UTF-16 code units the first \a bytes UTF-8 bytes of \a text take.
[[nodiscard]] qsizetype utf16Length(QStringView text, qsizetype bytes);

} // namespace studio
