#pragma once

#include <QtTypes>
#include <algorithm>
#include <compare>

namespace studio {

/// A half-open range of UTF-16 code units of one text: begin <= offset < end.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(qsizetype offset) const
    {
        return begin <= offset && offset < end;
    }
    /// As contains(), but an offset at the end counts too: a caret behind the last character.
    [[nodiscard]] constexpr bool touches(qsizetype offset) const
    {
        return begin <= offset && offset <= end;
    }
    [[nodiscard]] constexpr bool encloses(Span other) const
    {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr Span shifted(qsizetype by) const { return {begin + by, end + by}; }

    friend constexpr auto operator<=>(const Span &, const Span &) = default;
};

} // namespace studio
