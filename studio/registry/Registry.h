#pragma once

#include "registry/Artifact.h"
#include "registry/Job.h"

#include <QDateTime>
#include <QStringList>
#include <optional>
#include <vector>

namespace studio {

/// A persona as a registry lists it, its newest version.
struct CatalogEntry
{
    Kind kind = Kind::Soul;
    QString slug;
    QString name;
    QString tagline;
    QString description;
    QString category;
    QStringList tags;
    QString version;
    QStringList versions; ///< All that are there, the newest first.
    QString license;
    QString authors;
    QString source;
    QString created; ///< RFC 3339, or empty.
    QString digest;
    QString reference; ///< As other programs name it: "FOLDER:SLUG-1.0.0".
    // What only souls catalogs tell:
    QStringList frameworks;
    QStringList models;
    QString firstPublished; ///< RFC 3339, or empty; `created` is the last change there.
    QString status;         ///< "draft", "pending", "published"; empty where there is none.
    int downloads = -1;     ///< -1: not known
    double rating = -1;     ///< 0 to 5; -1: not known

    friend bool operator==(const CatalogEntry &, const CatalogEntry &) = default;
};

/// What a publish would send, and what is there already. Made without changing anything.
struct PublishPreview
{
    struct File
    {
        QString name;
        QString mediaType;
        qint64 size = 0;
        QString digest;
        bool present = false; ///< The registry has these bytes already.
    };
    enum class State {
        New,            ///< The persona is not in the registry yet.
        NewVersion,     ///< It is, but not in this version.
        SameContent,    ///< This version is there with the same bytes: nothing is to be done.
        OtherContent,   ///< This version is there with other bytes: it will be refused.
    };

    State state = State::New;
    QString slug;
    QString version;
    QString digest;
    QString reference; ///< As other programs will name it.
    std::vector<File> files; ///< The manifest last, with an empty name.
    QMap<QString, QString> annotations;
    QString previousVersion; ///< The newest that is there; empty when there is none.
    QByteArray previousContent; ///< Its persona, for a comparison; empty when it cannot be read.
    /// The persona as it will be there, in the form of previousContent; empty: its own bytes.
    QByteArray content;
    bool contentDiffers = false; ///< From the previous version's persona; true when there is none.
    bool olderThanPrevious = false; ///< Lower than the newest version; `latest` will not move.
    qint64 bytesToSend = 0; ///< Of what is not present.
    QString status = {}; ///< Of what is there: "draft", "pending", "published"; empty: none known.
};

/// What came of a publish.
struct Published
{
    QString reference; ///< "FOLDER:SLUG-1.0.0"
    QString digest; ///< Of the manifest.
    QString version;
    QStringList tags; ///< All references that name it now.
    bool alreadyPublished = false; ///< The same bytes were there; nothing was sent.
    bool dryRun = false; ///< Nothing was sent because that was not wanted.
    QString status = {}; ///< "draft", "pending", "published"; empty where the registry knows none.
    QString id = {}; ///< What the registry itself calls it; empty where it knows none.
};

/// Who is told of each of several publishes; \a at: where it stands among the artifacts. Called from
/// threads of the job, one at a time.
struct PublishWatch
{
    /// Before anything of it is sent. An error keeps it from being sent, and is what came of it.
    std::function<Result<void>(size_t at)> begins = {};
    /// As soon as it is done.
    std::function<void(size_t at, const Published &published)> published = {};

    [[nodiscard]] Result<void> begin(size_t at) const
    {
        return begins ? begins(at) : Result<void>();
    }
};

enum class DryRun { No, Yes };

/// What a kind of registry, or this one server, can do. What it cannot is said before it is tried.
struct Capabilities
{
    bool hasVersions = true; ///< Older versions stay and can be fetched.
    bool canUnpublish = false; ///< Take a persona out of the catalog.
    bool canDelete = false; ///< Take its content away for good, too.
    bool canDraft = false; ///< Keep a persona there that only its owner sees.
    bool canRename = false; ///< A new slug, with the old one leading to it.
    bool canClaim = false; ///< Claim the authorship of somebody else's entry.
    bool isRemote = false; ///< Over the network: it may be offline and need a sign-in.
    bool readsWithoutSignIn = true;
    bool publishNeedsSignIn = false;

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// What a registry lists.
struct Listing
{
    std::vector<CatalogEntry> entries; ///< By name.
    /// What was kept from the last time, because the registry cannot be reached: then \a why.
    bool isCached = false;
    std::optional<Error> why;
    QDateTime asOf; ///< When it was last known to be so; invalid for a folder.
};

/// A persona that was fetched, its digest checked.
struct Fetched
{
    QByteArray content;
    QString slug; ///< Another than was asked for when it has moved.
    QString version; ///< Empty when the registry knows none.
    QString digest; ///< As CatalogEntry has it.
    /// It was kept from an earlier time, because the registry cannot be reached. It is whole and
    /// what the last listing named, but there may be a newer one.
    bool isCached = false;
};

/// What came of taking a persona away.
struct Unpublished
{
    QStringList deleted; ///< The versions whose content is gone.
    QStringList kept; ///< The versions that the server still has, because it deletes nothing.
};

/// What came of each of several publishes.
using PublishedList = std::vector<Result<Published>>;

/// A place that personas are published to and read from. Jobs belong to the caller.
class Registry
{
public:
    virtual ~Registry() = default;

    /// How a person recognises it: a folder's path, a server's address.
    [[nodiscard]] virtual QString address() const = 0;
    /// Without asking the registry: what its kind can do, corrected by what it has answered.
    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    [[nodiscard]] virtual std::unique_ptr<JobOf<PublishPreview>> startDescribe(
        const Artifact &artifact) = 0;
    [[nodiscard]] virtual std::unique_ptr<JobOf<Published>> startPublish(
        const Artifact &artifact, DryRun dryRun = DryRun::No) = 0;
    /// Publishes many, several at once where that is faster. The results stand in the order of
    /// the artifacts, whatever becomes of each; published ones are skipped, so that doing it
    /// again after a break goes on. Progress: stage "persona", number done, number of all. What
    /// \a watch was told is published is there, also when the list of all could not be written behind
    /// it. A dry run tells it nothing.
    [[nodiscard]] virtual std::unique_ptr<JobOf<PublishedList>> startPublishAll(
        std::vector<Artifact> artifacts, DryRun dryRun = DryRun::No,
        const PublishWatch &watch = {}) = 0;
    [[nodiscard]] virtual std::unique_ptr<JobOf<Listing>> startEntries() = 0;
    /// The newest first. Error: registry/no-such-persona (slug).
    [[nodiscard]] virtual std::unique_ptr<JobOf<QStringList>> startVersions(
        const QString &slug) = 0;
    /// \a version: "latest" or empty stands for the newest.
    [[nodiscard]] virtual std::unique_ptr<JobOf<Fetched>> startFetch(const QString &slug,
                                                                     const QString &version) = 0;
    /// The same for somebody who only looks at it: where downloads are counted, this is none.
    [[nodiscard]] virtual std::unique_ptr<JobOf<Fetched>> startLook(const QString &slug,
                                                                    const QString &version)
    {
        return startFetch(slug, version);
    }
    /// Takes a persona out of the catalog; with a version, only that one. What is deleted besides
    /// is what the capabilities say. Error: registry/cannot (address) where it cannot.
    [[nodiscard]] virtual std::unique_ptr<JobOf<Unpublished>> startUnpublish(
        const QString &slug, const QString &version = {}) = 0;
};

} // namespace studio
