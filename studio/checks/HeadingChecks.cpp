#include "checks/BodyScan.h"
#include "checks/Rules.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A prompt of that many characters without a heading is hard to find one's way in.
constexpr qsizetype longWithoutHeading = 3000;

/// The headings of a part of the text that all go up by so many levels.
TextEdit raised(const Snapshot &snapshot, size_t first, int by)
{
    const std::vector<Section> &sections = snapshot.outline.sections;
    const int level = sections[first].level;
    TextEdit edit;
    for (size_t i = first; i < sections.size() && sections[i].level >= level; ++i) {
        const Span heading = sections[i].heading;
        qsizetype at = heading.begin;
        while (at < heading.end && snapshot.text[at] == u' ')
            ++at;
        // Deeper than two, a heading is always written with marks.
        edit.add({at, at + by}, {});
    }
    return edit;
}

void checkLevels(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const std::vector<Section> &sections = snapshot.outline.sections;
    for (size_t i = 1; i < sections.size(); ++i) {
        const int above = sections[i - 1].level;
        const int level = sections[i].level;
        if (level <= above + 1)
            continue;
        Diagnostic &diagnostic = report(
            found, snapshot, "section/level-jump", Severity::Info, sections[i].titleSpan,
            {sections[i].title, QString::number(level), QString::number(above + 1)});
        diagnostic.section = int(i);
        offer(diagnostic, "fix/raise-headings", {QString::number(above + 1)},
              raised(snapshot, i, level - above - 1), true);
    }
}

void checkTitles(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found)
{
    for (const Section &section : snapshot.outline.sections) {
        if (!section.title.isEmpty())
            continue;
        Span place = section.heading;
        while (place.end > place.begin && snapshot.text[place.end - 1].isSpace())
            --place.end;
        Diagnostic &diagnostic = report(found, snapshot, "section/no-title", Severity::Warning,
                                        place);
        // Without anything below it, nothing is lost with it.
        if (section.level > 1)
            offer(diagnostic, "fix/remove-heading", {}, TextEdit(section.heading, {}));
    }
    for (const Span marks : scan.tightHeadings) {
        Diagnostic &diagnostic = report(found, snapshot, "section/no-space", Severity::Warning,
                                        marks);
        offer(diagnostic, "fix/add-space", {}, TextEdit({marks.end, marks.end}, u" "_s), true);
    }
}

/// Many prompts are divided by tags such as `<role>`, or by lines in bold.
bool isDividedOtherwise(const Snapshot &snapshot, const BodyScan &scan)
{
    if (scan.tags.size() >= 4)
        return true;
    int bold = 0;
    for (const Span span : scan.lines) {
        const QStringView line =
            QStringView(snapshot.text).sliced(span.begin, span.length()).trimmed();
        bold += line.startsWith(u"**")
                && (line.endsWith(u"**") || line.endsWith(u"**:") || line.endsWith(u":"));
    }
    return bold >= 3;
}

void checkAnyHeading(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found)
{
    const Span body = snapshot.frontmatter.body;
    if (!snapshot.outline.sections.empty() || body.length() < longWithoutHeading
        || snapshot.outline.blocks.empty() || isDividedOtherwise(snapshot, scan))
        return;
    const Span line = snapshot.lines.lineSpan(
        snapshot.lines.lineAt(snapshot.outline.blocks.front().span.begin));
    report(found, snapshot, "section/no-headings", Severity::Info,
           {line.begin, std::max(line.begin, line.end - 1)});
}

} // namespace

void checkHeadings(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found)
{
    if (snapshot.frontmatter.opened && !snapshot.frontmatter.present)
        return;
    checkLevels(snapshot, found);
    checkTitles(snapshot, scan, found);
    checkAnyHeading(snapshot, scan, found);
}

} // namespace studio
