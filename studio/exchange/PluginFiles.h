#pragma once

#include "persona/Snapshot.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace studio {

/// What a Claude plugin says of itself, in plugin.json, README.md and its entry in a marketplace.
struct PluginFacts
{
    QString name; ///< A slug: the name that it is installed by.
    QString description;
    QString version; ///< Only in plugin.json, so that there is one place to change it.
    QString license;
    QString author;
    QString repository;
    QStringList keywords;
    QStringList agents; ///< Names as a reader sees them.
    QStringList skills;
    QString abilities;     ///< One sentence of what the agents may do; may be empty.
    QStringList ignored;   ///< Keys of the agents that have no effect in a plugin.
    QString marketplace;   ///< The name of the marketplace it is in; empty: none.
};

/// `.claude-plugin/plugin.json`.
[[nodiscard]] QByteArray pluginManifest(const PluginFacts &plugin);
/// README.md of more than 40 words, in the application's language.
[[nodiscard]] QByteArray pluginReadme(const PluginFacts &plugin);
/// The entry in a marketplace; \a source: the plugin's folder, "./plugins/NAME".
[[nodiscard]] QJsonObject marketplaceEntry(const PluginFacts &plugin, const QString &source);
/// `.claude-plugin/marketplace.json`.
[[nodiscard]] QByteArray marketplaceManifest(const QString &name, const QString &owner,
                                             const QJsonArray &plugins);

/// The nearest licence file between a persona and the folder that is published; or empty.
[[nodiscard]] QString licenseFileFor(const QString &source, const QString &folder);

} // namespace studio
