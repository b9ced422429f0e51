#pragma once

#include "persona/Snapshot.h"
#include "registry/places/PublishedPlaces.h"

namespace studio {

class KnownPlaces;

/// What is known on this computer of an open persona in registries.
struct Publication
{
    /// Of the text as it is open. Of one that was downloaded: Published while it is as it came,
    /// else Changed.
    PublishedNow now = PublishedNow::Never;
    bool isFromThere = false; ///< It was downloaded, and not published from here since.
    QString registry; ///< Its address.
    QString registryName; ///< As a person calls it.
    QString slug;
    QString version; ///< That was published or downloaded.
    QString newer; ///< A later version that is there; empty: none is known.

    [[nodiscard]] bool isKnown() const { return now != PublishedNow::Never; }

    friend bool operator==(const Publication &, const Publication &) = default;
};

/// \a snapshot: with its path, as it is open.
[[nodiscard]] Publication publicationOf(const KnownPlaces &places, const Snapshot &snapshot);

/// A later version than \a own, what the file's text names, that is where it was published or
/// downloaded last; empty: none is known.
[[nodiscard]] QString newerThan(const QString &own, const QString &path, const KnownPlaces &places);

/// "1.2.0 in My catalog · changed since it was published"; empty when nothing is known.
[[nodiscard]] QString wordPublication(const Publication &publication);
/// "2.0.0 is in My catalog"; empty when there is nothing newer.
[[nodiscard]] QString wordNewer(const Publication &publication);
[[nodiscard]] QString wordNewer(const QString &version, const QString &registryName);

} // namespace studio
