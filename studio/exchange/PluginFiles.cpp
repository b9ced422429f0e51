#include "exchange/PluginFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qint64 largestLicense = 256 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Plugin)
};

// Text of an author within Markdown, where it must not begin something of its own.
QString quoted(const QString &text)
{
    QString quote;
    for (const QString &line : text.split(u'\n'))
        quote += u"> "_s + QString(line).replace(u'<', u"&lt;"_s) + u'\n';
    return quote;
}

QJsonObject described(const PluginFacts &plugin)
{
    QJsonObject json{{u"name"_s, plugin.name}};
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.trimmed().isEmpty())
            json.insert(key, QString::fromUtf8(toValidUtf8(value.simplified())));
    };
    add(u"description"_s, plugin.description);
    add(u"license"_s, plugin.license);
    add(u"repository"_s, plugin.repository);
    if (!plugin.author.trimmed().isEmpty())
        json.insert(u"author"_s, QJsonObject{{u"name"_s, plugin.author.trimmed()}});
    if (!plugin.keywords.isEmpty())
        json.insert(u"keywords"_s, QJsonArray::fromStringList(plugin.keywords));
    return json;
}

QString listed(const QStringList &names)
{
    QString list;
    for (const QString &name : names)
        list += u"- "_s + name + u'\n';
    return list;
}

} // namespace

QByteArray pluginManifest(const PluginFacts &plugin)
{
    QJsonObject json = described(plugin);
    if (!plugin.version.trimmed().isEmpty())
        json.insert(u"version"_s, plugin.version.trimmed());
    return QJsonDocument(json).toJson();
}

QByteArray pluginReadme(const PluginFacts &plugin)
{
    QString text = u"# "_s + plugin.name + u"\n\n"_s;
    if (!plugin.description.isEmpty())
        text += quoted(plugin.description) + u'\n';
    if (plugin.agents.size() == 1) {
        text += Words::tr(
                    "This plugin adds the agent “%1” to Claude Code. An agent works on a task in a "
                    "context of its own and reports back; Claude calls it when its description "
                    "fits what you ask for, or when you name it.")
                    .arg(plugin.agents.front())
                + u"\n\n"_s;
    } else if (!plugin.agents.isEmpty()) {
        text += Words::tr(
                    "This plugin adds agents to Claude Code. An agent works on a task in a context "
                    "of its own and reports back; Claude calls it when its description fits what "
                    "you ask for, or when you name it.")
                + u"\n\n"_s + listed(plugin.agents) + u'\n';
    }
    if (!plugin.skills.isEmpty()) {
        text += Words::tr(
                    "It brings skills: instructions that are read only when a task needs them. "
                    "Claude opens one by itself when its description fits, and agents can name "
                    "those that they work with.")
                + u"\n\n"_s + listed(plugin.skills) + u'\n';
    }
    if (!plugin.abilities.isEmpty())
        text += plugin.abilities + u"\n\n"_s;
    if (!plugin.ignored.isEmpty()) {
        text +=
            Words::tr(
                "Its file has fields that have no effect in a plugin: %1. To use them, copy the "
                "file from the folder “agents” into “.claude/agents” of your project.")
                .arg(plugin.ignored.join(u", "_s))
            + u"\n\n"_s;
    }
    text += u"## "_s + Words::tr("Installing it") + u"\n\n"_s;
    if (plugin.marketplace.isEmpty()) {
        text += Words::tr(
                    "Start Claude Code with the folder of this plugin, or put the folder into a "
                    "marketplace of your own and install it from there:")
                + u"\n\n```\nclaude --plugin-dir ./"_s + plugin.name + u"\n```\n"_s;
    } else {
        text += Words::tr(
                    "Add the marketplace once, from a clone of it or from its git repository, then "
                    "install the plugin:")
                + u"\n\n```\n/plugin marketplace add ./path/to/marketplace\n/plugin install "_s
                + plugin.name + u'@' + plugin.marketplace + u"\n```\n"_s;
    }
    return toValidUtf8(text);
}

QJsonObject marketplaceEntry(const PluginFacts &plugin, const QString &source)
{
    QJsonObject entry = described(plugin);
    entry.insert(u"source"_s, source);
    return entry;
}

QByteArray marketplaceManifest(const QString &name, const QString &owner, const QJsonArray &plugins)
{
    const QJsonObject root{
        {u"name"_s, name}, {u"owner"_s, QJsonObject{{u"name"_s, owner}}}, {u"plugins"_s, plugins}};
    return QJsonDocument(root).toJson();
}

QString licenseFileFor(const QString &source, const QString &folder)
{
    const QString root = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    QDir at = QFileInfo(source).absoluteDir();
    while (at.path() == root || at.path().startsWith(root + u'/')) {
        for (const QString &name :
             {u"LICENSE"_s, u"LICENSE.md"_s, u"LICENSE.txt"_s, u"LICENCE"_s, u"COPYING"_s}) {
            const QFileInfo file(at.filePath(name));
            if (file.isFile() && !file.isSymLink() && file.size() <= largestLicense)
                return file.absoluteFilePath();
        }
        if (!at.cdUp())
            break;
    }
    return {};
}

} // namespace studio
