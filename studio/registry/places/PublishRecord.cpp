#include "registry/places/PublishRecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

PublishedPlace::State placeStateOf(QStringView status)
{
    return status == "pending"_L1 ? PublishedPlace::State::Pending
           : status == "draft"_L1 ? PublishedPlace::State::Draft
                                  : PublishedPlace::State::Published;
}

PublishRecord::PublishRecord(const PublishedPlaces &places, const QString &path,
                             const QString &registry, const Artifact &artifact,
                             const QString &fileDigest)
    : m_places(places)
    , m_now{.path = path,
            .slug = artifact.slug,
            .registry = registry,
            .state = PublishedPlace::State::Sending,
            .version = artifact.version,
            .digest = artifact.digest(),
            .fileDigest = fileDigest.isEmpty() ? artifact.layers.front().digest : fileDigest}
{
}

Result<void> PublishRecord::begin()
{
    if (m_now.path.isEmpty())
        return {};
    const auto known = m_places.of(m_now.path);
    if (!known)
        return std::unexpected(known.error());
    const auto before = std::ranges::find_if(*known, [this](const PublishedPlace &place) {
        return place.slug == m_now.slug && place.registry == m_now.registry;
    });
    if (before != known->end())
        m_before = *before;
    m_now.when = QDateTime::currentDateTimeUtc();
    return m_places.remember({m_now});
}

Result<void> PublishRecord::end(const Result<Published> &outcome)
{
    if (m_now.path.isEmpty())
        return {};
    if (outcome) {
        PublishedPlace now = m_now;
        now.state = placeStateOf(outcome->status);
        now.version = outcome->version;
        now.digest = outcome->digest;
        now.id = outcome->id;
        now.reference = outcome->reference;
        now.when = QDateTime::currentDateTimeUtc();
        return m_places.remember({now});
    }
    if (outcome.error().code == "registry/outcome-unknown")
        return {};
    return m_before ? m_places.remember({*m_before}) : m_places.forget(m_now);
}

} // namespace studio
