#include "ui/form/PointList.h"

#include "format/Outline.h"
#include "text/TextEdit.h"

#include <algorithm>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar lineBreak = QChar::LineSeparator;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isSpaceOnly(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

/// Whether a line that begins so goes on with the line before it as the same running text.
bool runsOn(QStringView line)
{
    if (line.isEmpty())
        return false;
    const QChar first = line.front();
    if (first.isDigit()) {
        const auto end = std::ranges::find_if_not(line, [](QChar c) { return c.isDigit(); });
        return end == line.end() || (*end != u'.' && *end != u')');
    }
    return first.isLetter() || !u"#>|`~-*+=<:\\[!\n"_s.contains(first) || line.startsWith(u"**")
           || line.startsWith(u"`");
}

} // namespace

/// \a places: for each character shown, and for the end, where it stands in the source.
QString PointList::textOf(const QString &body, std::vector<qsizetype> *places)
{
    QString text;
    for (qsizetype at = 0; at < body.size();) {
        if (places)
            places->push_back(at);
        if (body[at] != u'\n') {
            text += body[at++];
            continue;
        }
        qsizetype next = at + 1;
        while (next < body.size() && isBlank(body[next]))
            ++next;
        const bool hard = body.first(at).endsWith("  "_L1) || body.first(at).endsWith(u'\\')
                          || text.endsWith(lineBreak);
        text += !hard && runsOn(QStringView(body).sliced(next)) ? QChar(u' ') : lineBreak;
        at = next;
    }
    if (places)
        places->push_back(body.size());
    return text;
}

std::optional<PointList> PointList::parse(const QString &markdown)
{
    const Outline outline = parseOutline(markdown, {0, markdown.size()});
    if (outline.blocks.size() != 1 || outline.blocks.front().kind != BlockKind::List)
        return {};
    const std::vector<Bullet> bullets = bulletsIn(markdown, {0, markdown.size()});
    PointList list;
    qsizetype expected = 0;
    for (size_t i = 0; i < bullets.size(); ++i) {
        const Bullet &bullet = bullets[i];
        Point point;
        point.depth = bullet.depth;
        point.ordered = bullet.ordered;
        qsizetype line = bullet.marker.begin;
        while (line > 0 && markdown[line - 1] != u'\n')
            --line;
        if (line != expected)
            return {};
        point.indent = markdown.sliced(line, bullet.marker.begin - line);
        qsizetype next = markdown.size();
        if (i + 1 < bullets.size()) {
            next = bullets[i + 1].marker.begin;
            while (next > 0 && markdown[next - 1] != u'\n')
                --next;
        }
        if (next <= line || !isSpaceOnly(point.indent))
            return {};
        qsizetype end = std::min(next, bullet.whole.end);
        while (end > bullet.marker.end && markdown[end - 1].isSpace())
            --end;
        const qsizetype begin = std::min(bullet.content.begin, end);
        point.marker = markdown.sliced(bullet.marker.begin, bullet.marker.length());
        point.gap = markdown.sliced(bullet.marker.end, begin - bullet.marker.end);
        point.body = markdown.sliced(begin, end - begin);
        point.tail = markdown.sliced(end, next - end);
        if (!isSpaceOnly(point.tail))
            return {};
        // A task without a text yet: its box is all there is.
        if (point.body == "[ ]"_L1 || point.body == "[x]"_L1 || point.body == "[X]"_L1) {
            point.gap += point.body;
            point.body.clear();
        }
        point.column = list.contentColumn(point);
        list.m_points.push_back(point);
        expected = next;
    }
    list.findNumbering();
    if (list.m_points.empty() || list.toMarkdown() != markdown)
        return {};
    return list;
}

void PointList::findNumbering()
{
    for (size_t i = 0; i < m_points.size(); ++i) {
        Point &point = m_points[i];
        if (!point.ordered)
            continue;
        const int number = point.marker.chopped(1).toInt();
        // The one before it at its depth, unless a shallower point stands between.
        point.first = number;
        for (size_t k = i; k-- > 0 && m_points[k].depth >= point.depth;) {
            if (m_points[k].depth != point.depth || !m_points[k].ordered)
                continue;
            const int before = m_points[k].marker.chopped(1).toInt();
            point.first = m_points[k].first;
            point.numbering = number == before + 1 ? Numbering::Rising
                              : number == before   ? Numbering::Same
                                                   : Numbering::Other;
            if (i == k + 1 || m_points[k].first == before)
                m_points[k].numbering = point.numbering;
            break;
        }
    }
}

std::vector<PointList::Shown> PointList::shown() const
{
    std::vector<Shown> shown;
    for (const Point &point : m_points)
        shown.push_back({point.depth, textOf(point.body, nullptr)});
    return shown;
}

QString PointList::label(int point) const
{
    const Point &at = m_points[size_t(point)];
    return at.ordered ? at.marker : u"•"_s;
}

bool PointList::isTask(int point) const
{
    return m_points[size_t(point)].gap.contains(u'[');
}

bool PointList::isDone(int point) const
{
    const QString &gap = m_points[size_t(point)].gap;
    return gap.contains("[x]"_L1) || gap.contains("[X]"_L1);
}

int PointList::descendants(int point) const
{
    int count = 0;
    const int depth = m_points[size_t(point)].depth;
    for (size_t i = size_t(point) + 1; i < m_points.size() && m_points[i].depth > depth; ++i)
        ++count;
    return count;
}

qsizetype PointList::offsetOf(int point, qsizetype character) const
{
    qsizetype offset = 0;
    for (int i = 0; i < point && i < size(); ++i) {
        const Point &one = m_points[size_t(i)];
        offset += one.indent.size() + one.marker.size() + one.gap.size() + one.body.size()
                  + one.tail.size();
    }
    if (point >= size())
        return offset;
    const Point &at = m_points[size_t(point)];
    std::vector<qsizetype> places;
    (void)textOf(at.body, &places);
    offset += at.indent.size() + at.marker.size() + at.gap.size();
    return offset + places[size_t(qBound<qsizetype>(0, character, qsizetype(places.size()) - 1))];
}

PointList::Place PointList::placeOf(qsizetype offset) const
{
    for (int i = 0; i < size(); ++i) {
        const Point &one = m_points[size_t(i)];
        const qsizetype head = one.indent.size() + one.marker.size() + one.gap.size();
        const qsizetype whole = head + one.body.size() + one.tail.size();
        if (offset >= whole && i + 1 < size()) {
            offset -= whole;
            continue;
        }
        std::vector<qsizetype> places;
        (void)textOf(one.body, &places);
        const auto at = std::ranges::lower_bound(places, qMax<qsizetype>(0, offset - head));
        return {i, qMin<qsizetype>(at - places.begin(), qsizetype(places.size()) - 1)};
    }
    return {};
}

QString PointList::toMarkdown() const
{
    QString text;
    for (const Point &point : m_points)
        text += point.indent + point.marker + point.gap + point.body + point.tail;
    return text;
}

} // namespace studio
