#include "persona/Completion.h"

#include "persona/Tools.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

/// The key that a top-level line of frontmatter begins with; empty when it begins with none.
QString keyOf(const QString &line)
{
    static const QRegularExpression pattern(u"^([A-Za-z_][\\w.-]*)\\s*:(?:\\s|$)"_s);
    return pattern.matchView(line).captured(1);
}

QString insertionFor(const Field &field)
{
    switch (field.type) {
    case FieldType::List:
        if (field.listStyle == ListStyle::Block)
            return field.key + u":\n  - "_s;
        break;
    case FieldType::Map: return field.key + u":\n  "_s;
    default: break;
    }
    return field.key + u": "_s;
}

std::vector<Candidate> keyCandidates(const CompletionPlace &place, const Schema &schema)
{
    QStringList present;
    for (int i = 0; i < place.lines.size(); ++i) {
        if (i != place.current)
            present += keyOf(place.lines[i]);
    }
    std::vector<Candidate> candidates;
    for (const Field &field : schema.fields) {
        if (!present.contains(field.key) && field.deprecated.isEmpty())
            candidates.push_back(
                {field.key, insertionFor(field), field.label, Candidate::Kind::Key});
    }
    return candidates;
}

std::vector<Candidate> toolCandidates()
{
    std::vector<Candidate> candidates;
    for (const Tool &tool : knownTools()) {
        if (!tool.legacy)
            candidates.push_back({tool.name, tool.name, tool.help, Candidate::Kind::Tool});
    }
    return candidates;
}

std::vector<Candidate> valueCandidates(const Field &field, const CompletionSource &source)
{
    std::vector<Candidate> candidates;
    for (const Choice &choice : field.choices)
        candidates.push_back(
            {choice.value, choice.value, choice.help.isEmpty() ? choice.label : choice.help});
    if (field.type == FieldType::Boolean && candidates.empty())
        candidates = {{u"true"_s, u"true"_s, {}}, {u"false"_s, u"false"_s, {}}};
    else if (field.type == FieldType::ToolList)
        candidates = toolCandidates();
    else if (field.key == "skills"_L1) {
        for (const QString &name : source.skillNames)
            candidates.push_back({name, name, {}, Candidate::Kind::Skill});
    } else if (field.key == "model"_L1) {
        for (const QString &id : source.modelIds)
            candidates.push_back({id, id, {}, Candidate::Kind::Model});
    }
    return candidates;
}

/// Where the element begins that the caret stands in: behind the last comma outside parentheses.
qsizetype elementBegin(QStringView value)
{
    qsizetype begin = 0;
    int depth = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'(')
            ++depth;
        else if (value[i] == u')')
            depth = std::max(0, depth - 1);
        else if ((value[i] == u',' && depth == 0) || value[i] == u'[')
            begin = i + 1;
    }
    while (begin < value.size()
           && (value[begin].isSpace() || value[begin] == u'"' || value[begin] == u'\''))
        ++begin;
    return begin;
}

/// Leaves out what the other elements of the list say already.
void removeUsed(std::vector<Candidate> &candidates, const QStringList &used)
{
    std::erase_if(candidates, [&](const Candidate &c) { return used.contains(c.text); });
}

QString textOfLine(const QString &text, Span line)
{
    while (line.end > line.begin && (text[line.end - 1] == u'\n' || text[line.end - 1] == u'\r'))
        --line.end;
    return text.sliced(line.begin, line.length());
}

/// Between the fences; of a frontmatter that is not closed yet, up to what looks like the body.
Span writtenFrontmatter(const Snapshot &snapshot)
{
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (frontmatter.present || !frontmatter.opened)
        return frontmatter.content;
    const qsizetype begin = frontmatter.openFence.end;
    qsizetype end = snapshot.text.indexOf("\n\n"_L1, begin);
    const qsizetype heading = snapshot.text.indexOf("\n#"_L1, begin);
    end = end < 0 ? heading : heading < 0 ? end : std::min(end, heading);
    return {begin, end < 0 ? snapshot.text.size() : end + 1};
}

/// Keeps what fits the prefix, the best first; the order is otherwise that of the data.
void filter(Completions &completions)
{
    const QString &prefix = completions.prefix;
    if (prefix.isEmpty())
        return;
    auto &all = completions.candidates;
    std::erase_if(
        all, [&](const Candidate &c) { return !c.text.contains(prefix, Qt::CaseInsensitive); });
    std::stable_partition(all.begin(), all.end(), [&](const Candidate &c) {
        return c.text.startsWith(prefix, Qt::CaseInsensitive);
    });
    // What is typed already needs no list.
    if (all.size() == 1 && all.front().insert == prefix)
        all.clear();
}

bool isList(const Field &field)
{
    return field.type == FieldType::List || field.type == FieldType::ToolList;
}

/// The elements of a list in block style around the caret's line.
QStringList blockItems(const CompletionPlace &place, int keyLine)
{
    static const QRegularExpression item(u"^\\s*-\\s+(.*?)\\s*$"_s);
    QStringList items;
    for (int i = keyLine + 1; i < place.lines.size(); ++i) {
        if (i == place.current)
            continue;
        const auto match = item.matchView(place.lines[i]);
        if (!match.hasMatch())
            break;
        items += match.captured(1);
    }
    return items;
}

void completeFrontmatter(Completions &result, const CompletionPlace &place,
                         const CompletionSource &source)
{
    static const QRegularExpression key(u"^[A-Za-z_][\\w.-]*$|^$"_s);
    static const QRegularExpression keyAndValue(u"^([A-Za-z_][\\w.-]*):\\s+(.*)$"_s);
    static const QRegularExpression listItem(u"^\\s*-\\s+[\"']?(.*)$"_s);

    const QString before = place.line.first(place.column);
    if (key.matchView(before).hasMatch()) {
        result.prefix = before;
        result.candidates = keyCandidates(place, *source.schema);
        static const QRegularExpression restOfKey(u"[\\w.-]*(:\\s*)?"_s);
        const auto rest = restOfKey.match(place.line, place.column, QRegularExpression::NormalMatch,
                                          QRegularExpression::AnchorAtOffsetMatchOption);
        result.replaced = {0, rest.hasMatch() ? rest.capturedEnd() : place.column};
        if (!rest.captured(1).isEmpty()) { // The value is there already.
            for (Candidate &candidate : result.candidates)
                candidate.insert = candidate.text + rest.captured(1);
        }
    } else if (const auto value = keyAndValue.match(before); value.hasMatch()) {
        const Field *field = source.schema->find(value.captured(1));
        if (!field)
            return;
        const qsizetype begin = value.capturedStart(2)
                                + (isList(*field) ? elementBegin(value.capturedView(2)) : 0);
        result.replaced = {begin, place.column};
        result.prefix = before.sliced(begin);
        result.candidates = valueCandidates(*field, source);
        if (isList(*field)) {
            QString others = place.line.sliced(value.capturedStart(2));
            others.remove(begin - value.capturedStart(2), place.column - begin);
            others.remove(u'[').remove(u']');
            removeUsed(result.candidates, splitCommaList(others));
        }
    } else if (const auto item = listItem.match(before); item.hasMatch()) {
        int line = place.current;
        while (line >= 0 && keyOf(place.lines[line]).isEmpty())
            --line;
        const Field *field = line < 0 ? nullptr : source.schema->find(keyOf(place.lines[line]));
        if (!field || !isList(*field))
            return;
        result.replaced = {item.capturedStart(1), place.column};
        result.prefix = item.captured(1);
        result.candidates = valueCandidates(*field, source);
        removeUsed(result.candidates, blockItems(place, line));
    }
}

void completeHeading(Completions &result, const CompletionPlace &place,
                     const CompletionSource &source)
{
    static const QRegularExpression heading(u"^#{1,6}\\s+(.*)$"_s);
    const auto match = heading.match(place.line.first(place.column));
    if (!match.hasMatch())
        return;
    result.replaced = {match.capturedStart(1), place.column};
    result.prefix = match.captured(1);
    for (const Profile *profile : source.profiles) {
        for (const ProfileSection &section : profile->sections) {
            const bool known = std::ranges::any_of(
                result.candidates, [&](const Candidate &c) { return c.text == section.title; });
            const bool used = source.usedTitles.contains(section.title, Qt::CaseInsensitive)
                              && section.title.compare(result.prefix, Qt::CaseInsensitive) != 0;
            if (!known && !used)
                result.candidates.push_back(
                    {section.title, section.title, section.help, Candidate::Kind::Section});
        }
    }
}

} // namespace

Completions completionsAt(const CompletionPlace &place, const CompletionSource &source)
{
    Completions result;
    result.replaced = {place.column, place.column};
    if (place.frontmatter && source.schema)
        completeFrontmatter(result, place, source);
    else if (!place.frontmatter)
        completeHeading(result, place, source);
    filter(result);
    return result;
}

CompletionSource completionSource(const Snapshot &snapshot, const QStringList &skillNames)
{
    CompletionSource source;
    source.schema = &schemaFor(snapshot.kind);
    source.skillNames = skillNames;
    for (const Section &section : snapshot.outline.sections)
        source.usedTitles += section.title;
    if (const Profile *matched = matchProfile(snapshot.kind, snapshot.outline)) {
        source.profiles = {matched};
    } else {
        for (const Profile &profile : profiles()) {
            if (profile.kind == snapshot.kind)
                source.profiles.push_back(&profile);
        }
    }
    return source;
}

Completions completionsIn(const Snapshot &snapshot, qsizetype caret, const QStringList &skillNames)
{
    const int number = snapshot.lines.lineAt(caret);
    const Span whole = snapshot.lines.lineSpan(number);
    CompletionPlace place;
    place.line = textOfLine(snapshot.text, whole);
    place.column = std::min(caret - whole.begin, place.line.size());
    const Span within = writtenFrontmatter(snapshot);
    place.frontmatter = within.touches(caret) && snapshot.frontmatter.opened;
    if (place.frontmatter) {
        for (int line = snapshot.lines.lineAt(within.begin); line <= snapshot.lines.lineCount();
             ++line) {
            Span span = snapshot.lines.lineSpan(line);
            if (span.begin >= within.end && line != number)
                break;
            // A fence may stand in mid-line.
            span.end = std::clamp(within.end, span.begin, span.end);
            if (line == number) {
                place.current = int(place.lines.size());
                place.line = textOfLine(snapshot.text, span);
                place.column = std::min(place.column, place.line.size());
            }
            place.lines += textOfLine(snapshot.text, span);
        }
    }
    Completions result = completionsAt(place, completionSource(snapshot, skillNames));
    result.replaced = result.replaced.shifted(whole.begin);
    return result;
}

} // namespace studio
