#pragma once

#include "registry/Registry.h"

namespace studio {

class KnownIndex;

/// A folder as a registry: an OCI image layout (`oci-layout`, `index.json`, `blobs/sha256/…`) that
/// skopeo, oras and every other OCI program can read. It needs no server and no account.
///
/// All personas of a folder live in one layout. A reference in it is SLUG-TAG where a registry
/// says NAMESPACE/SLUG:TAG, so each can be pushed by its name with the digest that it has here:
///   skopeo inspect --raw oci:FOLDER:SLUG-1.0.0        oras pull --oci-layout FOLDER:SLUG-1.0.0
///   skopeo copy oci:FOLDER:SLUG-1.0.0 docker://HOST/NAMESPACE/SLUG:1.0.0
///   oras cp -r --from-oci-layout FOLDER:catalog-latest HOST/NAMESPACE/catalog:latest
/// (SLUG:1.0.0 would be no reference for oras, which splits at the last colon.) A slug holds no
/// dot and a version begins "N.", so the two can always be told apart.
/// While the folder holds a single image, index.json has that one entry and `oci:FOLDER` names
/// it without a tag. With the second image come the moving references: SLUG-latest for the
/// highest version of each persona (a prerelease only where there is no release), and
/// catalog-latest, an image index of these. The entries of versions carry the annotations of
/// their manifests, so that a catalog is shown without reading a blob a persona.
/// (`skopeo inspect` needs --raw: without it, it looks for an image's configuration.)
///
/// What other programs have put into the layout stays as it is. Several publishers at once take
/// turns by a lock file. A publish writes blobs first and index.json last, each file whole or
/// not at all: a crash leaves at most blobs that nothing names.
///
/// Errors of all calls: registry/not-a-layout (folder; it holds other things), registry/not-a-folder
/// (path), registry/missing (folder; reading one that is not there), registry/bad-layout (folder,
/// file, reason), registry/read-only (path), registry/disk-full (path), registry/write (path,
/// reason), registry/read (path, reason), registry/busy (folder; another program holds the lock),
/// registry/missing-blob (digest), registry/corrupt-blob (digest, what it is instead),
/// registry/cancelled ().
class LayoutFolder : public Registry
{
public:
    explicit LayoutFolder(const QString &folder);

    [[nodiscard]] QString address() const override;
    [[nodiscard]] Capabilities capabilities() const override;

    /// Changes nothing; the folder need not exist.
    [[nodiscard]] Result<PublishPreview> describe(const Artifact &wanted) const;
    /// Makes the folder when it is missing. Publishing the same bytes again succeeds and says so.
    /// Reads everything back and checks every digest. Further error: registry/version-exists
    /// (slug, version, digest that is there).
    [[nodiscard]] Result<Published> publish(const Artifact &artifact, DryRun dryRun = DryRun::No,
                                            const Progress &progress = {},
                                            const std::stop_token &stop = {}) const;
    /// Many, some of them with one writing of the index. The results stand in the order of the
    /// artifacts.
    [[nodiscard]] PublishedList publishAll(const std::vector<Artifact> &artifacts, DryRun dryRun,
                                           const Progress &progress, const std::stop_token &stop,
                                           const PublishWatch &watch = {}) const;
    /// Takes a persona, or one version of it, out of the folder with all that only it needs; what
    /// other programs have put there stays. Further errors: registry/no-such-persona (slug),
    /// registry/no-such-version (slug, version).
    [[nodiscard]] Result<Unpublished> unpublish(const QString &slug, const QString &version = {},
                                                const std::stop_token &stop = {}) const;
    /// The newest version of each persona, by name.
    [[nodiscard]] Result<std::vector<CatalogEntry>> entries() const;
    /// The newest first. Further error: registry/no-such-persona (slug).
    [[nodiscard]] Result<QStringList> versions(const QString &slug) const;
    /// The persona's bytes after checking the digests of manifest and layer. \a version: "latest"
    /// or empty stands for the newest. Further errors: registry/no-such-persona (slug),
    /// registry/no-such-version (slug, version).
    [[nodiscard]] Result<QByteArray> fetch(const QString &slug, const QString &version = {}) const;
    /// The same with what it is.
    [[nodiscard]] Result<Fetched> fetched(const QString &slug, const QString &version = {}) const;
    /// Reads every blob that anything in the layout names and checks its digest and size.
    /// Returns what is wrong, as registry/missing-blob and registry/corrupt-blob.
    [[nodiscard]] Result<std::vector<Error>> verify() const;

    [[nodiscard]] std::unique_ptr<JobOf<PublishPreview>> startDescribe(
        const Artifact &artifact) override;
    [[nodiscard]] std::unique_ptr<JobOf<Published>> startPublish(
        const Artifact &artifact, DryRun dryRun = DryRun::No) override;
    [[nodiscard]] std::unique_ptr<JobOf<PublishedList>> startPublishAll(
        std::vector<Artifact> artifacts, DryRun dryRun = DryRun::No,
        const PublishWatch &watch = {}) override;
    [[nodiscard]] std::unique_ptr<JobOf<Listing>> startEntries() override;
    [[nodiscard]] std::unique_ptr<JobOf<QStringList>> startVersions(const QString &slug) override;
    [[nodiscard]] std::unique_ptr<JobOf<Fetched>> startFetch(const QString &slug,
                                                             const QString &version) override;
    [[nodiscard]] std::unique_ptr<JobOf<Unpublished>> startUnpublish(
        const QString &slug, const QString &version = {}) override;

private:
    QString m_folder; ///< Absolute.
    /// Read once for many questions; writing reads it anew under the lock.
    std::shared_ptr<KnownIndex> m_index;
};

} // namespace studio
