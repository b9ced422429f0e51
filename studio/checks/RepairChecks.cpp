#include "checks/RepairPlan.h"
#include "checks/Rules.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Why a value could not be read before it was quoted.
QByteArray causeOf(const Snapshot &snapshot, const Entry &entry)
{
    const QStringView source = sourceOf(snapshot, entry.valueSpan);
    const QChar first = source.isEmpty() ? QChar() : source.front();
    if (first == u'{' || first == u'&' || first == u'!'
        || (first == u'*' && source.size() > 1 && source[1].isLetter()))
        return "frontmatter/map-as-text";
    if (source.contains(": "_L1) || source.endsWith(u':'))
        return "frontmatter/unquoted-colon";
    if (!entry.commentSpan.isEmpty())
        return "frontmatter/comment-as-text";
    if (QStringView(u"{}[]*&#!|>%@`").contains(first))
        return "frontmatter/unquoted-character";
    return "frontmatter/repaired";
}

void checkRepaired(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    bool told = false;
    for (const Member &member : snapshot.reading.repaired.toMap()) {
        const Entry *entry = snapshot.frontmatter.find(member.key);
        // What says the same alone was quoted along with the others and is not to blame.
        if (!entry || (entry->value && *entry->value == member.value))
            continue;
        told = true;
        // Behind a value that ends in a comment sign the comment is part of what is read.
        Entry whole = *entry;
        if (!entry->commentSpan.isEmpty())
            whole.valueSpan.end = std::max(whole.valueSpan.end, entry->commentSpan.end);
        Diagnostic &diagnostic = report(found, snapshot, causeOf(snapshot, *entry),
                                        Severity::Warning, whole.valueSpan, {member.key});
        diagnostic.field = member.key;
        // What can be read alone was quoted only because of another line: when that one is set
        // right, this one says what it seems to.
        if (entry->value)
            continue;
        if (const auto edit = quotedValue(whole, member.value.asText()))
            offer(diagnostic, "fix/quote", {member.key}, *edit);
    }
    if (!told) {
        const Span place = snapshot.reading.reason ? snapshot.reading.reason->span
                                                   : frontmatterPlace(snapshot);
        report(found, snapshot, "frontmatter/repaired", Severity::Warning, place, {QString()});
    }
}

void checkRejected(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (snapshot.kind == Kind::Soul && !holdsKeys(frontmatter))
        return;
    const RejectionCause cause = causeOfRejection(snapshot);
    const Error reason = snapshot.reading.reason.value_or(Error());
    Span place = cause.place.isEmpty() ? reason.span : cause.place;
    // The parser may notice only behind the end; the line is what the author can look at.
    if (!frontmatter.content.touches(place.begin) || place.begin >= snapshot.text.size())
        place = frontmatterPlace(snapshot);
    // The parser names a single place; what follows it on its line is what it stumbled over.
    if (place.length() <= 1) {
        const Span line = snapshot.lines.lineSpan(snapshot.lines.lineAt(place.begin));
        place.end = std::max(place.end, line.end - 1);
        if (place.isEmpty())
            place = {line.begin, std::max(line.begin, line.end - 1)};
    }
    QStringList arguments{cause.key};
    if (cause.code == "frontmatter/rejected") {
        arguments = {kindId(snapshot.kind), QString::fromUtf8(reason.code)};
        arguments += reason.arguments;
    }
    Diagnostic &diagnostic = report(found, snapshot, cause.code, Severity::Error, place, arguments);
    if (const TextEdit plan = repairPlan(snapshot, cause); makesReadable(snapshot, plan, true)) {
        offer(diagnostic, "fix/repair-frontmatter", {}, plan);
        return;
    }
    const TextEdit repair = repairPlan(snapshot);
    const bool readable = makesReadable(snapshot, repair, true)
                          && !spreadsOverLines(snapshot, repair);
    const bool body = cause.code == "frontmatter/body-inside" || holdsHeadings(snapshot);
    if (readable && !body) {
        offer(diagnostic, "fix/repair-frontmatter", {}, repair);
        return;
    }
    const TextEdit fence = earlierFence(snapshot);
    if (makesReadable(snapshot, fence, false))
        offer(diagnostic, "fix/close-frontmatter", {}, fence, true);
    if (readable)
        offer(diagnostic, "fix/repair-frontmatter", {}, repair, true);
}

} // namespace

void checkRepair(const Snapshot &snapshot, bool cut, std::vector<Diagnostic> &found)
{
    if (snapshot.reading.state == ReadingState::Rejected && !cut)
        checkRejected(snapshot, found);
    else if (snapshot.reading.state == ReadingState::Repaired)
        checkRepaired(snapshot, found);
}

} // namespace studio
