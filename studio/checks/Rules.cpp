#include "checks/Rules.h"

#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The number of single-letter insertions, deletions, changes and swaps of neighbours that lead
/// from one text to the other, or more than \a limit.
int distance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    QVarLengthArray<int, 64> before(b.size() + 1);
    QVarLengthArray<int, 64> previous(b.size() + 1);
    QVarLengthArray<int, 64> current(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        previous[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = int(i);
        int least = current[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = previous[j - 1] + (a[i - 1] != b[j - 1]);
            current[j] = std::min({change, previous[j] + 1, current[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
            least = std::min(least, current[j]);
        }
        if (least > limit)
            return limit + 1;
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[b.size()];
}

/// The parts of a comma string with their places, split as splitCommaList() splits.
std::vector<Part> commaParts(QStringView source, qsizetype offset)
{
    std::vector<Part> parts;
    const auto put = [&](qsizetype begin, qsizetype end) {
        while (begin < end && source[begin].isSpace())
            ++begin;
        while (end > begin && source[end - 1].isSpace())
            --end;
        if (begin < end) {
            parts.push_back({source.sliced(begin, end - begin).toString(),
                             Span{begin, end}.shifted(offset), Span{begin, end}.shifted(offset),
                             true});
        }
    };
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < source.size(); ++at) {
        const QChar c = source[at];
        if (c == u'(' || c == u'[')
            ++depth;
        else if ((c == u')' || c == u']') && depth > 0)
            --depth;
        else if (c == u',' && depth == 0) {
            put(begin, at);
            begin = at + 1;
        }
    }
    put(begin, source.size());
    return parts;
}

bool sameTexts(const std::vector<Part> &parts, const QStringList &texts)
{
    return std::ranges::equal(parts, texts, {}, &Part::text);
}

Part partOf(const Snapshot &snapshot, const Entry &entry, const Item &item)
{
    const Span whole = entry.style == Style::BlockList ? item.whole : item.value;
    const QStringView source = QStringView(snapshot.text)
                                   .sliced(item.value.begin, item.value.length());
    const qsizetype at = item.text.isEmpty() ? -1 : source.indexOf(item.text);
    if (at < 0)
        return {item.text.trimmed(), item.value, whole, false};
    const qsizetype begin = item.value.begin + at;
    return {item.text, {begin, begin + item.text.size()}, whole, true};
}

} // namespace

QLatin1StringView severityId(Severity severity)
{
    return severity == Severity::Error     ? "error"_L1
           : severity == Severity::Warning ? "warning"_L1
                                           : "info"_L1;
}

Severity severityFrom(QStringView id)
{
    return id == "error"_L1  ? Severity::Error
           : id == "info"_L1 ? Severity::Info
                             : Severity::Warning;
}

bool isKnownKey(const Schema &schema, QStringView key)
{
    return schema.find(key) || schema.findByAlias(key) || schema.findIgnored(key);
}

Diagnostic &report(std::vector<Diagnostic> &found, const Snapshot &snapshot, QByteArray code,
                   Severity severity, Span span, QStringList arguments)
{
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.severity = severity;
    diagnostic.span = span;
    diagnostic.arguments = std::move(arguments);
    diagnostic.revision = snapshot.revision;
    found.push_back(std::move(diagnostic));
    return found.back();
}

Diagnostic &reportField(std::vector<Diagnostic> &found, const Snapshot &snapshot, const char *rule,
                        Severity severity, Span span, const QString &key, QStringList arguments)
{
    const QLatin1StringView kind = kindId(snapshot.kind);
    QByteArray code(kind.data(), kind.size());
    code += '/';
    code += rule;
    arguments.prepend(key);
    Diagnostic &diagnostic = report(found, snapshot, code, severity, span, std::move(arguments));
    diagnostic.field = key;
    return diagnostic;
}

void offer(Diagnostic &diagnostic, QByteArray title, QStringList arguments,
           const Result<TextEdit> &edit, bool changesMeaning)
{
    if (edit && !edit->isEmpty())
        diagnostic.fixes.push_back({std::move(title), std::move(arguments), *edit, changesMeaning});
}

void offerValue(Diagnostic &diagnostic, const Snapshot &snapshot, const QString &key,
                const Value &value, bool changesMeaning)
{
    const QString shown = value.isScalar() ? value.asText() : value.asTexts().join(u", "_s);
    offer(diagnostic, "fix/set-field", {key, shown},
          planSet(snapshot.text, snapshot.frontmatter, key, value,
                  schemaFor(snapshot.kind).planOptions(key)),
          changesMeaning);
}

std::vector<Part> partsOf(const Snapshot &snapshot, const Entry &entry)
{
    std::vector<Part> parts;
    if (entry.itemsComplete && !entry.items.empty()) {
        for (const Item &item : entry.items)
            parts.push_back(partOf(snapshot, entry, item));
        return parts;
    }
    const Value *value = snapshot.value(entry.key);
    if (!value)
        return parts;
    const QStringList texts = value->asTexts();
    if (value->isString()) {
        Span source = entry.valueSpan;
        if (entry.style == Style::SingleQuoted || entry.style == Style::DoubleQuoted)
            source = {source.begin + 1, std::max(source.begin + 1, source.end - 1)};
        parts = commaParts(QStringView(snapshot.text).sliced(source.begin, source.length()),
                           source.begin);
        if (sameTexts(parts, texts))
            return parts;
        parts.clear();
    }
    for (const QString &text : texts)
        parts.push_back({text, entry.valueSpan, {}, false});
    return parts;
}

void offerRemoval(Diagnostic &diagnostic, QByteArray title, QStringList arguments,
                  const Entry &entry, const std::vector<Part> &parts,
                  const std::function<bool(const Part &)> &gone, bool changesMeaning)
{
    const bool lines = entry.style == Style::BlockList;
    TextEdit edit;
    bool kept = false;
    for (size_t i = 0; i < parts.size(); ++i) {
        const Span whole = parts[i].whole;
        if (!gone(parts[i])) {
            kept = true;
            continue;
        }
        // Of two neighbours in one line the comma goes along that stands on the side of what stays.
        Span cut = whole;
        if (!lines && kept)
            cut.begin = parts[i - 1].whole.end;
        else if (!lines && i + 1 < parts.size())
            cut.end = parts[i + 1].whole.begin;
        if (whole.isEmpty() || !edit.add(cut, {}))
            return;
    }
    if (kept)
        offer(diagnostic, std::move(title), std::move(arguments), edit, changesMeaning);
}

Span valuePlace(const Entry &entry)
{
    return entry.valueSpan.isEmpty() ? entry.keySpan : entry.valueSpan;
}

Span frontmatterPlace(const Snapshot &snapshot)
{
    if (snapshot.frontmatter.opened) {
        const qsizetype begin = snapshot.frontmatter.openFence.begin;
        return {begin, std::min(begin + 3, snapshot.text.size())};
    }
    Span line = snapshot.lines.lineSpan(1);
    while (line.end > line.begin && snapshot.text[line.end - 1].isSpace())
        --line.end;
    return line;
}

QString didYouMean(QStringView written, const QStringList &candidates)
{
    const QString wanted = written.trimmed().toString().toLower();
    const int limit = wanted.size() < 3 ? 0 : wanted.size() <= 5 ? 1 : wanted.size() <= 9 ? 2 : 3;
    QString best;
    int least = limit + 1;
    for (const QString &candidate : candidates) {
        if (candidate == written)
            continue;
        const int away = distance(wanted, candidate.toLower(), limit);
        if (away < least) {
            least = away;
            best = candidate;
        }
    }
    return best;
}

} // namespace studio
