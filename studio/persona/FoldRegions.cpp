#include "persona/FoldRegions.h"

#include <algorithm>

namespace studio {

namespace {

QStringView lineOf(const Snapshot &snapshot, int line)
{
    const Span span = snapshot.lines.lineSpan(line);
    return QStringView(snapshot.text).sliced(span.begin, span.length());
}

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

/// The line that holds the last character before \a end.
int lastLineBefore(const Snapshot &snapshot, qsizetype end)
{
    return snapshot.lines.lineAt(std::max<qsizetype>(0, end - 1));
}

void addFrontmatter(const Snapshot &snapshot, std::vector<FoldRegion> &regions)
{
    if (!snapshot.frontmatter.present)
        return;
    const int last = lastLineBefore(snapshot, snapshot.frontmatter.closeFence.end);
    if (last > 1)
        regions.push_back({FoldKind::Frontmatter, 1, last, {}});
}

void addSections(const Snapshot &snapshot, std::vector<FoldRegion> &regions)
{
    const int title = snapshot.outline.titleSection();
    for (std::size_t i = 0; i < snapshot.outline.sections.size(); ++i) {
        const Section &section = snapshot.outline.sections[i];
        const int head = snapshot.lines.lineAt(section.heading.begin);
        int last = lastLineBefore(snapshot, section.whole.end);
        while (last > head && isBlank(lineOf(snapshot, last)))
            --last;
        if (last > head)
            regions.push_back({FoldKind::Section, head, last, section.title, int(i) == title});
    }
}

/// The fence that a line begins with: its character and length. Quotes and list elements may hold
/// code as well, so what stands before the fence may be markers.
struct Fence
{
    QChar mark;
    qsizetype length = 0;
    QStringView behind;
};

Fence fenceOf(QStringView line)
{
    qsizetype at = 0;
    const auto isMarker = [&] { // of a list, with the blank behind it
        const QChar c = line[at];
        return (c == u'-' || c == u'*' || c == u'+' || c == u'.' || c == u')')
               && at + 1 < line.size() && line[at + 1] == u' ';
    };
    while (at < line.size()
           && (line[at].isSpace() || line[at] == u'>' || line[at].isDigit() || isMarker()))
        ++at;
    if (at >= line.size() || (line[at] != u'`' && line[at] != u'~'))
        return {};
    Fence fence{line[at], 0, {}};
    while (at + fence.length < line.size() && line[at + fence.length] == fence.mark)
        ++fence.length;
    fence.behind = line.sliced(at + fence.length).trimmed();
    if (fence.length < 3 || (fence.mark == u'`' && fence.behind.contains(u'`')))
        return {};
    return fence;
}

void addCode(const Snapshot &snapshot, std::vector<FoldRegion> &regions)
{
    const QStringView all = snapshot.text;
    const auto next = [&](char16_t mark, qsizetype from) {
        const qsizetype at = all.indexOf(mark, from);
        return at < 0 ? all.size() : at;
    };
    Fence open;
    int head = 0;
    qsizetype at = snapshot.outline.body.begin;
    at = snapshot.lines.lineBegin(snapshot.lines.lineAt(at));
    // Most lines hold neither mark and are passed over.
    qsizetype backtick = next(u'`', at);
    qsizetype tilde = next(u'~', at);
    while (std::min(backtick, tilde) < all.size()) {
        const int line = snapshot.lines.lineAt(std::min(backtick, tilde));
        const qsizetype end = snapshot.lines.lineBegin(line + 1);
        if (backtick < end)
            backtick = next(u'`', end);
        if (tilde < end)
            tilde = next(u'~', end);
        const QStringView text = lineOf(snapshot, line);
        const Fence fence = fenceOf(text);
        if (fence.length == 0)
            continue;
        if (open.length == 0) {
            open = fence;
            head = line;
        } else if (fence.mark == open.mark && fence.length >= open.length
                   && fence.behind.isEmpty()) {
            regions.push_back({FoldKind::Code, head, line, open.behind.toString()});
            open = {};
        }
    }
}

} // namespace

std::vector<FoldRegion> foldRegions(const Snapshot &snapshot)
{
    std::vector<FoldRegion> regions;
    addFrontmatter(snapshot, regions);
    addSections(snapshot, regions);
    addCode(snapshot, regions);
    std::ranges::stable_sort(regions, {}, &FoldRegion::head);
    return regions;
}

} // namespace studio
