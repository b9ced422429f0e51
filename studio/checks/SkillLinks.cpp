#include "checks/SkillLinks.h"

#include "checks/FolderFacts.h"
#include "checks/Rules.h"
#include "persona/Schema.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Whether it is one folder below the folder of skills, whatever the rules for names say.
bool isFolderName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/')
           && !name.contains(u'\\') && !name.contains(u':') && !name.contains(QChar(u'\0'));
}

QString skillIn(const QString &folder, const QString &name)
{
    return folder + u'/' + name + u"/SKILL.md"_s;
}

} // namespace

std::vector<SkillMention> skillMentions(const Snapshot &snapshot)
{
    std::vector<SkillMention> mentions;
    const Entry *entry = snapshot.kind == Kind::Agent ? snapshot.frontmatter.find(u"skills")
                                                      : nullptr;
    if (!entry)
        return mentions;
    for (const Part &part : partsOf(snapshot, *entry)) {
        if (!part.text.isEmpty())
            mentions.push_back({part.text, part.span});
    }
    return mentions;
}

std::optional<SkillMention> skillMentionAt(const Snapshot &snapshot, qsizetype offset)
{
    std::optional<SkillMention> found;
    for (const SkillMention &mention : skillMentions(snapshot)) {
        if (offset < mention.span.begin || offset > mention.span.end)
            continue;
        // Names whose places are not known stand for the whole value: it may be any of them.
        if (found)
            return std::nullopt;
        found = mention;
    }
    return found;
}

QStringList skillsFoldersFor(const QString &agentPath)
{
    if (agentPath.isEmpty())
        return {};
    const QStringList folders = FolderFacts::skillsFolders(agentPath);
    return folders.isEmpty() ? QStringList{QFileInfo(agentPath).absolutePath() + u"/skills"_s}
                             : folders;
}

QString findSkillFile(const QString &agentPath, const QString &name)
{
    if (!isFolderName(name))
        return {};
    for (const QString &folder : skillsFoldersFor(agentPath)) {
        if (const QString path = skillIn(folder, name); QFileInfo(path).isFile())
            return path;
    }
    return {};
}

QString newSkillFile(const QString &agentPath, const QString &name)
{
    const QStringList folders = skillsFoldersFor(agentPath);
    const Field *rule = schemaFor(Kind::Skill).find(u"name");
    if (folders.isEmpty() || !rule || !isFolderName(name)
        || !rule->patternRule.match(name).hasMatch()
        || name.size() > rule->maximumLength.value_or(int(name.size())))
        return {};
    return skillIn(folders.front(), name);
}

} // namespace studio
