#pragma once

#include "registry/Registry.h"
#include "registry/places/PublishedPlaces.h"

namespace studio {

/// Puts down what becomes of one or several publishes: before anything is sent that they began,
/// and afterwards how they ended. A program that was ended in between finds the beginning, and
/// knows what it does not know. Errors: those of PublishedPlaces.
class PublishRecord
{
public:
    explicit PublishRecord(const PublishedPlaces &places)
        : m_places(places)
    {
    }

    /// \a path: of the persona's file, absolute; without one nothing is put down.
    /// \a registry: its address. \a fileDigest: of the file as it stays, where that is not what
    /// is published.
    void add(const QString &path, const QString &registry, const Artifact &artifact,
             const QString &fileDigest = {});

    /// All begin now.
    [[nodiscard]] Result<void> begin();
    /// Of many, which begin one after the other: looks what is known of them, and whether anything can
    /// be put down at all. Those that have not begun when the program is ended are as they were.
    [[nodiscard]] Result<void> prepare();
    /// One begins, or has been published, while others wait or are on their way. To be called by one
    /// thread at a time. \a at: in the order of add().
    [[nodiscard]] Result<void> begins(size_t at);
    void published(size_t at, const Published &outcome);
    /// What a registry is to tell, so that it comes here. This is to live as long as the job.
    [[nodiscard]] PublishWatch watch();
    /// The outcomes stand in the order of add(). Where it is not known what happened, or not all of
    /// it has, the beginning stays.
    [[nodiscard]] Result<void> end(const PublishedList &outcomes);

private:
    struct Entry
    {
        PublishedPlace now;
        std::optional<PublishedPlace> before;
        QDateTime lastKnown = {}; ///< When the file was published the last time, anywhere.
        bool hasBegun = false;
        bool isPublished = false; ///< And that has been put down.
    };
    [[nodiscard]] Result<void> lookBefore();
    [[nodiscard]] static bool isThereAnyway(const Entry &entry);
    [[nodiscard]] static PublishedPlace ended(const Entry &entry, const Published &outcome);

    PublishedPlaces m_places;
    std::vector<Entry> m_entries;
};

/// The state that a registry's word for it means: "pending", "draft", else published.
[[nodiscard]] PublishedPlace::State placeStateOf(QStringView status);

} // namespace studio
