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

/// Adds the fix that takes one entry out of the list.
void offerOneRemoval(Diagnostic &diagnostic, const Entry &entry, const std::vector<Part> &parts,
                     const Part &gone)
{
    offerRemoval(diagnostic, "fix/remove-item", {gone.text}, entry, parts,
                 [&](const Part &part) { return &part == &gone; });
}

void checkLegacy(const Snapshot &snapshot, const Entry &entry, const std::vector<Part> &parts,
                 const Part &part, const Tool &tool, std::vector<Diagnostic> &found)
{
    Diagnostic &diagnostic = reportField(found, snapshot, "legacy-tool", Severity::Info,
                                         nameSpan(part), entry.key, {tool.name, tool.replacedBy});
    const bool present = std::ranges::any_of(parts, [&](const Part &other) {
        return toolName(other.text) == tool.replacedBy;
    });
    if (present)
        offerOneRemoval(diagnostic, entry, parts, part);
    else if (part.exact)
        offer(diagnostic, "fix/replace", {tool.replacedBy},
              TextEdit(nameSpan(part), tool.replacedBy));
}

/// Names that are near a known one are typos and are told each; the others, which have no effect,
/// are told together: a file made for another program has many of them.
void checkUnknown(const Snapshot &snapshot, const Entry &entry, const std::vector<Part> &parts,
                  std::vector<Diagnostic> &found)
{
    static const QStringList known = toolNames();
    QStringList strange;
    Span place;
    bool anyKnown = false;
    for (const Part &part : parts) {
        const QString name = toolName(part.text);
        if (resolves(part)) {
            anyKnown = true;
            continue;
        }
        const QString near = didYouMean(name, known);
        if (near.isEmpty()) {
            if (strange.isEmpty())
                place = nameSpan(part);
            strange += name;
            continue;
        }
        anyKnown = true;
        Diagnostic &diagnostic = reportField(found, snapshot, "unknown-tool", Severity::Warning,
                                             nameSpan(part), entry.key, {name, near});
        if (part.exact)
            offer(diagnostic, "fix/replace", {near}, TextEdit(nameSpan(part), near));
    }
    if (strange.isEmpty())
        return;
    strange.removeDuplicates();
    const QString names = strange.join(u", "_s);
    if (!anyKnown && entry.key == "tools"_L1) {
        reportField(found, snapshot, "no-tool-resolves", Severity::Warning, entry.valueSpan,
                    entry.key, {names});
        return;
    }
    Diagnostic &diagnostic
        = strange.size() == 1
              ? reportField(found, snapshot, "unknown-tool", Severity::Warning, place, entry.key,
                            {names, QString()})
              : reportField(found, snapshot, "unknown-tools", Severity::Warning, place, entry.key,
                            {names, QString::number(strange.size())});
    offerRemoval(diagnostic, strange.size() == 1 ? "fix/remove-item" : "fix/remove-items", {names},
                 entry, parts,
                 [&](const Part &part) {
                     return !resolves(part) && strange.contains(toolName(part.text));
                 },
                 true);
}

void checkDuplicates(const Snapshot &snapshot, const Entry &entry, const std::vector<Part> &parts,
                     std::vector<Diagnostic> &found)
{
    QStringList seen;
    for (const Part &part : parts) {
        if (!seen.contains(part.text)) {
            seen += part.text;
            continue;
        }
        Diagnostic &diagnostic = reportField(found, snapshot, "duplicate-item", Severity::Info,
                                             part.span, entry.key, {part.text});
        offerOneRemoval(diagnostic, entry, parts, part);
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

void checkList(const Snapshot &snapshot, const Entry &entry, std::vector<Diagnostic> &found)
{
    const std::vector<Part> parts = partsOf(snapshot, entry);
    if (checkSeparator(snapshot, entry, parts, found))
        return;
    checkUnknown(snapshot, entry, parts, found);
    checkDuplicates(snapshot, entry, parts, found);
    for (const Part &part : parts) {
        const Tool *tool = findTool(toolName(part.text));
        if (tool && tool->legacy)
            checkLegacy(snapshot, entry, parts, part, *tool, found);
    }
    if (entry.key == "tools"_L1 && parts.empty()) {
        reportField(found, snapshot, "no-tools", Severity::Info,
                    entry.valueSpan.isEmpty() ? entry.keySpan : entry.valueSpan, entry.key);
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
        offerOneRemoval(diagnostic, *allowed, parts, part);
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
            checkList(snapshot, *entry, found);
    }
    checkDenied(snapshot, found);
}

} // namespace studio
