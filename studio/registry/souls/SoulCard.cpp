#include "registry/souls/SoulCard.h"

#include "registry/souls/SoulsApi.h"

#include <QJsonArray>
#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype longestText = 300;
constexpr qsizetype mostItems = 50;

QStringList shownList(const QJsonValue &values)
{
    QStringList texts;
    for (const QJsonValue &value : values.toArray()) {
        if (const QString text = shownText(value); !text.isEmpty() && texts.size() < mostItems)
            texts += text;
    }
    return texts;
}

} // namespace

QString shownText(const QJsonValue &value)
{
    return presentable(value.toString().left(10 * longestText)).left(longestText);
}

std::optional<CatalogEntry> entryOfCard(const QUrl &base, const QJsonObject &card)
{
    CatalogEntry entry;
    entry.slug = card["slug"_L1].toString();
    if (!isPublishableSlug(entry.slug))
        return {};
    entry.kind = Kind::Soul;
    entry.name = shownText(card["name"_L1]);
    if (entry.name.isEmpty())
        entry.name = entry.slug;
    entry.tagline = shownText(card["tagline"_L1]);
    entry.description = shownText(card["description"_L1]);
    entry.category = shownText(card["category"_L1]);
    entry.tags = shownList(card["tags"_L1]);
    entry.frameworks = shownList(card["frameworks"_L1]);
    entry.models = shownList(card["models"_L1]);
    entry.version = shownText(card["version"_L1]);
    if (!entry.version.isEmpty())
        entry.versions = {entry.version};
    entry.license = shownText(card["license"_L1]);
    const QString handle = shownText(card["authorHandle"_L1]);
    const QString name = shownText(card["authorName"_L1]);
    const QString at = handle.isEmpty() || handle.startsWith(u'@') ? handle
                                                                   : QString(u'@' + handle);
    entry.authors = name.isEmpty() ? at : at.isEmpty() ? name : QString(name + u" ("_s + at + u')');
    const QUrl source(card["repoUrl"_L1].toString().left(2000), QUrl::StrictMode);
    if (source.scheme() == "https"_L1 || source.scheme() == "http"_L1)
        entry.source = source.toString();
    entry.created = shownText(card["updatedAt"_L1]);
    entry.firstPublished = shownText(card["createdAt"_L1]);
    entry.status = shownText(card["status"_L1]);
    entry.downloads = int(std::clamp<qint64>(card["downloadCount"_L1].toInteger(-1), -1, INT_MAX));
    if (const QJsonValue rating = card["ratingAvg"_L1]; rating.isDouble())
        entry.rating = std::clamp(rating.toDouble(), 0.0, 5.0);
    entry.digest = shownText(card["contentHash"_L1]).toLower();
    entry.reference = soulPage(base, entry.slug).toString();
    return entry;
}

} // namespace studio
