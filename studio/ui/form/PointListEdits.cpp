// What changes a list of points, and what its source becomes by it.

#include "ui/form/PointList.h"

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

/// Moves all lines but the first.
void shiftLines(QString &body, int by)
{
    if (by > 0) {
        body.replace(u'\n', QString(u'\n' + QString(by, u' ')));
        return;
    }
    for (qsizetype at = body.indexOf(u'\n'); by < 0 && at >= 0; at = body.indexOf(u'\n', at + 1)) {
        for (int i = 0; i < -by && at + 1 < body.size() && body[at + 1] == u' '; ++i)
            body.remove(at + 1, 1);
    }
}

int leadingBlanks(QStringView text)
{
    int count = 0;
    while (count < text.size() && isBlank(text[count]))
        ++count;
    return count;
}

} // namespace

int PointList::contentColumn(const Point &point) const
{
    const int blanks = qMax(1, leadingBlanks(point.gap));
    return int(point.indent.size() + point.marker.size()) + blanks;
}

/// A new point at \a position: written as its neighbours of that depth are.
PointList::Point PointList::pointLike(int depth, int position) const
{
    const Point *model = nullptr;
    for (int i = position - 1; i >= 0 && !model; --i) {
        if (m_points[size_t(i)].depth == depth)
            model = &m_points[size_t(i)];
    }
    for (size_t i = size_t(position); i < m_points.size() && !model; ++i) {
        if (m_points[i].depth == depth)
            model = &m_points[i];
    }
    Point point;
    if (model) {
        point = *model;
    } else if (position > 0 && size_t(position) <= m_points.size()) {
        point = m_points[size_t(position) - 1];
        point.first = 1;
        point.numbering = Numbering::Rising;
        if (point.ordered)
            point.marker = u"1"_s + point.marker.back();
    } else if (!m_points.empty()) {
        point = m_points.front();
    } else {
        point.marker = u"-"_s;
        point.gap = u" "_s;
    }
    point.depth = depth;
    point.body.clear();
    if (!point.tail.contains(u'\n'))
        point.tail = m_points.size() > 1 ? m_points.front().tail : u"\n"_s;
    point.gap.replace("[x]"_L1, "[ ]"_L1).replace("[X]"_L1, "[ ]"_L1);
    return point;
}

void PointList::changeText(Point &point, const QString &wanted)
{
    std::vector<qsizetype> places;
    const QString before = textOf(point.body, &places);
    const TextEdit difference = TextEdit::between(before, wanted);
    for (const Replacement &piece : difference.replacements()) {
        QString source = piece.text;
        // Behind a line end the text stands under the first line's text.
        const QString indent(
            point.indent.size() + point.marker.size() + qMax(1, leadingBlanks(point.gap)), u' ');
        source.replace(lineBreak, QString(u'\n' + indent));
        const qsizetype begin = places[size_t(piece.span.begin)];
        const qsizetype end = places[size_t(piece.span.end)];
        point.body.replace(begin, end - begin, source);
        // Blanks behind the old text would now stand inside of the new one or pile up.
        point.tail.remove(0, leadingBlanks(point.tail));
    }
}

/// Brings what follows from the order up to date: line ends, numbers, indentation below points
/// whose text has moved.
void PointList::tidy()
{
    QString separator = u"\n"_s;
    for (const Point &point : m_points) {
        if (point.tail.contains(u'\n')) {
            separator = point.tail.sliced(point.tail.indexOf(u'\n'));
            break;
        }
    }
    std::vector<int> columns; // Of the text of the open points, by depth.
    std::vector<int> numbers;
    for (size_t i = 0; i < m_points.size(); ++i) {
        Point &point = m_points[i];
        const bool last = i + 1 == m_points.size();
        if (last)
            point.tail.clear();
        else if (!point.tail.contains(u'\n'))
            point.tail = separator;

        const size_t depth = size_t(point.depth);
        numbers.resize(depth + 1, 0);
        columns.resize(depth);
        if (point.ordered && point.numbering == Numbering::Rising) {
            const int number = numbers[depth] > 0 ? numbers[depth] + 1 : point.first;
            point.marker = QString::number(number) + point.marker.back();
        }
        numbers[depth] = point.ordered ? qMax(1, point.marker.chopped(1).toInt()) : 0;

        const int parent = depth == 0 ? 0 : columns[depth - 1];
        const int limit = depth == 0 ? 3 : parent + 3;
        if (point.indent.contains(u'\t')
                ? false
                : point.indent.size() < parent || point.indent.size() > limit)
            point.indent = QString(parent, u' ');
        if (!point.body.isEmpty() && !point.gap.endsWith(u' ') && !point.gap.endsWith(u'\t'))
            point.gap += u' ';
        if (point.body.isEmpty()) {
            while (!point.gap.isEmpty() && isBlank(point.gap.back()))
                point.gap.chop(1);
        }
        const int column = contentColumn(point);
        shiftLines(point.body, column - point.column);
        point.column = column;
        columns.push_back(column);
    }
}

std::optional<PointList> PointList::verified(const std::vector<Shown> &wanted) const
{
    std::optional<PointList> read = parse(toMarkdown());
    if (!read || read->shown() != wanted)
        return {};
    return read;
}

std::optional<PointList> PointList::changedTo(const std::vector<Shown> &asked) const
{
    std::vector<Shown> wanted = asked;
    for (Shown &one : wanted)
        one.text = one.text.trimmed();
    const std::vector<Shown> present = shown();
    size_t same = 0;
    while (same < present.size() && same < wanted.size() && present[same] == wanted[same])
        ++same;
    size_t behind = 0;
    while (behind < present.size() - same && behind < wanted.size() - same
           && present[present.size() - 1 - behind] == wanted[wanted.size() - 1 - behind])
        ++behind;

    PointList changed = *this;
    const size_t old = present.size() - same - behind;
    const size_t fresh = wanted.size() - same - behind;
    for (size_t i = 0; i < fresh; ++i) {
        const size_t at = same + i;
        const Shown &target = wanted[at];
        if (i >= old) {
            Point point = changed.pointLike(target.depth, int(at));
            changed.m_points.insert(changed.m_points.begin() + qsizetype(at), point);
        } else if (changed.m_points[at].depth != target.depth) {
            Point point = changed.pointLike(target.depth, int(at));
            point.body = changed.m_points[at].body;
            point.column = changed.m_points[at].column;
            point.tail = changed.m_points[at].tail;
            if (changed.isTask(int(at)))
                point.gap = changed.m_points[at].gap;
            changed.m_points[at] = point;
        }
        changeText(changed.m_points[at], target.text);
    }
    if (old > fresh) {
        const auto from = changed.m_points.begin() + qsizetype(same + fresh);
        // A list whose first point goes keeps the number that it began with.
        changed.m_points.erase(from, from + qsizetype(old - fresh));
    }
    if (changed.m_points.empty())
        return {};
    changed.tidy();
    return changed.verified(wanted);
}

std::optional<PointList> PointList::moved(int point, int by, int *landed) const
{
    const int depth = m_points[size_t(point)].depth;
    const int count = 1 + descendants(point);
    int first = point;
    int middle = 0;
    int last = 0;
    if (by < 0) {
        do {
            --first;
        } while (first >= 0 && m_points[size_t(first)].depth > depth);
        if (first < 0 || m_points[size_t(first)].depth != depth)
            return {};
        middle = point;
        last = point + count;
        *landed = first;
    } else {
        middle = point + count;
        if (middle >= size() || m_points[size_t(middle)].depth != depth)
            return {};
        last = middle + 1 + descendants(middle);
        *landed = point + last - middle;
    }
    PointList changed = *this;
    // Separators belong to places, not to points: only the texts change places.
    std::vector<QString> tails;
    for (int i = first; i < last; ++i)
        tails.push_back(m_points[size_t(i)].tail);
    std::rotate(changed.m_points.begin() + first, changed.m_points.begin() + middle,
                changed.m_points.begin() + last);
    for (int i = first; i < last; ++i)
        changed.m_points[size_t(i)].tail = tails[size_t(i - first)];
    changed.tidy();
    return changed.verified(changed.shown());
}

std::optional<PointList> PointList::toggled(int point) const
{
    PointList changed = *this;
    QString &gap = changed.m_points[size_t(point)].gap;
    const bool done = isDone(point);
    gap.replace(done ? "[x]"_L1 : "[ ]"_L1, done ? "[ ]"_L1 : "[x]"_L1);
    if (done)
        gap.replace("[X]"_L1, "[ ]"_L1);
    return changed.verified(shown());
}

} // namespace studio
