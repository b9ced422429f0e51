#include "format/PlanRestructure.h"

#include "format/SectionShape.h"

namespace studio {

using namespace sections;
using namespace Qt::StringLiterals;

namespace {

const Block *blockAt(const Outline &outline, qsizetype offset)
{
    for (const Block &block : outline.blocks) {
        if (block.span.begin < offset && offset < block.span.end)
            return &block;
    }
    return nullptr;
}

qsizetype lineBegin(const QString &text, qsizetype at)
{
    return at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
}

bool isBlankBefore(const QString &text, qsizetype at)
{
    const qsizetype begin = lineBegin(text, at);
    return QStringView(text).sliced(begin, at - begin).trimmed().isEmpty();
}

/// Where a body can be divided at or before \a at; -1 when it cannot.
qsizetype dividableAt(const QString &text, const Outline &outline, qsizetype at)
{
    // At the end of a line it is the next line that begins anew.
    if (at < text.size() && text[at] == u'\n' && !isBlankBefore(text, at))
        ++at;
    if (isBlankBefore(text, at))
        at = lineBegin(text, at);
    const Block *block = blockAt(outline, at);
    if (!block)
        return at;
    switch (block->kind) {
    case BlockKind::Paragraph: return at;
    case BlockKind::Quote: return lineBegin(text, at);
    case BlockKind::List: {
        qsizetype place = block->span.begin;
        for (const Bullet &bullet : bulletsIn(text, block->span)) {
            if (bullet.depth == 0 && bullet.marker.begin <= at)
                place = lineBegin(text, bullet.marker.begin);
        }
        return place;
    }
    default: return -1;
    }
}

bool endsInList(const Outline &outline, Span content)
{
    const Block *last = nullptr;
    for (const Block &block : outline.blocks) {
        if (content.begin <= block.span.begin && block.span.begin < content.end)
            last = &block;
    }
    return last && last->kind == BlockKind::List;
}

bool beginsWithList(const Outline &outline, Span content)
{
    for (const Block &block : outline.blocks) {
        if (content.begin <= block.span.begin && block.span.begin < content.end)
            return block.kind == BlockKind::List;
    }
    return false;
}

/// Whether no blank line stands within a list.
bool isTight(const QString &text, const Outline &outline, Span content)
{
    for (const Block &block : outline.blocks) {
        if (block.kind == BlockKind::List && content.begin <= block.span.begin
            && block.span.begin < content.end) {
            const QString list = text.sliced(block.span.begin, block.span.length()).trimmed();
            if (list.contains("\n\n"_L1))
                return false;
        }
    }
    return true;
}

/// All behind a heading, sections below it included, without the blank lines around it.
Span contentOf(const QString &text, const Section &section)
{
    Span content{section.heading.end, std::max(section.heading.end, section.whole.end)};
    content.end = withoutBlankLines(text, content);
    qsizetype line = content.begin;
    for (qsizetype at = content.begin; at < content.end && text[at].isSpace(); ++at) {
        if (text[at] == u'\n')
            line = at + 1;
    }
    content.begin = std::min(line, content.end);
    return content;
}

} // namespace

Result<TextEdit> planSplitSection(const QString &text, const Outline &outline, int section,
                                  qsizetype at, const QString &title)
{
    if (!exists(outline, section))
        return fail("section/no-such", {QString::number(section)});
    if (!isTitle(title))
        return fail("section/title", {title});
    const Section &old = outline.sections[size_t(section)];
    at = qBound(old.heading.end, at, std::max(old.heading.end, old.whole.end));
    for (const Section &inner : outline.sections) {
        if (old.whole.encloses(inner.heading) && inner.heading.begin < at && at < inner.heading.end)
            at = inner.heading.begin;
    }
    const qsizetype place = dividableAt(text, outline, at);
    if (place < old.heading.end || place > old.whole.end)
        return fail("section/split", {old.title}, old.whole);

    // The blank lines around the place become the one on each side of the new heading.
    Span gap{withoutBlankLines(text, {old.heading.end, place}), place};
    if (gap.begin == old.heading.end && gap.begin > 0 && text[gap.begin - 1] == u'\n')
        --gap.begin;
    qsizetype line = place;
    for (qsizetype i = place; i < old.whole.end && text[i].isSpace(); ++i) {
        if (text[i] == u'\n')
            line = i + 1;
    }
    // In the middle of a line blanks go with the cut.
    if (!isBlankBefore(text, place)) {
        while (line < old.whole.end && (text[line] == u' ' || text[line] == u'\t'))
            ++line;
        while (gap.begin > old.heading.end && (text[gap.begin - 1] == u' '))
            --gap.begin;
    }
    gap.end = std::max(gap.end, line);
    const bool empty = gap.end >= old.whole.end;
    QString heading = u"\n\n"_s + QString(old.level, u'#') + u' ' + title.trimmed();
    heading += empty ? (old.whole.end < outline.body.end ? u"\n\n"_s : u"\n"_s) : u"\n\n"_s;
    const TextEdit edit(gap, heading);

    Shape expected = shapeOf(outline);
    const auto behind = std::ranges::find_if(
        outline.sections, [&](const Section &other) { return other.heading.begin >= place; });
    expected.insert(expected.begin() + (behind - outline.sections.begin()),
                    {old.level, title.trimmed()});
    return verified(text, outline, edit, expected, "section/split");
}

int sectionToMerge(const Outline &outline, int section)
{
    if (!exists(outline, section))
        return -1;
    const Section &first = outline.sections[size_t(section)];
    const int next = section + countOf(outline, section);
    if (!exists(outline, next) || outline.sections[size_t(next)].level != first.level)
        return -1;
    return next;
}

Result<TextEdit> planMergeSection(const QString &text, const Outline &outline, int section)
{
    if (!exists(outline, section))
        return fail("section/no-such", {QString::number(section)});
    const Section &first = outline.sections[size_t(section)];
    const int next = sectionToMerge(outline, section);
    if (next < 0)
        return fail("section/merge", {first.title}, first.heading);
    const Section &second = outline.sections[size_t(next)];
    const Span before = contentOf(text, first);
    const Span after = contentOf(text, second);

    TextEdit edit;
    if (after.isEmpty()) {
        // Only the heading goes; what separated it from what follows separates the first one.
        const qsizetype end = before.isEmpty() ? first.heading.end : before.end;
        const QString tail = text.sliced(second.heading.end, second.whole.end - second.heading.end);
        QString rest = before.isEmpty() ? QString() : u"\n"_s;
        if (second.whole.end < outline.body.end)
            rest += tail.isEmpty() ? u"\n"_s : tail;
        edit = TextEdit({end, second.whole.end}, rest);
    } else {
        const bool tight = !before.isEmpty() && endsInList(outline, before)
                           && beginsWithList(outline, after) && isTight(text, outline, before)
                           && isTight(text, outline, after);
        const qsizetype from = before.isEmpty() ? first.heading.end : before.end;
        const QString between = before.isEmpty() ? (text[from - 1] == u'\n' ? u"\n"_s : u"\n\n"_s)
                                : tight          ? u"\n"_s
                                                 : u"\n\n"_s;
        edit = TextEdit({from, after.begin}, between);
    }
    Shape expected = shapeOf(outline);
    expected.erase(expected.begin() + next);
    return verified(text, outline, edit, expected, "section/body");
}

std::optional<QString> headingAtLevel(const QString &text, const Section &section, int level)
{
    if (level < 1 || level > 6)
        return {};
    const QString source = text.sliced(section.heading.begin, section.heading.length());
    const QString title = text.sliced(section.titleSpan.begin, section.titleSpan.length());
    const qsizetype hash = source.indexOf(u'#');
    const bool marked = hash >= 0 && QStringView(source).first(hash).trimmed().isEmpty()
                        && section.heading.begin + hash
                               < std::max(section.titleSpan.begin, section.heading.begin + 1);
    if (marked) {
        qsizetype end = hash;
        while (end < source.size() && source[end] == u'#')
            ++end;
        // A closing row of the same length stays one.
        QString rest = source.sliced(end);
        const QString bare = rest.trimmed();
        const QString closing(end - hash, u'#');
        const qsizetype titleEnd = section.titleSpan.end - section.heading.begin - end;
        if (bare.endsWith(closing) && titleEnd >= 0 && rest.indexOf(closing, titleEnd) >= titleEnd)
            rest.replace(rest.indexOf(closing, titleEnd), closing.size(), QString(level, u'#'));
        return source.first(hash) + QString(level, u'#') + rest;
    }
    // An underlined heading: the last line is the underline.
    const QString body = source.first(withoutBlankLines(source, {0, source.size()}));
    const QString tail = source.sliced(body.size());
    const qsizetype underline = body.lastIndexOf(u'\n') + 1;
    if (underline > 0 && level <= 2) {
        QString line = body.sliced(underline);
        line.replace(level == 1 ? u'-' : u'=', level == 1 ? u'=' : u'-');
        // A row that is too short would be something else: "-" alone is a list.
        const qsizetype width = line.trimmed().size();
        if (width < 3)
            line += QString(3 - width, level == 1 ? u'=' : u'-');
        return body.first(underline) + line + tail;
    }
    if (title.contains(u'\n'))
        return {};
    return QString(level, u'#') + u' ' + title.trimmed() + tail;
}

Result<TextEdit> planSectionLevel(const QString &text, const Outline &outline, int section, int by)
{
    if (!exists(outline, section))
        return fail("section/no-such", {QString::number(section)});
    if (by == 0)
        return TextEdit();
    const int count = countOf(outline, section);
    TextEdit edit;
    Shape expected = shapeOf(outline);
    for (int i = section; i < section + count; ++i) {
        const Section &one = outline.sections[size_t(i)];
        const auto heading = headingAtLevel(text, one, one.level + by);
        if (!heading)
            return fail("section/level", {one.title}, one.heading);
        const QString before = text.sliced(one.heading.begin, one.heading.length());
        const TextEdit local = TextEdit::between(before, *heading);
        for (const Replacement &piece : local.replacements())
            edit.add(piece.span.shifted(one.heading.begin), piece.text);
        expected[size_t(i)].first = one.level + by;
    }
    return verified(text, outline, edit, expected, "section/level");
}

} // namespace studio
