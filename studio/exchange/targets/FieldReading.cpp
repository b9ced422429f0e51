#include "exchange/targets/FieldReading.h"

#include "exchange/targets/FieldWriting.h"
#include "persona/Identity.h"
#include "persona/Schema.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QLatin1StringView separator(", ");

bool isPlainKey(const QString &key)
{
    return !key.isEmpty() && key.size() <= 100 && std::ranges::none_of(key, [](QChar unit) {
        return unit.isSpace() || unit.category() == QChar::Other_Control;
    });
}

} // namespace

FieldReading::FieldReading(Value::Map source, const TargetData &data, const ImportOptions &options)
    : m_source(std::move(source))
    , m_data(data)
    , m_options(options)
{
}

void FieldReading::run()
{
    for (const FieldRule &rule : m_data.fields) {
        for (const Member &member : m_source) {
            if (!m_done.contains(member.key)
                && (member.key == rule.key || rule.aliases.contains(member.key)))
                apply(rule, member);
        }
    }
    for (const Member &member : m_source) {
        if (!m_done.contains(member.key))
            unknown(member, {"import/unknown-key", {member.key}, {}});
    }
}

Value::Map FieldReading::values(Kind kind) const
{
    Value::Map ordered;
    for (const Field &field : schemaFor(kind).fields) {
        const auto found = std::ranges::find(m_values, field.key, &Member::key);
        if (found != m_values.end())
            ordered.push_back(*found);
    }
    for (const Member &member : m_values) {
        if (!schemaFor(kind).find(member.key))
            ordered.push_back(member);
    }
    return ordered;
}

QString FieldReading::text(const QString &field) const
{
    const auto found = std::ranges::find(m_values, field, &Member::key);
    return found == m_values.end() ? QString() : found->value.asText();
}

void FieldReading::put(const QString &field, Value value)
{
    if (std::ranges::find(m_values, field, &Member::key) == m_values.end())
        m_values.push_back({field, std::move(value)});
}

void FieldReading::unreadable(const QString &key, const QString &source)
{
    m_done += key;
    m_outcomes.push_back(
        {key, Outcome::Dropped, source, {}, {"export/unreadable-field", {key}, {}}});
}

void FieldReading::note(const QString &key, Outcome outcome, const Value &from, const QString &to,
                        const Error &reason)
{
    m_done += key;
    m_outcomes.push_back({key, outcome, shortText(from), to, reason});
}

/// A key that means nothing here: kept for the way back under a name that is nobody else's.
void FieldReading::unknown(const Member &member, const Error &reason)
{
    if (!m_options.keepUnknown || !isPlainKey(member.key) || member.value.isNull())
        return note(member.key, Outcome::Dropped, member.value, {}, reason);
    const Schema &schema = schemaFor(Kind::Agent);
    const QString key = schema.find(member.key) || m_data.find(member.key)
                            ? m_data.target.id + u'-' + member.key
                            : member.key;
    put(key, member.value);
    note(member.key, Outcome::Mapped, member.value, key, {"import/kept-unknown", {key}, {}});
}

void FieldReading::apply(const FieldRule &rule, const Member &member)
{
    if (member.value.isNull())
        return note(member.key, Outcome::Mapped, member.value, {},
                    {"import/says-nothing", {member.key}, {}});
    if (!rule.as.isEmpty() && rule.as != u"model" && rule.as != u"tools"
        && !fits(rule, member.value))
        return unknown(member, {"import/wrong-type", {member.key}, {}});
    if (rule.as == u"slug")
        return slug(rule, member);
    if (rule.as == u"model")
        return model(member);
    if (rule.as == u"effort")
        return effort(member);
    if (rule.as == u"color")
        return color(member);
    if (rule.as == u"tools")
        return tools(rule, member);
    if (rule.as == u"permission" || rule.as == u"switches")
        return permission(member);
    if (rule.as == u"readonly")
        return readOnly(member);
    if (rule.as == u"servers")
        return servers(rule, member);
    if (rule.as == u"metadata")
        return metadata(member);
    if (rule.constant && *rule.constant == member.value)
        return note(member.key, Outcome::Mapped, member.value, {},
                    {"import/always-so", {m_data.target.name}, {}});
    if (rule.from.isEmpty())
        return unknown(member, {"import/no-place", {member.key}, {}});
    if (!fits(rule, member.value))
        return unknown(member, {"import/wrong-type", {member.key}, {}});
    put(rule.from, rule.type == u"string" ? Value(member.value.asText()) : member.value);
    if (rule.from == member.key)
        note(member.key, Outcome::Kept, member.value, rule.from);
    else
        note(member.key, Outcome::Mapped, member.value, rule.from,
             {"import/moved", {rule.from}, {}});
}

void FieldReading::slug(const FieldRule &rule, const Member &member)
{
    const auto shown = std::ranges::find(m_source, rule.display, &Member::key);
    const QString slug = member.value.asText();
    if (!rule.display.isEmpty() && shown != m_source.end() && shown->value.isString()
        && makeSlug(shown->value.toString()) == slug) {
        put(rule.from, shown->value);
        note(rule.display, Outcome::Mapped, shown->value, rule.from,
             {"import/moved", {rule.from}, {}});
        return note(member.key, Outcome::Mapped, member.value, rule.from,
                    {"import/moved", {rule.from}, {}});
    }
    put(rule.from, Value(slug));
    note(member.key, Outcome::Kept, member.value, rule.from);
}

void FieldReading::model(const Member &member)
{
    // Some formats take a list of models in the order in which they are tried.
    const QString name = member.value.isList() && !member.value.toList().empty()
                             ? member.value.toList().front().asText()
                             : member.value.asText();
    const bool known = isClaudeModel(name) && !name.contains(u' ');
    if (!known)
        m_foreignModel = name;
    const QString &target = m_data.target.id;
    const QString mapped = m_options.modelsHere.value(modelKey(target, name),
                                                      modelHere(m_options.modelMap, target, name));
    if (!mapped.isEmpty()) {
        put(u"model"_s, mapped);
        return note(member.key, Outcome::Mapped, member.value, mapped,
                    {"export/model-mapped", {mapped}, {}});
    }
    if (known) {
        put(u"model"_s, name);
        return note(member.key, Outcome::Kept, member.value, name);
    }
    unknown(member, {"import/model-foreign", {name}, {}});
}

void FieldReading::effort(const Member &member)
{
    const QString there = member.value.asText();
    const QString here = m_data.efforts.contains(there) && m_data.efforts[there] == there
                             ? there
                             : m_data.efforts.key(there);
    if (here.isEmpty())
        return unknown(member, {"import/no-place", {member.key}, {}});
    put(u"effort"_s, here);
    note(member.key, Outcome::Mapped, member.value, u"effort: "_s + here,
         {"import/moved", {u"effort"_s}, {}});
}

void FieldReading::color(const Member &member)
{
    const QString hex = member.value.asText();
    const QString lower = hex.toLower();
    const QString name = m_data.colors.contains(lower) ? lower : m_data.colors.key(lower);
    if (name.isEmpty()) {
        // Agents carry such colours, too; they show as none.
        put(u"color"_s, hex);
        return note(member.key, Outcome::Kept, member.value, hex, {"import/color", {hex}, {}});
    }
    put(u"color"_s, name);
    note(member.key, Outcome::Mapped, member.value, name, {"import/moved", {name}, {}});
}

void FieldReading::tools(const FieldRule &rule, const Member &member)
{
    if (!member.value.isList() && !member.value.isString())
        return unknown(member, {"import/wrong-type", {member.key}, {}});
    const QStringList names = member.value.asTexts();
    // "*" is everything, and so is a list that is not there.
    if (names.contains(u"*"_s))
        return note(member.key, Outcome::Mapped, member.value, {}, {"import/all-tools", {}, {}});
    const ToolNames::Back back = m_data.tools.back(names);
    put(rule.from, Value(back.tools));
    const QString to = back.tools.join(separator);
    if (!back.unknown.isEmpty())
        return note(member.key, Outcome::Changed, member.value, to,
                    {"import/tools-unknown", {back.unknown.join(separator)}, {}});
    note(member.key, back.tools == names ? Outcome::Kept : Outcome::Mapped, member.value, to,
         back.tools == names ? Error{} : Error{"import/tools-renamed", {}, {}});
}

void FieldReading::metadata(const Member &member)
{
    const Schema &schema = schemaFor(Kind::Agent);
    QStringList placed;
    Value::Map rest;
    for (const Member &pair : member.value.toMap()) {
        if (pair.value.isScalar() && schema.findIgnored(pair.key)) {
            put(pair.key, pair.value);
            placed += pair.key;
        } else {
            rest.push_back(pair);
        }
    }
    if (rest.empty())
        return note(member.key, Outcome::Mapped, member.value, placed.join(separator),
                    {"import/moved", {placed.join(separator)}, {}});
    unknown({member.key, Value(rest)}, {"import/no-place", {member.key}, {}});
}

} // namespace studio
