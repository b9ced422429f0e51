#pragma once

#include "render/Tokens.h"
#include "text/Result.h"

#include <QStringList>
#include <QUrl>
#include <functional>

namespace studio {

enum class CardWidth { Narrow, Normal, Wide };

/// How a folder of personas becomes a site. The language of its own words is the application's.
struct SiteOptions
{
    QString title{}; ///< Empty: "Personas".
    QUrl url{};      ///< Where the site will stand; invalid: not known, so there is no sitemap.
    Theme theme = Theme::Auto; ///< Auto: as the reader's system; the reader can switch in any case.
    qreal scale = 1; ///< Of type and lengths.
    CardWidth cards = CardWidth::Normal; ///< In the index.
    bool drafts = false; ///< Whether personas whose status is "draft" are in it.
    /// Whether a folder with other files in it, or a file that no site has written, is written to.
    bool replace = false;
};

struct SiteReport
{
    int personas = 0;
    int drafts = 0; ///< Left out.
    int written = 0; ///< Files that are new or have changed.
    int unchanged = 0; ///< Files that were left alone.
    int removed = 0; ///< Files of personas that are gone.
    QStringList withoutPlugin; ///< Names of skills whose files are too many or too large for one.
    bool complete = true; ///< False when the folder has more files than are looked at.
};

/// Called from several threads. Returning false ends the work.
using SiteProgress = std::function<bool(int done, int total)>;

/// Writes the personas below \a folder as a static site into \a output: an index with the cards, a
/// page and the file of each persona (old names lead to their pages), a feed, index.json, and a
/// Claude plugin marketplace with the agents and skills. The same personas give the same bytes. A
/// file that has its content already keeps its time. Only files that an earlier site has written are
/// removed. Errors: site/no-folder (path),
/// site/empty (path), site/same-folder (path; the output would lie around the source),
/// site/not-ours (path; it has other files), site/exists (path; another file is in the place),
/// site/outside (path; behind a symbolic link), site/write (path, reason), site/cancelled.
[[nodiscard]] Result<SiteReport> writeSite(const QString &folder, const QString &output,
                                           const SiteOptions &options,
                                           const SiteProgress &progress = {});

} // namespace studio
