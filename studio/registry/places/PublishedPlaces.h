#pragma once

#include "registry/places/StateFile.h"

#include <QDateTime>
#include <QHash>
#include <vector>

namespace studio {

/// What is known of a persona's publication at one place.
struct PublishedPlace
{
    enum class State {
        Sending,   ///< A publish began and its end is not known: look there.
        Published,
        Pending,   ///< It is there and waits for a curator.
        Draft,     ///< It is there, shown to nobody else.
        Away,      ///< It was taken down.
    };

    QString path;     ///< Of the file, absolute.
    QString slug;
    QString registry; ///< Its address.
    State state = State::Published;
    QString version = {};
    QString digest = {}; ///< Of manifest or body, as the registry names it.
    QString id = {};     ///< What the registry itself calls it; empty where it knows none.
    QString reference = {};
    QString fileDigest = {}; ///< Of the file's bytes when it was published.
    QString claimed = {}; ///< The handle that the author claims there; empty when none is.
    QDateTime when = {};

    friend bool operator==(const PublishedPlace &, const PublishedPlace &) = default;
};

/// The stable name: "sending", "published", "pending", "draft", "away".
[[nodiscard]] QLatin1StringView placeStateId(PublishedPlace::State state);

/// What to say of a file that was published.
enum class PublishedNow { Never, Published, Pending, Draft, Away, Changed, Unsure };
/// \a content: the file's bytes as they are now.
[[nodiscard]] PublishedNow publishedNow(const std::vector<PublishedPlace> &places,
                                        const QByteArray &content);

/// Where the user's personas have been published: kept beside the settings, never in their texts.
/// One entry for each file, slug and registry. Errors: those of StateFile.
class PublishedPlaces
{
public:
    /// ~/.local/share/persona-studio/published.json, wherever the system keeps data.
    [[nodiscard]] static QString defaultPath();

    explicit PublishedPlaces(const QString &path = defaultPath());

    [[nodiscard]] Result<std::vector<PublishedPlace>> all() const;
    /// Of one file, the latest first.
    [[nodiscard]] Result<std::vector<PublishedPlace>> of(const QString &path) const;
    /// The ids that a registry has given, by slug.
    [[nodiscard]] Result<QHash<QString, QString>> idsIn(const QString &registry) const;

    /// Puts entries in the place of those of the same file, slug and registry; what a new entry
    /// leaves empty (id, claimed) stays as it was.
    [[nodiscard]] Result<void> remember(const std::vector<PublishedPlace> &places) const;
    /// The same for one, in a way that is cheap for each of many and outlives a killed program.
    [[nodiscard]] Result<void> note(const PublishedPlace &place) const;
    /// Takes back that the author claims a persona; an entry that was there for the claim alone goes.
    [[nodiscard]] Result<void> withdrawClaim(const QString &registry, const QString &slug) const;
    /// Drops entries of files, when it has turned out that nothing was sent.
    [[nodiscard]] Result<void> forget(const std::vector<PublishedPlace> &places) const;

private:
    StateFile m_file;
};

} // namespace studio
