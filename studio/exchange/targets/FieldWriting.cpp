#include "exchange/targets/FieldWriting.h"

#include "exchange/targets/Writers.h"
#include "format/ScalarWriter.h"
#include "persona/Identity.h"
#include "persona/Schema.h"
#include "persona/Tools.h"

using namespace Qt::StringLiterals;

namespace studio {

bool fits(const FieldRule &rule, const Value &value)
{
    if (value.isNull())
        return false;
    if (!rule.values.isEmpty() && !rule.values.contains(value.asText()))
        return false;
    if (rule.type == u"string")
        return value.isScalar();
    if (rule.type == u"integer")
        return value.isInteger();
    if (rule.type == u"number")
        return value.isInteger() || value.isReal();
    if (rule.type == u"boolean")
        return value.isBoolean();
    if (rule.type == u"list")
        return value.isList();
    if (rule.type == u"map")
        return value.isMap();
    return true;
}

QString shortText(const Value &value)
{
    return value.isScalar() ? value.asText().simplified()
                            : writeFlowList({value}).sliced(1).chopped(1);
}

FieldWriting::FieldWriting(const Snapshot &snapshot, const TargetData &data,
                           const TargetOptions &options)
    : m_snapshot(snapshot)
    , m_data(data)
    , m_options(options)
{
}

void FieldWriting::run()
{
    for (const FieldRule &rule : m_data.fields)
        apply(rule);
    dropRest();
}

void FieldWriting::nameByPath(const QString &stem, const QString &path)
{
    const QString name = m_snapshot.textOf(u"name").trimmed();
    if (name == stem)
        map(u"name"_s, path, {"export/name-in-path", {}, {}});
    else if (!name.isEmpty())
        note(u"name"_s, Outcome::Changed, stem, {"export/name-form", {m_data.target.name}, {}},
             false);
}

Value::Map FieldWriting::values() const
{
    Value::Map ordered;
    for (const FieldRule &rule : m_data.fields) {
        const auto found = std::ranges::find(m_values, rule.key, &Member::key);
        if (found != m_values.end())
            ordered.push_back(*found);
    }
    return ordered;
}

const Value *FieldWriting::value(const QString &field) const
{
    const Value *found = m_snapshot.value(field);
    return found && !found->isNull() ? found : nullptr;
}

QStringList FieldWriting::entries(const QString &field) const
{
    const Value *found = value(field);
    return found ? found->asTexts() : QStringList();
}

void FieldWriting::set(const FieldRule &rule, Value value)
{
    m_values.push_back({rule.key, std::move(value)});
}

void FieldWriting::note(const QString &field, Outcome outcome, const QString &to,
                        const Error &reason, std::optional<bool> effect)
{
    if (m_done.contains(field))
        return;
    const Entry *entry = m_snapshot.frontmatter.find(field);
    // Of what is not there only that can be told which was made up.
    if (!entry && outcome != Outcome::Changed)
        return;
    m_done += field;
    Error why = reason;
    if (entry && !why.code.isEmpty())
        why.span = entry->whole;
    m_outcomes.push_back({field, outcome, entry ? sourceOf(m_snapshot, *entry) : QString(), to, why,
                          effect.value_or(hasEffect(m_snapshot.kind, field))});
}

void FieldWriting::map(const QString &field, const QString &to, const Error &reason)
{
    note(field, Outcome::Mapped, to,
         reason.code.isEmpty() ? Error{"export/moved", {to}, {}} : reason);
}

void FieldWriting::drop(const QString &field, const Error &reason)
{
    note(field, Outcome::Dropped, {}, reason);
}

void FieldWriting::dropRest()
{
    const QString &target = m_data.target.name;
    for (const Entry &entry : m_snapshot.frontmatter.entries) {
        if (m_done.contains(entry.key))
            continue;
        const Value *read = m_snapshot.value(entry.key);
        if (read && read->isNull())
            note(entry.key, Outcome::Mapped, {}, {"export/default", {target}, {}}, false);
        else if (!read)
            drop(entry.key, {"export/unreadable-field", {entry.key}, {}});
        else if (m_data.find(entry.key) && m_data.find(entry.key)->from == entry.key)
            drop(entry.key, {"export/wrong-type", {entry.key, target}, {}});
        else if (entry.key == u"mcpServers" && !m_data.servers.elsewhere.isEmpty())
            drop(entry.key, {"export/servers-elsewhere", {target, m_data.servers.elsewhere}, {}});
        else
            drop(entry.key, {"export/no-place", {entry.key, target}, {}});
    }
}

void FieldWriting::apply(const FieldRule &rule)
{
    if (rule.readOnly || takeOwnKey(rule))
        return;
    if (rule.as == u"slug")
        slug(rule);
    else if (rule.as == u"model")
        model(rule);
    else if (rule.as == u"effort")
        effort(rule);
    else if (rule.as == u"color")
        color(rule);
    else if (rule.as == u"tools")
        tools(rule);
    else if (rule.as == u"permission")
        permission(rule);
    else if (rule.as == u"readonly")
        readOnly(rule);
    else if (rule.as == u"servers")
        servers(rule);
    else if (rule.as == u"metadata")
        metadata(rule);
    else
        same(rule);
}

/// "codex-model" is what the author wants only there.
bool FieldWriting::takeOwnKey(const FieldRule &rule)
{
    const QString own = m_data.target.id + u'-' + rule.key;
    const Value *found = value(own);
    if (!found || !fits(rule, *found))
        return false;
    set(rule, *found);
    map(own, rule.key);
    if (!rule.from.isEmpty() && m_snapshot.frontmatter.find(rule.from))
        note(rule.from, Outcome::Mapped, shortText(*found), {"export/own-key", {own}, {}}, false);
    return true;
}

void FieldWriting::same(const FieldRule &rule)
{
    const QString field = rule.from.isEmpty() ? rule.key : rule.from;
    const Value *found = value(field);
    const bool blank = found && found->isString() && found->toString().trimmed().isEmpty();
    if (!found || blank || !fits(rule, *found)) {
        if (rule.constant)
            set(rule, *rule.constant);
        else if (rule.required)
            makeUp(rule);
        return;
    }
    // A name that is a number stays the same word.
    set(rule, rule.type == u"string" ? Value(found->asText()) : *found);
    if (field == rule.key)
        note(field, Outcome::Kept, shortText(*found), {});
    else
        map(field, rule.key);
}

void FieldWriting::makeUp(const FieldRule &rule)
{
    const Identity identity = identityOf(m_snapshot);
    const QString made = rule.from == u"description" && !identity.tagline.isEmpty()
                             ? identity.tagline
                             : identity.name;
    set(rule, made);
    note(rule.from, Outcome::Changed, made, {"export/made-up", {m_data.target.name, rule.key}, {}},
         false);
}

void FieldWriting::slug(const FieldRule &rule)
{
    const Value *found = value(rule.from);
    const QString name = found ? found->asText() : QString();
    if (name.trimmed().isEmpty())
        return makeUp(rule);
    if (rule.pattern.match(name).hasMatch()) {
        set(rule, name);
        return note(rule.from, Outcome::Kept, name, {});
    }
    const QString made = makeSlug(name);
    set(rule, made);
    if (!rule.display.isEmpty()) {
        m_values.push_back({rule.display, name});
        return map(rule.from, rule.key + u", "_s + rule.display);
    }
    note(rule.from, Outcome::Changed, made, {"export/name-form", {m_data.target.name}, {}}, false);
}

void FieldWriting::model(const FieldRule &rule)
{
    const Value *found = value(rule.from);
    if (!found)
        return;
    const QString name = found->asText().trimmed();
    const QString wanted = modelThere(m_options.modelMap, m_data.target.id, name);
    if (!wanted.isEmpty()) {
        set(rule, wanted);
        return note(rule.from, Outcome::Mapped, wanted, {"export/model-mapped", {wanted}, {}});
    }
    if (name == u"inherit" && m_data.inheritModel.isEmpty())
        return note(rule.from, Outcome::Mapped, {}, {"export/default", {m_data.target.name}, {}},
                    false);
    if (name == u"inherit") {
        set(rule, m_data.inheritModel);
        return note(rule.from, Outcome::Kept, m_data.inheritModel, {});
    }
    if (!isClaudeModel(name) && m_data.takesOwnModel(name)) {
        set(rule, name);
        return note(rule.from, Outcome::Kept, name, {});
    }
    drop(rule.from, {"export/model-foreign", {name, m_data.target.name}, {}});
}

void FieldWriting::effort(const FieldRule &rule)
{
    const Value *found = value(rule.from);
    const QString wanted = found ? m_data.efforts.value(found->asText()) : QString();
    if (wanted.isEmpty())
        return;
    set(rule, wanted);
    if (wanted == found->asText())
        return map(rule.from, rule.key);
    note(rule.from, Outcome::Changed, wanted, {"export/nearest", {m_data.target.name, wanted}, {}});
}

void FieldWriting::color(const FieldRule &rule)
{
    static const QRegularExpression hex(u"^#[0-9A-Fa-f]{6}$"_s);
    const Value *found = value(rule.from);
    if (!found)
        return;
    const QString name = found->asText();
    const QString wanted = hex.match(name).hasMatch() ? name : m_data.colors.value(name);
    if (wanted.isEmpty())
        return drop(rule.from, {"export/color", {name, m_data.target.name}, {}});
    set(rule, wanted);
    note(rule.from, wanted == name ? Outcome::Kept : Outcome::Mapped, wanted,
         wanted == name ? Error{} : Error{"export/moved", {wanted}, {}});
}

void FieldWriting::metadata(const FieldRule &rule)
{
    Value::Map pairs;
    const Schema &schema = schemaFor(m_snapshot.kind);
    for (const Entry &entry : m_snapshot.frontmatter.entries) {
        const Value *found = value(entry.key);
        if (m_done.contains(entry.key) || !found || !found->isScalar()
            || !schema.findIgnored(entry.key))
            continue;
        pairs.push_back({entry.key, Value(found->asText())});
        map(entry.key, rule.key + u'.' + entry.key);
    }
    if (!pairs.empty())
        set(rule, std::move(pairs));
}

} // namespace studio
