#pragma once

#include "persona/Snapshot.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

namespace studio {

/// What the folder's rules need to know of one persona.
struct PersonaFacts
{
    QString path; ///< Absolute.
    Kind kind = Kind::Agent;
    QString name; ///< As the frontmatter says it; empty when it does not.
    QString slug; ///< Of a soul: as the frontmatter says it; empty when it does not.
    int descriptionTokens = 0; ///< Of an agent that is loaded: an estimate.
    QStringList skills = {}; ///< Of an agent: the names that it lists.

    friend bool operator==(const PersonaFacts &, const PersonaFacts &) = default;
};

[[nodiscard]] PersonaFacts factsOf(const Snapshot &snapshot);

/// The folder that agents are loaded from together, with all below it: the ".claude/agents" that
/// the file lies in, else the innermost "agents"; else the file's own folder.
[[nodiscard]] QString agentsFolder(const QString &path);

/// A folder of personas as one: what they are called, where they are, what there is beside them.
/// A value; copying is cheap. One file's change costs no more than that file.
class FolderFacts
{
public:
    /// Adds a persona, or takes its new facts instead of the old ones.
    void set(const PersonaFacts &facts);
    void remove(const QString &path);
    /// The names of the skills in a folder "…/skills". Without an answer about a folder, nothing
    /// is said about the skills that would be there.
    void setSkills(const QString &skillsFolder, const QStringList &names);
    [[nodiscard]] bool knowsSkills(const QString &skillsFolder) const;
    /// Looks anew at the folders of skills that are known. Whether something has changed.
    bool refreshSkills();

    [[nodiscard]] const PersonaFacts *find(const QString &path) const;
    [[nodiscard]] int count() const { return int(m_personas.size()); }
    /// The paths of all agents, in no order.
    [[nodiscard]] QStringList agents() const;

    /// The other agents of that name that are loaded together with \a path; sorted.
    [[nodiscard]] QStringList othersOfName(const QString &path, const QString &name) const;
    /// Those whose names differ from it in case only.
    [[nodiscard]] QStringList othersLikeName(const QString &path, const QString &name) const;
    /// The other souls of that slug; sorted.
    [[nodiscard]] QStringList othersOfSlug(const QString &path, const QString &slug) const;
    /// The other files whose paths differ from it in case only.
    [[nodiscard]] QStringList othersLikePath(const QString &path) const;

    /// All descriptions that are loaded together with that of \a path.
    [[nodiscard]] int descriptionTokens(const QString &path) const;
    /// The agents that are loaded together with \a path, those with the longest descriptions first;
    /// at most \a most of them.
    [[nodiscard]] QStringList longestDescriptions(const QString &path, qsizetype most) const;

    /// Where the skills of an agent are looked for: `skills` beside its folder of agents, and the
    /// user's. Empty when the file lies in no such folder.
    [[nodiscard]] static QStringList skillsFolders(const QString &path);
    /// The names of all skills that an agent at \a path can name; nothing when not all of the
    /// folders are known.
    [[nodiscard]] std::optional<QStringList> skillsFor(const QString &path) const;
    /// The agents that mean the skill in that SKILL.md when they name one; sorted.
    [[nodiscard]] QStringList agentsNaming(const QString &skillPath) const;

private:
    QHash<QString, PersonaFacts> m_personas;
    QMultiHash<QString, QString> m_byName; ///< "folder\nname in lower case" to paths.
    QMultiHash<QString, QString> m_bySlug;
    QMultiHash<QString, QString> m_byPath; ///< The path in lower case to paths.
    /// The agents of a folder: minus the tokens of the description, then the path.
    using Agents = QMap<std::pair<int, QString>, bool>;
    QHash<QString, Agents> m_byFolder; ///< By agentsFolder().
    QHash<QString, int> m_tokens; ///< agentsFolder() to the sum of its descriptions.
    QHash<QString, QStringList> m_skills;
};

/// The names of the skills in a folder "…/skills": of each folder in it that holds a SKILL.md.
[[nodiscard]] QStringList skillsIn(const QString &skillsFolder);
/// Looks for the skills of all agents that \a facts has, and of the user.
void findSkills(FolderFacts &facts);

} // namespace studio
