#include "ui/editor/LineCommands.h"

#include "ui/editor/ListContinuation.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

/// The single lines of a span of whole lines, without their line ends.
std::vector<Span> linesIn(QStringView text, Span lines)
{
    std::vector<Span> result;
    qsizetype begin = lines.begin;
    while (true) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0 || end > lines.end)
            end = lines.end;
        result.push_back({begin, end});
        if (end >= lines.end)
            return result;
        begin = end + 1;
    }
}

qsizetype blanksAt(QStringView line)
{
    qsizetype count = 0;
    while (count < line.size() && (line[count] == u' ' || line[count] == u'\t'))
        ++count;
    return count;
}

EditResult withSelection(TextEdit edit, Selection selection)
{
    EditResult result;
    result.anchor = edit.mapped(selection.anchor);
    result.caret = edit.mapped(selection.caret);
    result.edit = std::move(edit);
    return result;
}

/// How deep the content of an element lies: what a nested element needs at least.
qsizetype stepOf(QStringView line)
{
    const auto marker = lineMarker(line);
    if (!marker || marker->quote)
        return indentWidth;
    return marker->marker.size() + 1;
}

} // namespace

Span touchedLines(QStringView text, Span selection)
{
    qsizetype last = selection.end;
    if (!selection.isEmpty() && text[last - 1] == u'\n')
        --last;
    const qsizetype before = selection.begin > 0 ? text.lastIndexOf(u'\n', selection.begin - 1)
                                                 : -1;
    const qsizetype behind = text.indexOf(u'\n', last);
    return {before + 1, behind < 0 ? text.size() : behind};
}

EditResult indentLines(const QString &text, Selection selection)
{
    const std::vector<Span> lines = linesIn(text, touchedLines(text, selection.span()));
    TextEdit edit;
    for (const Span &line : lines) {
        if (!line.isEmpty() || lines.size() == 1) {
            const qsizetype step = stepOf(QStringView(text).sliced(line.begin, line.length()));
            edit.add({line.begin, line.begin}, QString(step, u' '));
        }
    }
    return withSelection(std::move(edit), selection);
}

EditResult outdentLines(const QString &text, Selection selection)
{
    TextEdit edit;
    for (const Span &line : linesIn(text, touchedLines(text, selection.span()))) {
        const QStringView content = QStringView(text).sliced(line.begin, line.length());
        qsizetype taken = std::min(blanksAt(content), stepOf(content));
        if (content.startsWith(u'\t'))
            taken = 1;
        if (taken > 0)
            edit.add({line.begin, line.begin + taken}, {});
    }
    return withSelection(std::move(edit), selection);
}

EditResult moveLines(const QString &text, Selection selection, LineDirection direction,
                     const Extend &extend)
{
    const auto linesAt = [&](Span span) {
        const Span lines = touchedLines(text, span);
        return extend ? extend(lines) : lines;
    };
    const Span moved = linesAt(selection.span());
    const bool up = direction == LineDirection::Up;
    if (up ? moved.begin == 0 : moved.end == text.size())
        return {};
    const Span other = up ? linesAt({moved.begin - 1, moved.begin - 1})
                          : linesAt({moved.end + 1, moved.end + 1});
    // What stands behind the final line end is no line of its own to swap with.
    const Span &lower = up ? moved : other;
    if (lower.isEmpty() && lower.begin == text.size())
        return {};

    const QString passed = text.sliced(other.begin, other.length());
    TextEdit edit;
    qsizetype by = passed.size() + 1;
    if (up) {
        edit.add({other.begin, moved.begin}, {});
        edit.add({moved.end, moved.end}, u'\n' + passed);
        by = -by;
    } else {
        edit.add({moved.begin, moved.begin}, passed + u'\n');
        edit.add({moved.end, other.end}, {});
    }
    return {std::move(edit), selection.anchor + by, selection.caret + by};
}

EditResult duplicateLines(const QString &text, Selection selection, const Extend &extend)
{
    const Span touched = touchedLines(text, selection.span());
    const Span lines = extend ? extend(touched) : touched;
    const QString copy = text.sliced(lines.begin, lines.length());
    const qsizetype by = copy.size() + 1;
    return {TextEdit({lines.end, lines.end}, u'\n' + copy), selection.anchor + by,
            selection.caret + by};
}

EditResult deleteLines(const QString &text, Selection selection, const Extend &extend)
{
    const Span touched = touchedLines(text, selection.span());
    Span lines = extend ? extend(touched) : touched;
    const qsizetype column = selection.caret
                             - touchedLines(text, {selection.caret, selection.caret}).begin;
    if (lines.end < text.size())
        ++lines.end;
    else if (lines.begin > 0)
        --lines.begin; // the last line takes the line end before it along
    if (lines.isEmpty())
        return {};
    EditResult result;
    result.edit = TextEdit(lines, {});
    const QString after = result.edit.appliedTo(text);
    const Span next = touchedLines(after, {lines.begin, lines.begin});
    result.anchor = result.caret = std::min(next.begin + column, next.end);
    return result;
}

EditResult joinLines(const QString &text, Selection selection)
{
    Span lines = touchedLines(text, selection.span());
    if (!QStringView(text).sliced(lines.begin, lines.length()).contains(u'\n')) {
        if (lines.end >= text.size())
            return {};
        lines.end = touchedLines(text, {lines.end + 1, lines.end + 1}).end;
    }
    TextEdit edit;
    const std::vector<Span> parts = linesIn(text, lines);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        qsizetype before = parts[i].begin - 1;
        while (before > parts[i - 1].begin && text[before - 1].isSpace())
            --before;
        const QStringView line = QStringView(text).sliced(parts[i].begin, parts[i].length());
        const auto marker = lineMarker(line);
        qsizetype content = marker ? std::min(marker->content, line.size()) : blanksAt(line);
        while (content < line.size() && line[content].isSpace())
            ++content;
        const bool blank = before > parts[i - 1].begin && content < line.size();
        edit.add({before, parts[i].begin + content}, blank ? u" "_s : QString());
    }
    const qsizetype caret = edit.mapped(parts[1].begin);
    if (!selection.isEmpty())
        return withSelection(std::move(edit), selection);
    return {std::move(edit), caret, caret};
}

EditResult toggleComment(const QString &text, Selection selection, Span frontmatter)
{
    std::vector<Span> lines;
    bool allCommented = true;
    qsizetype column = -1; // all marks stand in one column, that of the least indented line
    for (const Span &line : linesIn(text, touchedLines(text, selection.span()))) {
        const QStringView content = QStringView(text).sliced(line.begin, line.length());
        const qsizetype blanks = blanksAt(content);
        if (!frontmatter.encloses(line) || blanks == content.size())
            continue;
        lines.push_back(line);
        allCommented = allCommented && content[blanks] == u'#';
        column = column < 0 ? blanks : std::min(column, blanks);
    }

    TextEdit edit;
    for (const Span &line : lines) {
        const QStringView content = QStringView(text).sliced(line.begin, line.length());
        if (allCommented) {
            const qsizetype mark = blanksAt(content);
            const bool blank = mark + 1 < content.size() && content[mark + 1] == u' ';
            edit.add({line.begin + mark, line.begin + mark + (blank ? 2 : 1)}, {});
        } else {
            edit.add({line.begin + column, line.begin + column}, u"# "_s);
        }
    }
    return withSelection(std::move(edit), selection);
}

} // namespace studio
