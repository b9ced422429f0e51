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

/// What an agent may do: its tools less the denied ones, all known tools when it names none.
[[nodiscard]] QStringList grantedTools(const Snapshot &snapshot);
/// The ids of the groups that a list of tools reaches, in the order of toolGroups().
[[nodiscard]] QStringList abilitiesOf(const QStringList &tools);

} // namespace studio
