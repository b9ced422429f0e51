#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/PublishItem.h"
#include "cli/SaveText.h"
#include "registry/places/PublishRecord.h"

#include <QEventLoop>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// Puts the raised version into the file, before it is sent: what is published is what is there.
void writeVersion(PublishItem &item)
{
    auto change = beginChange(item.snapshot->path, false);
    if (change) {
        change->after = item.snapshot->text;
        if (const auto done = finishChange(*change); !done)
            item.error = done.error();
    } else {
        item.error = change.error();
    }
}

Result<PublishedList> sendAll(const std::vector<PublishItem *> &sent, const RegistryPlace &place,
                              PublishRecord &record, bool shows, bool &hasComplained)
{
    std::vector<Artifact> artifacts;
    for (const PublishItem *item : sent)
        artifacts.push_back(*item->artifact);
    PublishWatch watch = record.watch();
    // What cannot be put down is said once; it keeps nothing from being published.
    watch.begins = [&](size_t at) -> Result<void> {
        if (const auto begun = record.begins(at); !begun && !std::exchange(hasComplained, true))
            complain(begun.error());
        return {};
    };
    const auto job = place.registry->startPublishAll(std::move(artifacts), DryRun::No, watch);
    QEventLoop loop;
    QObject::connect(job.get(), &Job::finished, &loop, &QEventLoop::quit);
    qint64 told = -1;
    QObject::connect(job.get(), &Job::progress, &loop,
                     [&](const QByteArray &stage, qint64 done, qint64 total) {
                         // In tenths: a thousand lines would tell no more.
                         const qint64 tenth = total > 0 ? done * 10 / total : 0;
                         if (!shows || stage != "persona" || total < 20 || tenth == told)
                             return;
                         told = tenth;
                         note(tr("%1 of %2 …").arg(QString::number(done), QString::number(total)));
                     });
    const Interrupt interrupt([&job] {
        note(tr("Stopping: what has begun is brought to its end. Ctrl+C again ends at once."));
        job->cancel();
    });
    if (!job->isFinished())
        loop.exec();
    return job->result();
}

} // namespace

void publishItems(std::vector<PublishItem> &items, const RegistryPlace &place,
                  const PublishWishes &wishes)
{
    std::vector<PublishItem *> sent;
    for (PublishItem &item : items) {
        if (item.isReady() && item.writesVersion)
            writeVersion(item);
        if (item.isReady())
            sent.push_back(&item);
    }
    if (sent.empty())
        return;
    PublishRecord record{PublishedPlaces()};
    for (const PublishItem *item : sent) {
        record.add(QFileInfo(item->snapshot->path).absoluteFilePath(), place.registry->address(),
                   *item->artifact,
                   digestOf(encode(item->snapshot->text, item->snapshot->encoding)));
    }
    bool hasComplained = false;
    if (const auto prepared = record.prepare(); !prepared) {
        complain(prepared.error());
        hasComplained = true;
    }
    Result<PublishedList> results = sendAll(sent, place, record, !wishes.json, hasComplained);
    if (!results)
        results = PublishedList(sent.size(), std::unexpected(results.error()));
    for (size_t at = 0; at < sent.size(); ++at) {
        if (const Result<Published> &result = (*results)[at]; result)
            sent[at]->published = *result;
        else
            sent[at]->error = result.error();
    }
    if (const auto ended = record.end(*results); !ended && !hasComplained)
        complain(ended.error());
}

} // namespace studio::cli
