#pragma once

#include "persona/Snapshot.h"

#include <QDateTime>
#include <QStringList>

namespace studio {

/// What a catalog card shows, and nothing of how it is drawn.
struct CardModel
{
    enum class State { Plain, Draft, Pending, Published, Changed };
    /// Whether a catalog marks it: as new, or as updated not long ago.
    enum class Freshness { Unknown, Settled, New, Updated };

    Kind kind = Kind::Soul;
    QString slug; ///< The seed of the picture.
    QString name;
    QString tagline;
    QString byline;       ///< Soul: author's handle or name. Agent: empty.
    bool authorVerified = false;
    QString category;     ///< Soul; one of resources/data/categories.json or as written.
    QStringList tags;
    QStringList frameworks;
    QString version;
    QString license;
    QString model;        ///< Agent
    QString memory;       ///< Agent: user, project, local
    QString color;        ///< Agent: as written
    QString permissionMode;
    int maximumTurns = 0; ///< Agent; 0 when not set
    QStringList abilities; ///< Agent: ids of tool groups: read, write, run, network, delegate …
    bool allTools = false; ///< Agent: no `tools`, so everything is inherited.
    int skills = 0;
    State state = State::Plain;
    int downloads = -1;   ///< -1: not known
    double rating = -1;   ///< 0 to 5; -1: not known
    Freshness freshness = Freshness::Unknown;
    bool claimPending = false; ///< Soul: a claim of authorship is being reviewed.
    int problems = 0;     ///< Errors that a check has found.
    QString avatar;       ///< The file of a picture of its own; see findAvatar().

    friend bool operator==(const CardModel &, const CardModel &) = default;
};

[[nodiscard]] CardModel cardOf(const Snapshot &snapshot);

/// New for 30 days after it was made, updated for 14 days after a later change. Without a valid
/// \a created there is nothing to say.
[[nodiscard]] CardModel::Freshness freshnessOf(const QDateTime &created, const QDateTime &updated,
                                               const QDateTime &now);

} // namespace studio
