#include "cli/Interrupt.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/PublishItem.h"
#include "cli/SaveText.h"
#include "registry/places/PublishedPlaces.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

using State = PublishedPlace::State;

PublishedPlace placeOf(const PublishItem &item, const RegistryPlace &place)
{
    return {.path = QFileInfo(item.snapshot->path).absoluteFilePath(),
            .slug = item.artifact->slug,
            .registry = place.registry->address(),
            .state = State::Sending,
            .version = item.artifact->version,
            .digest = item.preview->digest,
            .fileDigest = digestOf(encode(item.snapshot->text, item.snapshot->encoding)),
            .when = QDateTime::currentDateTimeUtc()};
}

State stateOf(const QString &status)
{
    return status == "pending"_L1 ? State::Pending
           : status == "draft"_L1 ? State::Draft
                                  : State::Published;
}

QString keyOf(const PublishedPlace &place)
{
    return place.path + u'\n' + place.slug;
}

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

/// What the end of each publish says about where the persona is now. Nothing is said of those
/// whose end is unknown: they stay as being sent.
void rememberOutcomes(const std::vector<PublishItem *> &sent, const RegistryPlace &place,
                      const QHash<QString, PublishedPlace> &before)
{
    const PublishedPlaces places;
    std::vector<PublishedPlace> known;
    for (const PublishItem *item : sent) {
        PublishedPlace now = placeOf(*item, place);
        if (item->published) {
            now.state = stateOf(item->published->status);
            now.id = item->published->id;
            now.reference = item->published->reference;
            known.push_back(std::move(now));
        } else if (item->error && item->error->code != "registry/outcome-unknown") {
            const auto earlier = before.constFind(keyOf(now));
            if (earlier != before.cend())
                known.push_back(*earlier);
            else if (const auto forgotten = places.forget(now); !forgotten)
                complain(forgotten.error());
        }
    }
    if (const auto remembered = places.remember(known); !remembered)
        complain(remembered.error());
}

Result<PublishedList> sendAll(const std::vector<PublishItem *> &sent, const RegistryPlace &place,
                              bool shows)
{
    std::vector<Artifact> artifacts;
    for (const PublishItem *item : sent)
        artifacts.push_back(*item->artifact);
    const auto job = place.registry->startPublishAll(std::move(artifacts));
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
    const PublishedPlaces places;
    QHash<QString, PublishedPlace> before;
    std::vector<PublishedPlace> begun;
    if (const auto all = places.all()) {
        for (const PublishedPlace &one : *all) {
            if (one.registry == place.registry->address())
                before.insert(keyOf(one), one);
        }
    }
    for (const PublishItem *item : sent) {
        if (item->preview->state != PublishPreview::State::SameContent)
            begun.push_back(placeOf(*item, place));
    }
    if (const auto remembered = places.remember(begun); !remembered)
        complain(remembered.error());
    const Result<PublishedList> results = sendAll(sent, place, !wishes.json);
    for (size_t at = 0; at < sent.size(); ++at) {
        if (!results)
            sent[at]->error = results.error();
        else if (const Result<Published> &result = (*results)[at]; result)
            sent[at]->published = *result;
        else
            sent[at]->error = result.error();
    }
    rememberOutcomes(sent, place, before);
}

} // namespace studio::cli
