#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace studio {

struct Snapshot;

struct Tool
{
    QString name;
    QString group;
    QString help;
    bool legacy = false;
    QString replacedBy;
    QString aliasOf; ///< The tool that this is another name of.
};

struct ToolGroup
{
    QString id;
    QString label;
    QString can;  ///< "read files": completes "This agent can …".
    QString card; ///< "reads": as the card says it.
};

/// The built-in tools, from resources/data/tools.json.
[[nodiscard]] const std::vector<Tool> &knownTools();
[[nodiscard]] const std::vector<ToolGroup> &toolGroups();
[[nodiscard]] const Tool *findTool(QStringView name);

/// A tool entry without its rule: "Bash(git:*)" names Bash.
[[nodiscard]] QString toolName(QStringView entry);

/// Whether the entry is the name of a tool of a connected service ("mcp__server__tool").
[[nodiscard]] bool isServiceTool(QStringView entry);

/// What an agent may use, by name and without rules: its tools less the denied ones; all known
/// tools that are not superseded when it names none. A denial with a rule takes nothing away.
[[nodiscard]] QStringList grantedTools(const Snapshot &snapshot);
/// The ids of the groups that a list of tools reaches, in the order of toolGroups().
[[nodiscard]] QStringList abilitiesOf(const QStringList &tools);

} // namespace studio
