#include "ui/editor/ListNumbers.h"

#include "session/LineEdits.h"
#include "ui/editor/ListContinuation.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace studio {
namespace {

struct Line
{
    Span span;
    qsizetype indent = 0;
    bool blank = false;
    std::optional<LineMarker> marker;

    [[nodiscard]] bool isOrdered() const { return marker && marker->ordered; }
    [[nodiscard]] bool isElement() const { return marker && !marker->quote; }
};

/// An element of an ordered list: its line, and the lines up to the next of its list.
struct Element
{
    std::size_t line;
    std::size_t end;
    qlonglong number;
};

using OrderedList = std::vector<Element>;

Line lineAt(QStringView text, qsizetype offset)
{
    const qsizetype before = offset > 0 ? text.lastIndexOf(u'\n', offset - 1) : -1;
    const qsizetype behind = text.indexOf(u'\n', offset);
    Line line;
    line.span = {before + 1, behind < 0 ? text.size() : behind};
    const QStringView content = text.sliced(line.span.begin, line.span.length());
    line.blank = content.trimmed().isEmpty();
    while (line.indent < content.size() && content[line.indent].isSpace())
        ++line.indent;
    line.marker = lineMarker(content);
    return line;
}

bool mayBelong(const Line &line)
{
    return line.blank || line.isElement() || line.indent > 0;
}

/// The lines around an offset that can be those of one list; a blank line must be followed by an
/// element or by something indented.
std::vector<Line> linesOfList(QStringView text, qsizetype offset)
{
    std::vector<Line> lines{lineAt(text, offset)};
    while (lines.back().span.begin > 0) { // from the offset upwards at first
        const Line above = lineAt(text, lines.back().span.begin - 1);
        if (!mayBelong(above))
            break;
        lines.push_back(above);
    }
    std::ranges::reverse(lines);
    while (lines.back().span.end < text.size()) {
        const Line below = lineAt(text, lines.back().span.end + 1);
        if (!mayBelong(below))
            break;
        lines.push_back(below);
    }
    return lines;
}

qlonglong numberOf(const Line &line)
{
    return QStringView(line.marker->marker).chopped(1).toLongLong();
}

std::vector<OrderedList> orderedLists(const std::vector<Line> &lines)
{
    struct Open
    {
        qsizetype indent;
        QChar delimiter; // of bullets: the bullet
        OrderedList list;
    };
    std::vector<OrderedList> found;
    std::vector<Open> open;
    const auto close = [&](std::size_t line) {
        OrderedList &list = open.back().list;
        if (!list.empty()) {
            list.back().end = line;
            found.push_back(std::move(list));
        }
        open.pop_back();
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (!line.isElement())
            continue;
        const QChar delimiter = line.marker->marker.back();
        while (!open.empty() && open.back().indent > line.indent)
            close(i);
        if (!open.empty() && open.back().indent == line.indent
            && open.back().delimiter != delimiter)
            close(i);
        if (open.empty() || open.back().indent < line.indent)
            open.push_back({line.indent, delimiter, {}});
        if (!line.isOrdered())
            continue;
        OrderedList &list = open.back().list;
        if (!list.empty())
            list.back().end = i;
        list.push_back({i, lines.size(), numberOf(line)});
    }
    while (!open.empty())
        close(lines.size());
    return found;
}

void renumber(const OrderedList &list, const std::vector<Line> &lines, TextEdit &edit)
{
    const auto number = [](const Element &element) { return element.number; };
    const auto [least, most] = std::ranges::minmax(list, {}, number);
    if (least.number == most.number && list.size() > 1)
        return;
    qlonglong wanted = least.number;
    for (const Element &element : list) {
        const QString digits = QString::number(wanted++);
        if (element.number == wanted - 1)
            continue;
        const Line &head = lines[element.line];
        const qsizetype begin = head.span.begin + head.indent;
        const qsizetype length = head.marker->marker.size() - 1;
        edit.add({begin, begin + length}, digits);
        const qsizetype wider = digits.size() - length;
        for (std::size_t i = element.line + 1; wider != 0 && i < element.end; ++i) {
            const Line &line = lines[i];
            if (line.blank || line.indent < head.indent + length)
                continue;
            if (wider > 0)
                edit.add({line.span.begin, line.span.begin}, QString(wider, u' '));
            else
                edit.add({line.span.begin, line.span.begin - wider}, {});
        }
    }
}

} // namespace

TextEdit renumbered(const QString &text, qsizetype offset)
{
    const std::vector<Line> lines = linesOfList(text, offset);
    TextEdit edit;
    if (std::ranges::none_of(lines, &Line::isOrdered))
        return edit;
    for (const OrderedList &list : orderedLists(lines))
        renumber(list, lines, edit);
    return edit;
}

bool isListOfOneNumber(const QString &text, qsizetype offset)
{
    const std::vector<Line> lines = linesOfList(text, offset);
    for (const OrderedList &list : orderedLists(lines)) {
        const bool here = std::ranges::any_of(
            list, [&](const Element &element) { return lines[element.line].span.touches(offset); });
        if (here)
            return list.size() > 1 && std::ranges::all_of(list, [&](const Element &element) {
                       return element.number == list.front().number;
                   });
    }
    return false;
}

EditResult keepNumbers(const QString &text, qsizetype offset, EditResult result)
{
    if (result.isEmpty() || !renumbered(text, offset).isEmpty())
        return result;
    const QString after = result.edit.appliedTo(text);
    const TextEdit numbers = renumbered(after, result.caret);
    if (numbers.isEmpty())
        return result;
    const QString right = numbers.appliedTo(after);
    // Line by line within what differs: folds and marks in between stay where they are.
    const TextEdit rough = TextEdit::between(text, right);
    if (rough.isEmpty())
        return result;
    Span span = rough.replacements().front().span;
    const qsizetype grown = right.size() - text.size();
    span.begin = span.begin > 0 ? text.lastIndexOf(u'\n', span.begin - 1) + 1 : 0;
    TextEdit edit;
    const QString old = text.sliced(span.begin, span.length());
    const TextEdit lines = lineEdits(old, right.sliced(span.begin, span.length() + grown));
    for (const Replacement &part : lines.replacements())
        edit.add(part.span.shifted(span.begin), part.text);
    return {edit, numbers.mapped(result.anchor), numbers.mapped(result.caret)};
}

} // namespace studio
