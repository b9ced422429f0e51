#include "text/FindText.h"

#include <algorithm>
#include <string_view>

namespace studio {

namespace {

/// The frequent ones first; what is not among them is rarer than all of them.
constexpr std::u16string_view frequent = u" etaoinsrhldcumfpgwybvk-";

qsizetype rarestOf(QStringView needle)
{
    const auto rarity = [](QChar c) { return frequent.find(c.unicode()); }; // npos is the greatest
    return std::ranges::max_element(needle, {}, rarity) - needle.begin();
}

} // namespace

qsizetype findText(QStringView text, QStringView needle, qsizetype from)
{
    const qsizetype rare = rarestOf(needle);
    const QChar unit = needle[rare];
    for (qsizetype at = text.indexOf(unit, from + rare); at >= 0; at = text.indexOf(unit, at + 1)) {
        const qsizetype begin = at - rare;
        if (text.size() - begin < needle.size())
            return -1;
        if (text.sliced(begin, needle.size()) == needle)
            return begin;
    }
    return -1;
}

} // namespace studio
