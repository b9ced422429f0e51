#include "exchange/targets/FieldWriting.h"

#include "persona/Tools.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QLatin1StringView separator(", ");

/// What a translation does to the list, as a reason; no code when it says exactly the same.
Error reasonOf(const ToolTranslation &tools, const QString &target)
{
    if (tools.isExact())
        return {};
    return {"export/tools",
            {target, tools.lost.join(separator), tools.gained.join(separator),
             tools.rules.join(separator), tools.joined.join(separator)},
            {}};
}

bool changesEffect(const ToolTranslation &tools)
{
    return !tools.lost.isEmpty() || !tools.gained.isEmpty() || !tools.rules.isEmpty();
}

QStringList knownToday()
{
    QStringList names;
    for (const Tool &tool : knownTools()) {
        if (!tool.legacy && tool.aliasOf.isEmpty())
            names += tool.name;
    }
    return names;
}

/// The entries that no plain denial takes away.
QStringList without(const QStringList &entries, const QStringList &denied)
{
    QStringList canonical;
    for (const QString &entry : denied) {
        if (!entry.contains(u'('))
            canonical += canonicalTool(entry);
    }
    QStringList left;
    for (const QString &entry : entries) {
        if (!canonical.contains(canonicalTool(entry)))
            left += entry;
    }
    return left;
}

bool changesThings(const QStringList &tools)
{
    static const QStringList able{u"Edit"_s, u"Write"_s, u"NotebookEdit"_s, u"Bash"_s,
                                  u"PowerShell"_s};
    return std::ranges::any_of(
        tools, [](const QString &tool) { return able.contains(canonicalTool(tool)); });
}

} // namespace

/// A list of what is allowed. Where the target has no list of what is denied, that is taken out.
void FieldWriting::tools(const FieldRule &rule)
{
    const Value *allowed = value(rule.from);
    const QString deniedKey = u"disallowedTools"_s;
    const QStringList denied = entries(deniedKey);
    if (!allowed && denied.isEmpty())
        return;
    const QString &target = m_data.target.name;
    const QStringList before = allowed ? allowed->asTexts() : knownToday();
    const QStringList left = without(before, denied);
    const ToolTranslation translated = m_data.tools.translate(left);
    set(rule, Value(translated.names));
    const QString to = rule.key + u": "_s + translated.names.join(separator);
    if (allowed && left == translated.names)
        note(rule.from, Outcome::Kept, translated.names.join(separator), {});
    else if (allowed && translated.isExact() && left == before)
        note(rule.from, Outcome::Mapped, to, {"export/tools-renamed", {target}, {}});
    else if (allowed && translated.isExact())
        note(rule.from, Outcome::Changed, to, {"export/denied-subtracted", {target}, {}}, false);
    else if (allowed)
        note(rule.from, Outcome::Changed, to, reasonOf(translated, target),
             changesEffect(translated));
    if (denied.isEmpty())
        return;
    const bool limits = std::ranges::any_of(denied,
                                            [](const QString &d) { return d.contains(u'('); });
    if (limits)
        drop(deniedKey, {"export/denied-rules", {target}, {}});
    else if (allowed)
        note(deniedKey, Outcome::Changed, to, {"export/denied-subtracted", {target}, {}}, false);
    else
        note(deniedKey, Outcome::Changed, to, {"export/denied-to-allowed", {target}, {}});
}

/// A map of what is allowed and denied; "*" comes first, since the last match decides.
void FieldWriting::permission(const FieldRule &rule)
{
    const Value *allowed = value(rule.from);
    const QString deniedKey = u"disallowedTools"_s;
    const QStringList denied = entries(deniedKey);
    const bool plan = m_snapshot.textOf(u"permissionMode") == u"plan";
    const QString &target = m_data.target.name;
    Value map{Value::Map{}};
    if (allowed) {
        const ToolTranslation translated = m_data.tools.translate(
            without(allowed->asTexts(), denied));
        map.set(u"*"_s, u"deny"_s);
        for (const QString &name : translated.names)
            map.set(name, u"allow"_s);
        const QString to = rule.key + u": "_s + translated.names.join(separator);
        const bool shorter = without(allowed->asTexts(), denied) != allowed->asTexts();
        if (translated.isExact() && plan)
            note(rule.from, Outcome::Changed, to, {"export/plan-as-denials", {target}, {}}, false);
        else if (translated.isExact() && !shorter)
            note(rule.from, Outcome::Mapped, to, {"export/tools-renamed", {target}, {}});
        else if (translated.isExact())
            note(rule.from, Outcome::Changed, to, {"export/denied-subtracted", {target}, {}},
                 false);
        else
            note(rule.from, Outcome::Changed, to, reasonOf(translated, target),
                 changesEffect(translated));
    }
    if (!denied.isEmpty()) {
        const ToolTranslation translated = m_data.tools.translate(denied);
        for (const QString &name : translated.names) {
            if (!map.find(name))
                map.set(name, u"deny"_s);
        }
        const QString to = rule.key + u": "_s + translated.names.join(separator);
        if (translated.isExact() && plan)
            note(deniedKey, Outcome::Changed, to, {"export/plan-as-denials", {target}, {}}, false);
        else if (translated.isExact() && !allowed)
            note(deniedKey, Outcome::Mapped, to, {"export/tools-renamed", {target}, {}});
        else if (translated.isExact())
            note(deniedKey, Outcome::Changed, to, {"export/denied-subtracted", {target}, {}},
                 false);
        else
            note(deniedKey, Outcome::Changed, to, reasonOf(translated, target),
                 changesEffect(translated));
    }
    if (plan) {
        for (const QString &tool : {u"Edit"_s, u"Bash"_s}) {
            for (const QString &name : m_data.tools.translate({tool}).names)
                map.set(name, u"deny"_s);
        }
        note(u"permissionMode"_s, Outcome::Changed, rule.key,
             {"export/plan-as-denials", {target}, {}}, false);
    }
    if (!map.toMap().empty())
        set(rule, std::move(map));
}

/// Only "may change things" or not.
void FieldWriting::readOnly(const FieldRule &rule)
{
    const bool plan = m_snapshot.textOf(u"permissionMode") == u"plan";
    const Value *allowed = value(rule.from);
    const QStringList denied = entries(u"disallowedTools"_s);
    const bool limited = allowed || !denied.isEmpty();
    const bool harmless = limited && !changesThings(grantedTools(m_snapshot));
    const QString &target = m_data.target.name;
    const QString to = rule.key + u": "_s + m_data.readOnlyValue->asText();
    if (plan || harmless)
        set(rule, *m_data.readOnlyValue);
    if (plan)
        note(u"permissionMode"_s, Outcome::Mapped, to, {"export/moved", {to}, {}});
    for (const QString &field : {rule.from, u"disallowedTools"_s}) {
        if (!value(field))
            continue;
        if (harmless)
            note(field, Outcome::Changed, to, {"export/tools-as-read-only", {target}, {}});
        else
            drop(field, {"export/no-tool-lists", {target}, {}});
    }
}

namespace {

/// The services of a persona by their names, whether they are a map or a list of maps.
Value::Map configurations(const Value &servers, QStringList &onlyNamed)
{
    if (servers.isMap())
        return servers.toMap();
    Value::Map all;
    for (const Value &element : servers.toList()) {
        if (element.isMap())
            all.insert(all.end(), element.toMap().begin(), element.toMap().end());
        else
            onlyNamed += element.asText();
    }
    return all;
}

Value translated(const Value &server, const ServerRules &rules, QStringList &lost)
{
    if (!server.isMap())
        return server;
    const QString type = server.find(u"type") ? server.find(u"type")->asText() : QString();
    const bool program = server.find(u"command") != nullptr;
    Value out{Value::Map{}};
    if (program && !rules.stdioType.isEmpty())
        out.set(u"type"_s, rules.stdioType);
    for (const Member &member : server.toMap()) {
        QString key = member.key;
        if (key == u"type") {
            const bool said = program
                              || (!rules.urlKey.isEmpty() && (type == u"http" || type == u"sse"))
                              || (!rules.types && type == u"http");
            if (said || !rules.types || !rules.urlKey.isEmpty()) {
                if (!said)
                    lost += key + u": "_s + type;
                continue;
            }
        } else if (!rules.only.isEmpty() && !rules.only.contains(key)) {
            lost += key;
            continue;
        } else if (key == u"headers" && !rules.headersKey.isEmpty()) {
            key = rules.headersKey;
        } else if (key == u"url" && !rules.urlKey.isEmpty() && type != u"sse") {
            key = rules.urlKey;
        }
        out.set(key, member.value);
    }
    return out;
}

} // namespace

void FieldWriting::servers(const FieldRule &rule)
{
    const Value *found = value(rule.from);
    if (!found || (!found->isMap() && !found->isList()))
        return;
    QStringList onlyNamed;
    QStringList lost;
    Value out{Value::Map{}};
    for (const Member &server : configurations(*found, onlyNamed)) {
        if (server.value.isMap())
            out.set(server.key, translated(server.value, m_data.servers, lost));
        else
            onlyNamed += server.key;
    }
    const QString &target = m_data.target.name;
    const QString to = rule.key;
    const bool any = !out.toMap().empty();
    if (any)
        set(rule, out);
    if (!any && !onlyNamed.isEmpty())
        drop(rule.from, {"export/servers-named", {target, onlyNamed.join(separator)}, {}});
    else if (!onlyNamed.isEmpty())
        note(rule.from, Outcome::Changed, to,
             {"export/servers-named", {target, onlyNamed.join(separator)}, {}});
    else if (!lost.isEmpty())
        note(rule.from, Outcome::Changed, to,
             {"export/server-keys", {target, lost.join(separator)}, {}});
    else if (any && to == rule.from && out == *found)
        note(rule.from, Outcome::Kept, to, {});
    else if (any)
        map(rule.from, to);
    else
        note(rule.from, Outcome::Mapped, {}, {"export/default", {target}, {}}, false);
}

} // namespace studio
