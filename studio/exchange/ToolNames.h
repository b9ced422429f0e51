#pragma once

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace studio {

/// What a list of tools becomes in the words of another program.
struct ToolTranslation
{
    QStringList names;  ///< In the other program's words, each once.
    QStringList lost;   ///< Entries that it has no word for.
    QStringList gained; ///< Tools that its words allow beside those that were meant.
    QStringList rules;  ///< Entries whose limit ("Bash(git:*)") it cannot say.
    QStringList joined; ///< Entries that are in the words, and are not told apart by them.

    [[nodiscard]] bool isExact() const
    {
        return lost.isEmpty() && gained.isEmpty() && rules.isEmpty() && joined.isEmpty();
    }
};

/// The names that a program has for tools, from resources/targets.
class ToolNames
{
public:
    ToolNames() = default;
    explicit ToolNames(const QJsonObject &json);

    [[nodiscard]] ToolTranslation translate(const QStringList &entries) const;

    struct Back
    {
        QStringList tools;
        QStringList unknown; ///< Names that mean nothing here.
    };
    /// The tools that names of the other program stand for.
    [[nodiscard]] Back back(const QStringList &names) const;
    /// Whether it is one of the other program's names.
    [[nodiscard]] bool knows(const QString &name) const;

private:
    [[nodiscard]] QString serviceName(const QString &entry) const;
    [[nodiscard]] QString serviceEntry(const QString &name) const;

    QHash<QString, QString> m_names;
    QHash<QString, QStringList> m_back;
    QStringList m_groups; ///< Before a '/', these are no services.
    QString m_service;    ///< With SERVER and TOOL.
    QString m_serviceAll; ///< With SERVER.
    QRegularExpression m_serviceRule;
    QRegularExpression m_serviceAllRule;
};

/// The tool that stands for it today: Task is Agent, MultiEdit is Edit, mcp__a__* is mcp__a.
/// Without a rule in parentheses.
[[nodiscard]] QString canonicalTool(const QString &entry);

} // namespace studio
