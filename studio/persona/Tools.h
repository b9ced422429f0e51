#pragma once

#include <QRegularExpression>
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
    QString can;     ///< As its group's, where the tool does something of its own: "search".
};

struct ToolGroup
{
    QString id;
    QString label;
    QString can;  ///< "read files": completes "This agent can …".
    QString card; ///< "reads": as the card says it.
    QString cannot; ///< "change files": said of an agent without it; empty when not worth a word.
};

/// A form that an entry of a list of tools can have beside a plain name.
struct ToolForm
{
    QRegularExpression pattern; ///< Of a whole entry.
    QString group;              ///< Empty: that of the tool it names.
    QString help;
};

/// The built-in tools, from resources/data/tools.json.
[[nodiscard]] const std::vector<Tool> &knownTools();
[[nodiscard]] const std::vector<ToolGroup> &toolGroups();
[[nodiscard]] const Tool *findTool(QStringView name);
/// The form that an entry has: of a service's tool, of a permission rule. nullptr for others.
[[nodiscard]] const ToolForm *findToolForm(const QString &entry);
/// The id of the group that an entry belongs to; empty when its tool is not known.
[[nodiscard]] QString toolGroupOf(QStringView entry);

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
