#pragma once

#include "registry/Registry.h"
#include "registry/Version.h"

#include <QJsonObject>
#include <functional>
#include <map>

namespace studio {

/// The catalog of a registry as an image index: its entries are the manifests of the personas'
/// newest versions, with their annotations. With more than 500 it becomes an index of indexes: the
/// shard of a persona is named by the first hexadecimal digits of the SHA-256 of its slug, one
/// digit (16 shards), two (256) where a shard would exceed 500, three beyond.
class Catalog
{
public:
    /// Descriptors by slug.
    using Entries = std::map<QString, QJsonObject>;
    /// Reads a shard by its digest.
    using ReadShard = std::function<Result<QByteArray>(const QString &digest)>;

    static constexpr size_t mostEntries = 500;

    /// The root; empty bytes stand for a catalog that is not there. Errors: registry/bad-layout.
    [[nodiscard]] static Result<Catalog> parse(const QByteArray &root);

    [[nodiscard]] bool isSharded() const { return m_digits > 0; }
    /// Of all shards, by prefix; empty when it is not sharded.
    [[nodiscard]] const std::map<QString, QString> &shardDigests() const { return m_shards; }
    [[nodiscard]] QString shardOf(const QString &slug) const;
    /// The entries of the root itself, when it is not sharded.
    [[nodiscard]] const Entries &entries() const { return m_entries; }
    [[nodiscard]] static Result<Entries> entriesOf(const QByteArray &shard);

    /// An entry, or nothing to take it away.
    using Changes = std::map<QString, std::optional<QJsonObject>>;

    /// What to write so that the changes are in: shards first, the root last. Empty when they are
    /// in already. A change to an older version than what is there is left out.
    struct Rewrite
    {
        std::vector<QByteArray> shards;
        QByteArray root;
        QStringList others; ///< Slugs that had another entry than the one to be put in.
        [[nodiscard]] bool isEmpty() const { return root.isEmpty(); }
    };
    [[nodiscard]] Result<Rewrite> rewrite(const Changes &changes, const ReadShard &readShard) const;

private:
    [[nodiscard]] QByteArray rootOf(const Entries &entries,
                                    const std::vector<QJsonObject> &shards) const;

    std::vector<QJsonObject> m_foreign; ///< What others have put there stays.
    Entries m_entries;
    std::map<QString, QString> m_shards;
    std::map<QString, QJsonObject> m_shardDescriptors;
    int m_digits = 0;
};

/// Under which tag the catalog's repository keeps a persona's manifest. A writer that overwrites the
/// root with what it read before another wrote would lose the other's entry; by these tags, which
/// nobody but those who publish the persona writes, it finds the entry and puts it in again.
[[nodiscard]] QString entryTag(const QString &slug);
/// The slug in such a tag; empty for any other.
[[nodiscard]] QString slugOfEntryTag(const QString &tag);
/// What stands under the tag of a persona that was taken away, where a server deletes nothing.
[[nodiscard]] QByteArray emptyIndex();
/// The entry of an artifact.
[[nodiscard]] QJsonObject catalogEntry(const Artifact &artifact);
/// The same for a manifest that has been read.
[[nodiscard]] QJsonObject catalogEntry(const QByteArray &manifest);
/// The same for one that stands under a version of a persona: another program may have made it, which
/// wrote nothing of that into it.
[[nodiscard]] QJsonObject catalogEntry(const QByteArray &manifest, const QString &slug,
                                       const Version &version);
/// Whether \a candidate takes the place of \a present as the newest: a release before any
/// prerelease, then the higher one. The same version again does not.
[[nodiscard]] bool isAhead(const Version &candidate, const Version &present);

} // namespace studio
