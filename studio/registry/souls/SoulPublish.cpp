#include "registry/souls/SoulPublish.h"

#include "registry/Version.h"
#include "registry/souls/SoulMembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray())
        texts += text.toString();
    return texts;
}

Error problemOf(const std::vector<Error> &problems)
{
    QStringList missing;
    for (const Error &problem : problems) {
        if (problem.code == "soul/missing")
            missing += problem.arguments.value(0);
    }
    if (missing.size() > 1)
        return {"soul/incomplete", {missing.join(u", "_s)}, {}};
    return problems.front();
}

/// The persona that an artifact carries, as a soul of its slug and version.
Result<QJsonObject> membersOf(const Artifact &artifact)
{
    const Result<FileText> file = decode(artifact.layers.front().content);
    if (!file)
        return std::unexpected(file.error());
    // Its place says the kind; an artifact has only its kind.
    const QString path = artifact.kind == Kind::Soul ? u"/SOUL.md"_s : u"/agents/agent.md"_s;
    const SnapshotPtr snapshot = makeSnapshot(file->text, file->encoding, path);
    if (artifact.kind != Kind::Soul)
        return fail("soul/agent");
    QJsonObject members = soulMembers(*snapshot, artifact.slug, artifact.version);
    if (!artifact.status.isEmpty())
        members[u"status"_s] = artifact.status;
    if (const auto problems = soulProblems(*snapshot, members); !problems.empty())
        return std::unexpected(problemOf(problems));
    return members;
}

/// A new soul: what is null is left out.
QJsonObject newSoul(QJsonObject members)
{
    for (auto member = members.begin(); member != members.end();) {
        const bool empty = member->isNull() || (member->isArray() && member->toArray().isEmpty());
        member = empty ? members.erase(member) : std::next(member);
    }
    return members;
}

/// Earlier slugs that are there stay: each is a link that somebody may follow.
QJsonArray joinedHistory(const QJsonObject &there, const QJsonObject &wanted)
{
    QJsonArray history = there["slugHistory"_L1].toArray();
    const QString before = there["slug"_L1].toString();
    const QString after = wanted["slug"_L1].toString();
    if (before != after && !history.contains(before))
        history += before;
    for (const QJsonValue &slug : wanted["slugHistory"_L1].toArray()) {
        if (!history.contains(slug) && slug.toString() != after)
            history += slug;
    }
    return history;
}

/// Whether a write that ended so may have been done: its answer was lost, makes no sense, or was
/// not waited for.
bool isUncertain(const Error &error)
{
    return mayHaveArrived(error) || error.code == "net/wrong-type"
           || error.code == "net/invalid-json" || error.code == "souls/bad-answer"
           || error.code == "registry/cancelled";
}

} // namespace

SoulPublish::SoulPublish(SoulsApi &api, QHash<QString, QString> knownIds)
    : m_api(api)
    , m_knownIds(std::move(knownIds))
{
}

Result<QJsonObject> SoulPublish::find(const QString &slug, const QStringList &earlier,
                                      const std::stop_token &stop)
{
    const Result<FoundSoul> found = m_api.soul(slug, stop);
    if (found) {
        if (!found->movedFrom.isEmpty())
            return fail("registry/moved", {slug, presentable(found->soul["slug"_L1].toString())});
        return found->soul;
    }
    if (found.error().code != "http/not-found")
        return std::unexpected(found.error());
    if (const QString id = m_knownIds.value(slug); !id.isEmpty() && m_api.isSignedIn()) {
        const Result<QJsonObject> hidden = m_api.soulById(id, stop);
        if (hidden && (*hidden)["slug"_L1].toString() == slug)
            return hidden;
        // One who may not see it, or a catalog that has forgotten it: then it is not there for us.
        if (!hidden && hidden.error().code != "http/not-found"
            && hidden.error().code != "http/forbidden")
            return hidden;
    }
    for (const QString &other : earlier) {
        const Result<FoundSoul> before = m_api.soul(other, stop);
        if (before)
            return before->soul;
        if (before.error().code != "http/not-found")
            return std::unexpected(before.error());
    }
    return QJsonObject();
}

Result<SoulPlan> SoulPublish::plan(const Artifact &artifact, const std::stop_token &stop)
{
    Result<QJsonObject> members = membersOf(artifact);
    if (!members)
        return std::unexpected(members.error());
    SoulPlan plan;
    plan.wanted = std::move(*members);
    if (!plan.wanted.contains("status"_L1))
        plan.wanted[u"status"_s] = u"published"_s;
    Result<QJsonObject> there = find(artifact.slug, textsOf(plan.wanted["slugHistory"_L1]), stop);
    if (!there)
        return std::unexpected(there.error());
    if (there->isEmpty()) {
        plan.send = newSoul(plan.wanted);
        return plan;
    }
    plan.there = std::move(*there);
    plan.id = plan.there["id"_L1].toString();
    QStringList differing = differingMembers(plan.there, plan.wanted);
    const auto now = Version::parse(plan.there["version"_L1].toString());
    const auto wanted = Version::parse(artifact.version);
    const bool sameVersion = now && wanted && compareVersions(*wanted, *now) == 0;
    const bool otherContent = std::ranges::any_of(differing, isVersioned);
    plan.older = now && wanted && compareVersions(*wanted, *now) < 0;
    if (differing.isEmpty()) {
        plan.act = SoulPlan::Act::Nothing;
        plan.state = PublishPreview::State::SameContent;
        return plan;
    }
    plan.act = SoulPlan::Act::Change;
    plan.state = !sameVersion   ? PublishPreview::State::NewVersion
                 : otherContent ? PublishPreview::State::OtherContent
                                : PublishPreview::State::SameContent;
    for (const QString &member : std::as_const(differing))
        plan.send[member] = plan.wanted[member];
    if (plan.send.contains("slug"_L1) || plan.send.contains("slugHistory"_L1))
        plan.send[u"slugHistory"_s] = joinedHistory(plan.there, plan.wanted);
    return plan;
}

Result<QJsonObject> SoulPublish::run(const SoulPlan &plan, const Progress &progress,
                                     const std::stop_token &stop)
{
    const QString slug = plan.wanted["slug"_L1].toString();
    const QString version = plan.wanted["version"_L1].toString();
    if (plan.state == PublishPreview::State::OtherContent)
        return fail("registry/version-exists",
                    {slug, version, presentable(plan.there["contentHash"_L1].toString())});
    if (plan.older)
        return fail("registry/older-version",
                    {slug, version, presentable(plan.there["version"_L1].toString())});
    if (plan.act == SoulPlan::Act::Nothing)
        return plan.there;
    if (stop.stop_requested())
        return fail("registry/cancelled");
    const qint64 size = QJsonDocument(plan.send).toJson(QJsonDocument::Compact).size();
    const auto report = [&](const char *stage, qint64 done) {
        if (progress)
            progress(stage, done, size);
    };
    report("send", 0);
    const Result<QJsonObject> answer = plan.act == SoulPlan::Act::Create
                                           ? m_api.create(plan.send, stop)
                                           : m_api.change(plan.id, plan.send, stop);
    report("verify", size);
    // Whatever was sent may have arrived: from here on looking must not be cut short.
    if (!answer) {
        if (isUncertain(answer.error())) {
            report("lost", size);
            return afterLostAnswer(plan, answer.error(), {});
        }
        // Another window may have sent the same just now; then it is there, as it should be.
        if (answer.error().code == "http/conflict") {
            const Result<QJsonObject> there = findAgain(plan, plan.id, {});
            if (there && !there->isEmpty() && differingMembers(*there, plan.wanted).isEmpty())
                return there;
        }
        return answer;
    }
    Result<QJsonObject> stored = findAgain(plan, (*answer)["id"_L1].toString(), {});
    if (!stored || stored->isEmpty()) {
        // It said that it has it, and what it said it has can be compared as well.
        stored = answer;
    }
    if (const QStringList other = differingMembers(*stored, plan.wanted); !other.isEmpty())
        return fail("registry/stored-otherwise", {slug, other.join(u", "_s)});
    return stored;
}

Result<QJsonObject> SoulPublish::findAgain(const SoulPlan &plan, const QString &id,
                                           const std::stop_token &stop)
{
    const QString slug = plan.wanted["slug"_L1].toString();
    if (!id.isEmpty())
        m_knownIds.insert(slug, id);
    return find(slug, {}, stop);
}

Result<QJsonObject> SoulPublish::afterLostAnswer(const SoulPlan &plan, const Error &lost,
                                                 const std::stop_token &stop)
{
    const QString slug = plan.wanted["slug"_L1].toString();
    const QString host = hostOf(m_api.base());
    const Result<QJsonObject> stored = findAgain(plan, plan.id, stop);
    if (!stored)
        return fail("registry/outcome-unknown", {slug, host});
    if (!stored->isEmpty() && differingMembers(*stored, plan.wanted).isEmpty())
        return stored;
    // What is not published is not shown, so its absence says nothing.
    if (stored->isEmpty() && plan.wanted["status"_L1] != "published"_L1)
        return fail("registry/outcome-unknown", {slug, host});
    // Where the server has said something, that says more.
    if (lost.code == "registry/cancelled" || lost.code == "http/server")
        return std::unexpected(lost);
    return fail("registry/not-arrived", {slug, host});
}

} // namespace studio
