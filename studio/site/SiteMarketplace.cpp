#include "site/SiteParts.h"

#include "persona/Identity.h"
#include "persona/Tools.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

// What plugin.json and the marketplace's entry have in common.
QJsonObject describe(const SitePersona &agent)
{
    const CardModel &card = agent.card;
    QJsonObject object{{u"name"_s, card.slug}};
    const auto add = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    add(u"description"_s, card.tagline);
    add(u"version"_s, card.version);
    add(u"license"_s, card.license);
    add(u"repository"_s, agent.url);
    if (!card.tags.isEmpty())
        object.insert(u"keywords"_s, QJsonArray::fromStringList(card.tags));
    return object;
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

// Text of the agent within Markdown, where it must not begin something of its own.
QString quoted(const QString &text)
{
    QString quote;
    for (const QString &line : text.split(u'\n'))
        quote += u"> "_s + QString(line).replace(u'<', u"&lt;"_s) + u'\n';
    return quote;
}

QByteArray readme(const SitePersona &agent, const SiteOptions &options)
{
    const CardModel &card = agent.card;
    QString text = u"# "_s + card.slug + u"\n\n"_s;
    if (!agent.description.isEmpty())
        text += quoted(agent.description) + u'\n';
    text += tr("This plugin adds the agent “%1” to Claude Code. An agent works on a task in a context "
               "of its own and reports back; Claude calls it when its description fits what you "
               "ask for, or when you name it.")
                .arg(card.name)
            + u"\n\n"_s + abilitiesOf(card) + u"\n\n"_s;
    if (!agent.noEffectInPlugin.isEmpty()) {
        text += tr("Its file has fields that have no effect in a plugin: %1. To use them, copy the "
                   "file from the folder “agents” into “.claude/agents” of your project.")
                    .arg(agent.noEffectInPlugin.join(u", "_s))
                + u"\n\n"_s;
    }
    text += u"## "_s + tr("Installing it") + u"\n\n"_s
            + tr("Add the marketplace once, from a clone of it or from its git repository, then "
                 "install the plugin:")
            + u"\n\n```\n/plugin marketplace add ./path/to/marketplace\n/plugin install "_s + card.slug
            + u'@' + marketplaceName(options) + u"\n```\n"_s;
    return text.toUtf8();
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
        const QJsonObject description = describe(agent);
        QJsonObject entry = description;
        entry.insert(u"source"_s, QString(u"./"_s + place));
        plugins.append(entry);
        files.insert(place + u"/.claude-plugin/plugin.json"_s, QJsonDocument(description).toJson());
        files.insert(place + u"/README.md"_s, readme(agent, options));
        if (QFile license(licenseFileFor(agent.source, folder));
            !license.fileName().isEmpty() && license.open(QIODevice::ReadOnly))
            files.insert(place + u"/LICENSE"_s, license.readAll());
    }
    if (plugins.isEmpty())
        return files;
    const QJsonObject root{{u"name"_s, marketplaceName(options)},
                           {u"owner"_s, QJsonObject{{u"name"_s, options.title}}},
                           {u"plugins"_s, plugins}};
    files.insert(u".claude-plugin/marketplace.json"_s, QJsonDocument(root).toJson());
    return files;
}

} // namespace studio::site
