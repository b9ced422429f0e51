#pragma once

#include "ui/catalog/CatalogFiles.h"

#include <QHash>
#include <mutex>

namespace studio {

/// What this computer remembers of where files were published and where they came from, and what
/// registries listed the last time. Read from the disk when it is made, which is for the work of
/// jobs; no server is asked. Safe to be used by several threads.
class KnownPlaces
{
public:
    explicit KnownPlaces(const CatalogFiles &files);

    /// Where the file was published, in the order in which it was put down.
    [[nodiscard]] const std::vector<PublishedPlace> &publishedOf(const QString &path) const;
    /// Where it was downloaded from, or nullptr.
    [[nodiscard]] const PublishedPlace *sourceOf(const QString &path) const;
    /// Of both the latest, or nullptr.
    [[nodiscard]] const PublishedPlace *latestOf(const QString &path) const;
    /// The newest version of a persona in a registry; empty when it is not known.
    [[nodiscard]] QString newest(const QString &registry, const QString &slug) const;
    /// Reads what the registries of all these files listed, so that newest() need not.
    void readListings() const;
    /// "My catalog", the name that the person has given, or the address.
    [[nodiscard]] QString nameOf(const QString &registry) const;

private:
    CatalogFiles m_files;
    QHash<QString, std::vector<PublishedPlace>> m_published; ///< By path.
    QHash<QString, PublishedPlace> m_downloaded;
    QHash<QString, QString> m_names; ///< By address.
    mutable std::mutex m_mutex;
    mutable QHash<QString, QHash<QString, QString>> m_newest; ///< By registry and slug.
};

} // namespace studio
