#include "exchange/TargetData.h"
#include "exchange/targets/IdentityFile.h"
#include "exchange/targets/Readers.h"
#include "persona/Identity.h"
#include "persona/Resources.h"
#include "persona/Schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using Outcome = FieldOutcome::Outcome;

QString decodedText(const QByteArray &bytes)
{
    const Result<FileText> decoded = decode(bytes);
    return decoded ? decoded->text : QString();
}

void append(QString &text, const QString &more)
{
    const QString trimmed = more.trimmed();
    if (trimmed.isEmpty())
        return;
    text = text.trimmed();
    text += (text.isEmpty() ? QString() : u"\n\n"_s) + trimmed + u'\n';
}

void note(ImportPlan &plan, const QString &key, const Value &from, const QString &to)
{
    plan.fields.push_back({key, key == to ? Outcome::Kept : Outcome::Mapped, shortText(from), to,
                           key == to ? Error{} : Error{"import/moved", {to}, {}}});
}

Value::Map ordered(const Value::Map &fields, Kind kind)
{
    Value::Map result;
    for (const Field &field : schemaFor(kind).fields) {
        const auto found = std::ranges::find(fields, field.key, &Member::key);
        if (found != fields.end())
            result.push_back(*found);
    }
    for (const Member &member : fields) {
        if (!schemaFor(kind).find(member.key))
            result.push_back(member);
    }
    return result;
}

QString categoryOf(const QString &path)
{
    const QString last = makeSlug(path.section(u'/', -1));
    for (const QJsonValue &known : readData(u"data/categories.json"_s)["categories"_L1].toArray()) {
        if (makeSlug(known["name"_L1].toString()) == last)
            return known["name"_L1].toString();
    }
    return path;
}

/// Reads soul.json member by member.
class SoulJson
{
public:
    SoulJson(const QJsonObject &json, ImportPlan &plan, const ImportOptions &options)
        : m_json(json)
        , m_plan(plan)
        , m_options(options)
    {
    }

    Value::Map fields()
    {
        for (auto member = m_json.begin(); member != m_json.end(); ++member)
            read(member.key(), member.value());
        return m_fields;
    }

private:
    void set(const QString &key, const QString &field, const Value &value)
    {
        m_fields.push_back({field, value});
        note(m_plan, key, value, field);
    }

    void read(const QString &key, const QJsonValue &json)
    {
        static const QHash<QString, QString> same{
            {u"name"_s, u"slug"_s},           {u"displayName"_s, u"name"_s},
            {u"description"_s, u"tagline"_s}, {u"version"_s, u"version"_s},
            {u"license"_s, u"license"_s},     {u"repository"_s, u"repoUrl"_s}};
        if (same.contains(key) && json.isString())
            return set(key, same[key], json.toString());
        if (key == u"specVersion" || key == u"files")
            return;
        if (key == u"category" && json.isString())
            return set(key, key, categoryOf(json.toString()));
        if (key == u"tags" && json.isArray())
            return set(key, key, Value::fromJson(json));
        if (key == u"author")
            return readAuthor(json);
        if (key == u"compatibility" && json.isObject())
            return readCompatibility(json.toObject());
        unknown(key, json);
    }

    void readAuthor(const QJsonValue &json)
    {
        const QString name = json.isString() ? json.toString() : json["name"_L1].toString();
        const QString handle = json["github"_L1].toString();
        if (!name.isEmpty() && name != handle)
            set(u"author"_s, u"authorName"_s, name);
        if (!handle.isEmpty())
            set(u"author"_s, u"authorHandle"_s, handle);
    }

    void readCompatibility(const QJsonObject &json)
    {
        for (auto member = json.begin(); member != json.end(); ++member) {
            const bool known = member.key() == u"frameworks" || member.key() == u"models";
            if (known && member.value().isArray())
                set(u"compatibility."_s + member.key(), member.key(),
                    Value::fromJson(member.value()));
            else
                unknown(u"compatibility."_s + member.key(), member.value());
        }
    }

    void unknown(const QString &key, const QJsonValue &json)
    {
        const Value value = Value::fromJson(json);
        if (m_options.keepUnknown && !value.isNull() && !schemaFor(Kind::Soul).find(key)) {
            m_fields.push_back({key, value});
            m_plan.fields.push_back(
                {key, Outcome::Mapped, shortText(value), key, {"import/kept-unknown", {key}, {}}});
        } else {
            m_plan.fields.push_back({key,
                                     Outcome::Dropped,
                                     shortText(value),
                                     {},
                                     {"import/unknown-key", {key}, {}},
                                     false});
        }
    }

    const QJsonObject &m_json;
    ImportPlan &m_plan;
    const ImportOptions &m_options;
    Value::Map m_fields;
};

/// An IDENTITY.md that holds nothing but facts becomes fields; one with more to say is text.
bool readFactsAlone(const QString &text, ImportPlan &plan, Value::Map &fields, const QString &path)
{
    const auto [facts, prose] = readIdentityFile(text);
    if (facts.empty() || !prose.isEmpty())
        return false;
    for (const Member &fact : facts) {
        const bool said = std::ranges::contains(fields, fact.key, &Member::key);
        if (!said)
            fields.push_back(fact);
        note(plan, path + u": "_s + fact.key, fact.value, fact.key);
    }
    return true;
}

/// The picture lies beside the persona under its name.
bool takeAvatar(const QString &path, const PackageFiles &files, ImportPlan &plan)
{
    static const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s};
    const QString ending = path.section(u'.', -1).toLower();
    if (!endings.contains(ending) || !files.contains(path))
        return false;
    const QString name = u".avatar."_s + ending;
    plan.beside.push_back({name, files[path]});
    plan.fields.push_back({path, Outcome::Mapped, {}, name, {"import/moved", {name}, {}}});
    return true;
}

} // namespace

Result<ImportPlan> readSoulSpec(const PackageFiles &files, const QString &source,
                                const ImportOptions &options)
{
    const QJsonDocument json = QJsonDocument::fromJson(files.value(u"soul.json"_s));
    if (!json.isObject())
        return fail("import/json", {source});
    ImportPlan plan;
    plan.source = source;
    plan.format = u"soul-spec"_s;
    plan.kind = Kind::Soul;
    const QJsonObject manifest = json.object();
    Value::Map fields = SoulJson(manifest, plan, options).fields();
    const QJsonObject named = manifest["files"_L1].toObject();
    const QString soul = named["soul"_L1].toString(u"SOUL.md"_s);
    if (!files.contains(soul))
        return fail("import/lacks", {source, soul});
    QString body;
    for (const QString &part :
         {u"soul"_s, u"identity"_s, u"style"_s, u"agents"_s, u"heartbeat"_s}) {
        const QString path = part == u"soul" ? soul : named[part].toString();
        if (path.isEmpty())
            continue;
        if (!files.contains(path)) {
            plan.notes.push_back({"import/file-missing", {path}, {}});
            continue;
        }
        if (part == u"identity" && readFactsAlone(decodedText(files[path]), plan, fields, path))
            continue;
        append(body, decodedText(files[path]));
        plan.fields.push_back(
            {path, Outcome::Mapped, {}, u"body"_s, {"import/moved", {u"body"_s}, {}}});
    }
    const bool pictured = takeAvatar(named[u"avatar"].toString(), files, plan);
    for (const QString &part : named.keys()) {
        static const QStringList read{u"soul"_s, u"identity"_s, u"style"_s, u"agents"_s,
                                      u"heartbeat"_s};
        if (!read.contains(part) && (part != u"avatar" || !pictured))
            plan.fields.push_back({u"files."_s + part,
                                   Outcome::Dropped,
                                   named[part].toString(),
                                   {},
                                   {"import/no-place", {u"files."_s + part}, {}},
                                   false});
    }
    finish(plan, ordered(fields, Kind::Soul), u'\n' + body);
    return plan;
}

Result<ImportPlan> readOpenClaw(const PackageFiles &files, const QString &source,
                                const ImportOptions &)
{
    ImportPlan plan;
    plan.source = source;
    plan.format = u"openclaw"_s;
    plan.kind = Kind::Soul;
    Value::Map fields;
    const auto [facts, prose] = readIdentityFile(decodedText(files.value(u"IDENTITY.md"_s)));
    for (const Member &fact : facts) {
        const QString field = fact.key == u"vibe" ? u"tagline"_s : fact.key;
        fields.push_back({field, fact.value});
        note(plan, u"IDENTITY.md: "_s + fact.key, fact.value, field);
        if (field == u"name")
            fields.push_back({u"slug"_s, makeSlug(fact.value.asText())});
    }
    if (!prose.isEmpty()) {
        fields.push_back({u"description"_s, prose.join(u'\n')});
        note(plan, u"IDENTITY.md"_s, prose.join(u' '), u"description"_s);
    }
    QString body;
    for (const QString &file : {u"SOUL.md"_s, u"AGENTS.md"_s}) {
        if (!files.contains(file))
            continue;
        append(body, decodedText(files[file]));
        plan.fields.push_back(
            {file, Outcome::Mapped, {}, u"body"_s, {"import/moved", {u"body"_s}, {}}});
    }
    if (body.isEmpty())
        return fail("import/empty");
    const QString folder = source.section(u'/', -2, -2);
    finish(plan, ordered(fields, Kind::Soul), fields.empty() ? body : u'\n' + body);
    if (plan.fileName.isEmpty())
        plan.fileName = importedName(makeSlug(folder.isEmpty() ? u"soul"_s : folder), {});
    return plan;
}

Result<ImportPlan> readJson(const QByteArray &content, const QString &source, const ImportOptions &)
{
    const QJsonDocument document = QJsonDocument::fromJson(content);
    const QString format = readData(u"data/exchange.json"_s)["json"_L1].toString();
    if (!document.isObject() || document[u"format"].toString() != format)
        return fail("import/json", {source});
    ImportPlan plan;
    plan.source = source;
    plan.format = u"json"_s;
    plan.kind = kindFromId(document[u"kind"].toString()).value_or(Kind::Agent);
    const Value fields = Value::fromJson(document[u"fields"]);
    for (const Member &member : fields.toMap())
        note(plan, member.key, member.value, member.key);
    const QJsonObject sources = document[u"fieldSources"].toObject();
    for (auto member = sources.begin(); member != sources.end(); ++member)
        plan.fields.push_back({member.key(),
                               Outcome::Dropped,
                               member.value().toString(),
                               {},
                               {"export/unreadable-field", {member.key()}, {}}});
    plan.fields.push_back({u"body"_s, Outcome::Kept, {}, u"body"_s, {}});
    finish(plan, ordered(fields.toMap(), plan.kind), document[u"body"].toString());
    if (plan.fileName.isEmpty())
        plan.fileName = importedName(makeSlug(document[u"name"].toString()), {});
    return plan;
}

} // namespace studio
