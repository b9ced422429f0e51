#include "exchange/ToolNames.h"

#include "persona/Tools.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A pattern with SERVER and TOOL as an expression that finds them.
QRegularExpression ruleOf(const QString &form)
{
    if (form.isEmpty())
        return QRegularExpression(u"(?!)"_s);
    QString pattern = QRegularExpression::escape(form);
    pattern.replace(u"SERVER"_s, u"(?<server>[^/]+?)"_s);
    pattern.replace(u"TOOL"_s, u"(?<tool>[^*]+)"_s);
    return QRegularExpression(u'^' + pattern + u'$');
}

void addOnce(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list += text;
}

} // namespace

QString canonicalTool(const QString &entry)
{
    if (isServiceTool(entry))
        return entry.endsWith(u"__*"_s) ? entry.chopped(3) : entry;
    const QString name = toolName(entry);
    const Tool *tool = findTool(name);
    if (!tool)
        return name;
    if (!tool->aliasOf.isEmpty())
        return tool->aliasOf;
    return tool->legacy && !tool->replacedBy.isEmpty() ? tool->replacedBy : name;
}

ToolNames::ToolNames(const QJsonObject &json)
    : m_service(json["service"_L1].toString())
    , m_serviceAll(json["serviceAll"_L1].toString())
    , m_serviceRule(ruleOf(m_service))
    , m_serviceAllRule(ruleOf(m_serviceAll))
{
    const QJsonObject names = json["names"_L1].toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        m_names.insert(name.key(), name.value().toString());
    const QJsonObject back = json["back"_L1].toObject();
    for (auto name = back.begin(); name != back.end(); ++name) {
        for (const QJsonValue &tool : name.value().toArray())
            m_back[name.key()] += canonicalTool(tool.toString());
    }
    for (const QJsonValue &group : json["groups"_L1].toArray())
        m_groups += group.toString();
    // In the order of the known tools, so that a list always reads the same.
    QHash<QString, QStringList> reverse;
    for (const Tool &tool : knownTools()) {
        if (const QString name = m_names.value(tool.name); !name.isEmpty())
            addOnce(reverse[name], canonicalTool(tool.name));
    }
    for (auto name = reverse.begin(); name != reverse.end(); ++name) {
        if (!m_back.contains(name.key()))
            m_back.insert(name.key(), name.value());
    }
}

bool ToolNames::knows(const QString &name) const
{
    return m_back.contains(name) || !serviceEntry(name).isEmpty();
}

QString ToolNames::serviceName(const QString &entry) const
{
    const QString words = canonicalTool(entry).sliced(5); // behind "mcp__"
    const qsizetype at = words.indexOf(u"__"_s);
    const QString server = at < 0 ? words : words.first(at);
    if (at < 0)
        return QString(m_serviceAll).replace(u"SERVER"_s, server);
    return QString(m_service).replace(u"SERVER"_s, server).replace(u"TOOL"_s, words.sliced(at + 2));
}

QString ToolNames::serviceEntry(const QString &name) const
{
    if (const auto all = m_serviceAllRule.match(name); all.hasMatch()) {
        const QString server = all.captured(u"server"_s);
        return m_groups.contains(server) ? QString() : u"mcp__"_s + server;
    }
    const auto one = m_serviceRule.match(name);
    if (!one.hasMatch() || m_groups.contains(one.captured(u"server"_s)))
        return {};
    return u"mcp__"_s + one.captured(u"server"_s) + u"__"_s + one.captured(u"tool"_s);
}

ToolTranslation ToolNames::translate(const QStringList &entries) const
{
    ToolTranslation result;
    QStringList wanted;
    for (const QString &entry : entries) {
        const QString tool = canonicalTool(entry);
        const QString base = toolName(entry);
        const bool service = isServiceTool(entry);
        const QString name = service ? serviceName(entry)
                                     : m_names.value(base, m_names.value(tool));
        if (name.isEmpty()) {
            addOnce(result.lost, entry);
            continue;
        }
        addOnce(result.names, name);
        addOnce(wanted, tool);
        if (!service && base.size() < entry.size())
            addOnce(result.rules, entry);
    }
    const QStringList returned = back(result.names).tools;
    for (const QString &tool : returned) {
        if (!wanted.contains(tool))
            addOnce(result.gained, tool);
    }
    for (const QString &tool : std::as_const(wanted)) {
        if (!returned.contains(tool))
            addOnce(result.joined, tool);
    }
    return result;
}

ToolNames::Back ToolNames::back(const QStringList &names) const
{
    Back result;
    for (const QString &name : names) {
        // "edit/editFiles" is a tool of the group "edit".
        const QString group = name.section(u'/', 0, 0);
        const QString inner = name.section(u'/', 1);
        const QString *known = m_back.contains(name)                                ? &name
                               : m_groups.contains(group) && m_back.contains(inner) ? &inner
                                                                                    : nullptr;
        if (known) {
            for (const QString &tool : m_back[*known])
                addOnce(result.tools, tool);
        } else if (const QString service = serviceEntry(name); !service.isEmpty()) {
            addOnce(result.tools, service);
        } else {
            addOnce(result.unknown, name);
        }
    }
    return result;
}

} // namespace studio
