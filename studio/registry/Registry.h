#pragma once

#include "registry/Artifact.h"
#include "registry/Job.h"

#include <QStringList>

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
    bool contentDiffers = false; ///< From the previous version's persona; true when there is none.
    bool olderThanPrevious = false; ///< Lower than the newest version; `latest` will not move.
    qint64 bytesToSend = 0; ///< Of what is not present.
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
};

enum class DryRun { No, Yes };

/// A place that personas are published to and read from. Jobs belong to the caller.
class Registry
{
public:
    virtual ~Registry() = default;

    /// How a person recognises it: a folder's path, a server's address.
    [[nodiscard]] virtual QString address() const = 0;

    [[nodiscard]] virtual std::unique_ptr<JobOf<PublishPreview>> startDescribe(
        const Artifact &artifact) = 0;
    [[nodiscard]] virtual std::unique_ptr<JobOf<Published>> startPublish(
        const Artifact &artifact, DryRun dryRun = DryRun::No) = 0;
    [[nodiscard]] virtual std::unique_ptr<JobOf<std::vector<CatalogEntry>>> startEntries() = 0;
    /// The persona's bytes. \a version: "latest" or empty stands for the newest.
    [[nodiscard]] virtual std::unique_ptr<JobOf<QByteArray>> startFetch(const QString &slug,
                                                                        const QString &version) = 0;
};

} // namespace studio
