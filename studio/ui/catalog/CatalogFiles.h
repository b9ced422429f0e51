#pragma once

#include "registry/RegistryCache.h"
#include "registry/places/PublishedPlaces.h"
#include "registry/places/RegistryList.h"

namespace studio {

/// The files that the catalog view shares with the rest of the program.
struct CatalogFiles
{
    QString registries = RegistryList::defaultPath();
    QString published = PublishedPlaces::defaultPath();
    /// Where files came from that were downloaded: entries of the same form.
    QString downloaded = defaultDownloads();
    QString cache = RegistryCache::standardFolder();

    /// Beside that of what was published.
    [[nodiscard]] static QString defaultDownloads();
};

} // namespace studio
