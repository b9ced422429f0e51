#pragma once

#include "library/LibraryEntry.h"
#include "registry/Registry.h"
#include "registry/places/PublishedPlaces.h"

#include <functional>
#include <memory>
#include <vector>

namespace studio {

/// What a card can be filtered by besides its own fields. A card can have several.
enum class CatalogState {
    NotPublished,
    Draft,
    Pending,
    Published,
    Changed,  ///< Since it was published.
    Problems, ///< A check has found errors.
    Update,   ///< A registry has a newer version than the library.
    InLibrary,
    Claimed,  ///< A claim of authorship is pending.
};

/// A card of the catalog view with what it stands for: a file of the library, or an entry of a
/// registry, which may have its counterpart in the library.
struct CatalogItem
{
    QString key; ///< Unique within its catalog and the same as long as the persona is there.
    CardModel card;
    QStringList models; ///< That it is made for.
    QDateTime updated;
    /// Of a registry; without a slug in the library.
    CatalogEntry entry;
    /// The file in the library; empty when there is none.
    QString path;
    QString localVersion;  ///< Of that file, as far as it is known.
    QString newestVersion; ///< Of the library's persona in a registry, when that is newer.
    QString slug;          ///< As registries know it.
    QString registry;      ///< Where the newest version is, or where the file was published last.
    std::vector<CatalogState> states;

    [[nodiscard]] bool isInRegistry() const { return !entry.slug.isEmpty(); }
    [[nodiscard]] bool has(CatalogState state) const;

    friend bool operator==(const CatalogItem &, const CatalogItem &) = default;
};

using CatalogItems = std::shared_ptr<const std::vector<CatalogItem>>;

/// Finds items by the words of a query: their keys, the best first.
using CatalogFinder = std::function<QStringList(const QString &query)>;

/// What is known of a file of the library besides its text.
struct LibraryKnowledge
{
    PublishedNow now = PublishedNow::Never;
    QString version;  ///< That it had when it was published or downloaded.
    QString newest;   ///< In a registry that it came from or went to; empty when not known.
    QString registry;
    QString slug;
    bool claimPending = false;
};

[[nodiscard]] CatalogItem itemOf(const LibraryEntry &entry, const LibraryKnowledge &known);
/// \a local: the file of the library with the same persona, or nullptr; \a localVersion: the
/// version that is known of it where its text names none.
[[nodiscard]] CatalogItem itemOf(const CatalogEntry &entry, const LibraryEntry *local,
                                 const QString &localVersion, bool claimPending);

/// Whether \a version is a later one than \a other; false when either is none.
[[nodiscard]] bool isNewer(const QString &version, const QString &other);

/// The words by which a card is found: its name weighs most.
[[nodiscard]] SearchWords searchWordsOf(const CatalogItem &item);

} // namespace studio
