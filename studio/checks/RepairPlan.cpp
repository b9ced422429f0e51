#include "checks/RepairPlan.h"

#include "checks/Rules.h"
#include "format/ScalarWriter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

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

} // namespace

std::optional<TextEdit> quotedValue(const Entry &entry, const QString &text)
{
    if (entry.valueSpan.isEmpty() || text.isEmpty())
        return std::nullopt;
    const ScalarPlace place{.oneLine = true};
    return TextEdit(entry.valueSpan, writeScalar(text, Style::DoubleQuoted, place).beside);
}

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

TextEdit repairPlan(const Snapshot &snapshot, const RejectionCause &cause)
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

} // namespace studio
