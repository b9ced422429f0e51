#include "checks/Rules.h"

#include "persona/Tools.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringList toolNames()
{
    QStringList names;
    for (const Tool &tool : knownTools())
        names += tool.name;
    return names;
}

/// Whether the entry names something that a program can resolve.
bool resolves(const Part &part)
{
    return part.text == "*"_L1 || isServiceTool(part.text) || findTool(toolName(part.text));
}

/// The place of the tool's name within its entry, without a rule behind it.
Span nameSpan(const Part &part)
{
    if (!part.exact)
        return part.span;
    return {part.span.begin, part.span.begin + toolName(part.text).size()};
}

Value listWithout(const std::vector<Part> &parts, const Part &gone)
{
    QStringList rest;
    for (const Part &part : parts) {
        if (&part != &gone)
            rest += part.text;
    }
    return rest;
}

void offerRemoval(Diagnostic &diagnostic, const Snapshot &snapshot, const QString &key,
                  const std::vector<Part> &parts, const Part &gone)
{
    if (parts.size() < 2) // the last one: an empty list would mean something else
        return;
    offer(diagnostic, "fix/remove-item", {gone.text},
          planSet(snapshot.text, snapshot.frontmatter, key, listWithout(parts, gone),
                  schemaFor(snapshot.kind).planOptions(key)));
}

void checkLegacy(const Snapshot &snapshot, const QString &key, const std::vector<Part> &parts,
                 const Part &part, const Tool &tool, std::vector<Diagnostic> &found)
{
    Diagnostic &diagnostic = reportField(found, snapshot, "legacy-tool", Severity::Info,
                                         nameSpan(part), key, {tool.name, tool.replacedBy});
    const bool present = std::ranges::any_of(parts, [&](const Part &other) {
        return toolName(other.text) == tool.replacedBy;
    });
    if (present)
        offerRemoval(diagnostic, snapshot, key, parts, part);
    else if (part.exact)
        offer(diagnostic, "fix/replace", {tool.replacedBy},
              TextEdit(nameSpan(part), tool.replacedBy));
}

/// One finding for every unknown name: those that are near a known one are typos and are told
/// each; the others, which have no effect, are told together.
void checkUnknown(const Snapshot &snapshot, const QString &key, const std::vector<Part> &parts,
                  std::vector<Diagnostic> &found)
{
    static const QStringList known = toolNames();
    QStringList strange;
    Span place;
    for (const Part &part : parts) {
        if (resolves(part))
            continue;
        const QString name = toolName(part.text);
        const QString near = didYouMean(name, known);
        if (near.isEmpty()) {
            if (strange.isEmpty())
                place = nameSpan(part);
            strange += name;
            continue;
        }
        Diagnostic &diagnostic = reportField(found, snapshot, "unknown-tool", Severity::Warning,
                                             nameSpan(part), key, {name, near});
        if (part.exact)
            offer(diagnostic, "fix/replace", {near}, TextEdit(nameSpan(part), near));
    }
    if (strange.isEmpty())
        return;
    strange.removeDuplicates();
    Diagnostic &diagnostic
        = strange.size() == 1
              ? reportField(found, snapshot, "unknown-tool", Severity::Warning, place, key,
                            {strange.first(), QString()})
              : reportField(found, snapshot, "unknown-tools", Severity::Warning, place, key,
                            {strange.join(u", "_s), QString::number(strange.size())});
    QStringList rest;
    for (const Part &part : parts) {
        if (!strange.contains(toolName(part.text)) || resolves(part))
            rest += part.text;
    }
    if (!rest.isEmpty()) {
        offer(diagnostic, "fix/remove-items", {strange.join(u", "_s)},
              planSet(snapshot.text, snapshot.frontmatter, key, rest,
                      schemaFor(snapshot.kind).planOptions(key)),
              true);
    }
}

void checkDuplicates(const Snapshot &snapshot, const QString &key, const std::vector<Part> &parts,
                     std::vector<Diagnostic> &found)
{
    QStringList seen;
    for (const Part &part : parts) {
        if (!seen.contains(part.text)) {
            seen += part.text;
            continue;
        }
        Diagnostic &diagnostic = reportField(found, snapshot, "duplicate-item", Severity::Info,
                                             part.span, key, {part.text});
        offerRemoval(diagnostic, snapshot, key, parts, part);
    }
}

/// Names with blanks between them are read as one long name.
bool checkSeparator(const Snapshot &snapshot, const Entry &entry, const std::vector<Part> &parts,
                    std::vector<Diagnostic> &found)
{
    if (parts.size() != 1 || resolves(parts.front()))
        return false;
    static const QRegularExpression gap(u"[\\s;|/]+"_s);
    const QStringList names = parts.front().text.split(gap, Qt::SkipEmptyParts);
    if (names.size() < 2 || !std::ranges::all_of(names, [](const QString &name) {
            return findTool(toolName(name)) || isServiceTool(name);
        }))
        return false;
    Diagnostic &diagnostic = reportField(found, snapshot, "tool-separator", Severity::Warning,
                                         entry.valueSpan, entry.key, {parts.front().text});
    offerValue(diagnostic, snapshot, entry.key, Value(names));
    return true;
}

void checkList(const Snapshot &snapshot, const Entry &entry, const Value &value,
               std::vector<Diagnostic> &found)
{
    const std::vector<Part> parts = partsOf(snapshot, entry);
    if (checkSeparator(snapshot, entry, parts, found))
        return;
    checkUnknown(snapshot, entry.key, parts, found);
    checkDuplicates(snapshot, entry.key, parts, found);
    for (const Part &part : parts) {
        const Tool *tool = findTool(toolName(part.text));
        if (tool && tool->legacy)
            checkLegacy(snapshot, entry.key, parts, part, *tool, found);
    }
    if (entry.key != "tools"_L1)
        return;
    if (parts.empty()) {
        if (value.isList() || value.isString()) {
            reportField(found, snapshot, "no-tools", Severity::Info,
                        entry.valueSpan.isEmpty() ? entry.keySpan : entry.valueSpan, entry.key);
        }
    } else if (std::ranges::none_of(parts, resolves)) {
        reportField(found, snapshot, "no-tool-resolves", Severity::Warning, entry.keySpan,
                    entry.key);
    }
}

/// A tool that is allowed and denied in full is denied.
void checkDenied(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Entry *allowed = snapshot.frontmatter.find(u"tools");
    const Entry *denied = snapshot.frontmatter.find(u"disallowedTools");
    if (!allowed || !denied)
        return;
    QStringList denials;
    for (const Part &part : partsOf(snapshot, *denied))
        denials += part.text;
    const std::vector<Part> parts = partsOf(snapshot, *allowed);
    for (const Part &part : parts) {
        if (!denials.contains(toolName(part.text)))
            continue;
        Diagnostic &diagnostic = reportField(found, snapshot, "denied-tool", Severity::Warning,
                                             part.span, allowed->key, {toolName(part.text)});
        offerRemoval(diagnostic, snapshot, allowed->key, parts, part);
    }
}

} // namespace

void checkTools(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Agent || !snapshot.frontmatter.present)
        return;
    for (const Field &field : schemaFor(snapshot.kind).fields) {
        if (field.type != FieldType::ToolList)
            continue;
        const Entry *entry = snapshot.frontmatter.find(field.key);
        const Value *value = snapshot.value(field.key);
        if (entry && value && (value->isString() || value->isList()))
            checkList(snapshot, *entry, *value, found);
    }
    checkDenied(snapshot, found);
}

} // namespace studio
