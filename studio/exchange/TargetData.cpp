#include "exchange/TargetData.h"

#include "persona/Resources.h"
#include "persona/Schema.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts += value.toString();
    return texts;
}

QHash<QString, QString> pairsOf(const QJsonValue &object)
{
    QHash<QString, QString> pairs;
    const QJsonObject json = object.toObject();
    for (auto member = json.begin(); member != json.end(); ++member)
        pairs.insert(member.key(), member.value().toString());
    return pairs;
}

FieldRule ruleOf(const QJsonObject &json)
{
    FieldRule rule;
    rule.key = json["key"_L1].toString();
    rule.from = json["from"_L1].toString();
    rule.as = json["as"_L1].toString();
    rule.type = json["type"_L1].toString();
    rule.display = json["display"_L1].toString();
    rule.aliases = textsOf(json["aliases"_L1]);
    rule.values = textsOf(json["values"_L1]);
    if (json.contains("constant"_L1))
        rule.constant = Value::fromJson(json["constant"_L1]);
    rule.pattern = QRegularExpression(json["pattern"_L1].toString());
    rule.required = json["required"_L1].toBool();
    rule.readOnly = json["readOnly"_L1].toBool();
    return rule;
}

Target targetOf(const QJsonObject &json)
{
    Target target;
    target.id = json["id"_L1].toString();
    target.name = json["name"_L1].toString();
    target.tool = json["tool"_L1].toString();
    for (const QString &kind : textsOf(json["kinds"_L1])) {
        if (const std::optional<Kind> known = kindFromId(kind))
            target.kinds += *known;
    }
    target.pathPattern = json["path"_L1].toString();
    target.factsAsOf = json["factsAsOf"_L1].toString();
    target.imports = json["import"_L1].toBool();
    target.drawn = json["form"_L1] == "drawn"_L1;
    return target;
}

void readDetection(TargetData &data, const QJsonObject &json)
{
    data.path = QRegularExpression(json["path"_L1].toString());
    data.ownKeys = textsOf(json["keys"_L1]);
    const QJsonObject values = json["values"_L1].toObject();
    for (auto member = values.begin(); member != values.end(); ++member)
        data.ownValues.insert(member.key(), textsOf(member.value()));
}

/// What the target's program keeps of one file. It is a fact of the program, so it stands where the
/// checks read it as well.
CharacterLimit limitOf(const QString &id)
{
    for (const QJsonValue &json : readData(u"data/runtime-limits.json"_s)["limits"_L1].toArray()) {
        if (json["target"_L1] == id && json["scope"_L1] != "workspace"_L1)
            return {json["characters"_L1].toInteger(), json["keepsHead"_L1].toDouble(1),
                    json["keepsTail"_L1].toDouble(0)};
    }
    return {};
}

TargetData dataOf(const QJsonObject &json)
{
    TargetData data;
    data.target = targetOf(json);
    data.form = json["form"_L1].toString();
    data.yamlReader = json["yamlReader"_L1] == "lines"_L1 ? YamlReader::Lines : YamlReader::Whole;
    data.bodyKey = json["bodyKey"_L1].toString();
    data.note = json["note"_L1].toString();
    data.slugNames = json["slugNames"_L1].toBool();
    data.nameInPath = json["nameInPath"_L1].toBool();
    data.limit = limitOf(data.target.id);
    for (const QJsonValue &field : json["fields"_L1].toArray())
        data.fields.push_back(ruleOf(field.toObject()));
    data.withoutEffect = textsOf(json["withoutEffect"_L1]);
    data.tools = ToolNames(json["tools"_L1].toObject());
    const QJsonObject models = json["models"_L1].toObject();
    data.ownModels = QRegularExpression(models["own"_L1].toString());
    data.inheritModel = models["inherit"_L1].toString();
    data.efforts = pairsOf(json["efforts"_L1]);
    data.colors = pairsOf(json["colors"_L1]);
    if (json.contains("readonly"_L1))
        data.readOnlyValue = Value::fromJson(json["readonly"_L1]["value"_L1]);
    const QJsonObject servers = json["servers"_L1].toObject();
    data.servers = {servers["headersKey"_L1].toString(), servers["urlKey"_L1].toString(),
                    servers["stdioType"_L1].toString(),  servers["types"_L1].toBool(true),
                    servers["elsewhere"_L1].toString(),  textsOf(servers["only"_L1])};
    readDetection(data, json["detect"_L1].toObject());
    data.json = json;
    data.order = json["order"_L1].toInt();
    return data;
}

} // namespace

const FieldRule *TargetData::find(QStringView key) const
{
    const auto found = std::ranges::find_if(fields, [&](const FieldRule &rule) {
        return rule.key == key || rule.aliases.contains(key);
    });
    return found == fields.end() ? nullptr : &*found;
}

bool TargetData::takesOwnModel(const QString &model) const
{
    return !ownModels.pattern().isEmpty() && ownModels.match(model).hasMatch();
}

const std::vector<TargetData> &targetData()
{
    static const std::vector<TargetData> all = [] {
        std::vector<TargetData> list;
        for (const QString &name : QDir(u":/studio/targets"_s).entryList({u"*.json"_s}))
            list.push_back(dataOf(readData(u"targets/"_s + name)));
        std::ranges::sort(list, {}, &TargetData::order);
        return list;
    }();
    return all;
}

const TargetData *findTargetData(QStringView id)
{
    const auto found = std::ranges::find_if(targetData(),
                                            [&](const TargetData &d) { return d.target.id == id; });
    return found == targetData().end() ? nullptr : &*found;
}

bool isClaudeModel(const QString &model)
{
    static const QRegularExpression claude(
        readData(u"data/exchange.json"_s)["claudeModels"_L1].toString(),
        QRegularExpression::CaseInsensitiveOption);
    return claude.match(model).hasMatch();
}

bool hasEffect(Kind kind, const QString &key)
{
    static const QStringList cosmetic = textsOf(readData(u"data/exchange.json"_s)["cosmetic"_L1]);
    // The fields of a soul are for the catalog; what the assistant reads is the text.
    return kind == Kind::Agent && schemaFor(kind).find(key) && !cosmetic.contains(key);
}

} // namespace studio
