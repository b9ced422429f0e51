#include "lsp/LinePlaces.h"

#include "text/LineIndex.h"

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

/// How many of the client's units a piece of a line takes.
qsizetype unitsIn(QStringView piece, Units units)
{
    if (units == Units::Utf16)
        return piece.size();
    qsizetype count = 0;
    for (qsizetype at = 0; at < piece.size(); ++at) {
        const char16_t unit = piece[at].unicode();
        const bool pair = piece[at].isHighSurrogate() && at + 1 < piece.size()
                          && piece[at + 1].isLowSurrogate();
        at += pair;
        if (units == Units::Utf32)
            ++count;
        else
            count += pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    }
    return count;
}

/// How far that many of the client's units reach into a line.
qsizetype reachOf(QStringView line, qsizetype count, Units units)
{
    qsizetype at = 0;
    if (units == Units::Utf16) {
        at = std::min(count, line.size());
    } else if (units == Units::Utf8) {
        at = utf16Length(line, count);
    } else {
        for (; count > 0 && at < line.size(); --count) {
            const bool pair = line[at].isHighSurrogate() && at + 1 < line.size()
                              && line[at + 1].isLowSurrogate();
            at += pair ? 2 : 1;
        }
    }
    if (at > 0 && at < line.size() && line[at].isLowSurrogate() && line[at - 1].isHighSurrogate())
        --at;
    return at;
}

} // namespace

LinePlaces::LinePlaces(const QString &text, Units units)
    : m_text(text)
    , m_units(units)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool alone = text[at] == u'\r' && (at + 1 == text.size() || text[at + 1] != u'\n');
        if (text[at] == u'\n' || alone)
            m_starts.push_back(at + 1);
    }
}

int LinePlaces::lineAt(qsizetype offset) const
{
    return std::max(0, int(std::ranges::upper_bound(m_starts, offset) - m_starts.begin()) - 1);
}

Span LinePlaces::line(int number) const
{
    const qsizetype begin = m_starts[size_t(number)];
    if (number + 1 >= int(m_starts.size()))
        return {begin, m_text.size()};
    qsizetype end = m_starts[size_t(number) + 1] - 1;
    if (end > begin && m_text[end] == u'\n' && m_text[end - 1] == u'\r')
        --end;
    return {begin, end};
}

QJsonObject LinePlaces::positionAt(qsizetype offset) const
{
    const qsizetype within = std::clamp<qsizetype>(offset, 0, m_text.size());
    const int number = lineAt(within);
    const Span place = line(number);
    const qsizetype end = std::min(within, place.end);
    return {{u"line"_s, number},
            {u"character"_s,
             int(unitsIn(QStringView(m_text).sliced(place.begin, end - place.begin), m_units))}};
}

QJsonObject LinePlaces::rangeOf(Span span) const
{
    return {{u"start"_s, positionAt(span.begin)}, {u"end"_s, positionAt(span.end)}};
}

qsizetype LinePlaces::offsetAt(const QJsonValue &position) const
{
    const qint64 number = position["line"_L1].toInteger();
    if (number < 0)
        return 0;
    if (number >= qint64(m_starts.size()))
        return m_text.size();
    const Span place = line(int(number));
    const qsizetype column = std::max<qint64>(0, position["character"_L1].toInteger());
    return place.begin
           + reachOf(QStringView(m_text).sliced(place.begin, place.length()), column, m_units);
}

Span LinePlaces::spanOf(const QJsonValue &range) const
{
    const qsizetype begin = offsetAt(range["start"_L1]);
    return {begin, std::max(begin, offsetAt(range["end"_L1]))};
}

} // namespace studio::lsp
