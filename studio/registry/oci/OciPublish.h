#pragma once

#include "registry/oci/Catalog.h"
#include "registry/oci/OciClient.h"

namespace studio {

/// What a repository has under `latest`.
struct Newest
{
    Version version;
    OciClient::Manifest manifest;
};

/// The newest version of a persona: what `latest` names, else the highest of its tags (other programs
/// move no `latest`). Nothing when there is none. \a torn: a tag that cannot be read and does not count.
[[nodiscard]] Result<std::optional<Newest>> newestOf(OciClient &client, const QString &slug,
                                                     const QString &torn = {});
/// The highest version among the tags of a persona, whatever `latest` names.
[[nodiscard]] Result<std::optional<Newest>> highestOf(OciClient &client, const QString &slug,
                                                      const QString &torn = {});
/// The versions among the tags of a persona, the newest first.
[[nodiscard]] Result<std::vector<Version>> versionsOf(OciClient &client, const QString &slug);
/// The persona of a manifest.
[[nodiscard]] Result<QByteArray> personaOf(OciClient &client, const QString &slug,
                                           const QByteArray &manifest);

/// What a repository has under the version of an artifact.
struct Standing
{
    QString digest = {}; ///< Empty: the version is not there.
    std::optional<Artifact> artifact = {}; ///< As it stands there, when that is the same persona.
    /// The tag cannot be read, and the manifest that it was to name is there: nobody else's.
    QString torn = {};
};
[[nodiscard]] Result<Standing> standingOf(OciClient &client, const Artifact &artifact);

/// Puts a manifest of a persona, and the blobs that it names, into the catalog's repository, so that
/// an index there can name it. \a known: blobs that need not be fetched for it. \a look: whether they
/// may be there already.
[[nodiscard]] Result<void> copyToCatalog(OciClient &client, const QString &slug,
                                         const QByteArray &manifest, const std::vector<Blob> &known,
                                         OciClient::Look look = OciClient::Look::First);

/// Publishes one version into its own repository; the catalog is the caller's.
class OciPublish
{
public:
    OciPublish(OciClient &client, const Artifact &artifact, const Progress &progress);

    struct Done
    {
        bool already = false;
        bool isLatest = false;
        QJsonObject entry; ///< What the catalog has to say of the persona now.
        /// `latest` was set without looking, as there was no other version. Whoever has published
        /// another one in the meantime is in the catalog: then settle() is to be called.
        bool isUnsettled = false;
    };
    [[nodiscard]] Result<Done> run();
    /// Moves `latest` and the catalog's copy to the highest version that is there by now.
    [[nodiscard]] Result<Done> settle();
    /// Whether the version is there with the same content. Error: registry/version-exists.
    [[nodiscard]] Result<bool> isThere();
    /// What is published; once it is known to be there, as it stands there.
    [[nodiscard]] const Artifact &artifact() const { return m_artifact; }

private:
    struct Latest
    {
        Version version;
        QByteArray manifest;
    };
    [[nodiscard]] Latest own() const { return {m_version, m_artifact.manifest.content}; }
    [[nodiscard]] Result<void> sendBlobs();
    [[nodiscard]] Result<void> sendTag();
    [[nodiscard]] Result<void> verify();
    /// What belongs to a version that is there: `latest` and the catalog's copy.
    [[nodiscard]] Result<Done> complete();
    /// Names the only version there is.
    [[nodiscard]] Result<Latest> setLatest();
    /// Moves `latest` up; returns what it names then.
    [[nodiscard]] Result<Latest> moveLatest();
    [[nodiscard]] Result<Done> putIntoCatalog(const Latest &latest, OciClient::Look look);
    void report(const char *stage, qint64 bytes);

    OciClient &m_client;
    Artifact m_artifact;
    const Progress &m_progress;
    Version m_version;
    bool m_already = false;
    bool m_isFirst = false; ///< The repository has nothing yet.
    /// What has to be read back, as the server did not say what it has stored.
    std::vector<const Blob *> m_unconfirmed;
    qint64 m_done = 0;
};

} // namespace studio
