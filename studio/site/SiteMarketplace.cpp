#include "site/SiteParts.h"

#include "exchange/PluginFiles.h"
#include "exchange/SkillFolder.h"
#include "persona/Identity.h"
#include "persona/Tools.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::site {

namespace {

QString marketplaceName(const SiteOptions &options)
{
    return makeSlug(options.title);
}

QString abilitiesOf(const CardModel &card)
{
    if (card.allTools)
        return tr("It may use every tool that the session has.");
    QStringList words;
    for (const ToolGroup &group : toolGroups()) {
        if (card.abilities.contains(group.id))
            words << QCoreApplication::translate("data", group.can.toUtf8());
    }
    return words.isEmpty() ? tr("It uses no tools.") : tr("It may: %1.").arg(words.join(u", "_s));
}

/// A plugin of the marketplace: an agent and its skills, or one skill.
struct Plugin
{
    QString name;
    const SitePersona *agent = nullptr;
    std::vector<const SitePersona *> skills;

    [[nodiscard]] const SitePersona &first() const { return agent ? *agent : *skills.front(); }
    [[nodiscard]] QString folder() const { return u"plugins/"_s + name; }
};

using SkillFiles = QHash<const SitePersona *, Files>;

/// The files of each skill, by their paths below its folder. Those that cannot be a part of a plugin
/// are left out.
Result<SkillFiles> readSkills(const std::vector<SitePersona> &personas, QStringList &without)
{
    SkillFiles skills;
    for (const SitePersona &skill : personas) {
        if (skill.card.kind != Kind::Skill)
            continue;
        const Result<std::vector<ExportFile>> beside = skillFiles(skill.source, u"Claude"_s);
        if (!beside && beside.error().code == "export/too-large") {
            without << skill.card.name;
            continue;
        }
        if (!beside)
            return std::unexpected(beside.error());
        QFile own(skill.source);
        if (!own.open(QIODevice::ReadOnly))
            return fail("file/read", {skill.source, own.errorString()});
        Files files{{u"SKILL.md"_s, own.readAll()}};
        for (const ExportFile &file : *beside)
            files.insert(file.path, file.content);
        skills.insert(&skill, files);
    }
    return skills;
}

std::vector<Plugin> pluginsOf(const std::vector<SitePersona> &personas, const SkillFiles &files)
{
    QHash<QString, const SitePersona *> byName;
    for (const SitePersona &skill : personas) {
        if (files.contains(&skill) && !byName.contains(skill.card.name))
            byName.insert(skill.card.name, &skill);
    }
    std::vector<Plugin> plugins;
    QSet<QString> names;
    QSet<const SitePersona *> used;
    for (const SitePersona &agent : personas) {
        if (agent.card.kind != Kind::Agent)
            continue;
        Plugin plugin{agent.card.slug, &agent, {}};
        for (const QString &name : agent.skills) {
            const SitePersona *skill = byName.value(name);
            if (!skill || std::ranges::contains(plugin.skills, skill))
                continue;
            plugin.skills.push_back(skill);
            used.insert(skill);
        }
        names.insert(plugin.name);
        plugins.push_back(std::move(plugin));
    }
    for (const SitePersona &skill : personas) {
        if (!files.contains(&skill) || used.contains(&skill))
            continue;
        // An agent may have the same name.
        QString name = skill.card.slug;
        while (names.contains(name))
            name += u"-skill"_s;
        names.insert(name);
        plugins.push_back({name, nullptr, {&skill}});
    }
    return plugins;
}

PluginFacts factsFor(const Plugin &plugin, const SiteOptions &options)
{
    const SitePersona &first = plugin.first();
    PluginFacts facts;
    facts.name = plugin.name;
    facts.description = first.card.tagline;
    facts.version = first.card.version;
    facts.license = first.card.license;
    facts.author = first.card.byline;
    facts.repository = first.url;
    facts.keywords = first.card.tags;
    facts.marketplace = marketplaceName(options);
    for (const SitePersona *skill : plugin.skills)
        facts.skills << skill->card.name;
    if (plugin.agent) {
        facts.agents = QStringList{first.card.name};
        facts.abilities = abilitiesOf(first.card);
        facts.ignored = first.noEffectInPlugin;
    }
    return facts;
}

void addPlugin(Files &files, const Plugin &plugin, const PluginFacts &facts,
               const SkillFiles &skills, const QString &folder)
{
    const QString place = plugin.folder();
    files.insert(place + u"/.claude-plugin/plugin.json"_s, pluginManifest(facts));
    PluginFacts told = facts;
    told.description = plugin.first().description;
    files.insert(place + u"/README.md"_s, pluginReadme(told));
    if (QFile license(licenseFileFor(plugin.first().source, folder));
        !license.fileName().isEmpty() && license.open(QIODevice::ReadOnly))
        files.insert(place + u"/LICENSE"_s, license.readAll());
    for (const SitePersona *skill : plugin.skills) {
        const QString own = place + u"/skills/"_s + skill->card.slug + u'/';
        const Files &content = *skills.constFind(skill);
        for (auto file = content.cbegin(); file != content.cend(); ++file)
            files.insert(own + file.key(), *file);
    }
}

} // namespace

QString pluginAgentPath(const SitePersona &agent)
{
    return u"plugins/"_s + agent.card.slug + u"/agents/"_s + agent.card.slug + u".md"_s;
}

Result<Files> marketplace(const std::vector<SitePersona> &personas, const SiteOptions &options,
                          const QString &folder, QStringList &without)
{
    const Result<SkillFiles> skills = readSkills(personas, without);
    if (!skills)
        return std::unexpected(skills.error());
    Files files;
    QJsonArray entries;
    for (const Plugin &plugin : pluginsOf(personas, *skills)) {
        const PluginFacts facts = factsFor(plugin, options);
        entries.append(marketplaceEntry(facts, u"./"_s + plugin.folder()));
        addPlugin(files, plugin, facts, *skills, folder);
    }
    if (entries.isEmpty())
        return files;
    files.insert(u".claude-plugin/marketplace.json"_s,
                 marketplaceManifest(marketplaceName(options), options.title, entries));
    return files;
}

} // namespace studio::site
