#include "registry/oci/OciUnpublish.h"

#include "registry/oci/OciPublish.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString latestTag = u"latest"_s;
const QString catalogRepository = u"catalog"_s;

/// Lets `latest` and the catalog name the version that is the newest afterwards. A tag cannot be
/// taken away alone, so it is moved before anything is deleted.
Result<void> stepBack(OciClient &client, const CatalogOnServer &catalog, const QString &slug,
                      const Version &next)
{
    const auto manifest = client.manifest(slug, next.tag());
    if (!manifest)
        return std::unexpected(manifest.error());
    const auto latest = client.manifestDigest(slug, latestTag);
    if (!latest)
        return std::unexpected(latest.error());
    if (!*manifest)
        return {};
    const OciClient::Manifest &newest = **manifest;
    if (*latest != newest.digest) {
        if (auto put = client.putManifest(slug, latestTag, oci::manifestType, newest.content); !put)
            return put;
    }
    if (auto copied = copyToCatalog(client, slug, newest.content, {}); !copied)
        return copied;
    // First away, then in: an older version does not replace a newer one.
    if (auto removed = catalog.update(client, {{slug, std::nullopt}}); !removed)
        return std::unexpected(removed.error());
    return catalog.update(client, {{slug, catalogEntry(newest.content, slug, next)}})
        .transform([](auto) { });
}

Result<void> leaveCatalog(OciClient &client, const CatalogOnServer &catalog, const QString &slug)
{
    // The tag of its entry first, or it would be taken for one that was lost.
    if (auto put = client.putManifest(catalogRepository, entryTag(slug), oci::indexType,
                                      emptyIndex());
        !put)
        return put;
    return catalog.update(client, {{slug, std::nullopt}}).transform([](auto) { });
}

/// Deletes the manifest of a version and its copy. False: the server deletes nothing. Nothing: it
/// was gone already.
Result<std::optional<bool>> deleteVersion(OciClient &client, const QString &slug,
                                          const Version &version)
{
    const auto digest = client.manifestDigest(slug, version.tag());
    if (!digest)
        return std::unexpected(digest.error());
    if (!*digest)
        return std::nullopt;
    const Result<bool> deleted = client.deleteManifest(slug, **digest);
    if (!deleted)
        return std::unexpected(deleted.error());
    if (*deleted) {
        if (auto copy = client.deleteManifest(catalogRepository, **digest); !copy)
            return std::unexpected(copy.error());
    }
    return *deleted;
}

} // namespace

Result<Unpublished> unpublishFrom(OciClient &client, const CatalogOnServer &catalog,
                                  const QString &slug, const QString &version)
{
    const auto there = versionsOf(client, slug);
    if (!there)
        return std::unexpected(there.error());
    if (there->empty())
        return fail("registry/no-such-persona", {slug});
    std::vector<Version> meant;
    const Version *next = nullptr;
    for (const Version &one : *there) {
        if (version.isEmpty() || one.toString() == version)
            meant.push_back(one);
        else if (!next || isAhead(one, *next))
            next = &one;
    }
    if (meant.empty())
        return fail("registry/no-such-version", {slug, version});
    if (client.isStopped())
        return fail("registry/cancelled");
    client.finishWhateverComes();

    if (auto named = next ? stepBack(client, catalog, slug, *next)
                          : leaveCatalog(client, catalog, slug);
        !named)
        return std::unexpected(named.error());
    Unpublished result;
    for (const Version &one : meant) {
        const auto deleted = deleteVersion(client, slug, one);
        if (!deleted)
            return std::unexpected(deleted.error());
        if (*deleted)
            (**deleted ? result.deleted : result.kept) += one.toString();
    }
    return result;
}

} // namespace studio
