#include "checks/Rules.h"

#include "format/ScalarWriter.h"
#include "persona/Identity.h"

#include <QFileInfo>
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

/// Words in front of the fence. They may be wanted somewhere, so there is no fix that drops them.
bool checkWordsBeforeFence(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    static const QRegularExpression words(u"^([^\\n]{1,200}?)---[ \\t]*\\n"_s);
    const auto match = words.match(snapshot.text);
    if (snapshot.kind != Kind::Agent || !match.hasMatch()
        || !holdsKeys(parseFrontmatter(snapshot.text.sliced(match.capturedEnd(1)))))
        return false;
    report(found, snapshot, "frontmatter/not-first", Severity::Error,
           {match.capturedStart(1), match.capturedEnd(1)});
    return true;
}

/// A text whose first line is no fence, though a frontmatter follows: blanks before it, or a
/// fence of more than three dashes.
bool checkMisplacedFence(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    static const QRegularExpression late(u"^(\\s*)(-{3,})[ \\t]*\\n"_s);
    const auto match = late.match(snapshot.text);
    if (!match.hasMatch())
        return checkWordsBeforeFence(snapshot, found);
    const Span blanks{match.capturedStart(1), match.capturedEnd(1)};
    const Span dashes{match.capturedStart(2), match.capturedEnd(2)};
    TextEdit edit;
    if (!blanks.isEmpty())
        edit.add(blanks, {});
    if (dashes.length() > 3)
        edit.add({dashes.begin + 3, dashes.end}, {});
    if (edit.isEmpty() || !holdsKeys(parseFrontmatter(edit.appliedTo(snapshot.text))))
        return false;
    const bool agent = snapshot.kind == Kind::Agent;
    const Severity severity = agent ? Severity::Error : Severity::Warning;
    Diagnostic &diagnostic
        = blanks.isEmpty()
              ? report(found, snapshot, "frontmatter/long-fence", severity, dashes)
              : report(found, snapshot, "frontmatter/not-first", severity,
                       {blanks.begin, dashes.end});
    offer(diagnostic, "fix/begin-with-fence", {}, edit);
    return true;
}

void checkAbsent(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (checkMisplacedFence(snapshot, found) || snapshot.kind != Kind::Agent)
        return;
    Diagnostic &diagnostic = report(found, snapshot, "agent/no-frontmatter", Severity::Error,
                                    frontmatterPlace(snapshot));
    const QString base = QFileInfo(snapshot.path).completeBaseName();
    const QString name = makeSlug(base.isEmpty() ? u"agent"_s : base);
    offer(diagnostic, "fix/add-frontmatter", {name},
          planSet(snapshot.text, snapshot.frontmatter, u"name"_s, name,
                  schemaFor(Kind::Agent).planOptions(u"name")));
}

void checkUnclosed(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    // A line of dashes at the top of a text without keys is a rule, not a frontmatter.
    static const QRegularExpression content(u"^([A-Za-z_][\\w-]*:|\\s+\\S|-\\s|#[^#\\s]|\\})"_s);
    int line = 2;
    while (line <= snapshot.lines.lineCount()
           && content.matchView(sourceOf(snapshot, snapshot.lines.lineSpan(line))).hasMatch())
        ++line;
    const bool agent = snapshot.kind == Kind::Agent;
    if (line == 2 && !agent)
        return;
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/not-closed",
                                    agent ? Severity::Error : Severity::Warning,
                                    frontmatterPlace(snapshot));
    const qsizetype at = snapshot.lines.lineBegin(line);
    const bool newline = at == 0 || snapshot.text[at - 1] == u'\n';
    const TextEdit edit({at, at}, newline ? u"---\n"_s : u"\n---\n"_s);
    if (parseFrontmatter(edit.appliedTo(snapshot.text)).present)
        offer(diagnostic, "fix/close-frontmatter", {}, edit);
}

/// The closing fence is the first "---" anywhere: one within a value cuts the frontmatter off.
bool checkFenceInValue(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const qsizetype at = snapshot.frontmatter.closeFence.begin;
    const bool lineBegin = at > 0 && snapshot.text[at - 1] == u'\n';
    if (lineBegin)
        return false;
    // An empty frontmatter closes right behind its opening fence.
    if (at <= snapshot.frontmatter.openFence.end)
        return false;
    Span dashes{at, at + 3};
    while (dashes.end < snapshot.text.size() && snapshot.text[dashes.end] == u'-')
        ++dashes.end;
    const Entry *cut = nullptr;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (entry.whole.begin < at)
            cut = &entry;
    }
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/fence-in-value", Severity::Error,
                                    dashes, {cut ? cut->key : QString()});
    if (cut)
        diagnostic.field = cut->key;
    const TextEdit edit(dashes, u"\u2014"_s);
    const Frontmatter after = parseFrontmatter(edit.appliedTo(snapshot.text));
    if (after.present && after.closeFence.begin > at)
        offer(diagnostic, "fix/replace-dashes", {}, edit, true);
    return true;
}

/// The value with quotes around it, as the loader reads it.
std::optional<TextEdit> quotedValue(const Entry &entry, const QString &text)
{
    if (entry.valueSpan.isEmpty() || text.isEmpty())
        return std::nullopt;
    const ScalarPlace place{.oneLine = true};
    return TextEdit(entry.valueSpan, writeScalar(text, Style::DoubleQuoted, place).beside);
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
        Diagnostic &diagnostic = report(found, snapshot, "frontmatter/repaired", Severity::Warning,
                                        whole.valueSpan, {member.key});
        diagnostic.field = member.key;
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
        return std::ranges::any_of(tree.strays, [&](Span stray) {
            return stray.begin >= begin && stray.begin < end;
        });
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

void checkRejected(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (snapshot.kind == Kind::Soul && !holdsKeys(frontmatter))
        return;
    const Error reason = snapshot.reading.reason.value_or(Error());
    Span place = reason.span;
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
    QStringList arguments{kindId(snapshot.kind), QString::fromUtf8(reason.code)};
    arguments += reason.arguments;
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/rejected", Severity::Error,
                                    place, arguments);
    const TextEdit repair = repairPlan(snapshot);
    if (makesReadable(snapshot, repair, true)) {
        offer(diagnostic, "fix/repair-frontmatter", {}, repair);
        return;
    }
    const TextEdit fence = earlierFence(snapshot);
    if (makesReadable(snapshot, fence, false))
        offer(diagnostic, "fix/close-frontmatter", {}, fence, true);
}

} // namespace

void checkReading(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (frontmatter.opened && snapshot.encoding.lineEnd == LineEnd::Cr
        && snapshot.kind == Kind::Agent) {
        report(found, snapshot, "frontmatter/cr-only", Severity::Error, frontmatterPlace(snapshot));
        return;
    }
    if (!frontmatter.opened)
        return checkAbsent(snapshot, found);
    if (!frontmatter.present)
        return checkUnclosed(snapshot, found);
    const bool cut = checkFenceInValue(snapshot, found);
    if (snapshot.reading.state == ReadingState::Rejected && !cut)
        checkRejected(snapshot, found);
    else if (snapshot.reading.state == ReadingState::Repaired)
        checkRepaired(snapshot, found);
}

} // namespace studio
