#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/SaveText.h"
#include "persona/Identity.h"
#include "persona/Resources.h"
#include "persona/Schema.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

struct Template
{
    QString id;
    QString kind;
    QString name;
    QString summary;
    QString file;
};

QByteArray dataFile(const QString &name)
{
    QFile file(u":/studio/personas/templates/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without its template %s", qPrintable(name));
    return file.readAll();
}

std::vector<Template> templates()
{
    std::vector<Template> all;
    for (const QJsonValue &json : QJsonDocument::fromJson(dataFile(u"index.json"_s)).array()) {
        all.push_back({json["id"_L1].toString(), json["kind"_L1].toString(),
                       json["name"_L1].toString(), json["summary"_L1].toString(),
                       json["file"_L1].toString()});
    }
    return all;
}

void list(const std::vector<Template> &all, bool json)
{
    if (json) {
        QJsonArray array;
        for (const Template &each : all) {
            array.append(QJsonObject{{u"id"_s, each.id},
                                     {u"kind"_s, each.kind},
                                     {u"name"_s, each.name},
                                     {u"summary"_s, each.summary}});
        }
        return printJson(array);
    }
    qsizetype widest = 0;
    for (const Template &each : all)
        widest = std::max(widest, each.id.size());
    for (const Template &each : all)
        print(each.id.leftJustified(widest + 2) + each.name + ": "_L1 + each.summary);
}

/// The template's text with the name that is asked for; an agent is named after its file else.
Result<QString> named(const QString &text, const Template &from, const QString &path,
                      const QString &wanted)
{
    QString name = wanted;
    if (name.isEmpty() && path != "-"_L1) {
        const QFileInfo file(path);
        if (from.kind == kindId(Kind::Agent))
            name = makeSlug(file.completeBaseName());
        else if (from.kind == kindId(Kind::Skill))
            name = makeSlug(file.absoluteDir().dirName());
    }
    if (name.isEmpty())
        return text;
    const Frontmatter frontmatter = parseFrontmatter(text);
    const Kind kind = kindFromId(from.kind).value_or(Kind::Agent);
    const auto edit = planSet(text, frontmatter, u"name"_s, name,
                              schemaFor(kind).planOptions(u"name"));
    if (!edit)
        return std::unexpected(edit.error());
    return edit->appliedTo(text);
}

} // namespace

ExitCode runNew(const QStringList &arguments)
{
    Options options(
        u"new --template TEMPLATE -o FILE"_s,
        tr("Writes a new persona. An agent is named after its file, a skill after its folder."));
    options.add({u"t"_s, u"template"_s}, tr("What to begin with; --list shows them."),
                u"TEMPLATE"_s);
    options.add({u"o"_s, u"output"_s}, tr("The file to write; \"-\" is standard output."),
                u"FILE"_s);
    options.add({u"name"_s}, tr("The persona's name."), u"NAME"_s);
    options.add({u"force"_s}, tr("Write over a file that is there."));
    options.add({u"list"_s}, tr("List the templates."));
    options.add({u"json"_s}, tr("Print JSON (with --list)."));
    if (const auto code = options.read(arguments, 0, 0))
        return *code;
    const std::vector<Template> all = templates();
    if (options.has(u"list"_s)) {
        list(all, options.has(u"json"_s));
        return Done;
    }
    if (!options.has(u"template"_s) || options.value(u"output"_s).isEmpty())
        return options.wrong(tr("Name a template and a file."));
    const QString id = options.value(u"template"_s);
    const auto chosen = std::ranges::find(all, id, &Template::id);
    if (chosen == all.end())
        return complain({"cli/no-such-template", {id}, {}});
    const QString path = options.value(u"output"_s);
    const auto text = named(QString::fromUtf8(dataFile(chosen->file)), *chosen, path,
                            options.value(u"name"_s));
    if (!text)
        return complain(text.error());
    const IfThere policy = options.has(u"force"_s) ? IfThere::Replace : IfThere::Refuse;
    if (const auto written = writeNew(path, text->toUtf8(), policy); !written)
        return complain(written.error());
    return Done;
}

} // namespace studio::cli
