#include "ui/publish/PublishBatch.h"

#include "persona/Identity.h"
#include "registry/places/PublishRecord.h"
#include "ui/publish/AddressChoice.h"
#include "ui/publish/PublishArtifact.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr size_t mostAtOnce = 4;

/// Does the same with each of many, a few at a time.
void forEach(size_t count, const std::stop_token &stop, const std::function<void(size_t)> &work)
{
    std::atomic<size_t> next = 0;
    std::vector<std::jthread> threads;
    for (size_t i = 0; i < std::min(count, mostAtOnce); ++i) {
        threads.emplace_back([&] {
            for (size_t at = next++; at < count && !stop.stop_requested(); at = next++)
                work(at);
        });
    }
}

BatchItem readItem(const QString &path)
{
    BatchItem item;
    item.path = QFileInfo(path).absoluteFilePath();
    item.name = QFileInfo(path).fileName();
    const Result<FileText> file = readFile(path);
    if (!file) {
        item.error = file.error();
        return item;
    }
    item.snapshot = makeSnapshot(file->text, file->encoding, item.path);
    item.toPublish = item.snapshot;
    item.name = identityOf(*item.snapshot).name;
    const Readiness readiness = readinessOf(*item.snapshot);
    item.warnings = int(readiness.warnings.size());
    if (!readiness.errors.empty() || !readiness.secrets.empty())
        item.error = Error{"publish/not-fit", {}, {}};
    return item;
}

/// Gives an item its artifact under a version; an error stops it.
bool takeVersion(BatchItem &item, const QString &version)
{
    const Result<SnapshotPtr> text = withVersion(item.snapshot, version);
    if (!text) {
        item.error = text.error();
        return false;
    }
    item.toPublish = *text;
    Result<Artifact> artifact = artifactWithCard(*item.toPublish, version);
    if (!artifact) {
        item.error = artifact.error();
        return false;
    }
    item.artifact = std::move(*artifact);
    return true;
}

bool describe(BatchItem &item, Registry &registry)
{
    const auto job = registry.startDescribe(*item.artifact);
    job->wait();
    if (!job->result()) {
        item.error = job->result().error();
        return false;
    }
    item.preview = *job->result();
    return true;
}

void prepareItem(BatchItem &item, Registry &registry)
{
    if (!describe(item, registry))
        return;
    const VersionPlan plan = planVersions(*item.snapshot, *item.preview);
    const QString version = plan.choice().version;
    if (version != item.artifact->version
        && (!takeVersion(item, version) || !describe(item, registry)))
        return;
    if (item.preview->state == PublishPreview::State::OtherContent)
        item.error = Error{"registry/version-exists", {item.artifact->slug, version}, {}};
}

/// Two files under one address would take each other's place.
void refuseSameSlugs(Batch &items)
{
    QHash<QString, const BatchItem *> first;
    for (BatchItem &item : items) {
        if (item.error || !item.artifact)
            continue;
        const BatchItem *&other = first[item.artifact->slug];
        if (other)
            item.error = Error{
                "publish/same-slug", {item.artifact->slug, QFileInfo(other->path).fileName()}, {}};
        else
            other = &item;
    }
}

/// What is there under another slug would be there twice: that is to be said for each by itself.
void refuseOtherSlugs(Batch &items, const Registry &registry, const PublishedPlaces &places)
{
    if (!registry.capabilities().canRename)
        return;
    const auto known = places.all().value_or(std::vector<PublishedPlace>());
    for (BatchItem &item : items) {
        if (item.error || !item.artifact)
            continue;
        const QString before = slugBefore(known, registry.address(), item.artifact->slug,
                                          *item.snapshot);
        if (!before.isEmpty())
            item.error = Error{"publish/second-address", {before, item.artifact->slug}, {}};
    }
}

/// Writes the version that was published into the file, unless somebody has changed it since.
void writeVersion(const BatchItem &item)
{
    QFile file(item.path);
    if (!file.open(QIODevice::ReadOnly)
        || file.readAll() != encode(item.snapshot->text, item.snapshot->encoding))
        return;
    file.close();
    QSaveFile changed(item.path);
    if (!changed.open(QIODevice::WriteOnly))
        return;
    changed.write(encode(item.toPublish->text, item.toPublish->encoding));
    (void)changed.commit(); // What is published is so; the file keeps what it says.
}

Result<PublishedList> sendAll(std::vector<Artifact> artifacts, Registry &registry,
                              PublishRecord &record, const Progress &progress,
                              const std::stop_token &stop)
{
    const auto job = registry.startPublishAll(std::move(artifacts), DryRun::No, record.watch());
    // The signals of a job come in the thread that made it: this one.
    QEventLoop loop;
    QObject::connect(job.get(), &Job::finished, &loop, &QEventLoop::quit);
    QObject::connect(
        job.get(), &Job::progress, &loop,
        [&](const QByteArray &stage, qint64 done, qint64 total) { progress(stage, done, total); });
    const std::stop_callback cancelling(stop, [&job] { job->cancel(); });
    if (!job->isFinished())
        loop.exec();
    return job->result();
}

} // namespace

std::unique_ptr<JobOf<Batch>> startPrepareBatch(const QStringList &paths,
                                                std::shared_ptr<Registry> registry,
                                                const PublishedPlaces &places)
{
    return std::make_unique<JobOf<Batch>>(
        [paths, places, registry = std::move(registry)](
            const Progress &progress, const std::stop_token &stop) -> Result<Batch> {
            Batch items(static_cast<size_t>(paths.size()));
            forEach(items.size(), stop, [&](size_t at) {
                items[at] = readItem(paths[qsizetype(at)]);
                if (!items[at].error)
                    takeVersion(items[at], firstVersion(*items[at].snapshot));
            });
            if (stop.stop_requested())
                return fail("registry/cancelled");
            refuseSameSlugs(items);
            refuseOtherSlugs(items, *registry, places);
            std::atomic<qint64> done = 0;
            forEach(items.size(), stop, [&](size_t at) {
                if (!items[at].error)
                    prepareItem(items[at], *registry);
                progress("persona", ++done, qint64(paths.size()));
            });
            if (stop.stop_requested())
                return fail("registry/cancelled");
            return items;
        });
}

std::unique_ptr<JobOf<Batch>> startPublishBatch(Batch items, std::shared_ptr<Registry> registry,
                                                const PublishedPlaces &places, bool writesVersions)
{
    return std::make_unique<JobOf<Batch>>(
        [items = std::move(items), registry = std::move(registry), places, writesVersions](
            const Progress &progress, const std::stop_token &stop) mutable -> Result<Batch> {
            std::vector<size_t> sent;
            std::vector<Artifact> artifacts;
            PublishRecord record(places);
            for (size_t at = 0; at < items.size(); ++at) {
                const BatchItem &item = items[at];
                if (!item.isReady())
                    continue;
                const bool stays = item.toPublish != item.snapshot && !writesVersions;
                sent.push_back(at);
                artifacts.push_back(*item.artifact);
                record.add(item.path, registry->address(), *item.artifact,
                           stays ? digestOf(encode(item.snapshot->text, item.snapshot->encoding))
                                 : QString());
            }
            if (const auto prepared = record.prepare(); !prepared)
                return std::unexpected(prepared.error());
            const Result<PublishedList> list = sendAll(std::move(artifacts), *registry, record,
                                                       progress, stop);
            PublishedList outcomes(sent.size(), std::unexpected(list ? Error() : list.error()));
            if (list)
                outcomes = *list;
            if (const auto ended = record.end(outcomes); !ended)
                return std::unexpected(ended.error());
            for (size_t at = 0; at < sent.size(); ++at) {
                BatchItem &item = items[sent[at]];
                if (!outcomes[at]) {
                    item.error = outcomes[at].error();
                    continue;
                }
                item.published = *outcomes[at];
                if (writesVersions && item.toPublish != item.snapshot)
                    writeVersion(item);
            }
            return items;
        });
}

} // namespace studio
