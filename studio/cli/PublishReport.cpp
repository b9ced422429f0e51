#include "cli/Json.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/PublishItem.h"
#include "wording/PersonaDiff.h"
#include "wording/Wording.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QLatin1StringView stateId(PublishPreview::State state)
{
    switch (state) {
    case PublishPreview::State::New: return "new"_L1;
    case PublishPreview::State::NewVersion: return "new-version"_L1;
    case PublishPreview::State::SameContent: return "same-content"_L1;
    case PublishPreview::State::OtherContent: return "other-content"_L1;
    }
    return {};
}

/// From what is there to what would be there; empty for a first publication.
std::vector<DiffRow> differences(const PublishItem &item)
{
    const PublishPreview &preview = *item.preview;
    const Result<FileText> before = decode(preview.previousContent);
    if (!before || preview.previousContent.isEmpty())
        return {};
    const QString path = item.snapshot->path;
    const SnapshotPtr old = makeSnapshot(before->text, before->encoding, path);
    const Result<FileText> after = decode(preview.content);
    if (!after || preview.content.isEmpty())
        return diffPersonas(*old, *item.snapshot);
    return diffPersonas(*old, *makeSnapshot(after->text, after->encoding, path));
}

QLatin1StringView rowId(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::Heading: return "heading"_L1;
    case DiffRow::Kind::Same: return "same"_L1;
    case DiffRow::Kind::Removed: return "removed"_L1;
    case DiffRow::Kind::Added: return "added"_L1;
    case DiffRow::Kind::Gap: return "gap"_L1;
    }
    return {};
}

QString rowLine(const DiffRow &row)
{
    switch (row.kind) {
    case DiffRow::Kind::Heading: return u"  "_s + row.text;
    case DiffRow::Kind::Same: return u"      "_s + row.text;
    case DiffRow::Kind::Removed: return u"    - "_s + row.text;
    case DiffRow::Kind::Added: return u"    + "_s + row.text;
    case DiffRow::Kind::Gap:
        return row.text.isEmpty() ? u"      …"_s : QString(u"      "_s + row.text);
    }
    return {};
}

void showDetails(const PublishItem &item)
{
    const PublishPreview &preview = *item.preview;
    note(tr("What is sent:"));
    for (const PublishPreview::File &file : preview.files) {
        if (file.present)
            continue;
        note(u"  %1  %2  %3"_s.arg(file.name.isEmpty() ? tr("(manifest)") : file.name,
                                   QLocale().formattedDataSize(file.size), file.digest));
    }
    for (const auto &[key, value] : preview.annotations.asKeyValueRange())
        note(u"  "_s + key + u": "_s + value);
    const std::vector<DiffRow> rows = differences(item);
    if (!rows.empty())
        note(tr("What changes from %1:").arg(preview.previousVersion));
    for (const DiffRow &row : rows)
        note(rowLine(row));
    if (item.versions && !item.versions->reasons.empty()) {
        note(tr("Why this version:"));
        for (const Error &reason : item.versions->reasons)
            note(u"  "_s + wordError(reason));
    }
}

QString planLine(const PublishItem &item)
{
    const PublishPreview &preview = *item.preview;
    switch (preview.state) {
    case PublishPreview::State::SameContent:
        if (preview.bytesToSend == 0)
            return tr("%1: %2 %3 is published already.")
                .arg(item.file, preview.slug, preview.version);
        break;
    case PublishPreview::State::New:
        return tr("%1: %2 %3, new there").arg(item.file, preview.slug, preview.version);
    default: break;
    }
    return tr("%1: %2 %3, there now %4")
        .arg(item.file, preview.slug, preview.version, preview.previousVersion);
}

QJsonObject itemJson(const PublishItem &item, const PublishWishes &wishes)
{
    QJsonObject json{{u"file"_s, item.file}, {u"ok"_s, !item.error.has_value()}};
    if (item.snapshot)
        json[u"warnings"_s] = diagnosticsJson(*item.snapshot, item.warnings);
    if (item.error) {
        json[u"error"_s] = QJsonObject{{u"code"_s, QString::fromLatin1(item.error->code)},
                                       {u"message"_s, wordError(*item.error)}};
    }
    if (item.versions && !item.versions->choices.empty())
        json[u"proposedVersion"_s] = item.versions->choice().version;
    if (!item.preview)
        return json;
    const PublishPreview &preview = *item.preview;
    QJsonArray files;
    for (const PublishPreview::File &file : preview.files) {
        files.append(QJsonObject{{u"name"_s, file.name},
                                 {u"mediaType"_s, file.mediaType},
                                 {u"size"_s, file.size},
                                 {u"digest"_s, file.digest},
                                 {u"present"_s, file.present}});
    }
    QJsonObject fields;
    for (const auto &[key, value] : preview.annotations.asKeyValueRange())
        fields[key] = value;
    QJsonArray rows;
    for (const DiffRow &row : differences(item))
        rows.append(QJsonObject{{u"kind"_s, rowId(row.kind)}, {u"text"_s, row.text}});
    json[u"slug"_s] = preview.slug;
    json[u"version"_s] = preview.version;
    json[u"previousVersion"_s] = preview.previousVersion;
    json[u"state"_s] = QString(stateId(preview.state));
    json[u"reference"_s] = item.published ? item.published->reference : preview.reference;
    json[u"digest"_s] = item.published ? item.published->digest : preview.digest;
    json[u"bytesToSend"_s] = preview.bytesToSend;
    json[u"files"_s] = files;
    json[u"fields"_s] = fields;
    json[u"difference"_s] = rows;
    const bool same = preview.state == PublishPreview::State::SameContent
                      && (wishes.dryRun || !item.published);
    json[u"alreadyPublished"_s] = item.published ? item.published->alreadyPublished : same;
    if (item.published) {
        json[u"status"_s] = item.published->status;
        json[u"tags"_s] = QJsonArray::fromStringList(item.published->tags);
    }
    return json;
}

/// The proposal helps where a version is in the way.
void sayError(const PublishItem &item)
{
    // Its findings have been said.
    if (item.error->code == "publish/not-fit")
        return;
    say(u"%1: %2"_s.arg(item.file, wordError(*item.error)));
    if (item.error->code == "registry/version-exists" && item.versions) {
        for (const Error &reason : item.versions->reasons)
            note(u"  "_s + wordError(reason));
        for (const VersionChoice &choice : item.versions->choices) {
            if (choice.proposed && choice.bump != Bump::None)
                note(tr("The next version would be %1: publish with --bump %2.")
                         .arg(choice.version, QString(bumpId(choice.bump))));
        }
    }
}

void sayPublished(const PublishItem &item)
{
    const Published &published = *item.published;
    print(published.reference);
    print(published.digest);
    if (published.alreadyPublished)
        note(tr("%1: This version was there already with the same content.").arg(item.file));
    if (published.status == "pending"_L1)
        note(tr("%1: It waits for a curator; until then others do not see it.").arg(item.file));
    else if (published.status == "draft"_L1)
        note(tr("%1: It is there as a draft; others do not see it.").arg(item.file));
    if (item.preview->olderThanPrevious)
        note(tr("%1: Version %2 is there, which is newer.")
                 .arg(item.file, item.preview->previousVersion));
}

} // namespace

void showPlan(const std::vector<PublishItem> &items, const RegistryPlace &place)
{
    if (std::ranges::none_of(items, &PublishItem::isReady))
        return;
    note(tr("To %1 (%2):").arg(place.shown(), place.registry->address()));
    for (const PublishItem &item : items) {
        if (item.isReady())
            note(planLine(item));
    }
    if (items.size() == 1 && items.front().isReady() && items.front().preview->bytesToSend > 0)
        showDetails(items.front());
}

void report(const std::vector<PublishItem> &items, const RegistryPlace &place,
            const PublishWishes &wishes)
{
    int published = 0;
    int already = 0;
    int refused = 0;
    QJsonArray results;
    for (const PublishItem &item : items) {
        if (wishes.json)
            results.append(itemJson(item, wishes));
        else if (item.error)
            sayError(item);
        else if (item.published)
            sayPublished(item);
        refused += item.error.has_value();
        already += item.published && item.published->alreadyPublished;
        published += item.published && !item.published->alreadyPublished;
    }
    if (wishes.json) {
        printJson(QJsonObject{{u"registry"_s, place.registry->address()},
                              {u"dryRun"_s, wishes.dryRun},
                              {u"published"_s, published},
                              {u"alreadyPublished"_s, already},
                              {u"failed"_s, refused},
                              {u"results"_s, results}});
        return;
    }
    if (wishes.dryRun)
        return note(tr("Nothing was sent."));
    if (items.size() > 1)
        note(tr("Published: %1. There already: %2. Not published: %3.")
                 .arg(published)
                 .arg(already)
                 .arg(refused));
}

ExitCode exitCodeOf(const std::vector<PublishItem> &items)
{
    ExitCode worst = Done;
    for (const PublishItem &item : items) {
        if (item.error)
            worst = std::max(worst, exitCodeOf(*item.error));
    }
    return worst;
}

} // namespace studio::cli
