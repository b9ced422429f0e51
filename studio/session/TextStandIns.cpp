#include "session/TextStandIns.h"

#include <algorithm>

namespace studio {

namespace {

constexpr char16_t visibleReturn = 0x240D; // ␍

bool isSpecial(char16_t unit)
{
    return unit == u'\r' || unit == u'\u2029' || unit == 0xFDD0 || unit == 0xFDD1;
}

} // namespace

void TextStandIns::note(QStringView text)
{
    for (const QChar unit : text)
        m_seen.set(unit.unicode());
}

char16_t TextStandIns::choose(char16_t special) const
{
    const auto free = [this](char16_t unit) {
        return !m_seen.test(unit) && std::ranges::find(m_standIns, unit) == m_standIns.end();
    };
    if (special == u'\r' && free(visibleReturn))
        return visibleReturn;
    // Noncharacters first; then the private use area, which a real text may use for icons.
    for (char16_t unit = 0xFDD2; unit <= 0xFDEF; ++unit) {
        if (free(unit))
            return unit;
    }
    for (char16_t unit = 0xE000; unit <= 0xF8FF; ++unit) {
        if (free(unit))
            return unit;
    }
    return 0;
}

bool TextStandIns::admit(QStringView text, QStringView document)
{
    const bool any = std::ranges::any_of(text, [](QChar c) { return isSpecial(c.unicode()); });
    note(text);
    if (!any)
        return true;
    note(document);
    bool complete = true;
    for (std::size_t i = 0; i < specials.size(); ++i) {
        if (m_standIns[i] || !text.contains(QChar(specials[i])))
            continue;
        m_standIns[i] = choose(specials[i]);
        complete = complete && m_standIns[i];
    }
    return complete;
}

QString TextStandIns::toDocument(QString text) const
{
    for (std::size_t i = 0; i < specials.size(); ++i) {
        if (m_standIns[i])
            text.replace(QChar(specials[i]), QChar(m_standIns[i]));
    }
    return text;
}

QString TextStandIns::toText(QString raw) const
{
    const bool none = std::ranges::all_of(m_standIns, [](char16_t unit) { return unit == 0; });
    for (QChar &unit : raw) {
        if (unit == QChar::ParagraphSeparator) {
            unit = u'\n';
        } else if (unit.isNull()) {
            unit = QChar::ReplacementCharacter;
        } else if (!none) {
            const auto found = std::ranges::find(m_standIns, unit.unicode());
            if (found != m_standIns.end())
                unit = QChar(specials[std::size_t(found - m_standIns.begin())]);
        }
    }
    return raw;
}

QChar TextStandIns::standInFor(QChar character) const
{
    const auto found = std::ranges::find(specials, character.unicode());
    return found == specials.end() ? QChar()
                                   : QChar(m_standIns[std::size_t(found - specials.begin())]);
}

} // namespace studio
