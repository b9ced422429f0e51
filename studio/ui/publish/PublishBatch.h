#pragma once

#include "registry/PublishPlan.h"
#include "registry/Registry.h"
#include "registry/places/PublishedPlaces.h"

#include <memory>

namespace studio {

/// One persona of several that are published together.
struct BatchItem
{
    QString path;
    QString name;
    SnapshotPtr snapshot;             ///< As the file is; null when it cannot be read.
    SnapshotPtr toPublish;            ///< The same under the version that it would get.
    std::optional<Artifact> artifact;
    std::optional<PublishPreview> preview;
    int warnings = 0;
    std::optional<Error> error;       ///< Why it is not published.
    std::optional<Published> published;

    /// There is something to send.
    [[nodiscard]] bool isReady() const
    {
        return preview && !error && !published
               && preview->state != PublishPreview::State::SameContent;
    }
    /// The registry has it as it is.
    [[nodiscard]] bool isThere() const
    {
        return preview && !error && preview->state == PublishPreview::State::SameContent;
    }
};

using Batch = std::vector<BatchItem>;

/// Reads and checks the files, and asks the registry what it has of them, several at a time. Each
/// gets the version that its changes call for. What cannot be published has an error:
/// publish/not-fit, publish/same-slug (slug, other file), publish/second-address (the slug that the
/// registry has it under, its own) where that could be moved, registry/version-exists, those of
/// reading and of describing. Progress: stage "persona", number done, number of all.
[[nodiscard]] std::unique_ptr<JobOf<Batch>> startPrepareBatch(const QStringList &paths,
                                                              std::shared_ptr<Registry> registry,
                                                              const PublishedPlaces &places);

/// Publishes the items that are ready and \a wanted, and puts down before and after where they
/// are: what is broken off goes on when it is done again. \a writesVersions: a version that is
/// higher than the file's is written into the file, unless the file has changed in between.
[[nodiscard]] std::unique_ptr<JobOf<Batch>> startPublishBatch(Batch items,
                                                              std::shared_ptr<Registry> registry,
                                                              const PublishedPlaces &places,
                                                              bool writesVersions);

} // namespace studio
