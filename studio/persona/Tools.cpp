#include "persona/Tools.h"

#include "persona/Resources.h"
#include "persona/Snapshot.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct ToolData
{
    std::vector<Tool> tools;
    std::vector<ToolGroup> groups;
    std::vector<ToolForm> forms;

    ToolData()
    {
        const QJsonObject json = readData(u"data/tools.json"_s);
        for (const QJsonValue &group : json["groups"_L1].toArray()) {
            groups.push_back({group["id"_L1].toString(), group["label"_L1].toString(),
                              group["can"_L1].toString(), group["card"_L1].toString(),
                              group["cannot"_L1].toString()});
        }
        for (const QJsonValue &tool : json["tools"_L1].toArray()) {
            tools.push_back({tool["name"_L1].toString(), tool["group"_L1].toString(),
                             tool["help"_L1].toString(), tool["legacy"_L1].toBool(),
                             tool["replacedBy"_L1].toString(), tool["aliasOf"_L1].toString(),
                             tool["can"_L1].toString()});
        }
        for (const QJsonValue &form : json["forms"_L1].toArray()) {
            forms.push_back({QRegularExpression(form["pattern"_L1].toString()),
                             form["group"_L1].toString(), form["help"_L1].toString()});
        }
    }
};

const ToolData &data()
{
    static const ToolData read;
    return read;
}

/// Whether a denial without a rule takes the tool away.
bool denies(const QString &denial, const QString &tool)
{
    if (denial.contains(u'('))
        return false;
    if (denial == tool)
        return true;
    const Tool *known = findTool(tool);
    const Tool *denied = findTool(denial);
    if (known && denied && (known->aliasOf == denied->name || denied->aliasOf == known->name))
        return true;
    if (!isServiceTool(tool) || !denial.startsWith("mcp__"_L1))
        return false;
    const QStringView server = denial.endsWith("__*"_L1) ? QStringView(denial).chopped(3)
                                                         : QStringView(denial);
    return server == "mcp"_L1 || tool.startsWith(server.toString() + "__"_L1) || tool == server;
}

} // namespace

const std::vector<Tool> &knownTools()
{
    return data().tools;
}

const std::vector<ToolGroup> &toolGroups()
{
    return data().groups;
}

const Tool *findTool(QStringView name)
{
    const auto found = std::ranges::find_if(knownTools(),
                                            [&](const Tool &tool) { return tool.name == name; });
    return found == knownTools().end() ? nullptr : &*found;
}

const ToolForm *findToolForm(const QString &entry)
{
    const auto found = std::ranges::find_if(
        data().forms, [&](const ToolForm &form) { return form.pattern.match(entry).hasMatch(); });
    return found == data().forms.end() ? nullptr : &*found;
}

QString toolGroupOf(QStringView entry)
{
    const QString name = toolName(entry);
    if (isServiceTool(name))
        return u"mcp"_s;
    const Tool *known = findTool(name);
    return known ? known->group : QString();
}

QString toolName(QStringView entry)
{
    const qsizetype rule = entry.indexOf(u'(');
    return (rule < 0 ? entry : entry.first(rule)).trimmed().toString();
}

bool isServiceTool(QStringView entry)
{
    return entry.startsWith("mcp__"_L1);
}

QStringList grantedTools(const Snapshot &snapshot)
{
    QStringList named;
    const Value *tools = snapshot.value(u"tools");
    const QStringList entries = tools ? tools->asTexts() : QStringList();
    if (!tools || tools->isNull() || entries.contains("*"_L1)) {
        for (const Tool &tool : knownTools()) {
            if (!tool.legacy && tool.aliasOf.isEmpty())
                named += tool.name;
        }
    } else {
        for (const QString &entry : entries)
            named += toolName(entry);
    }
    const Value *disallowed = snapshot.value(u"disallowedTools");
    const QStringList denials = disallowed ? disallowed->asTexts() : QStringList();
    named.removeIf([&](const QString &tool) {
        return std::ranges::any_of(denials, [&](const QString &d) { return denies(d, tool); });
    });
    named.removeDuplicates();
    return named;
}

QStringList abilitiesOf(const QStringList &tools)
{
    QSet<QString> reached;
    for (const QString &tool : tools)
        reached += toolGroupOf(tool);
    QStringList ids;
    for (const ToolGroup &group : toolGroups()) {
        if (reached.contains(group.id))
            ids += group.id;
    }
    return ids;
}

} // namespace studio
