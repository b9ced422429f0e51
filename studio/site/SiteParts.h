#pragma once

#include "site/Site.h"
#include "site/SitePersona.h"

#include <QByteArray>
#include <QHash>

namespace studio::site {

/// A text of the site in the application's language.
[[nodiscard]] QString tr(const char *text, int n = -1);

/// Files by their paths within the site.
using Files = QHash<QString, QByteArray>;

/// The head that all pages share. \a root: the way to the site's folder, "" or "../".
[[nodiscard]] QString htmlHead(const SiteOptions &options, const QString &title,
                               const QString &description, const QString &language,
                               bool rightToLeft, const QString &root, const QString &page);
/// The switch between light and dark, for pages that run the site's script.
[[nodiscard]] QString themeSwitch();

/// index.html: all cards, so that it serves its reader without a script as well.
[[nodiscard]] QByteArray indexPage(const std::vector<SitePersona> &personas,
                                   const SiteOptions &options);
/// What the search looks through, as a script: a page from a disk may not fetch data.
[[nodiscard]] QByteArray searchScript(const std::vector<SitePersona> &personas);
/// The page of one persona, with its file and the way back to the index.
[[nodiscard]] QByteArray personaPage(const SitePersona &persona, const Snapshot &snapshot,
                                     const SiteOptions &options);
/// Leads from a page that a persona had under another name to the present one.
[[nodiscard]] QByteArray redirectPage(const SitePersona &persona, const SiteOptions &options);
/// The one style sheet of all pages, from resources/site, with the colours of the cards.
[[nodiscard]] QByteArray styleSheet(const SiteOptions &options);

/// Atom (RFC 4287) with the hundred that have changed last.
[[nodiscard]] QByteArray feed(const std::vector<SitePersona> &personas, const SiteOptions &options);
/// sitemaps.org/0.9; needs the site's address.
[[nodiscard]] QByteArray siteMap(const std::vector<SitePersona> &personas,
                                 const SiteOptions &options);
/// index.json: what a program wants to know of each persona, and where its file is.
[[nodiscard]] QByteArray indexJson(const std::vector<SitePersona> &personas,
                                   const SiteOptions &options);

/// A Claude plugin marketplace: a plugin for each agent with the skills that it names, and one for
/// each skill that no agent names; but the agents' own files. Names of skills whose files do not fit
/// into a plugin are added to \a without. Errors: file/read (path, reason), and those of skillFiles().
[[nodiscard]] Result<Files> marketplace(const std::vector<SitePersona> &personas,
                                        const SiteOptions &options, const QString &folder,
                                        QStringList &without);
/// Where the plugin has its agent's file.
[[nodiscard]] QString pluginAgentPath(const SitePersona &agent);

} // namespace studio::site
