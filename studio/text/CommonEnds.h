#pragma once

#include <QStringView>

namespace studio {

/// How much two texts have in common at their ends, in UTF-16 code units. The two parts never
/// overlap in the shorter text, and may each end within a surrogate pair.
struct CommonEnds
{
    qsizetype front = 0;
    qsizetype back = 0;

    friend constexpr bool operator==(const CommonEnds &, const CommonEnds &) = default;
};

[[nodiscard]] CommonEnds commonEnds(QStringView a, QStringView b);

} // namespace studio
