#include "registry/SoulsCatalog.h"

#include "registry/Version.h"
#include "registry/souls/SoulCard.h"
#include "registry/souls/SoulMembers.h"
#include "registry/souls/SoulPublish.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QByteArrayView apiKeyBegin("posi_");
constexpr size_t mostAtOnce = 6; // As many connections as a browser opens to one server.

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// What is sent, as people read it: the body is a file of its own.
QMap<QString, QString> shownMembers(const QJsonObject &send)
{
    QMap<QString, QString> shown;
    for (auto member = send.begin(); member != send.end(); ++member) {
        if (member.key() == "content"_L1)
            continue;
        QStringList texts;
        for (const QJsonValue &item : member->isArray() ? member->toArray() : QJsonArray{*member})
            texts += item.toString();
        shown.insert(member.key(), texts.join(u", "_s));
    }
    return shown;
}

/// The body of a downloaded file: what is behind its frontmatter, or all of it.
bool holdsBody(const QByteArray &file, const QString &hash)
{
    const Result<FileText> decoded = decode(file);
    if (!decoded)
        return false;
    const Span body = parseFrontmatter(decoded->text).body;
    return contentHashOf(decoded->text.sliced(body.begin, body.length())) == hash
           || contentHashOf(decoded->text) == hash;
}

/// Under what a soul's file is kept: another content has another name.
QString copyName(const QString &page, const QString &contentHash)
{
    return page + u'#' + contentHash;
}

bool hasFrontmatter(const QByteArray &file)
{
    const Result<FileText> decoded = decode(file);
    return decoded && parseFrontmatter(decoded->text).present;
}

} // namespace

SoulsCatalog::SoulsCatalog(const QUrl &base, const SoulsAccess &access, const HttpRetries &retries,
                           const QString &cacheFolder)
    : m_base(base)
    , m_access(access)
    , m_retries(retries)
    , m_cache(std::make_shared<const RegistryCache>(cacheFolder))
{
}

SoulsCatalog::SoulsCatalog(const QUrl &base, std::shared_ptr<const Credentials> credentials,
                           const QString &cacheFolder)
    : m_base(base)
    , m_credentials(std::move(credentials))
    , m_cache(std::make_shared<const RegistryCache>(cacheFolder))
{
}

SoulsApi SoulsCatalog::api() const
{
    const SoulsAccess access = m_credentials ? soulsAccessOf(m_credentials->find(hostOf(m_base)))
                                             : m_access;
    return SoulsApi(m_base, access, m_retries);
}

QString SoulsCatalog::address() const
{
    return m_base.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

Capabilities SoulsCatalog::capabilities() const
{
    Capabilities can;
    can.hasVersions = false;
    can.canUnpublish = true;
    can.canDraft = true;
    can.canRename = true;
    can.canClaim = true;
    can.isRemote = true;
    can.publishNeedsSignIn = true;
    return can;
}

Result<PublishPreview> SoulsCatalog::describe(const Artifact &artifact,
                                              const std::stop_token &stop) const
{
    SoulsApi api = this->api();
    const Result<SoulPlan> plan = SoulPublish(api, m_knownIds).plan(artifact, stop);
    if (!plan)
        return std::unexpected(plan.error());
    const QString content = plan->wanted["content"_L1].toString();
    PublishPreview preview;
    preview.state = plan->state;
    preview.slug = artifact.slug;
    preview.version = artifact.version;
    preview.digest = contentHashOf(content);
    preview.reference = soulPage(m_base, artifact.slug).toString();
    preview.annotations = shownMembers(plan->send);
    preview.files.push_back({u"SOUL.md"_s, u"text/markdown"_s, content.toUtf8().size(),
                             preview.digest, !plan->send.contains("content"_L1)});
    preview.contentDiffers = true;
    preview.olderThanPrevious = plan->older;
    if (!plan->there.isEmpty()) {
        preview.previousVersion = shownText(plan->there["version"_L1]);
        preview.previousContent = soulFile(plan->there);
        preview.status = shownText(plan->there["status"_L1]);
        QJsonObject after = plan->there;
        for (auto member = plan->send.begin(); member != plan->send.end(); ++member)
            after[member.key()] = member.value();
        preview.content = soulFile(after);
        preview.contentDiffers = std::ranges::any_of(differingMembers(plan->there, plan->wanted),
                                                     isVersioned);
    }
    if (plan->act != SoulPlan::Act::Nothing)
        preview.bytesToSend = compact(plan->send).size();
    return preview;
}

Result<Published> SoulsCatalog::publish(const Artifact &artifact, DryRun dryRun,
                                        const Progress &progress, const std::stop_token &stop) const
{
    SoulsApi api = this->api();
    SoulPublish publishing(api, m_knownIds);
    const Result<SoulPlan> plan = publishing.plan(artifact, stop);
    if (!plan)
        return std::unexpected(plan.error());
    Published published{.reference = soulPage(m_base, artifact.slug).toString(),
                        .digest = contentHashOf(plan->wanted["content"_L1].toString()),
                        .version = artifact.version,
                        .tags = {},
                        .alreadyPublished = plan->act == SoulPlan::Act::Nothing,
                        .dryRun = dryRun == DryRun::Yes,
                        .status = plan->wanted["status"_L1].toString(),
                        .id = plan->id};
    if (dryRun == DryRun::Yes && plan->state != PublishPreview::State::OtherContent && !plan->older)
        return published;
    const Result<QJsonObject> stored = publishing.run(*plan, progress, stop);
    if (!stored)
        return std::unexpected(stored.error());
    published.status = shownText((*stored)["status"_L1]);
    published.id = shownText((*stored)["id"_L1]);
    return published;
}

Result<Listing> SoulsCatalog::entries(const std::stop_token &stop) const
{
    auto known = m_cache->listing(address());
    SoulsApi api = this->api();
    const Result<SoulsApi::List> list = api.list(stop, known ? known->validator.toLatin1()
                                                             : QByteArray());
    if (!list)
        return keptListing(std::move(known), list.error());
    Listing listing;
    if (list->unchanged)
        listing = std::move(known->listing);
    for (const QJsonObject &card : list->cards) {
        if (auto entry = entryOfCard(m_base, card))
            listing.entries.push_back(std::move(*entry));
    }
    std::ranges::stable_sort(listing.entries, [](const CatalogEntry &a, const CatalogEntry &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    listing.asOf = QDateTime::currentDateTimeUtc();
    m_cache->keepListing(address(), {QString::fromLatin1(list->etag), listing});
    return listing;
}

Result<Fetched> SoulsCatalog::fetch(const QString &slug, const QString &version,
                                    const std::stop_token &stop, Purpose purpose) const
{
    if (!isPublishableSlug(slug))
        return fail("registry/bad-slug", {slug});
    return nowOrKept(fetchNow(slug, version, stop, purpose),
                     [&] { return fetchKept(slug, version); });
}

std::optional<Fetched> SoulsCatalog::fetchKept(const QString &slug, const QString &version) const
{
    const auto entry = m_cache->entry(address(), slug, version);
    if (!entry)
        return {};
    auto content = m_cache->copy(copyName(entry->reference, entry->digest));
    if (!content)
        return {};
    return Fetched{.content = std::move(*content),
                   .slug = slug,
                   .version = entry->version,
                   .digest = entry->digest,
                   .isCached = true};
}

Result<Fetched> SoulsCatalog::fetchNow(const QString &slug, const QString &version,
                                       const std::stop_token &stop, Purpose purpose) const
{
    SoulsApi api = this->api();
    const Result<FoundSoul> found = api.soul(slug, stop);
    if (!found) {
        if (found.error().code == "http/not-found")
            return fail("registry/no-such-persona", {slug});
        return std::unexpected(found.error());
    }
    const QJsonObject &soul = found->soul;
    Fetched fetched{.content = {},
                    .slug = shownText(soul["slug"_L1]),
                    .version = shownText(soul["version"_L1]),
                    .digest = shownText(soul["contentHash"_L1]).toLower()};
    if (!isPublishableSlug(fetched.slug))
        return fail("souls/bad-answer", {hostOf(m_base), u"slug"_s});
    if (!version.isEmpty() && version != "latest"_L1 && version != fetched.version)
        return fail("registry/no-such-version", {slug, version});
    const QString body = contentHashOf(soul["content"_L1].toString());
    if (body != fetched.digest)
        return fail("registry/hash-mismatch", {slug, fetched.digest, body});
    fetched.content = soulFile(soul);
    if (purpose == Purpose::Download) {
        const Result<QByteArray> file = api.markdown(fetched.slug, stop);
        if (!file)
            return std::unexpected(file.error());
        if (!holdsBody(*file, fetched.digest))
            return fail("registry/hash-mismatch",
                        {slug, fetched.digest, digestOf(*file).section(u':', 1)});
        if (hasFrontmatter(*file))
            fetched.content = *file;
    }
    m_cache->keepCopy(copyName(soulPage(m_base, fetched.slug).toString(), fetched.digest),
                      fetched.content);
    return fetched;
}

Result<PublishedList> SoulsCatalog::publishAll(const std::vector<Artifact> &artifacts,
                                               DryRun dryRun, const Progress &progress,
                                               const std::stop_token &stop,
                                               const PublishWatch &watch) const
{
    PublishedList results(artifacts.size(), fail("registry/cancelled"));
    std::atomic<size_t> next = 0;
    std::mutex mutex;
    qint64 done = 0;
    const auto work = [&] {
        for (size_t at = next++; at < artifacts.size() && !stop.stop_requested(); at = next++) {
            const auto begun = [&] {
                const std::scoped_lock lock(mutex);
                return dryRun == DryRun::Yes ? Result<void>() : watch.begin(at);
            }();
            results[at] = begun ? publish(artifacts[at], dryRun, {}, stop)
                                : std::unexpected(begun.error());
            const std::scoped_lock lock(mutex);
            if (results[at] && watch.published && dryRun == DryRun::No)
                watch.published(at, *results[at]);
            progress("persona", ++done, qint64(artifacts.size()));
        }
    };
    std::vector<std::unique_ptr<QThread>> threads;
    for (size_t at = 0; at < std::min(mostAtOnce, artifacts.size()); ++at) {
        threads.emplace_back(QThread::create(work));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    return results;
}

Result<QStringList> SoulsCatalog::versions(const QString &slug, const std::stop_token &stop) const
{
    SoulsApi api = this->api();
    const Result<FoundSoul> found = api.soul(slug, stop);
    if (!found && found.error().code == "http/not-found")
        return fail("registry/no-such-persona", {slug});
    if (!found)
        return std::unexpected(found.error());
    return QStringList{shownText(found->soul["version"_L1])};
}

Result<QJsonObject> SoulsCatalog::setStatus(const QString &slug, const QString &status,
                                            const QString &version,
                                            const std::stop_token &stop) const
{
    SoulsApi api = this->api();
    SoulPublish publishing(api, m_knownIds);
    Result<QJsonObject> there = publishing.find(slug, {}, stop);
    if (!there)
        return there;
    if (there->isEmpty())
        return fail("registry/no-such-persona", {slug});
    if (!version.isEmpty() && (*there)["version"_L1].toString() != version)
        return fail("registry/no-such-version", {slug, version});
    if ((*there)["status"_L1].toString() == status)
        return there;
    const QString id = (*there)["id"_L1].toString();
    const Result<QJsonObject> answer = api.change(id, {{u"status"_s, status}}, stop);
    if (!answer && !mayHaveArrived(answer.error()))
        return answer;
    // By the id: a draft is not shown under its slug.
    const Result<QJsonObject> stored = api.soulById(id, {});
    if (!stored)
        return answer ? answer : fail("registry/outcome-unknown", {slug, hostOf(m_base)});
    if ((*stored)["status"_L1].toString() != status)
        return answer ? fail("registry/stored-otherwise", {slug, u"status"_s})
                      : fail("registry/not-arrived", {slug, hostOf(m_base)});
    return stored;
}

std::unique_ptr<JobOf<PublishPreview>> SoulsCatalog::startDescribe(const Artifact &artifact)
{
    return std::make_unique<JobOf<PublishPreview>>(
        [catalog = *this, artifact](const Progress &, const std::stop_token &stop) {
            return catalog.describe(artifact, stop);
        });
}

std::unique_ptr<JobOf<Published>> SoulsCatalog::startPublish(const Artifact &artifact,
                                                             DryRun dryRun)
{
    return std::make_unique<JobOf<Published>>(
        [catalog = *this, artifact, dryRun](const Progress &progress, const std::stop_token &stop) {
            return catalog.publish(artifact, dryRun, progress, stop);
        });
}

std::unique_ptr<JobOf<PublishedList>> SoulsCatalog::startPublishAll(std::vector<Artifact> artifacts,
                                                                    DryRun dryRun,
                                                                    const PublishWatch &watch)
{
    return std::make_unique<JobOf<PublishedList>>(
        [catalog = *this, all = std::move(artifacts), dryRun,
         watch](const Progress &progress, const std::stop_token &stop) -> Result<PublishedList> {
            return catalog.publishAll(all, dryRun, progress, stop, watch);
        });
}

std::unique_ptr<JobOf<Listing>> SoulsCatalog::startEntries()
{
    return std::make_unique<JobOf<Listing>>(
        [catalog = *this](const Progress &, const std::stop_token &stop) -> Result<Listing> {
            return catalog.entries(stop);
        });
}

std::unique_ptr<JobOf<QStringList>> SoulsCatalog::startVersions(const QString &slug)
{
    return std::make_unique<JobOf<QStringList>>(
        [catalog = *this, slug](const Progress &, const std::stop_token &stop) {
            return catalog.versions(slug, stop);
        });
}

std::unique_ptr<JobOf<Fetched>> SoulsCatalog::startFetch(const QString &slug,
                                                         const QString &version)
{
    return std::make_unique<JobOf<Fetched>>(
        [catalog = *this, slug, version](const Progress &, const std::stop_token &stop) {
            return catalog.fetch(slug, version, stop);
        });
}

std::unique_ptr<JobOf<Fetched>> SoulsCatalog::startLook(const QString &slug, const QString &version)
{
    return std::make_unique<JobOf<Fetched>>(
        [catalog = *this, slug, version](const Progress &, const std::stop_token &stop) {
            return catalog.fetch(slug, version, stop, Purpose::Look);
        });
}

std::unique_ptr<JobOf<Unpublished>> SoulsCatalog::startUnpublish(const QString &slug,
                                                                 const QString &version)
{
    return std::make_unique<JobOf<Unpublished>>(
        [catalog = *this, slug, version](const Progress &,
                                         const std::stop_token &stop) -> Result<Unpublished> {
            const Result<QJsonObject> down = catalog.setStatus(slug, u"draft"_s, version, stop);
            if (!down)
                return std::unexpected(down.error());
            Unpublished unpublished;
            unpublished.kept = {shownText((*down)["version"_L1])};
            return unpublished;
        });
}

SoulsAccess soulsAccessOf(const std::optional<Login> &login)
{
    if (!login)
        return {};
    const Secret &secret = login->token.isEmpty() ? login->password : login->token;
    if (secret.expose().startsWith(apiKeyBegin))
        return {.apiKey = secret};
    return {.session = secret};
}

} // namespace studio
