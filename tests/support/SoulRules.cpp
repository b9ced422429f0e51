#include "SoulRules.h"

#include "SoulsServer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

const QStringList required{u"slug"_s,     u"name"_s,    u"authorHandle"_s, u"tagline"_s,
                           u"category"_s, u"version"_s, u"license"_s};
const QStringList optionalTexts{u"authorName"_s, u"authorUrl"_s, u"description"_s, u"repoUrl"_s};
const QStringList lists{u"slugHistory"_s, u"tags"_s, u"frameworks"_s, u"models"_s};
const QStringList statuses{u"draft"_s, u"pending"_s, u"published"_s};
const QStringList categories{u"Technical"_s, u"Professional"_s, u"Creative"_s,     u"Educational"_s,
                             u"Wellness"_s,  u"Research"_s,     u"Experimental"_s, u"Playful"_s};
const QStringList frameworks{u"hermes"_s, u"openclaw"_s, u"claude-code"_s, u"cursor"_s};

HttpAnswer invalid(const QString &message)
{
    return refusal(422, "invalid_input", message);
}

bool isBlank(const QJsonValue &value)
{
    return !value.isString() || value.toString().trimmed().isEmpty();
}

std::optional<HttpAnswer> refusedNames(const QJsonObject &members, bool partial)
{
    if (members.contains("id"_L1))
        return invalid(u"The id is given by the catalog; leave it out."_s);
    QStringList known = required + optionalTexts + lists + QStringList{u"content"_s, u"status"_s};
    if (partial)
        known += u"source"_s;
    for (const QString &name : members.keys()) {
        if (!known.contains(name))
            return invalid(u"Unknown field: %1."_s.arg(name));
    }
    return {};
}

std::optional<HttpAnswer> refusedValues(const QJsonObject &members)
{
    if (members.contains("status"_L1) && !statuses.contains(members["status"_L1].toString()))
        return invalid(u"The status must be draft, pending or published."_s);
    if (members.contains("source"_L1)
        && !QStringList{u"seed"_s, u"api"_s}.contains(members["source"_L1].toString()))
        return invalid(u"The source must be seed or api."_s);
    if (members.contains("category"_L1) && !categories.contains(members["category"_L1].toString()))
        return invalid(u"Unknown category: %1."_s.arg(members["category"_L1].toString()));
    for (const QJsonValue &framework : members["frameworks"_L1].toArray()) {
        if (!frameworks.contains(framework.toString()))
            return invalid(u"Unknown framework: %1."_s.arg(framework.toString()));
    }
    for (const QString &name : lists) {
        if (members.contains(name) && !members[name].isArray())
            return refusal(422, "invalid_type", u"%1 must be a list."_s.arg(name));
    }
    return {};
}

QString isoNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

} // namespace

HttpAnswer jsonAnswer(int status, const QJsonObject &object)
{
    return {.status = status,
            .headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpAnswer refusal(int status, const QByteArray &code, const QString &message)
{
    return jsonAnswer(status, {{u"error"_s, QJsonObject{{u"code"_s, QString::fromLatin1(code)},
                                                        {u"message"_s, message}}}});
}

std::optional<HttpAnswer> refusedMembers(const QJsonObject &members, bool partial)
{
    if (auto refused = refusedNames(members, partial))
        return refused;
    if (auto refused = refusedValues(members))
        return refused;
    for (const QString &name : required) {
        if (!partial || members.contains(name)) {
            if (isBlank(members[name]))
                return invalid(u"%1 is required."_s.arg(name));
        }
    }
    if ((!partial || members.contains("content"_L1)) && isBlank(members["content"_L1]))
        return invalid(u"The content is empty."_s);
    if ((!partial || members.contains("frameworks"_L1))
        && members["frameworks"_L1].toArray().isEmpty())
        return invalid(u"Name at least one framework."_s);
    return {};
}

QJsonObject completed(const QJsonObject &members)
{
    QJsonObject soul{{u"id"_s, makeUlid()},      {u"status"_s, u"published"_s},
                     {u"source"_s, u"api"_s},    {u"downloadCount"_s, 0},
                     {u"chargeCount"_s, 0},      {u"ratingAvg"_s, QJsonValue::Null},
                     {u"ratingCount"_s, 0},      {u"arenaRank"_s, QJsonValue::Null},
                     {u"createdAt"_s, isoNow()}, {u"updatedAt"_s, isoNow()}};
    for (const QString &name : required)
        soul[name] = QString();
    for (const QString &name : optionalTexts)
        soul[name] = QJsonValue::Null;
    for (const QString &name : lists)
        soul[name] = QJsonArray();
    for (auto member = members.begin(); member != members.end(); ++member)
        soul[member.key()] = member.value();
    soul[u"contentHash"_s] = catalogHash(soul["content"_L1].toString());
    return soul;
}

QJsonObject cardOf(QJsonObject soul)
{
    soul.remove("content"_L1);
    soul.remove("source"_L1);
    return soul;
}

QByteArray markdownOf(const QJsonObject &soul)
{
    // JSON is YAML, so each member can be written as it is.
    const auto written = [](const QJsonValue &value) {
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return list.sliced(1, list.size() - 2);
    };
    QByteArray text = "---\n";
    for (const QString &name : required + optionalTexts + lists) {
        const QJsonValue value = soul[name];
        if (!value.isNull() && !(value.isArray() && value.toArray().isEmpty()))
            text += name.toUtf8() + ": " + written(value) + '\n';
    }
    return text + "---\n\n" + soul["content"_L1].toString().toUtf8() + '\n';
}

QString makeUlid()
{
    static constexpr char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString id;
    qint64 time = QDateTime::currentMSecsSinceEpoch();
    for (int at = 0; at < 10; ++at, time /= 32)
        id.prepend(QLatin1Char(digits[time % 32]));
    for (int at = 0; at < 16; ++at)
        id += QLatin1Char(digits[QRandomGenerator::global()->bounded(32)]);
    return id;
}

QString catalogHash(const QString &body)
{
    QString text = body;
    text.replace(u"\r\n"_s, u"\n"_s);
    return QString::fromLatin1(
        QCryptographicHash::hash(text.trimmed().toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace tests
