#include "ui/catalog/CatalogItem.h"

#include "registry/Version.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// "Ada (@ada)" is ada on a card, as the author's own file has it.
QString bylineOf(const QString &authors)
{
    static const QRegularExpression handle(uR"(@([A-Za-z0-9-]+)\)?$)"_s);
    const QRegularExpressionMatch match = handle.match(authors);
    return match.hasMatch() ? match.captured(1) : authors;
}

CardModel::State cardState(const QString &status)
{
    if (status == "draft"_L1)
        return CardModel::State::Draft;
    return status == "pending"_L1 ? CardModel::State::Pending : CardModel::State::Plain;
}

void addState(CatalogItem &item, PublishedNow now)
{
    using enum CatalogState;
    switch (now) {
    case PublishedNow::Never:
    case PublishedNow::Away: item.states.push_back(NotPublished); return;
    case PublishedNow::Draft:
        item.card.state = CardModel::State::Draft;
        item.states.push_back(Draft);
        return;
    case PublishedNow::Pending:
    case PublishedNow::Unsure:
        item.card.state = CardModel::State::Pending;
        item.states.push_back(Pending);
        return;
    case PublishedNow::Published:
        item.card.state = CardModel::State::Published;
        item.states.push_back(Published);
        return;
    case PublishedNow::Changed:
        item.card.state = CardModel::State::Changed;
        item.states.push_back(Changed);
        return;
    }
}

} // namespace

bool CatalogItem::has(CatalogState state) const
{
    return std::ranges::contains(states, state);
}

bool isNewer(const QString &version, const QString &other)
{
    const auto one = Version::parse(version);
    const auto two = Version::parse(other);
    return one && two && compareVersions(*one, *two) > 0;
}

CatalogItem itemOf(const LibraryEntry &entry, const LibraryKnowledge &known)
{
    CatalogItem item;
    item.key = entry.path;
    item.card = entry.card;
    item.card.claimPending = known.claimPending;
    item.path = entry.path;
    item.updated = entry.modified;
    item.localVersion = entry.card.version.isEmpty() ? known.version : entry.card.version;
    item.registry = known.registry;
    item.slug = known.slug.isEmpty() ? entry.identity.slug : known.slug;
    if (!entry.card.model.isEmpty())
        item.models = {entry.card.model};
    addState(item, known.now);
    if (entry.errors > 0)
        item.states.push_back(CatalogState::Problems);
    if (isNewer(known.newest, item.localVersion)) {
        item.newestVersion = known.newest;
        item.states.push_back(CatalogState::Update);
    }
    if (known.claimPending)
        item.states.push_back(CatalogState::Claimed);
    return item;
}

CatalogItem itemOf(const CatalogEntry &entry, const LibraryEntry *local,
                   const QString &localVersion, bool claimPending)
{
    CatalogItem item;
    item.key = kindId(entry.kind) + u':' + entry.slug;
    item.entry = entry;
    item.slug = entry.slug;
    item.models = entry.models;
    item.updated = timeOf(entry.created);
    CardModel &card = item.card;
    card.kind = entry.kind;
    card.slug = entry.slug;
    card.name = entry.name.isEmpty() ? entry.slug : entry.name;
    card.tagline = entry.tagline.isEmpty() ? entry.description : entry.tagline;
    card.byline = bylineOf(entry.authors);
    card.category = entry.category;
    card.tags = entry.tags;
    card.frameworks = entry.frameworks;
    card.version = entry.version;
    card.license = entry.license;
    card.downloads = entry.downloads;
    card.rating = entry.rating;
    card.claimPending = claimPending;
    card.state = cardState(entry.status);
    card.freshness = freshnessOf(timeOf(entry.firstPublished), item.updated,
                                 QDateTime::currentDateTimeUtc());
    if (card.state == CardModel::State::Draft)
        item.states.push_back(CatalogState::Draft);
    else if (card.state == CardModel::State::Pending)
        item.states.push_back(CatalogState::Pending);
    if (claimPending)
        item.states.push_back(CatalogState::Claimed);
    if (!local)
        return item;
    item.path = local->path;
    item.localVersion = local->card.version.isEmpty() ? localVersion : local->card.version;
    item.states.push_back(CatalogState::InLibrary);
    if (isNewer(entry.version, item.localVersion)) {
        item.newestVersion = entry.version;
        item.states.push_back(CatalogState::Update);
    }
    return item;
}

SearchWords searchWordsOf(const CatalogItem &item)
{
    const CardModel &card = item.card;
    SearchSource source{.name = card.name,
                        .tagline = card.tagline,
                        .author = card.byline,
                        .tags = card.tags,
                        .fields = {},
                        .text = {}};
    const QStringList fields = QStringList{card.category, card.license, card.slug} + card.frameworks
                               + item.models;
    source.fields = fields.join(u' ');
    return searchWordsOf(source);
}

} // namespace studio
