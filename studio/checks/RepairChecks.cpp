#include "checks/Rules.h"

#include "format/ScalarWriter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringView sourceOf(const Snapshot &snapshot, Span span)
{
    return QStringView(snapshot.text).sliced(span.begin, span.length());
}

/// What stands between the fences is a list of keys: it was meant as frontmatter.
bool holdsKeys(const Frontmatter &frontmatter)
{
    return !frontmatter.entries.empty();
}

/// The value with quotes around it, as the loader reads it.
std::optional<TextEdit> quotedValue(const Entry &entry, const QString &text)
{
    if (entry.valueSpan.isEmpty() || text.isEmpty())
        return std::nullopt;
    const ScalarPlace place{.oneLine = true};
    return TextEdit(entry.valueSpan, writeScalar(text, Style::DoubleQuoted, place).beside);
}

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

/// The lines of a value as a literal block scalar. What they are all indented by is taken away.
QString literalBlock(QStringView value, QStringView below)
{
    QString first = value.toString();
    if (first.size() >= 2 && (first.front() == u'"' || first.front() == u'\'')
        && first.back() == first.front())
        first = first.sliced(1, first.size() - 2);
    first += below;
    QList<QStringView> lines = QStringView(first).split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    const auto indentOf = [](QStringView line) {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent].isSpace())
            ++indent;
        return indent;
    };
    qsizetype common = std::numeric_limits<qsizetype>::max();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].trimmed().isEmpty())
            common = std::min(common, indentOf(lines[i]));
    }
    QString block = u"|\n"_s;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView line = lines[i].sliced(i == 0 ? indentOf(lines[i])
                                                        : std::min(common, indentOf(lines[i])));
        if (i > 0 || !line.isEmpty())
            block += (line.trimmed().isEmpty() ? QString() : "  "_L1 + line) + u'\n';
    }
    return block;
}

bool isKnownKey(const Schema &schema, QStringView key)
{
    return schema.find(key) || schema.findByAlias(key) || schema.findIgnored(key);
}

/// Where the text that belongs to an entry ends if lines without indentation were meant to: a
/// line such as "user: Hello" within an example looks like a key of its own.
size_t entryBehind(const Snapshot &snapshot, size_t entry)
{
    const std::vector<Entry> &entries = snapshot.frontmatter.entries;
    const Schema &schema = schemaFor(snapshot.kind);
    size_t next = entry + 1;
    while (next < entries.size() && !isKnownKey(schema, entries[next].key))
        ++next;
    return next;
}

/// Makes a rejected frontmatter readable: lines without indentation become part of the value
/// that they follow, and values that cannot be read alone are quoted. Nothing is lost.
TextEdit repairPlan(const Snapshot &snapshot)
{
    const Frontmatter &tree = snapshot.frontmatter;
    const auto beginOf = [&](size_t entry) {
        return entry < tree.entries.size() ? tree.entries[entry].whole.begin : tree.content.end;
    };
    const auto strayBetween = [&](qsizetype begin, qsizetype end) {
        return std::ranges::any_of(
            tree.strays, [&](Span stray) { return stray.begin >= begin && stray.begin < end; });
    };
    TextEdit edit;
    for (size_t i = 0; i < tree.entries.size(); ++i) {
        const Entry &entry = tree.entries[i];
        const size_t behind = entryBehind(snapshot, i);
        const qsizetype end = beginOf(behind);
        const bool scalar = entry.style == Style::Plain || entry.style == Style::SingleQuoted
                            || entry.style == Style::DoubleQuoted || entry.style == Style::Empty;
        if (scalar && strayBetween(entry.whole.begin, end)) {
            QString block = literalBlock(sourceOf(snapshot, entry.valueSpan),
                                         sourceOf(snapshot, {entry.valueSpan.end, end}));
            if (snapshot.text[entry.valueSpan.begin - 1] == u':')
                block.prepend(u' ');
            edit.add({entry.valueSpan.begin, end}, block);
            i = behind - 1;
        } else if (scalar && !entry.value) {
            const QString text = sourceOf(snapshot, entry.valueSpan).toString();
            if (text.contains(u'\n')) {
                QString block = literalBlock(text, {});
                block.chop(1);
                edit.add(entry.valueSpan, block);
            } else if (const auto quoted = quotedValue(entry, text)) {
                edit.add(entry.valueSpan, quoted->replacements().front().text);
            }
        }
    }
    return edit;
}

/// Ends the frontmatter behind the last key that it knows before the first line that is no YAML:
/// the body was written into it.
TextEdit earlierFence(const Snapshot &snapshot)
{
    const Frontmatter &tree = snapshot.frontmatter;
    const Schema &schema = schemaFor(snapshot.kind);
    const Entry *last = nullptr;
    for (const Entry &entry : tree.entries) {
        const bool behindStray = !tree.strays.empty()
                                 && tree.strays.front().begin < entry.whole.begin;
        if (!behindStray && isKnownKey(schema, entry.key) && entry.value)
            last = &entry;
    }
    if (!last)
        return {};
    return {{last->whole.end, last->whole.end}, u"---\n"_s};
}

/// Whether the loader can read the text behind the edit, and finds there every key that it knows.
bool makesReadable(const Snapshot &snapshot, const TextEdit &edit, bool sameBody)
{
    if (edit.isEmpty())
        return false;
    const QString after = edit.appliedTo(snapshot.text);
    const Frontmatter tried = parseFrontmatter(after);
    if (sameBody
        && QStringView(after).sliced(tried.body.begin)
               != sourceOf(snapshot, snapshot.frontmatter.body))
        return false;
    const Reading reading = readAsLoader(after, tried, snapshot.encoding.lineEnd);
    if (reading.state == ReadingState::Rejected || reading.state == ReadingState::None)
        return false;
    const Schema &schema = schemaFor(snapshot.kind);
    return std::ranges::all_of(snapshot.frontmatter.entries, [&](const Entry &entry) {
        return !schema.find(entry.key) || reading.values.find(entry.key);
    });
}

/// Whether sections stand between the fences: the closing one is missing, or far down, and what
/// looks like a long value is the body.
bool holdsHeadings(const Snapshot &snapshot)
{
    static const QRegularExpression heading(u"\\n#{2,6} \\S"_s);
    return heading.matchView(sourceOf(snapshot, snapshot.frontmatter.content)).hasMatch();
}

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

/// Whether a field that takes one line would hold several.
bool spreadsOverLines(const Snapshot &snapshot, const TextEdit &edit)
{
    const QString after = edit.appliedTo(snapshot.text);
    const Reading reading = readAsLoader(after, parseFrontmatter(after), snapshot.encoding.lineEnd);
    const Schema &schema = schemaFor(snapshot.kind);
    return std::ranges::any_of(reading.values.toMap(), [&](const Member &member) {
        const Field *field = schema.find(member.key);
        return field && field->type != FieldType::Text && member.value.isString()
               && member.value.toString().trimmed().contains(u'\n');
    });
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

/// A rejection's code, and the place that is to blame where it can be told.
struct Cause
{
    QByteArray code = "frontmatter/rejected";
    Span place;
    QString key;
};

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

Cause causeOfStray(const Snapshot &snapshot)
{
    static const QRegularExpression glued(u"^[A-Za-z_-]+:[^\\s:/]"_s);
    const Span stray = snapshot.frontmatter.strays.front();
    const auto match = glued.matchView(sourceOf(snapshot, stray));
    if (match.hasMatch() && isKnownKey(schemaFor(snapshot.kind), match.capturedView(0).chopped(2)))
        return Cause{"frontmatter/missing-space", stray, match.captured(0).chopped(2)};
    const Entry *above = nullptr;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (entry.whole.begin < stray.begin)
            above = &entry;
    }
    if (swallowsBody(snapshot) || holdsHeadings(snapshot))
        return Cause{"frontmatter/body-inside", beginOfBody(snapshot, stray), {}};
    return Cause{"frontmatter/unindented", stray, above ? above->key : QString()};
}

Cause causeOfRejection(const Snapshot &snapshot)
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
            return Cause{"frontmatter/mark-in-value", entry.valueSpan, entry.key};
    }
    if (const Entry *entry = entryWithKeyInside(snapshot))
        return Cause{"frontmatter/indented-key", entry->valueSpan, entry->key};
    return {};
}

/// The fixes that put each cause right by itself; the repair of everything comes after them.
TextEdit planFor(const Snapshot &snapshot, const Cause &cause)
{
    if (cause.code == "frontmatter/missing-space") {
        TextEdit edit;
        static const QRegularExpression glued(u"^[A-Za-z_-]+:(?=[^\\s:/])"_s);
        for (const Span stray : snapshot.frontmatter.strays) {
            const auto match = glued.matchView(sourceOf(snapshot, stray));
            if (match.hasMatch()) {
                const qsizetype at = stray.begin + match.capturedLength();
                edit.add({at, at}, u" "_s);
            }
        }
        return edit;
    }
    if (cause.code == "frontmatter/indented-key") {
        static const QRegularExpression inner(u"\\n([ \\t]+)(?=([A-Za-z_-]+):(?: |$|\\n))"_s);
        TextEdit edit;
        const Schema &schema = schemaFor(snapshot.kind);
        const QStringView source = sourceOf(snapshot, cause.place);
        for (const auto &match : inner.globalMatchView(source)) {
            if (schema.find(match.capturedView(2)))
                edit.add(
                    Span{match.capturedStart(1), match.capturedEnd(1)}.shifted(cause.place.begin),
                    {});
        }
        return edit;
    }
    return {};
}

void checkRejected(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (snapshot.kind == Kind::Soul && !holdsKeys(frontmatter))
        return;
    const Cause cause = causeOfRejection(snapshot);
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
    if (const TextEdit plan = planFor(snapshot, cause); makesReadable(snapshot, plan, true)) {
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
