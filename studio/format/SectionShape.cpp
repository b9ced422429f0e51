#include "format/SectionShape.h"

namespace studio::sections {

Shape shapeOf(const Outline &outline)
{
    Shape shape;
    for (const Section &section : outline.sections)
        shape.emplace_back(section.level, section.title);
    return shape;
}

bool exists(const Outline &outline, int section)
{
    return section >= 0 && section < int(outline.sections.size());
}

int countOf(const Outline &outline, int section)
{
    const Span whole = outline.sections[size_t(section)].whole;
    return int(std::ranges::count_if(
        outline.sections, [&](const Section &other) { return whole.encloses(other.heading); }));
}

Outline outlineAfter(const QString &changed, const QString &before, const Outline &outline)
{
    // Section plans never touch what stands before the body.
    return parseOutline(changed,
                        {outline.body.begin, outline.body.end + changed.size() - before.size()});
}

Result<TextEdit> verified(const QString &text, const Outline &outline, const TextEdit &edit,
                          const Shape &expected, QByteArray code)
{
    const Outline after = outlineAfter(edit.appliedTo(text), text, outline);
    if (shapeOf(after) != expected)
        return fail(std::move(code));
    return edit;
}

qsizetype withoutBlankLines(const QString &text, Span span)
{
    qsizetype end = span.end;
    for (qsizetype at = span.end; at > span.begin && text[at - 1].isSpace(); --at) {
        if (text[at - 1] == u'\n')
            end = at - 1;
        if (at - 1 == span.begin)
            end = span.begin;
    }
    return end;
}

QString trimmedLines(const QString &text)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size() && text[at].isSpace(); ++at) {
        if (text[at] == u'\n')
            begin = at + 1;
    }
    qsizetype end = text.size();
    while (end > begin && text[end - 1].isSpace())
        --end;
    return text.sliced(begin, end - begin);
}

bool isTitle(const QString &title)
{
    return !title.trimmed().isEmpty() && !title.contains(u'\n') && !title.contains(u'\r');
}

} // namespace studio::sections
