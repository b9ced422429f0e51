#include "ui/editor/ListContinuation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr qsizetype maximumDigits = 9; // CommonMark's limit for the number of a list element

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype skipBlanks(QStringView line, qsizetype at)
{
    while (at < line.size() && isBlank(line[at]))
        ++at;
    return at;
}

/// The length of a list marker at \a at, or 0.
qsizetype markerLength(QStringView line, qsizetype at, bool *ordered)
{
    *ordered = false;
    if (at >= line.size())
        return 0;
    if (line[at] == u'-' || line[at] == u'*' || line[at] == u'+')
        return 1;
    qsizetype digits = 0;
    while (at + digits < line.size() && line[at + digits] >= u'0' && line[at + digits] <= u'9')
        ++digits;
    if (digits == 0 || digits > maximumDigits || at + digits >= line.size())
        return 0;
    const QChar delimiter = line[at + digits];
    if (delimiter != u'.' && delimiter != u')')
        return 0;
    *ordered = true;
    return digits + 1;
}

std::optional<LineMarker> quoteMarker(QStringView line, qsizetype indent)
{
    qsizetype end = indent;
    qsizetype last = indent;
    while (end < line.size() && line[end] == u'>') {
        last = end + 1;
        end = skipBlanks(line, last);
    }
    if (last == indent)
        return {};
    LineMarker marker;
    marker.indent = indent;
    marker.marker = line.sliced(indent, last - indent).toString();
    marker.gap = last < line.size() && isBlank(line[last]) ? u" "_s : QString();
    marker.content = last + marker.gap.size();
    marker.quote = true;
    return marker;
}

bool isTaskBox(QStringView text)
{
    return text.size() >= 3 && text[0] == u'[' && text[2] == u']'
           && (text[1] == u' ' || text[1] == u'x' || text[1] == u'X')
           && (text.size() == 3 || isBlank(text[3]));
}

bool beginsBlockScalar(QStringView line)
{
    static const QRegularExpression head(u"^\\s*(?:- +)?[^#:]+:\\s+[|>][-+0-9]*\\s*$"_s);
    return head.matchView(line).hasMatch();
}

} // namespace

std::optional<LineMarker> lineMarker(QStringView line)
{
    const qsizetype indent = skipBlanks(line, 0);
    if (auto quote = quoteMarker(line, indent))
        return quote;

    bool ordered = false;
    const qsizetype length = markerLength(line, indent, &ordered);
    if (length == 0)
        return {};
    const qsizetype behind = indent + length;
    if (behind < line.size() && !isBlank(line[behind]))
        return {};

    LineMarker marker;
    marker.indent = indent;
    marker.marker = line.sliced(indent, length).toString();
    marker.ordered = ordered;
    qsizetype content = skipBlanks(line, behind);
    marker.gap = content > behind ? line.sliced(behind, content - behind).toString() : u" "_s;
    if (isTaskBox(line.sliced(content))) {
        marker.task = true;
        content = std::min(content + 4, line.size());
    }
    marker.content = content;
    return marker;
}

QString nextMarker(const LineMarker &marker)
{
    QString next = marker.marker;
    if (marker.ordered) {
        const QStringView digits = QStringView(marker.marker).chopped(1);
        next = QString::number(digits.toLongLong() + 1) + marker.marker.back();
    }
    next += marker.gap;
    if (marker.task)
        next += u"[ ] "_s;
    return next;
}

LineBreak breakLine(QStringView line, qsizetype column, LinePlace place)
{
    const Span behind{column, skipBlanks(line, column)};
    const qsizetype indent = std::min(skipBlanks(line, 0), column);
    const QString indentation = line.first(indent).toString();

    if (place == LinePlace::Frontmatter && column == line.size() && beginsBlockScalar(line))
        return {behind, u'\n' + indentation + u"  "_s};
    const std::optional<LineMarker> marker = place == LinePlace::Code ? std::nullopt
                                                                      : lineMarker(line);
    const bool usable = marker && column >= marker->content
                        && !(place == LinePlace::Frontmatter && (marker->quote || marker->ordered));
    if (!usable)
        return {behind, u'\n' + indentation};

    if (line.sliced(marker->content).trimmed().isEmpty())
        return {{0, line.size()}, QString()};
    return {behind, u'\n' + indentation + nextMarker(*marker)};
}

} // namespace studio
