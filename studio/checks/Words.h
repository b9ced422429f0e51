#pragma once

#include <QStringView>

namespace studio {

[[nodiscard]] constexpr bool isBasicLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The next word of basic Latin letters that begins at \a at or behind; empty at the end.
[[nodiscard]] inline QStringView nextWord(QStringView text, qsizetype at)
{
    const char16_t *const units = text.utf16();
    const qsizetype size = text.size();
    while (at < size && !isBasicLetter(units[at]))
        ++at;
    qsizetype end = at;
    while (end < size && isBasicLetter(units[end]))
        ++end;
    return text.sliced(at, end - at);
}

/// Whether the word, of basic letters only, is \a lower in any case.
[[nodiscard]] inline bool isWord(QStringView word, QStringView lower)
{
    if (word.size() != lower.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if ((word.utf16()[i] | 0x20) != lower.utf16()[i])
            return false;
    }
    return true;
}

} // namespace studio
