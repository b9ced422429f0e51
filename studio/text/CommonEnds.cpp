#include "text/CommonEnds.h"

#include <algorithm>
#include <cstring>

namespace studio {

namespace {

constexpr qsizetype piece = 2048; // units that are compared at once

bool equal(const char16_t *a, const char16_t *b, qsizetype units)
{
    return std::memcmp(a, b, size_t(units) * sizeof(char16_t)) == 0;
}

} // namespace

CommonEnds commonEnds(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    const char16_t *const first = a.utf16();
    const char16_t *const second = b.utf16();
    qsizetype front = 0;
    while (shorter - front >= piece && equal(first + front, second + front, piece))
        front += piece;
    while (front < shorter && first[front] == second[front])
        ++front;

    const qsizetype rest = shorter - front;
    const char16_t *const firstEnd = first + a.size();
    const char16_t *const secondEnd = second + b.size();
    qsizetype back = 0;
    while (rest - back >= piece && equal(firstEnd - back - piece, secondEnd - back - piece, piece))
        back += piece;
    while (back < rest && firstEnd[-1 - back] == secondEnd[-1 - back])
        ++back;
    return {front, back};
}

} // namespace studio
