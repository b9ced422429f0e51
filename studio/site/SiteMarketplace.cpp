#include "site/SiteParts.h"

#include "exchange/PluginFiles.h"
#include "persona/Identity.h"
#include "persona/Tools.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace studio::site {

namespace {

QString folderOf(const SitePersona &agent)
{
    return u"plugins/"_s + agent.card.slug;
}

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
    return words.isEmpty() ? tr("It uses no tools.")
                           : tr("It may: %1.").arg(words.join(u", "_s));
}

PluginFacts factsFor(const SitePersona &agent, const SiteOptions &options)
{
    const CardModel &card = agent.card;
    PluginFacts plugin;
    plugin.name = card.slug;
    plugin.description = card.tagline;
    plugin.version = card.version;
    plugin.license = card.license;
    plugin.repository = agent.url;
    plugin.keywords = card.tags;
    plugin.agents = QStringList{card.name};
    plugin.abilities = abilitiesOf(card);
    plugin.ignored = agent.noEffectInPlugin;
    plugin.marketplace = marketplaceName(options);
    return plugin;
}

} // namespace

QString pluginAgentPath(const SitePersona &agent)
{
    return folderOf(agent) + u"/agents/"_s + agent.card.slug + u".md"_s;
}

Files marketplace(const std::vector<SitePersona> &personas, const SiteOptions &options,
                  const QString &folder)
{
    Files files;
    QJsonArray plugins;
    for (const SitePersona &agent : personas) {
        if (agent.card.kind != Kind::Agent)
            continue;
        const QString place = folderOf(agent);
        const PluginFacts plugin = factsFor(agent, options);
        plugins.append(marketplaceEntry(plugin, u"./"_s + place));
        files.insert(place + u"/.claude-plugin/plugin.json"_s, pluginManifest(plugin));
        PluginFacts told = plugin;
        told.description = agent.description;
        files.insert(place + u"/README.md"_s, pluginReadme(told));
        if (QFile license(licenseFileFor(agent.source, folder));
            !license.fileName().isEmpty() && license.open(QIODevice::ReadOnly))
            files.insert(place + u"/LICENSE"_s, license.readAll());
    }
    if (plugins.isEmpty())
        return files;
    files.insert(u".claude-plugin/marketplace.json"_s,
                 marketplaceManifest(marketplaceName(options), options.title, plugins));
    return files;
}

} // namespace studio::site
