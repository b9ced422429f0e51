#include "checks/Checks.h"
#include "checks/FileIgnores.h"
#include "checks/IgnoreComments.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Whether the loader sees in both the same frontmatter.
bool readsAlike(const Snapshot &a, const Snapshot &b)
{
    const auto alike = [&](const Entry &x, const Entry &y) {
        const Value *before = a.value(x.key);
        const Value *after = b.value(y.key);
        return x.key == y.key && (before && after ? *before == *after : before == after);
    };
    return a.kind == b.kind && a.reading.state == b.reading.state
           && a.frontmatter.present == b.frontmatter.present
           && std::ranges::equal(a.frontmatter.entries, b.frontmatter.entries, alike);
}

bool turnsOff(const Snapshot &snapshot, const TextEdit &edit, const QByteArray &rule)
{
    const SnapshotPtr after = makeSnapshot(edit.appliedTo(snapshot.text), snapshot.encoding,
                                           snapshot.path);
    return readsAlike(snapshot, *after)
           && std::ranges::any_of(ignoresOf(*after),
                                  [&](const Ignore &ignore) { return ignore.rule == rule; });
}

/// The headings and the kinds of blocks: what a comment in the text must leave as it is.
bool isBuiltAlike(const Outline &a, const Outline &b)
{
    const auto alike = [](const Section &x, const Section &y) {
        return x.title == y.title && x.level == y.level;
    };
    return std::ranges::equal(a.sections, b.sections, alike);
}

/// Whether all is found as before, but for this one finding.
bool silencesOnly(const Snapshot &snapshot, const TextEdit &edit, const Diagnostic &diagnostic)
{
    const SnapshotPtr after = makeSnapshot(edit.appliedTo(snapshot.text), snapshot.encoding,
                                           snapshot.path);
    if (!readsAlike(snapshot, *after) || !isBuiltAlike(snapshot.outline, after->outline))
        return false;
    QHash<QByteArray, int> counts;
    for (const Diagnostic &before : check(snapshot))
        ++counts[before.code];
    for (const Diagnostic &left : check(*after))
        --counts[left.code];
    // What only the folder's other files bring to light is not found here at all.
    const bool found = counts.take(diagnostic.code) >= 1 || diagnostic.code.startsWith("folder/");
    return found && std::ranges::all_of(counts, [](int count) { return count == 0; });
}

/// Behind the text of the line, in front of its end.
TextEdit atLineEnd(const Snapshot &snapshot, Span line, const QString &comment)
{
    qsizetype end = line.end;
    while (end > line.begin && snapshot.text[end - 1].isSpace())
        --end;
    return {{end, line.end - (line.end > end && snapshot.text[line.end - 1] == u'\n' ? 1 : 0)},
            u' ' + comment};
}

} // namespace

Result<TextEdit> planIgnore(const Snapshot &snapshot, const QByteArray &rule)
{
    const QString name = QString::fromUtf8(rule);
    const Frontmatter &frontmatter = snapshot.frontmatter;
    std::vector<TextEdit> ways;
    std::vector<Ignore> present = ignoresOf(snapshot);
    std::erase_if(present, [](const Ignore &ignore) { return ignore.reach != Reach::File; });
    if (!present.empty()) {
        qsizetype end = present.front().span.end;
        for (const Ignore &ignore : present) {
            if (ignore.comment == present.front().comment)
                end = ignore.span.end;
        }
        ways.emplace_back(Span{end, end}, QString(u", "_s + name));
    } else if (frontmatter.present) {
        const QString comment = u"# persona-ignore: %1\n"_s.arg(name);
        // Behind the fields it is least in the way.
        for (const qsizetype at : {frontmatter.content.end, frontmatter.content.begin})
            ways.emplace_back(Span{at, at}, comment);
    } else if (snapshot.kind == Kind::Soul && !frontmatter.opened) {
        const qsizetype end = snapshot.text.size();
        const QString gap = snapshot.text.isEmpty() || snapshot.text.endsWith("\n\n"_L1) ? u""_s
                            : snapshot.text.endsWith(u'\n')                              ? u"\n"_s
                                                            : u"\n\n"_s;
        ways.emplace_back(Span{end, end}, gap + u"[//]: # (persona-ignore: %1)\n"_s.arg(name));
    } else {
        return fail("ignore/no-place");
    }
    for (const TextEdit &way : ways) {
        if (turnsOff(snapshot, way, rule))
            return way;
    }
    return fail("ignore/not-possible", {name});
}

Result<TextEdit> planIgnoreLine(const Snapshot &snapshot, const Diagnostic &diagnostic)
{
    const QString rule = QString::fromLatin1(diagnostic.code);
    const Span line = snapshot.lines.lineSpan(snapshot.lines.lineAt(diagnostic.span.begin));
    const Frontmatter &frontmatter = snapshot.frontmatter;
    std::vector<TextEdit> ways;
    for (const Ignore &present : ignoresOf(snapshot)) {
        if (present.reach != Reach::File && present.covers(diagnostic)) {
            ways.emplace_back(Span{present.span.end, present.span.end}, QString(u", "_s + rule));
        }
    }
    if (frontmatter.present && frontmatter.content.contains(diagnostic.span.begin)) {
        qsizetype begin = line.begin;
        for (const Entry &entry : frontmatter.entries) {
            if (entry.whole.contains(diagnostic.span.begin))
                begin = snapshot.lines.lineSpan(snapshot.lines.lineAt(entry.whole.begin)).begin;
        }
        ways.emplace_back(Span{begin, begin}, u"# persona-ignore-next-line: %1\n"_s.arg(rule));
    } else if (frontmatter.body.contains(diagnostic.span.begin)) {
        qsizetype first = line.begin;
        while (first < line.end && snapshot.text[first].isSpace())
            ++first;
        const QString indent = snapshot.text.sliced(line.begin, first - line.begin);
        // Behind a paragraph's line it would be a part of it.
        const QStringView before = QStringView(snapshot.text).first(line.begin);
        if (snapshot.kind == Kind::Soul && (before.isEmpty() || before.endsWith(u"\n\n"))) {
            ways.emplace_back(Span{line.begin, line.begin},
                              u"[//]: # (persona-ignore-next-line: %1)\n"_s.arg(rule));
        }
        const bool heading = std::ranges::contains(
            snapshot.outline.sections, line.begin,
            [](const Section &section) { return section.heading.begin; });
        const TextEdit above(
            {line.begin, line.begin},
            QString(indent + u"<!-- persona-ignore-next-line: %1 -->\n"_s.arg(rule)));
        if (!heading) {
            ways.push_back(
                atLineEnd(snapshot, line, u"<!-- persona-ignore-line: %1 -->"_s.arg(rule)));
        }
        ways.push_back(above);
    }
    for (const TextEdit &way : ways) {
        if (silencesOnly(snapshot, way, diagnostic))
            return way;
    }
    return fail("ignore/not-possible", {rule});
}

} // namespace studio
