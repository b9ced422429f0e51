#pragma once

#include "library/FolderWalk.h"
#include "persona/CardModel.h"
#include "persona/Snapshot.h"

#include <QDateTime>
#include <functional>
#include <optional>
#include <vector>

namespace studio {

/// What a site keeps of a persona while it is being written: not its text.
struct SitePersona
{
    QString source; ///< Absolute.
    CardModel card; ///< Its slug is unique among the personas of its kind.
    QString description; ///< Of an agent, whole; of a soul, its `description`.
    QStringList models;
    QStringList skills;
    QStringList noEffectInPlugin; ///< Keys of the agent that a plugin's agent must not have.
    QString url;      ///< `repoUrl`, when it can be followed.
    QStringList formerSlugs; ///< `slugHistory`, without those that have another page now.
    QDateTime updated; ///< UTC, whole seconds: `updatedAt`, else when the file was changed.
    QByteArray sha256; ///< Of the file, in hex.

    /// "souls/patient-tutor": the page and the file without their endings.
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString page() const { return place() + QStringLiteral(".html"); }
    [[nodiscard]] QString file() const { return place() + QStringLiteral(".md"); }
    /// The pages that lead on to page(), from the names that it had.
    [[nodiscard]] QStringList formerPages() const;
    /// Where the avatar stands, empty without one.
    [[nodiscard]] QString picture() const;
};

struct SiteCollection
{
    std::vector<SitePersona> personas; ///< Souls, agents, skills, each by name.
    int drafts = 0;
    bool complete = true;
};

/// Reads the personas below a folder, on all cores. What lies in \a output or in another site is
/// none of them. \a abort is asked now and then.
[[nodiscard]] SiteCollection collectPersonas(const QString &folder, const QString &output,
                                             bool drafts, const std::function<bool()> &abort);

} // namespace studio
