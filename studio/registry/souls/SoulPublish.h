#pragma once

#include "registry/Registry.h"
#include "registry/souls/SoulsApi.h"

#include <QHash>

namespace studio {

/// What a publish to a souls catalog would do.
struct SoulPlan
{
    enum class Act {
        Create,
        Change,
        Nothing, ///< All of it is there.
    };
    Act act = Act::Create;
    QString id;           ///< Of what is there; empty for a new soul.
    QJsonObject wanted;   ///< What the persona says, complete.
    QJsonObject send;     ///< The members that go over the wire.
    QJsonObject there;    ///< What is there; empty for a new soul.
    PublishPreview::State state = PublishPreview::State::New;
    bool older = false;   ///< A lower version than the one that is there.
};

/// Publishing to a souls catalog, for the work of a job: looks first, sends at most one write, and
/// looks again. After a lost answer it looks before it says anything.
///
/// Errors: those of SoulsApi; of soulProblems() the first, soul/incomplete (members) when several
/// are missing; registry/version-exists (slug, version, hash) for other content under the version
/// that is there; registry/older-version (slug, version, version there); registry/moved (slug,
/// present slug); registry/not-arrived (slug, host) when an answer was lost and nothing has
/// arrived; registry/outcome-unknown (slug, host) when that cannot be found out now;
/// registry/stored-otherwise (slug, members) when the catalog holds something else than was sent.
class SoulPublish
{
public:
    /// \a knownIds: of souls that were published before, by slug; a catalog shows what is not
    /// published only by its id.
    SoulPublish(SoulsApi &api, QHash<QString, QString> knownIds);

    [[nodiscard]] Result<SoulPlan> plan(const Artifact &artifact, const std::stop_token &stop);
    /// The soul as it is there afterwards.
    [[nodiscard]] Result<QJsonObject> run(const SoulPlan &plan, const Progress &progress,
                                          const std::stop_token &stop);
    /// The soul in any status, by slug, by a known id, or by one of its earlier slugs; empty when
    /// there is none. A slug that leads to another soul is registry/moved.
    [[nodiscard]] Result<QJsonObject> find(const QString &slug, const QStringList &earlier,
                                           const std::stop_token &stop);

private:
    [[nodiscard]] Result<QJsonObject> findAgain(const SoulPlan &plan, const QString &id,
                                                const std::stop_token &stop);
    [[nodiscard]] Result<QJsonObject> afterLostAnswer(const SoulPlan &plan, const Error &lost,
                                                      const std::stop_token &stop);

    SoulsApi &m_api;
    QHash<QString, QString> m_knownIds;
};

} // namespace studio
