#include "format/PlanSection.h"

#include "format/SectionShape.h"

namespace studio {

using namespace sections;

namespace {

/// Line ends before \a offset: 0, 1 or 2 and more, blanks between them ignored.
int lineEndsBefore(const QString &text, qsizetype begin, qsizetype offset)
{
    int count = 0;
    while (offset > begin && text[offset - 1].isSpace() && count < 2) {
        --offset;
        count += text[offset] == u'\n';
    }
    return offset == begin ? 2 : count;
}

int lineEndsAfter(const QString &text, qsizetype offset, qsizetype end)
{
    int count = 0;
    while (offset < end && text[offset].isSpace() && count < 2) {
        count += text[offset] == u'\n';
        ++offset;
    }
    return offset == end ? 2 : count;
}

/// \a block put at \a at with exactly the line ends that are missing around it, so that one blank
/// line separates it from its neighbours.
QString spaced(const QString &text, Span body, qsizetype at, const QString &block)
{
    QString before;
    // At the begin of a body behind a frontmatter a blank line separates as well.
    const bool behindFence = at == body.begin && body.begin > 0;
    const int present = behindFence ? 1 : lineEndsBefore(text, body.begin, at);
    if (at > 0)
        before = QString(2 - present, u'\n');
    QString after;
    if (at < body.end)
        after = QString(lineEndsAfter(text, at, body.end) > 0 ? 0 : 1, u'\n');
    return before + block + u'\n' + after;
}

} // namespace

Span sectionContent(const QString &text, const Section &section)
{
    Span content{section.heading.end, std::max(section.heading.end, section.whole.end)};
    qsizetype line = content.begin;
    for (qsizetype at = content.begin; at < content.end && text[at].isSpace(); ++at) {
        if (text[at] == u'\n')
            line = at + 1;
    }
    content.begin = line;
    while (content.end > content.begin && text[content.end - 1].isSpace())
        --content.end;
    return content;
}

Result<TextEdit> planAddSection(const QString &text, const Outline &outline, const QString &title,
                                int level, const QString &body, int before)
{
    if (before != -1 && !exists(outline, before))
        return fail("section/no-such", {QString::number(before)});
    if (!isTitle(title) || level < 1 || level > 6)
        return fail("section/title", {title});
    QString block = QString(level, u'#') + u' ' + title.trimmed();
    const QString content = trimmedLines(body);
    if (!content.isEmpty())
        block += QLatin1StringView("\n\n") + content;

    qsizetype at = outline.body.end;
    size_t index = outline.sections.size();
    if (before >= 0) {
        at = outline.sections[size_t(before)].heading.begin;
        index = size_t(before);
    }
    const TextEdit edit({at, at}, spaced(text, outline.body, at, block));

    // The body may bring headings of its own, deeper than the new one.
    const Outline own = parseOutline(block, {0, block.size()});
    Shape added = shapeOf(own);
    const bool deeper = std::ranges::all_of(own.sections.begin() + (added.empty() ? 0 : 1),
                                            own.sections.end(),
                                            [&](const Section &s) { return s.level > level; });
    if (added.empty() || added.front().first != level || !deeper)
        return fail("section/body", {title});
    Shape expected = shapeOf(outline);
    expected.insert(expected.begin() + qsizetype(index), added.begin(), added.end());
    return verified(text, outline, edit, expected, "section/body");
}

Result<TextEdit> planRenameSection(const QString &text, const Outline &outline, int section,
                                   const QString &title)
{
    if (!exists(outline, section))
        return fail("section/no-such", {QString::number(section)});
    if (!isTitle(title))
        return fail("section/title", {title});
    const Section &old = outline.sections[size_t(section)];
    if (text.sliced(old.titleSpan.begin, old.titleSpan.length()) == title.trimmed())
        return TextEdit();
    QString source = title.trimmed();
    if (old.titleSpan.isEmpty() && text[old.titleSpan.begin - 1] == u'#')
        source.prepend(u' ');
    const TextEdit edit(old.titleSpan, source);
    const Outline after = outlineAfter(edit.appliedTo(text), text, outline);
    Shape expected = shapeOf(outline);
    if (after.sections.size() != outline.sections.size())
        return fail("section/title", {title});
    // What the title reads as is up to its markup, so only the others are compared.
    expected[size_t(section)].second = after.sections[size_t(section)].title;
    return verified(text, outline, edit, expected, "section/title");
}

Result<TextEdit> planMoveSection(const QString &text, const Outline &outline, int section,
                                 int before)
{
    if (!exists(outline, section) || (before != -1 && !exists(outline, before)))
        return fail("section/no-such", {QString::number(section)});
    const Span whole = outline.sections[size_t(section)].whole;
    const int count = countOf(outline, section);
    if (before > section && before < section + count)
        return fail("section/move");
    const qsizetype target = before < 0 ? outline.body.end
                                        : outline.sections[size_t(before)].heading.begin;
    if (target == whole.begin || target == whole.end)
        return TextEdit();

    // The section is cut with the blank lines behind it, so that both places keep one between.
    const qsizetype contentEnd = withoutBlankLines(text, whole);
    const QString block = text.sliced(whole.begin, contentEnd - whole.begin);
    TextEdit edit;
    Span gone = whole;
    if (whole.end == outline.body.end) {
        gone.begin = withoutBlankLines(text, {outline.body.begin, whole.begin});
        // What ends the text now ends it as the moved section did.
        edit.add(gone, text.sliced(contentEnd, whole.end - contentEnd));
    } else {
        edit.add(gone, {});
    }
    if (!edit.add({target, target}, spaced(text, outline.body, target, block)))
        return fail("section/move");

    Shape expected = shapeOf(outline);
    const Shape moved(expected.begin() + section, expected.begin() + section + count);
    qsizetype index = before < 0 ? qsizetype(expected.size()) : before;
    expected.erase(expected.begin() + section, expected.begin() + section + count);
    if (index > section)
        index -= count;
    expected.insert(expected.begin() + index, moved.begin(), moved.end());
    return verified(text, outline, edit, expected, "section/move");
}

Result<TextEdit> planRemoveSection(const QString &text, const Outline &outline, int section)
{
    if (!exists(outline, section))
        return fail("section/no-such", {QString::number(section)});
    const Span whole = outline.sections[size_t(section)].whole;
    const int count = countOf(outline, section);
    TextEdit edit(whole, {});
    if (whole.end == outline.body.end && whole.begin > outline.body.begin) {
        // The last section takes the blank lines before it along; the line end stays.
        const qsizetype begin = withoutBlankLines(text, {outline.body.begin, whole.begin});
        const bool newline = text[whole.end - 1] == u'\n';
        edit = TextEdit({begin, whole.end}, newline ? QStringLiteral("\n") : QString());
    }
    Shape expected = shapeOf(outline);
    expected.erase(expected.begin() + section, expected.begin() + section + count);
    return verified(text, outline, edit, expected, "section/body");
}

Result<TextEdit> planReplaceSectionBody(const QString &text, const Outline &outline, int section,
                                        const QString &body)
{
    if (!exists(outline, section))
        return fail("section/no-such", {QString::number(section)});
    const Section &old = outline.sections[size_t(section)];
    const QString content = trimmedLines(body);
    const Span present = sectionContent(text, old);
    const QStringView before = QStringView(text).sliced(present.begin, present.length());
    if (content == before)
        return TextEdit();
    TextEdit edit;
    if (present.isEmpty()) {
        // Only blank lines stand between this heading and the next one: one is left on each side.
        const Span blank{old.heading.end, old.whole.end};
        const bool last = blank.end == outline.body.end;
        QString filled = text[blank.begin - 1] == u'\n' ? QStringLiteral("\n")
                                                        : QStringLiteral("\n\n");
        filled += content;
        filled += last ? QStringLiteral("\n") : QStringLiteral("\n\n");
        edit = TextEdit(blank, filled);
    } else {
        const TextEdit local = TextEdit::between(before.toString(), content);
        for (const Replacement &replacement : local.replacements())
            edit.add(replacement.span.shifted(present.begin), replacement.text);
    }

    const Outline after = outlineAfter(edit.appliedTo(text), text, outline);
    const int count = countOf(outline, section);
    const Shape all = shapeOf(outline);
    const Shape now = shapeOf(after);
    const qsizetype behind = qsizetype(all.size()) - section - count;
    const bool kept = qsizetype(now.size()) >= section + 1 + behind
                      && std::equal(all.begin(), all.begin() + section + 1, now.begin())
                      && std::equal(all.end() - behind, all.end(), now.end() - behind)
                      && countOf(after, section) == int(now.size()) - section - int(behind);
    if (!kept)
        return fail("section/body", {old.title}, old.whole);
    return edit;
}

} // namespace studio
