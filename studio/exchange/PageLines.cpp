#include "exchange/PageLines.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using LineKind = PageLine::Kind;

bool isInvisible(QChar character)
{
    return character == u'\u200B' || character == u'\uFEFF' || character == u'\u2060'
           || character == u'\u00AD';
}

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r' || character == u'\u2028'
           || character == u'\u2029' || character == u'\u0085';
}

PageLine lineOf(QStringView raw)
{
    PageLine line;
    bool atStart = true;
    for (const QChar character : raw) {
        if (isInvisible(character))
            continue;
        if (character.isSpace()) {
            if (atStart)
                line.indent += character == u'\t' ? 4 - line.indent % 4 : 1;
            else
                line.text += u' ';
            continue;
        }
        atStart = false;
        line.text += character;
    }
    while (line.text.endsWith(u' '))
        line.text.chop(1);
    line.content = line.text;
    line.kind = line.text.isEmpty() ? LineKind::Blank : LineKind::Text;
    return line;
}

/// Ruled lines of dashes and stars are text, not bullets.
bool isRule(QStringView text)
{
    int marks = 0;
    for (const QChar character : text) {
        if (character != u'-' && character != u'*' && character != u'_' && character != u' ')
            return false;
        marks += character != u' ';
    }
    return marks >= 3;
}

void recogniseMarker(PageLine &line)
{
    static const QRegularExpression bullet(uR"(^([•◦▪‣●○■□⁃∙▸►➤–*+-])(\s*)(.*)$)"_s);
    static const QRegularExpression number(uR"(^(\d{1,3})([.)])\s+(\S.*)$)"_s);
    static const QHash<QString, int> ranks{
        {u"◦"_s, 1}, {u"○"_s, 1}, {u"▪"_s, 2}, {u"■"_s, 2}, {u"□"_s, 2}};
    if (isRule(line.text))
        return;
    if (const auto match = bullet.match(line.text); match.hasMatch()) {
        // A character of the keyboard is a bullet only before a blank: "-1", "*word*".
        const bool typed = u"–*+-"_s.contains(match.capturedView(1).front());
        if (typed && match.capturedView(2).isEmpty())
            return;
        line.kind = LineKind::Bullet;
        line.marker = match.captured(1);
        line.content = match.captured(3);
        line.rank = ranks.value(line.marker, 0);
    } else if (const auto counted = number.match(line.text); counted.hasMatch()) {
        line.kind = LineKind::Number;
        line.marker = counted.captured(1) + counted.captured(2);
        line.content = counted.captured(3);
        line.value = counted.capturedView(1).toInt();
    }
}

void makeText(PageLine &line)
{
    line.kind = line.text.isEmpty() ? LineKind::Blank : LineKind::Text;
    line.content = line.text;
    line.marker.clear();
}

/// Some browsers put a line end between a bullet and its text.
void joinLoneBullets(std::vector<PageLine> &lines)
{
    for (size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].kind != LineKind::Bullet || !lines[at].content.isEmpty())
            continue;
        size_t next = at + 1;
        while (next < lines.size() && lines[next].kind == LineKind::Blank)
            ++next;
        if (next < lines.size() && lines[next].kind == LineKind::Text) {
            lines[at].content = lines[next].text;
            lines[at].span.end = lines[next].span.end;
            lines[next].text.clear();
            makeText(lines[next]);
        } else {
            makeText(lines[at]);
        }
    }
}

bool insideSentence(const std::vector<PageLine> &lines, size_t at)
{
    return at > 0 && lines[at - 1].kind == LineKind::Text && !endsSentence(lines[at - 1].text)
           && !lines[at - 1].text.endsWith(u':');
}

/// A dash at a line's start may go on with the sentence of the line before, and so may a number.
void dropFalseMarkers(std::vector<PageLine> &lines)
{
    const bool wrapped = isHardWrapped(lines);
    QHash<int, int> lastNumber;
    for (size_t at = 0; at < lines.size(); ++at) {
        PageLine &line = lines[at];
        if (line.kind == LineKind::Bullet) {
            const bool dash = u"–-+"_s.contains(line.marker);
            const bool alone = at + 1 == lines.size() || lines[at + 1].kind != LineKind::Bullet;
            if (dash && alone && wrapped && insideSentence(lines, at)
                && lines[at - 1].text.size() > 40)
                makeText(line);
        } else if (line.kind == LineKind::Number) {
            const bool goesOn = lastNumber.value(line.indent, 0) + 1 == line.value;
            const bool starts = line.value == 1 && !(wrapped && insideSentence(lines, at));
            if (goesOn || starts)
                lastNumber[line.indent] = line.value;
            else
                makeText(line);
        }
    }
}

} // namespace

bool endsSentence(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && u"\"'”’»)]*_`"_s.contains(text[end - 1]))
        --end;
    return end > 0 && u".!?…:;。！？"_s.contains(text[end - 1]);
}

bool isHardWrapped(const std::vector<PageLine> &lines)
{
    constexpr qsizetype widest = 110;
    int goingOn = 0;
    for (size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].text.size() > widest)
            return false;
        goingOn += at + 1 < lines.size() && lines[at].text.size() >= 50
                   && lines[at + 1].kind == LineKind::Text && !endsSentence(lines[at].text);
    }
    return goingOn > 0;
}

std::vector<PageLine> readPageLines(const QString &page)
{
    std::vector<PageLine> lines;
    qsizetype begin = 0;
    while (begin <= page.size()) {
        qsizetype end = begin;
        while (end < page.size() && !isLineEnd(page[end]))
            ++end;
        PageLine line = lineOf(QStringView(page).sliced(begin, end - begin));
        line.span = {begin, end};
        line.number = int(lines.size()) + 1;
        recogniseMarker(line);
        lines.push_back(std::move(line));
        const bool crlf = end + 1 < page.size() && page[end] == u'\r' && page[end + 1] == u'\n';
        begin = end + (crlf ? 2 : 1);
    }
    joinLoneBullets(lines);
    dropFalseMarkers(lines);
    return lines;
}

} // namespace studio
