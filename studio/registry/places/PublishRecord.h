#pragma once

#include "registry/Registry.h"
#include "registry/places/PublishedPlaces.h"

namespace studio {

/// Puts down what becomes of one publish: before anything is sent that it began, and afterwards
/// how it ended. A program that was ended in between finds the beginning, and knows what it does
/// not know. Errors: those of PublishedPlaces.
class PublishRecord
{
public:
    /// \a path: of the persona's file; without one nothing is put down.
    /// \a registry: its address. \a fileDigest: of the file as it stays, where that is not what
    /// is published.
    PublishRecord(const PublishedPlaces &places, const QString &path, const QString &registry,
                  const Artifact &artifact, const QString &fileDigest = {});

    [[nodiscard]] Result<void> begin();
    /// Where it is not known what happened, the beginning stays.
    [[nodiscard]] Result<void> end(const Result<Published> &outcome);

private:
    PublishedPlaces m_places;
    PublishedPlace m_now;
    std::optional<PublishedPlace> m_before;
};

/// The state that a registry's word for it means: "pending", "draft", else published.
[[nodiscard]] PublishedPlace::State placeStateOf(QStringView status);

} // namespace studio
