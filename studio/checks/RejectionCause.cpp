#include "checks/RejectionCause.h"

#include "checks/Rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Whether what stands between the fences goes over into the body: behind the last key that is
/// known, paragraphs begin. Examples belong to a description however many lines they take.
bool swallowsBody(const Snapshot &snapshot)
{
    const Frontmatter &tree = snapshot.frontmatter;
    const Schema &schema = schemaFor(snapshot.kind);
    qsizetype behind = tree.content.begin;
    for (const Entry &entry : tree.entries) {
        if (isKnownKey(schema, entry.key))
            behind = entry.whole.end;
    }
    const qsizetype begin = behind;
    for (const Span stray : tree.strays) {
        if (stray.begin < begin)
            continue;
        const QStringView gap = sourceOf(snapshot, {behind, stray.begin});
        const bool paragraph = gap.startsWith(u'\n') || gap.contains("\n\n"_L1)
                               || gap.contains(u'#');
        if (paragraph)
            return !sourceOf(snapshot, {begin, tree.content.end}).contains("<example"_L1);
        behind = std::min(stray.end + 1, tree.content.end); // with its line end
    }
    return false;
}

/// A key with a blank in front of it, which makes it a part of the value above.
const Entry *entryWithKeyInside(const Snapshot &snapshot)
{
    static const QRegularExpression inner(u"\\n[ \\t]+([A-Za-z_-]+):(?: |$)"_s);
    const Schema &schema = schemaFor(snapshot.kind);
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (entry.value || entry.style != Style::Plain)
            continue;
        for (const auto &match : inner.globalMatchView(sourceOf(snapshot, entry.valueSpan))) {
            if (schema.find(match.capturedView(1)))
                return &entry;
        }
    }
    return nullptr;
}

/// The first line behind the last known key in front of the stray: a title is a comment to YAML.
Span beginOfBody(const Snapshot &snapshot, Span stray)
{
    const Schema &schema = schemaFor(snapshot.kind);
    qsizetype begin = snapshot.frontmatter.content.begin;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (entry.whole.begin < stray.begin && isKnownKey(schema, entry.key))
            begin = entry.whole.end;
    }
    while (begin < stray.begin && snapshot.text[begin].isSpace())
        ++begin;
    const qsizetype end = snapshot.text.indexOf(u'\n', begin);
    return {begin, end < 0 ? snapshot.text.size() : end};
}

RejectionCause causeOfStray(const Snapshot &snapshot)
{
    static const QRegularExpression glued(u"^[A-Za-z_-]+:[^\\s:/]"_s);
    const Span stray = snapshot.frontmatter.strays.front();
    const auto match = glued.matchView(sourceOf(snapshot, stray));
    if (match.hasMatch() && isKnownKey(schemaFor(snapshot.kind), match.capturedView(0).chopped(2)))
        return RejectionCause{"frontmatter/missing-space", stray, match.captured(0).chopped(2)};
    const Entry *above = nullptr;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (entry.whole.begin < stray.begin)
            above = &entry;
    }
    if (swallowsBody(snapshot) || holdsHeadings(snapshot))
        return RejectionCause{"frontmatter/body-inside", beginOfBody(snapshot, stray), {}};
    return RejectionCause{"frontmatter/unindented", stray, above ? above->key : QString()};
}

} // namespace

bool holdsHeadings(const Snapshot &snapshot)
{
    static const QRegularExpression heading(u"\\n#{2,6} \\S"_s);
    return heading.matchView(sourceOf(snapshot, snapshot.frontmatter.content)).hasMatch();
}

RejectionCause causeOfRejection(const Snapshot &snapshot)
{
    for (const Entry &entry : snapshot.frontmatter.entries) {
        const QStringView source = sourceOf(snapshot, entry.valueSpan);
        if (entry.value || source.isEmpty())
            continue;
        const QChar first = source.front();
        if (first != u'"' && first != u'\'')
            continue;
        const qsizetype lineEnd = source.indexOf(u'\n');
        const QStringView line = lineEnd < 0 ? source : source.first(lineEnd);
        const bool closed = line.sliced(1).contains(first);
        return {closed ? "frontmatter/text-behind-quote" : "frontmatter/unclosed-quote",
                {entry.valueSpan.begin, entry.valueSpan.begin + line.size()},
                entry.key};
    }
    if (!snapshot.frontmatter.strays.empty())
        return causeOfStray(snapshot);
    for (const Entry &entry : snapshot.frontmatter.entries) {
        const QStringView source = sourceOf(snapshot, entry.valueSpan);
        if (!entry.value && entry.style == Style::Plain
            && (source.startsWith("- "_L1) || source.startsWith("? "_L1)))
            return RejectionCause{"frontmatter/mark-in-value", entry.valueSpan, entry.key};
    }
    if (const Entry *entry = entryWithKeyInside(snapshot))
        return RejectionCause{"frontmatter/indented-key", entry->valueSpan, entry->key};
    return {};
}

} // namespace studio
