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
    const bool present = std::ranges::any_of(
        parts, [&](const Part &other) { return toolName(other.text) == tool.replacedBy; });
    if (present)
        offerOneRemoval(diagnostic, entry, parts, part);
    else if (part.exact)
        offer(diagnostic, "fix/replace", {tool.replacedBy},
              TextEdit(nameSpan(part), tool.replacedBy));
}

/// An entry whose parentheses do not match: it swallows its neighbours or names nothing.
bool isUnbalanced(const Part &part)
{
    int depth = 0;
    for (const QChar c : part.text) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (depth < 0)
            return true;
    }
    return depth != 0;
}

/// What is no tool's name and is told by a rule of its own.
bool hasFormOfItsOwn(const Part &part)
{
    const QString &text = part.text;
    return isUnbalanced(part) || toolName(text).contains(u'*')
           || text.startsWith("mcp"_L1, Qt::CaseInsensitive);
}

void checkForm(const Snapshot &snapshot, const Entry &entry, const std::vector<Part> &parts,
               const Part &part, std::vector<Diagnostic> &found)
{
    const auto tell = [&](const char *rule, Severity severity) -> Diagnostic & {
        return reportField(found, snapshot, rule, severity, part.span, entry.key, {part.text});
    };
    if (isUnbalanced(part)) {
        tell("tool-parenthesis", Severity::Warning);
        return;
    }
    const QString name = toolName(part.text);
    const QString rule = part.text.sliced(name.size()).trimmed();
    const bool whole = std::ranges::any_of(parts,
                                           [&](const Part &other) { return other.text == name; });
    if (rule == "()"_L1) {
        Diagnostic &diagnostic = tell("tool-rule-empty", Severity::Info);
        if (whole)
            offerOneRemoval(diagnostic, entry, parts, part);
        else if (part.exact)
            offer(diagnostic, "fix/replace", {name}, TextEdit(part.span, name));
    } else if (!rule.isEmpty() && whole && entry.key == "tools"_L1) {
        offerOneRemoval(tell("tool-rule-needless", Severity::Info), entry, parts, part);
    }
}

/// mcp__server, mcp__server__tool, mcp__server__*; to deny also mcp__*.
void checkService(const Snapshot &snapshot, const Entry &entry, const Part &part,
                  std::vector<Diagnostic> &found)
{
    static const QRegularExpression form(
        u"^mcp__[A-Za-z0-9](?:[A-Za-z0-9.-]|_(?!_))*(?:__(?:[A-Za-z0-9_.-]+|\\*))?(?:\\(.*\\))?$"_s);
    static const QRegularExpression other(u"^mcp[_:./-]+([A-Za-z0-9-]+)[_:./]+([A-Za-z0-9_-]+)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!part.text.startsWith("mcp"_L1, Qt::CaseInsensitive) || isUnbalanced(part)
        || form.match(part.text).hasMatch()
        || (part.text == "mcp__*"_L1 && entry.key == "disallowedTools"_L1))
        return;
    Diagnostic &diagnostic = reportField(found, snapshot, "mcp-syntax", Severity::Warning,
                                         part.span, entry.key, {part.text});
    if (const auto match = other.match(part.text); match.hasMatch() && part.exact) {
        const QString meant = "mcp__"_L1 + match.captured(1) + "__"_L1 + match.captured(2);
        offer(diagnostic, "fix/replace", {meant}, TextEdit(part.span, meant), true);
    }
}

/// A star stands for everything alone; within a name it stands for nothing.
void checkWildcard(const Snapshot &snapshot, const Entry &entry, const std::vector<Part> &parts,
                   const Part &part, std::vector<Diagnostic> &found)
{
    if (!toolName(part.text).contains(u'*') || part.text.startsWith("mcp"_L1, Qt::CaseInsensitive)
        || isUnbalanced(part))
        return;
    const bool all = part.text == "*"_L1;
    Diagnostic &diagnostic = all ? reportField(found, snapshot, "all-tools", Severity::Info,
                                               part.span, entry.key, {part.text})
                                 : reportField(found, snapshot, "tool-wildcard", Severity::Warning,
                                               part.span, entry.key, {part.text});
    if (all && parts.size() == 1 && entry.key == "tools"_L1) {
        offer(diagnostic, "fix/remove-field", {entry.key},
              planRemove(snapshot.text, snapshot.frontmatter, entry.key));
    } else if (!all) {
        // All tools of a service, as other programs write it.
        static const QRegularExpression service(u"^([A-Za-z0-9_-]+)/\\*$"_s);
        const auto match = service.match(part.text);
        const QString own = "mcp__"_L1 + match.captured(1);
        if (match.hasMatch() && part.exact)
            offer(diagnostic, "fix/replace", {own}, TextEdit(part.span, own), true);
        offerOneRemoval(diagnostic, entry, parts, part);
    }
}

/// Tools that another one must stand beside: an edit needs a file that was read.
void checkCompany(const Snapshot &snapshot, const Entry &entry, const std::vector<Part> &parts,
                  std::vector<Diagnostic> &found)
{
    const auto partOf = [&](std::initializer_list<QLatin1StringView> names) -> const Part * {
        for (const Part &part : parts) {
            if (std::ranges::any_of(names,
                                    [&](QLatin1StringView n) { return toolName(part.text) == n; }))
                return &part;
        }
        return nullptr;
    };
    if (partOf({"*"_L1}))
        return;
    const auto tell = [&](const char *rule, const Part &part, const QString &lacking) {
        Diagnostic &diagnostic = reportField(found, snapshot, rule, Severity::Info, nameSpan(part),
                                             entry.key, {toolName(part.text), lacking});
        QStringList all;
        for (const Part &each : parts)
            all += each.text;
        offer(diagnostic, "fix/add-tool", {lacking},
              planSet(snapshot.text, snapshot.frontmatter, entry.key, Value(all << lacking),
                      schemaFor(snapshot.kind).planOptions(entry.key)),
              true);
    };
    if (const Part *edit = partOf({"Edit"_L1, "MultiEdit"_L1}); edit && !partOf({"Read"_L1}))
        tell("edit-without-read", *edit, u"Read"_s);
    if (const Part *output = partOf({"BashOutput"_L1, "KillShell"_L1, "KillBash"_L1});
        output && !partOf({"Bash"_L1, "PowerShell"_L1}))
        tell("output-without-bash", *output, u"Bash"_s);
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
        if (resolves(part) || hasFormOfItsOwn(part)) {
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
        // A name that grants nothing becomes one that does: that is for a person to decide.
        if (part.exact)
            offer(diagnostic, "fix/replace", {near}, TextEdit(nameSpan(part), near), true);
    }
    if (strange.isEmpty())
        return;
    strange.removeDuplicates();
    const QString names = strange.join(u", "_s);
    if (!anyKnown && snapshot.kind == Kind::Agent && entry.key == "tools"_L1) {
        reportField(found, snapshot, "no-tool-resolves", Severity::Warning, entry.valueSpan,
                    entry.key, {names});
        return;
    }
    Diagnostic &diagnostic = strange.size() == 1
                                 ? reportField(found, snapshot, "unknown-tool", Severity::Warning,
                                               place, entry.key, {names, QString()})
                                 : reportField(found, snapshot, "unknown-tools", Severity::Warning,
                                               place, entry.key,
                                               {names, QString::number(strange.size())});
    offerRemoval(
        diagnostic, strange.size() == 1 ? "fix/remove-item" : "fix/remove-items", {names}, entry,
        parts,
        [&](const Part &part) {
            return !resolves(part) && !hasFormOfItsOwn(part)
                   && strange.contains(toolName(part.text));
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
    if (snapshot.kind == Kind::Skill)
        return true; // There blanks separate, too.
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
        checkForm(snapshot, entry, parts, part, found);
        checkService(snapshot, entry, part, found);
        checkWildcard(snapshot, entry, parts, part, found);
    }
    if (entry.key == "tools"_L1)
        checkCompany(snapshot, entry, parts, found);
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

/// A denial of what the list of tools does not grant takes nothing away.
void checkNeedlessDenials(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Entry *allowed = snapshot.frontmatter.find(u"tools");
    const Entry *denied = snapshot.frontmatter.find(u"disallowedTools");
    const Value *value = snapshot.value(u"tools");
    if (!allowed || !denied || !value || value->isNull())
        return;
    QStringList granted;
    for (const Part &part : partsOf(snapshot, *allowed))
        granted += toolName(part.text);
    if (granted.isEmpty() || granted.contains("*"_L1))
        return;
    const std::vector<Part> parts = partsOf(snapshot, *denied);
    for (const Part &part : parts) {
        const QString name = toolName(part.text);
        const Tool *tool = findTool(name);
        const bool touches = std::ranges::any_of(granted, [&](const QString &other) {
            const Tool *known = findTool(other);
            return other == name || (tool && tool->aliasOf == other)
                   || (known && known->aliasOf == name);
        });
        if (touches || !tool || isServiceTool(name))
            continue;
        Diagnostic &diagnostic = reportField(found, snapshot, "needless-denial", Severity::Info,
                                             part.span, denied->key, {part.text});
        if (parts.size() == 1) {
            offer(diagnostic, "fix/remove-field", {denied->key},
                  planRemove(snapshot.text, snapshot.frontmatter, denied->key));
        } else {
            offerOneRemoval(diagnostic, *denied, parts, part);
        }
    }
}

} // namespace

void checkTools(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.kind == Kind::Soul || !snapshot.frontmatter.present)
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
    checkNeedlessDenials(snapshot, found);
}

} // namespace studio
