#include "persona/CardModel.h"

#include "persona/Identity.h"
#include "persona/Tools.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QStringList textsOf(const Snapshot &snapshot, QStringView key)
{
    const Value *value = snapshot.value(key);
    return value ? value->asTexts() : QStringList();
}

QString bylineOf(const Snapshot &snapshot)
{
    const QString name = snapshot.textOf(u"authorName").simplified();
    if (!name.isEmpty())
        return name;
    const QString handle = snapshot.textOf(u"authorHandle").trimmed();
    return handle.isEmpty() || handle.startsWith(u'@') ? handle : u'@' + handle;
}

CardModel::State stateOf(QStringView status)
{
    return status == "draft"_L1       ? CardModel::State::Draft
           : status == "pending"_L1   ? CardModel::State::Pending
           : status == "published"_L1 ? CardModel::State::Published
                                      : CardModel::State::Plain;
}

int turnsOf(const Snapshot &snapshot)
{
    const Value *value = snapshot.value(u"maxTurns");
    if (!value || !value->isInteger())
        return 0;
    return int(std::clamp<qint64>(value->toInteger(), 0, std::numeric_limits<int>::max()));
}

bool inheritsTools(const Snapshot &snapshot)
{
    const Value *tools = snapshot.value(u"tools");
    return !tools || tools->isNull() || tools->asTexts().contains("*"_L1);
}

void describeAgent(CardModel &card, const Snapshot &snapshot)
{
    card.model = snapshot.textOf(u"model").trimmed();
    card.memory = snapshot.textOf(u"memory").trimmed();
    card.color = snapshot.textOf(u"color").trimmed();
    card.permissionMode = snapshot.textOf(u"permissionMode").trimmed();
    card.maximumTurns = turnsOf(snapshot);
    card.allTools = inheritsTools(snapshot);
    card.abilities = abilitiesOf(grantedTools(snapshot));
    card.skills = int(textsOf(snapshot, u"skills").size());
}

void describeSkill(CardModel &card, const Snapshot &snapshot)
{
    card.license = snapshot.textOf(u"license").trimmed();
    if (const Value *metadata = snapshot.value(u"metadata")) {
        if (const Value *version = metadata->find(u"version"))
            card.version = version->asText().trimmed();
        if (const Value *author = metadata->find(u"author"))
            card.byline = author->asText().simplified();
    }
    card.abilities = abilitiesOf(textsOf(snapshot, u"allowed-tools"));
}

void describeSoul(CardModel &card, const Snapshot &snapshot)
{
    card.byline = bylineOf(snapshot);
    card.category = snapshot.textOf(u"category").trimmed();
    card.tags = textsOf(snapshot, u"tags");
    card.frameworks = textsOf(snapshot, u"frameworks");
    card.version = snapshot.textOf(u"version").trimmed();
    card.license = snapshot.textOf(u"license").trimmed();
    card.state = stateOf(snapshot.textOf(u"status").trimmed());
}

} // namespace

CardModel cardOf(const Snapshot &snapshot)
{
    const Identity identity = identityOf(snapshot);
    CardModel card;
    card.kind = snapshot.kind;
    card.slug = identity.slug;
    card.name = identity.name;
    card.tagline = identity.tagline;
    switch (snapshot.kind) {
    case Kind::Soul: describeSoul(card, snapshot); break;
    case Kind::Agent: describeAgent(card, snapshot); break;
    case Kind::Skill: describeSkill(card, snapshot); break;
    }
    return card;
}

CardModel::Freshness freshnessOf(const QDateTime &created, const QDateTime &updated,
                                 const QDateTime &now)
{
    using Freshness = CardModel::Freshness;
    if (!created.isValid())
        return Freshness::Unknown;
    if (created.addDays(30) > now)
        return Freshness::New;
    // The first minutes are still the making of it.
    const bool changed = updated.isValid() && updated > created.addSecs(3600);
    return changed && updated.addDays(14) > now ? Freshness::Updated : Freshness::Settled;
}

} // namespace studio
