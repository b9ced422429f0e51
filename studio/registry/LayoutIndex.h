#pragma once

#include "registry/Registry.h"
#include "registry/Version.h"

#include <QJsonObject>
#include <functional>
#include <map>

namespace studio {

/// A published version as index.json lists it.
struct IndexedPersona
{
    QString slug;
    Version version;
    QString digest;
    qint64 size = 0;
    QString refName;
    QJsonObject annotations; ///< Of the manifest, without the ref.name.
    bool own = true; ///< Written by the studio: its ref.name is SLUG-VERSION.
};

/// The entries of an index.json: the personas in it, and what other programs have put there.
class LayoutIndex
{
public:
    /// Reads the manifest of a digest; nothing when it cannot be read.
    using ManifestReader = std::function<std::optional<QJsonObject>(const QString &digest)>;

    /// Entries that carry no annotations (oras writes such) are looked up with \a readManifest.
    [[nodiscard]] static LayoutIndex parse(const QJsonObject &index,
                                           const ManifestReader &readManifest);

    [[nodiscard]] const std::vector<IndexedPersona> &personas() const { return m_personas; }
    /// The versions of a persona, the newest first.
    using Versions = std::vector<const IndexedPersona *>;
    [[nodiscard]] Versions versionsOf(QStringView slug) const;
    [[nodiscard]] std::map<QString, Versions> bySlug() const;
    /// What `latest` stands for: the highest release, else the highest prerelease; nullptr when
    /// there is no version.
    [[nodiscard]] static const IndexedPersona *latest(const Versions &versions);
    [[nodiscard]] const IndexedPersona *find(QStringView slug, const Version &version) const;

    void add(const Artifact &artifact);
    /// Takes out a version, or with an empty one all of them, of those that the studio has written.
    /// Returns what is gone.
    std::vector<IndexedPersona> remove(QStringView slug, QStringView version);

    /// The image index of all personas' newest versions, or nothing for a single image.
    [[nodiscard]] QByteArray catalog() const;
    [[nodiscard]] QString catalogDigest() const { return m_catalogDigest; }
    /// index.json with all references, and the catalog's when it is given.
    [[nodiscard]] QJsonObject toJson(const QByteArray &catalog) const;
    /// The references under which that digest is found, in toJson().
    [[nodiscard]] QStringList refNames(const QString &digest) const;

private:
    [[nodiscard]] bool isSingle() const;
    void read(const QJsonObject &descriptor, const ManifestReader &readManifest);

    QJsonObject m_frame; ///< index.json without its entries
    std::vector<IndexedPersona> m_personas;
    std::vector<QJsonObject> m_foreign; ///< Entries that are no personas of ours, as they are.
    QString m_catalogDigest; ///< Of the catalog that index.json named when it was read.
};

/// The name of a persona's version within a layout.
[[nodiscard]] QString layoutRef(const QString &slug, const QString &tag);
/// What the annotations of a manifest say of its persona; without versions and reference.
[[nodiscard]] CatalogEntry entryOf(const QJsonObject &annotations, const QString &digest);

} // namespace studio
