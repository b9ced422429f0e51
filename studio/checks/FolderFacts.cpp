#include "checks/FolderFacts.h"

#include "checks/SkillLinks.h"
#include "persona/Measures.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString nameKey(const QString &path, const QString &name)
{
    return agentsFolder(path) + u'\n' + name.toLower();
}

QString userSkills()
{
    return QDir::homePath() + u"/.claude/skills"_s;
}

/// The paths of an index other than \a path for which \a also holds, sorted.
template<typename Condition>
QStringList others(const QMultiHash<QString, QString> &index, const QString &key,
                   const QString &path, const Condition &also)
{
    QStringList found;
    for (auto [at, end] = index.equal_range(key); at != end; ++at) {
        if (*at != path && also(*at))
            found += *at;
    }
    found.sort();
    return found;
}

} // namespace

QString agentsFolder(const QString &path)
{
    if (const qsizetype at = path.lastIndexOf("/.claude/agents/"_L1); at >= 0)
        return path.first(at + 15);
    const qsizetype at = path.lastIndexOf("/agents/"_L1);
    return path.first(std::max<qsizetype>(at >= 0 ? at + 7 : path.lastIndexOf(u'/'), 0));
}

PersonaFacts factsOf(const Snapshot &snapshot)
{
    PersonaFacts facts;
    facts.path = snapshot.path;
    facts.kind = snapshot.kind;
    facts.name = snapshot.textOf(u"name").trimmed();
    facts.slug = snapshot.textOf(u"slug").trimmed();
    for (const SkillMention &mention : skillMentions(snapshot))
        facts.skills += mention.name;
    if (snapshot.kind == Kind::Agent && snapshot.reading.state != ReadingState::Rejected
        && snapshot.reading.state != ReadingState::None)
        facts.descriptionTokens = estimateTokens(snapshot.textOf(u"description"));
    return facts;
}

void FolderFacts::set(const PersonaFacts &facts)
{
    const auto known = m_personas.constFind(facts.path);
    if (known != m_personas.cend() && *known == facts)
        return;
    remove(facts.path);
    m_personas.insert(facts.path, facts);
    m_byPath.insert(facts.path.toLower(), facts.path);
    if (facts.kind == Kind::Agent) {
        const QString folder = agentsFolder(facts.path);
        m_byFolder[folder].insert({-facts.descriptionTokens, facts.path}, true);
        m_tokens[folder] += facts.descriptionTokens;
        if (!facts.name.isEmpty())
            m_byName.insert(nameKey(facts.path, facts.name), facts.path);
    } else if (!facts.slug.isEmpty()) {
        m_bySlug.insert(facts.slug, facts.path);
    }
}

void FolderFacts::remove(const QString &path)
{
    const auto known = m_personas.constFind(path);
    if (known == m_personas.cend())
        return;
    const PersonaFacts facts = *known;
    m_personas.erase(known);
    m_byPath.remove(path.toLower(), path);
    if (facts.kind == Kind::Agent) {
        const QString folder = agentsFolder(path);
        m_byFolder[folder].remove({-facts.descriptionTokens, path});
        m_tokens[folder] -= facts.descriptionTokens;
        m_byName.remove(nameKey(path, facts.name), path);
    } else {
        m_bySlug.remove(facts.slug, path);
    }
}

void FolderFacts::setSkills(const QString &skillsFolder, const QStringList &names)
{
    m_skills.insert(skillsFolder, names);
}

bool FolderFacts::knowsSkills(const QString &skillsFolder) const
{
    return m_skills.contains(skillsFolder);
}

bool FolderFacts::refreshSkills()
{
    bool changed = false;
    for (auto folder = m_skills.begin(); folder != m_skills.end(); ++folder) {
        QStringList present = skillsIn(folder.key());
        changed = changed || present != folder.value();
        folder.value() = std::move(present);
    }
    return changed;
}

const PersonaFacts *FolderFacts::find(const QString &path) const
{
    const auto known = m_personas.constFind(path);
    return known == m_personas.cend() ? nullptr : &*known;
}

QStringList FolderFacts::othersOfName(const QString &path, const QString &name) const
{
    return others(m_byName, nameKey(path, name), path,
                  [&](const QString &other) { return find(other)->name == name; });
}

QStringList FolderFacts::othersLikeName(const QString &path, const QString &name) const
{
    return others(m_byName, nameKey(path, name), path,
                  [&](const QString &other) { return find(other)->name != name; });
}

QStringList FolderFacts::othersOfSlug(const QString &path, const QString &slug) const
{
    return others(m_bySlug, slug, path, [](const QString &) { return true; });
}

QStringList FolderFacts::othersLikePath(const QString &path) const
{
    return others(m_byPath, path.toLower(), path, [](const QString &) { return true; });
}

int FolderFacts::descriptionTokens(const QString &path) const
{
    return m_tokens.value(agentsFolder(path));
}

QStringList FolderFacts::longestDescriptions(const QString &path, qsizetype most) const
{
    QStringList paths;
    const auto agents = m_byFolder.constFind(agentsFolder(path));
    if (agents == m_byFolder.cend())
        return paths;
    for (auto agent = agents->keyBegin(); agent != agents->keyEnd() && paths.size() < most; ++agent)
        paths += agent->second;
    return paths;
}

QStringList FolderFacts::agents() const
{
    QStringList paths;
    for (const Agents &agents : m_byFolder) {
        for (auto agent = agents.keyBegin(); agent != agents.keyEnd(); ++agent)
            paths += agent->second;
    }
    return paths;
}

QStringList FolderFacts::skillsFolders(const QString &path)
{
    const QString folder = agentsFolder(path);
    if (!folder.endsWith("/agents"_L1))
        return {};
    return {folder.chopped(6) + u"skills"_s, userSkills()};
}

std::optional<QStringList> FolderFacts::skillsFor(const QString &path) const
{
    const QStringList folders = skillsFolders(path);
    if (folders.isEmpty() || !std::ranges::all_of(folders, [&](const QString &folder) {
            return knowsSkills(folder);
        }))
        return std::nullopt;
    QStringList names;
    for (const QString &folder : folders)
        names += m_skills.value(folder);
    return names;
}

QStringList FolderFacts::agentsNaming(const QString &skillPath) const
{
    const QString name = skillPath.section(u'/', -2, -2);
    const QString folder = skillPath.section(u'/', 0, -3);
    QStringList agents;
    for (const PersonaFacts &facts : m_personas) {
        if (!facts.skills.contains(name))
            continue;
        // The nearest folder that has a skill of the name is the one that counts.
        for (const QString &each : skillsFoldersFor(facts.path)) {
            const bool own = each == folder;
            if (own)
                agents += facts.path;
            if (own || m_skills.value(each).contains(name))
                break;
        }
    }
    agents.sort();
    return agents;
}

QStringList skillsIn(const QString &skillsFolder)
{
    QStringList names;
    const QDir folder(skillsFolder);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (QFileInfo(folder.filePath(name + u"/SKILL.md"_s)).isFile())
            names += name;
    }
    return names;
}

void findSkills(FolderFacts &facts)
{
    for (const QString &path : facts.agents()) {
        for (const QString &folder : FolderFacts::skillsFolders(path)) {
            if (!facts.knowsSkills(folder))
                facts.setSkills(folder, skillsIn(folder));
        }
    }
}

} // namespace studio
