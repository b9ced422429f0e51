#include "exchange/targets/FieldReading.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QLatin1StringView separator(", ");

enum class Grant { Allow, Ask, Deny, Mixed };

Grant grantOf(const Value &value)
{
    if (value.isBoolean())
        return value.toBoolean() ? Grant::Allow : Grant::Deny;
    if (value.isMap())
        return Grant::Mixed;
    if (value.asText() == u"deny")
        return Grant::Deny;
    return value.asText() == u"ask" ? Grant::Ask : Grant::Allow;
}

} // namespace

/// "allow", "ask" or "deny" for each tool, or true and false in older files. "*" stands for all.
void FieldReading::permission(const Member &member)
{
    QStringList allowed;
    QStringList denied;
    QStringList inexact;
    bool nothingElse = false;
    for (const Member &entry : member.value.toMap()) {
        const Grant grant = grantOf(entry.value);
        if (grant == Grant::Ask || grant == Grant::Mixed)
            inexact += entry.key;
        if (entry.key == u"*")
            nothingElse = grant == Grant::Deny;
        else if (!m_data.tools.knows(entry.key))
            inexact += entry.key;
        else if (grant == Grant::Deny)
            denied += entry.key;
        else
            allowed += entry.key;
    }
    QStringList to;
    if (nothingElse) {
        put(u"tools"_s, Value(m_data.tools.back(allowed).tools));
        to += u"tools"_s;
    } else if (!denied.isEmpty()) {
        put(u"disallowedTools"_s, Value(m_data.tools.back(denied).tools));
        to += u"disallowedTools"_s;
    }
    const QString where = to.join(separator);
    inexact.removeDuplicates();
    if (!inexact.isEmpty())
        return note(member.key, Outcome::Changed, member.value, where,
                    {"import/permission-inexact", {inexact.join(separator)}, {}});
    note(member.key, Outcome::Mapped, member.value, where,
         to.isEmpty() ? Error{"import/says-nothing", {member.key}, {}}
                      : Error{"import/moved", {where}, {}});
}

void FieldReading::readOnly(const Member &member)
{
    if (member.value == *m_data.readOnlyValue) {
        put(u"permissionMode"_s, u"plan"_s);
        return note(member.key, Outcome::Mapped, member.value, u"permissionMode: plan"_s,
                    {"import/moved", {u"permissionMode"_s}, {}});
    }
    if (member.value.isBoolean())
        return note(member.key, Outcome::Mapped, member.value, {},
                    {"import/says-nothing", {member.key}, {}});
    unknown(member, {"import/no-place", {member.key}, {}});
}

void FieldReading::servers(const FieldRule &rule, const Member &member)
{
    const ServerRules &rules = m_data.servers;
    Value::List list;
    for (const Member &server : member.value.toMap()) {
        Value config{Value::Map{}};
        if (!server.value.isMap()) {
            list.push_back(Value(Value::Map{{server.key, server.value}}));
            continue;
        }
        const bool program = server.value.find(u"command") != nullptr;
        const bool typed = server.value.find(u"type") != nullptr;
        const bool http = !rules.urlKey.isEmpty() && server.value.find(rules.urlKey);
        if (!program && !typed && (http || !rules.types))
            config.set(u"type"_s, u"http"_s);
        else if (!program && !typed && !rules.urlKey.isEmpty())
            config.set(u"type"_s, u"sse"_s);
        for (const Member &pair : server.value.toMap()) {
            QString key = pair.key;
            if (key == u"type" && program && pair.value.asText() == rules.stdioType)
                continue;
            if (!rules.headersKey.isEmpty() && key == rules.headersKey)
                key = u"headers"_s;
            else if (!rules.urlKey.isEmpty() && key == rules.urlKey)
                key = u"url"_s;
            config.set(key, pair.value);
        }
        list.push_back(Value(Value::Map{{server.key, config}}));
    }
    put(rule.from, Value(std::move(list)));
    note(member.key, Outcome::Mapped, member.value, rule.from, {"import/moved", {rule.from}, {}});
}

} // namespace studio
