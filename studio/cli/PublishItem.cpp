#include "cli/PublishItem.h"

#include "checks/Checks.h"
#include "checks/SecretScan.h"
#include "cli/Json.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "library/FolderWalk.h"
#include "library/LibraryEntry.h"
#include "persona/Identity.h"
#include "registry/places/PublishedPlaces.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

constexpr size_t describedAtOnce = 6;

PublishItem itemOf(const QString &path, const QString &shown)
{
    PublishItem item;
    item.file = shown;
    if (auto snapshot = openSnapshot(path))
        item.snapshot = std::move(*snapshot);
    else
        item.error = snapshot.error();
    return item;
}

void addFolder(std::vector<PublishItem> &items, const QString &folder)
{
    const FolderWalk walk = walkFolder(folder);
    QStringList paths = walk.files.keys();
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        PublishItem item = itemOf(
            path, QDir::cleanPath(folder + u'/' + QDir(folder).relativeFilePath(path)));
        if (item.error || isPersona(*item.snapshot))
            items.push_back(std::move(item));
    }
    if (!walk.complete)
        say(tr("%1 holds more files than are looked at. Not all of them are published.")
                .arg(folder));
}

/// Says errors, warnings and what looks like a secret; the first and the last stop the item.
void checkItem(PublishItem &item, const PublishWishes &wishes)
{
    Readiness readiness = readinessOf(*item.snapshot);
    for (const Diagnostic &diagnostic : readiness.errors)
        say(diagnosticLine(item.file, *item.snapshot, diagnostic));
    for (const Diagnostic &diagnostic : readiness.warnings)
        say(diagnosticLine(item.file, *item.snapshot, diagnostic));
    if (!wishes.allowSecrets) {
        for (const Span &secret : readiness.secrets) {
            const Position place = item.snapshot->lines.positionAt(secret.begin);
            const QString shown = maskedSecret(
                QStringView(item.snapshot->text).sliced(secret.begin, secret.length()));
            say(tr("%1:%2:%3: error: This looks like a secret (%4). Take it out, or publish with "
                   "--allow-secrets.")
                    .arg(item.file, QString::number(place.line), QString::number(place.column),
                         shown));
        }
    }
    item.warnings = std::move(readiness.warnings);
    if (!readiness.errors.empty() || (!wishes.allowSecrets && !readiness.secrets.empty()))
        item.error = Error{"publish/not-fit", {}, {}};
}

void makeArtifactOf(PublishItem &item, const QString &version, const PublishWishes &wishes)
{
    Result<Artifact> artifact = makeArtifact(
        *item.snapshot, {.version = version, .slug = wishes.slug, .attachments = {}});
    if (artifact)
        item.artifact = std::move(*artifact);
    else
        item.error = artifact.error();
}

/// Two files under one address would take each other's place.
void refuseSameSlugs(std::vector<PublishItem> &items)
{
    QHash<QString, PublishItem *> first;
    for (PublishItem &item : items) {
        if (item.error || !item.artifact)
            continue;
        PublishItem *&other = first[item.artifact->slug];
        if (other)
            item.error = Error{"publish/same-slug", {item.artifact->slug, other->file}, {}};
        else
            other = &item;
    }
}

/// A file that is there under another slug is moved only when it says so.
void refuseOtherSlugs(std::vector<PublishItem> &items, const RegistryPlace &place)
{
    const auto places = PublishedPlaces().all();
    if (!places || !place.registry->capabilities().canRename)
        return;
    QHash<QString, QString> slugs;
    for (const PublishedPlace &one : *places) {
        if (one.registry == place.registry->address() && one.state != PublishedPlace::State::Away)
            slugs.insert(one.path, one.slug);
    }
    for (PublishItem &item : items) {
        if (item.error || !item.artifact)
            continue;
        const QString before = slugs.value(QFileInfo(item.snapshot->path).absoluteFilePath());
        const Value *history = item.snapshot->value(u"slugHistory");
        const bool says = history && history->asTexts().contains(before);
        if (!before.isEmpty() && before != item.artifact->slug && !says)
            item.error = Error{"publish/other-slug", {before, item.artifact->slug}, {}};
    }
}

/// Describes the items that still go on, a few at a time.
void describe(std::vector<PublishItem> &items, const RegistryPlace &place,
              const std::function<bool(const PublishItem &)> &wanted)
{
    std::deque<std::pair<PublishItem *, std::unique_ptr<JobOf<PublishPreview>>>> running;
    const auto takeFirst = [&] {
        auto &[item, job] = running.front();
        job->wait();
        if (job->result())
            item->preview = *job->result();
        else
            item->error = job->result().error();
        running.pop_front();
    };
    for (PublishItem &item : items) {
        if (item.error || !item.artifact || !wanted(item))
            continue;
        if (running.size() == describedAtOnce)
            takeFirst();
        running.emplace_back(&item, place.registry->startDescribe(*item.artifact));
    }
    while (!running.empty())
        takeFirst();
}

/// The version that an item shall have, seen from what is there; the present one when it stays.
QString versionOf(PublishItem &item, const PublishWishes &wishes)
{
    const QString present = item.artifact->version;
    const PublishPreview &preview = *item.preview;
    if (preview.previousVersion.isEmpty() || !wishes.version.isEmpty())
        return present;
    item.versions = planVersions(*item.snapshot, preview);
    const bool same = item.versions->choices.front().version == preview.previousVersion;
    if (wishes.bump != Bump::None && preview.state != PublishPreview::State::SameContent) {
        const auto version = Version::parse(preview.previousVersion);
        if (version && !same)
            return bumped(*version, wishes.bump);
    }
    const bool written = !item.snapshot->textOf(u"version").trimmed().isEmpty();
    return written ? present : item.versions->choice().version;
}

/// Takes another version: in the text, too, when it was asked to rise and the text has one.
/// Whether there is something to describe anew.
bool takeVersion(PublishItem &item, const QString &version, const PublishWishes &wishes)
{
    if (version == item.artifact->version)
        return false;
    if (wishes.bump != Bump::None && keepsVersion(*item.snapshot)) {
        const Result<SnapshotPtr> raised = withVersion(item.snapshot, version);
        if (!raised) {
            item.error = raised.error();
            return false;
        }
        item.writesVersion = *raised != item.snapshot;
        item.snapshot = *raised;
    }
    makeArtifactOf(item, version, wishes);
    return !item.error;
}

} // namespace

std::vector<PublishItem> itemsOf(const QStringList &paths)
{
    std::vector<PublishItem> items;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir())
            addFolder(items, path);
        else
            items.push_back(itemOf(path, path));
    }
    return items;
}

void prepare(std::vector<PublishItem> &items, const RegistryPlace &place,
             const PublishWishes &wishes)
{
    for (PublishItem &item : items) {
        if (item.error)
            continue;
        checkItem(item, wishes);
        if (item.error)
            continue;
        const bool written = !item.snapshot->textOf(u"version").trimmed().isEmpty();
        makeArtifactOf(item, wishes.version.isEmpty() && !written ? u"1.0.0"_s : wishes.version,
                       wishes);
    }
    refuseSameSlugs(items);
    if (!wishes.asNew)
        refuseOtherSlugs(items, place);
    describe(items, place, [](const PublishItem &) { return true; });
    QHash<const PublishItem *, bool> again;
    for (PublishItem &item : items) {
        if (item.isReady())
            again[&item] = takeVersion(item, versionOf(item, wishes), wishes);
    }
    describe(items, place, [&](const PublishItem &item) { return again.value(&item); });
    for (PublishItem &item : items) {
        if (item.isReady() && item.preview->state == PublishPreview::State::OtherContent)
            item.error = Error{
                "registry/version-exists", {item.artifact->slug, item.artifact->version}, {}};
    }
}

} // namespace studio::cli
