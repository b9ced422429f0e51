#include "exchange/Import.h"

#include "exchange/PageImport.h"
#include "exchange/SafeFileName.h"
#include "exchange/TomlText.h"
#include "exchange/YamlText.h"
#include "exchange/targets/FieldReading.h"
#include "exchange/targets/Readers.h"
#include "exchange/targets/Writers.h"
#include "persona/Identity.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using Outcome = FieldOutcome::Outcome;

/// The file's name without the endings of the formats.
QString stemOf(const QString &path)
{
    static const QRegularExpression ending(
        uR"(\.(agent\.md|chatmode\.md|md|mdc|toml|json|txt|markdown)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return path.section(u'/', -1).remove(ending);
}

void keepEntries(ImportPlan &plan, const Snapshot &snapshot)
{
    for (const Entry &entry : snapshot.frontmatter.entries) {
        const QString source = sourceOf(snapshot, entry);
        plan.fields.push_back({entry.key, Outcome::Kept, source, entry.key, {}});
    }
    plan.fields.push_back({u"body"_s, Outcome::Kept, {}, u"body"_s, {}});
}

/// A file that is one already.
void readCopy(ImportPlan &plan, const SourceFile &file, const Snapshot &snapshot)
{
    plan.kind = snapshot.kind;
    plan.content = file.content;
    const Identity identity = identityOf(snapshot);
    plan.fileName = importedName(snapshot.kind == Kind::Agent ? identity.name : identity.slug,
                                 stemOf(file.path));
    if (snapshot.kind == Kind::Skill)
        plan.fileName = safeFileName(identity.slug) + u"/SKILL.md"_s;
    keepEntries(plan, snapshot);
}

Value::Map entriesOf(const Snapshot &snapshot, std::vector<const Entry *> &unreadable)
{
    Value::Map members;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (&entry != snapshot.frontmatter.find(entry.key))
            continue; // The last one of a key counts.
        if (const Value *value = snapshot.value(entry.key))
            members.push_back({entry.key, *value});
        else
            unreadable.push_back(&entry);
    }
    return members;
}

/// What an agent cannot be without, from elsewhere.
void complete(FieldReading &fields, ImportPlan &plan, const SourceFile &file, const QString &body)
{
    if (plan.kind != Kind::Agent)
        return;
    if (fields.text(u"name"_s).isEmpty()) {
        static const QRegularExpression title(u"^# +(\\S.*)$"_s,
                                              QRegularExpression::MultilineOption);
        const QString stem = stemOf(file.path);
        const QString heading = title.match(body).captured(1);
        const bool general = stem.isEmpty() || stem == u"-" || stem == u"AGENTS";
        const QString name = general && !heading.isEmpty() ? makeSlug(heading) : stem;
        if (name.isEmpty() || name == u"-") {
            plan.notes.push_back({"import/no-title", {}, {}});
        } else {
            fields.put(u"name"_s, name);
            plan.notes.push_back({"import/name-from-file", {name}, {}});
        }
    }
    if (fields.text(u"description"_s).trimmed().isEmpty())
        plan.notes.push_back({"import/no-description", {}, {}});
}

void readFields(ImportPlan &plan, FieldReading &fields, const SourceFile &file, const QString &body,
                const QString &bodyKey)
{
    fields.run();
    complete(fields, plan, file, body);
    plan.fields = fields.outcomes();
    plan.foreignModel = fields.foreignModel();
    plan.fields.push_back({bodyKey,
                           bodyKey == u"body" ? Outcome::Kept : Outcome::Mapped,
                           {},
                           u"body"_s,
                           bodyKey == u"body" ? Error{} : Error{"import/moved", {u"body"_s}, {}}});
    finish(plan, fields.values(plan.kind), body);
    if (plan.fileName.isEmpty())
        plan.fileName = importedName({}, stemOf(file.path));
}

void readFrontmatter(ImportPlan &plan, const SourceFile &file, const Snapshot &snapshot,
                     const TargetData &data, const ImportOptions &options)
{
    const bool both = data.target.kinds.size() > 1;
    plan.kind = both ? Kind::Agent : data.target.kinds.front();
    // Souls of tools that take nothing but text, and AGENTS.md with a frontmatter of its own.
    if (data.fields.empty() && (plan.kind == Kind::Soul || snapshot.frontmatter.present))
        return readCopy(plan, file, snapshot);
    std::vector<const Entry *> unreadable;
    FieldReading fields(entriesOf(snapshot, unreadable), data, options);
    for (const Entry *entry : unreadable)
        fields.unreadable(entry->key, sourceOf(snapshot, *entry));
    const Span body = snapshot.frontmatter.body;
    QString text = snapshot.text.sliced(body.begin, body.length());
    if (!snapshot.frontmatter.present)
        text.prepend(u'\n');
    readFields(plan, fields, file, text, u"body"_s);
}

Result<void> readTomlFile(ImportPlan &plan, const SourceFile &file, const QString &text,
                          const TargetData &data, const ImportOptions &options)
{
    Result<Value> toml = readToml(text);
    if (!toml)
        return std::unexpected(toml.error());
    Value::Map members = toml->toMap();
    const auto body = std::ranges::find(members, data.bodyKey, &Member::key);
    if (body == members.end() || !body->value.isString())
        return fail("import/lacks", {file.path, data.bodyKey});
    const QString instructions = body->value.toString();
    members.erase(body);
    plan.kind = Kind::Agent;
    FieldReading fields(std::move(members), data, options);
    readFields(plan, fields, file, u'\n' + instructions, data.bodyKey);
    return {};
}

Result<void> readPage(ImportPlan &plan, const SourceFile &file, const QString &text)
{
    Result<PageImport> page = importPageText(text);
    if (!page)
        return std::unexpected(page.error());
    plan.notes = page->notes;
    plan.content = toValidUtf8(page->text);
    const SnapshotPtr snapshot = makeSnapshot(page->text, {});
    plan.kind = snapshot->kind;
    plan.fileName = importedName(identityOf(*snapshot).slug, stemOf(file.path));
    keepEntries(plan, *snapshot);
    return {};
}

} // namespace

QString importedName(const QString &name, const QString &fallback)
{
    const QString base = fallback.isEmpty() ? u"persona"_s : safeFileName(fallback);
    return safeFileName((name.trimmed().isEmpty() ? base : name.trimmed()) + u".md"_s, base);
}

void finish(ImportPlan &plan, const Value::Map &fields, const QString &body)
{
    const QString text = writeFrontmatter(fields) + body;
    plan.content = toValidUtf8(text.endsWith(u'\n') ? text : text + u'\n');
    const QString key = plan.kind == Kind::Soul ? u"slug"_s : u"name"_s;
    const auto name = std::ranges::find(fields, key, &Member::key);
    if (name != fields.end())
        plan.fileName = importedName(name->value.asText(), {});
    if (plan.kind == Kind::Skill && name != fields.end())
        plan.fileName = safeFileName(makeSlug(name->value.asText())) + u"/SKILL.md"_s;
}

Result<ImportPlan> planImport(const SourceFile &file, const ImportOptions &options)
{
    const Result<FileText> decoded = decode(file.content);
    if (!decoded)
        return fail("file/binary", {file.path});
    if (decoded->text.trimmed().isEmpty())
        return fail("import/empty");
    ImportPlan plan;
    plan.source = file.path;
    plan.format = options.from.isEmpty() ? detectFormat(file.path, decoded->text) : options.from;
    if (plan.format.isEmpty())
        return fail("import/unknown-format", {file.path});
    if (plan.format == u"page") {
        if (auto read = readPage(plan, file, decoded->text); !read)
            return std::unexpected(read.error());
        return plan;
    }
    const TargetData *data = findTargetData(plan.format);
    if (!data)
        return fail("import/no-such-format", {plan.format});
    if (!data->target.imports)
        return fail("import/not-read", {data->target.name});
    if (data->form == u"json")
        return readJson(file.content, file.path, options);
    if (data->form == u"soul-spec")
        return readSoulSpec({{u"soul.json"_s, file.content}}, file.path, options);
    if (data->form == u"toml") {
        if (auto read = readTomlFile(plan, file, decoded->text, *data, options); !read)
            return std::unexpected(read.error());
        return plan;
    }
    const SnapshotPtr snapshot = makeSnapshot(decoded->text, decoded->encoding, u'/' + file.path);
    if (data->form == u"frontmatter")
        readFrontmatter(plan, file, *snapshot, *data, options);
    else
        readCopy(plan, file, *snapshot);
    return plan;
}

} // namespace studio
