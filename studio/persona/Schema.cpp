#include "persona/Schema.h"

#include "persona/Resources.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringList textsOf(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue &text : json.toArray())
        texts += text.toString();
    return texts;
}

FieldType typeOf(const QString &name)
{
    static const QHash<QString, FieldType> types{
        {u"string"_s, FieldType::String},     {u"text"_s, FieldType::Text},
        {u"choice"_s, FieldType::Choice},     {u"boolean"_s, FieldType::Boolean},
        {u"integer"_s, FieldType::Integer},   {u"list"_s, FieldType::List},
        {u"toolList"_s, FieldType::ToolList}, {u"color"_s, FieldType::Color},
        {u"map"_s, FieldType::Map},           {u"any"_s, FieldType::Any},
    };
    const auto type = types.constFind(name);
    if (type == types.cend())
        qFatal("A schema names the unknown field type %s", qPrintable(name));
    return *type;
}

ListStyle listStyleOf(const QString &name)
{
    return name == "comma"_L1  ? ListStyle::Comma
           : name == "flow"_L1 ? ListStyle::Flow
                               : ListStyle::Block;
}

QRegularExpression ruleOf(const QString &pattern)
{
    // Most fields have none, and compiling what nobody may ask for would take longer than checking
    // a file.
    const QRegularExpression rule(pattern);
    if (!pattern.isEmpty() && !rule.isValid())
        qFatal("A schema holds the broken pattern %s", qPrintable(pattern));
    return rule;
}

Choice choiceOf(const QJsonObject &json)
{
    const QString value = json["value"_L1].toString();
    return {value, json["label"_L1].toString(value), json["help"_L1].toString(),
            json["card"_L1].toString()};
}

template<typename T>
std::optional<T> numberOf(const QJsonValue &json)
{
    if (!json.isDouble())
        return std::nullopt;
    return T(json.toInteger());
}

Field fieldOf(const QJsonObject &json)
{
    Field field;
    field.key = json["key"_L1].toString();
    field.label = json["label"_L1].toString(field.key);
    field.type = typeOf(json["type"_L1].toString());
    field.group = json["group"_L1].toString();
    field.required = json["required"_L1].toBool();
    field.requiredToPublish = json["requiredToPublish"_L1].toBool();
    field.half = json["half"_L1].toBool();
    field.openValues = json["openValues"_L1].toBool();
    field.pluginIgnored = json["pluginIgnored"_L1].toBool();
    field.mainSessionOnly = json["mainSessionOnly"_L1].toBool();
    field.help = json["help"_L1].toString();
    field.source = json["source"_L1].toString();
    field.placeholder = json["placeholder"_L1].toString();
    field.absent = json["default"_L1].toString();
    field.emptyMeaning = json["emptyMeaning"_L1].toString();
    field.aliases = textsOf(json["aliases"_L1]);
    for (const QJsonValue &choice : json["values"_L1].toArray())
        field.choices.push_back(choiceOf(choice.toObject()));
    field.minimum = numberOf<qint64>(json["min"_L1]);
    field.maximum = numberOf<qint64>(json["max"_L1]);
    field.pattern = json["pattern"_L1].toString();
    field.patternRule = ruleOf(field.pattern);
    field.patternHelp = json["patternHelp"_L1].toString();
    field.patternSeverity = json["patternSeverity"_L1].toString(u"warning"_s);
    field.patternIsError = field.patternSeverity == "error"_L1;
    field.patternCode = json["patternCode"_L1].toString(u"pattern"_s).toLatin1();
    field.rejectCode = json["rejectCode"_L1].toString(u"unusable"_s).toLatin1();
    field.rejectPattern = json["rejectPattern"_L1].toString();
    field.rejectRule = ruleOf(field.rejectPattern);
    field.rejectHelp = json["rejectHelp"_L1].toString();
    field.maximumLength = numberOf<int>(json["maxLength"_L1]);
    field.maximumLengthSeverity = json["maxLengthSeverity"_L1].toString(u"warning"_s);
    field.itemPattern = json["itemPattern"_L1].toString();
    field.itemRule = ruleOf(field.itemPattern);
    field.itemPatternHelp = json["itemPatternHelp"_L1].toString();
    field.itemPatternSeverity = json["itemPatternSeverity"_L1].toString(u"warning"_s);
    field.minimumItems = numberOf<int>(json["minItems"_L1]);
    field.maximumItems = numberOf<int>(json["maxItems"_L1]);
    field.maximumItemsSeverity = json["maxItemsSeverity"_L1].toString(u"warning"_s);
    field.listStyle = listStyleOf(json["listStyle"_L1].toString());
    field.deprecated = json["deprecated"_L1].toString();
    return field;
}

Schema readSchema(Kind kind)
{
    const QJsonObject json = readData("schemas/"_L1 + kindId(kind) + ".json"_L1);
    Schema schema;
    schema.kind = kind;
    schema.factsAsOf = json["factsAsOf"_L1].toString();
    for (const QJsonValue &group : json["groups"_L1].toArray())
        schema.groups.push_back({group["id"_L1].toString(), group["label"_L1].toString()});
    for (const QJsonValue &field : json["fields"_L1].toArray())
        schema.fields.push_back(fieldOf(field.toObject()));
    for (const QJsonValue &ignored : json["ignoredKeys"_L1].toArray())
        schema.ignoredKeys.push_back({ignored["key"_L1].toString(), ignored["help"_L1].toString()});
    return schema;
}

template<typename Entries>
auto findByKey(const Entries &entries, QStringView key)
{
    const auto found = std::ranges::find(entries, key,
                                         [](const auto &e) -> QStringView { return e.key; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const Choice *Field::findChoice(QStringView value) const
{
    const auto found = std::ranges::find_if(choices,
                                            [&](const Choice &c) { return c.value == value; });
    return found == choices.end() ? nullptr : &*found;
}

const Field *Schema::find(QStringView key) const
{
    return findByKey(fields, key);
}

const Field *Schema::findByAlias(QStringView key) const
{
    const auto found = std::ranges::find_if(
        fields, [&](const Field &field) { return field.aliases.contains(key); });
    return found == fields.end() ? nullptr : &*found;
}

const IgnoredKey *Schema::findIgnored(QStringView key) const
{
    return findByKey(ignoredKeys, key);
}

PlanOptions Schema::planOptions(QStringView key) const
{
    PlanOptions options;
    for (const Field &field : fields)
        options.keyOrder += field.key;
    if (const Field *field = find(key))
        options.listStyle = field->listStyle;
    return options;
}

const Schema &schemaFor(Kind kind)
{
    static const std::array schemas{readSchema(Kind::Soul), readSchema(Kind::Agent),
                                    readSchema(Kind::Skill)};
    return schemas[size_t(kind)];
}

} // namespace studio
