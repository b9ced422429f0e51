#include "exchange/SkillFolder.h"
#include "exchange/targets/Writers.h"
#include "persona/Identity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// plugin.json: only the name is needed; what the persona says beside it goes in.
QByteArray manifest(const Snapshot &snapshot, const QString &name)
{
    QJsonObject json{{u"name"_s, name}};
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.trimmed().isEmpty())
            json.insert(key, QString::fromUtf8(toValidUtf8(value.simplified())));
    };
    add(u"description"_s, identityOf(snapshot).tagline);
    add(u"version"_s, snapshot.textOf(u"version"));
    add(u"license"_s, snapshot.textOf(u"license"));
    if (const QString author = snapshot.textOf(u"author").trimmed(); !author.isEmpty())
        json.insert(u"author"_s, QJsonObject{{u"name"_s, author}});
    if (const Value *tags = snapshot.value(u"tags"); tags && !tags->asTexts().isEmpty())
        json.insert(u"keywords"_s, QJsonArray::fromStringList(tags->asTexts()));
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace

/// A plugin of one agent or skill. Claude Code ignores some fields of agents in plugins.
Result<ExportPlan> writePlugin(const Snapshot &snapshot, const TargetData &data,
                               const TargetOptions &)
{
    const QString name = exportStem(data, snapshot);
    const bool skill = snapshot.kind == Kind::Skill;
    const QString folder = name + (skill ? u"/skills/"_s + name : u"/agents"_s);
    const QString path = folder + (skill ? u"/SKILL.md"_s : u'/' + name + u".md"_s);
    Result<std::vector<ExportFile>> beside = std::vector<ExportFile>{};
    if (skill)
        beside = skillFiles(snapshot.path, data.target.name);
    if (!beside)
        return std::unexpected(beside.error());
    ExportPlan plan{data.target.id,
                    {{name + u"/.claude-plugin/plugin.json"_s, manifest(snapshot, name)},
                     {path, exactBytes(snapshot)}},
                    {},
                    {},
                    {}};
    for (ExportFile &file : *beside)
        plan.files.push_back({folder + u'/' + file.path, std::move(file.content)});
    keepAll(plan, snapshot, data, path);
    return plan;
}

} // namespace studio
