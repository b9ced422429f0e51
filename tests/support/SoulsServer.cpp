#include "SoulsServer.h"

#include "SoulRules.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QMutexLocker>
#include <QTimeZone>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int deviceLifetime = 1800; // s

QString randomText(qsizetype length)
{
    return QUuid::createUuid().toString(QUuid::Id128).left(length);
}

std::optional<QJsonObject> objectIn(const HttpRequest &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool isJson(const HttpRequest &request)
{
    return request.header("Content-Type").toLower().startsWith("application/json");
}

HttpAnswer notFound(const QString &what)
{
    return refusal(404, "not_found", u"There is no %1."_s.arg(what));
}

HttpAnswer notAnObject()
{
    return refusal(400, "invalid_input", u"The body must be a JSON object."_s);
}

HttpAnswer unauthorized()
{
    return refusal(401, "unauthorized", u"Sign in to do this."_s);
}

HttpAnswer wrongType()
{
    return refusal(415, "invalid_type", u"Send JSON."_s);
}

HttpAnswer deviceError(const QString &error, const QString &description)
{
    return jsonAnswer(400, {{u"error"_s, error}, {u"error_description"_s, description}});
}

/// Something that the contract does not name, as a later catalog may send it.
void addUnknown(QJsonObject &object)
{
    object[u"zodiac"_s] = QJsonObject{{u"sign"_s, u"owl"_s}, {u"houses"_s, QJsonArray{1, 2}}};
}

} // namespace

SoulsServer::SoulsServer()
    : m_http(std::make_unique<ScriptedServer>(
          [this](const SentRequest &sent, int) { return bytesOf(handle(requestOf(sent))); }))
{
}

SoulsServer::~SoulsServer() = default;

QString SoulsServer::address() const
{
    return m_http->origin();
}

HttpAnswer SoulsServer::handle(const HttpRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    m_log += request;
    if (m_mishap) {
        // It may replace itself while it runs.
        const Mishap mishap = m_mishap;
        if (const auto answer = mishap(request, [&] { return work(request); }))
            return *answer;
    }
    return work(request);
}

HttpAnswer SoulsServer::work(const HttpRequest &request)
{
    if (m_limited > 0) {
        --m_limited;
        HttpAnswer answer = refusal(429, "rate_limited", u"Too many requests. Wait a moment."_s);
        if (!m_limitHeader.first.isEmpty())
            answer.headers += m_limitHeader;
        return answer;
    }
    return route(request);
}

HttpAnswer SoulsServer::route(const HttpRequest &request)
{
    const QString path = QString::fromUtf8(request.path);
    const auto only = [&](const char *method, auto &&answer) {
        if (request.method == method)
            return answer();
        return HttpAnswer{.status = 405,
                          .headers = {{"Content-Type", "text/plain"}, {"Allow", method}},
                          .body = "Method Not Allowed"};
    };
    if (path == "/api/souls"_L1)
        return only("GET", [&] { return listSouls(); });
    if (path == "/api/admin/souls"_L1)
        return only("POST", [&] { return createSoul(request); });
    if (path == "/api/auth/device/code"_L1)
        return only("POST", [&] { return deviceCode(request); });
    if (path == "/api/auth/device/token"_L1)
        return only("POST", [&] { return deviceToken(request); });
    if (path == "/api/auth/api-key/create"_L1)
        return only("POST", [&] { return createApiKey(request); });
    if (path == "/api/me"_L1)
        return only("GET", [&] { return me(request); });
    const QString rest = path.section(u'/', -1);
    if (path == "/api/admin/souls/"_L1 + rest)
        return adminSoul(request, rest);
    if (path == "/api/souls/"_L1 + rest && rest.endsWith(".md"_L1))
        return only("GET", [&] { return downloadSoul(rest.chopped(3)); });
    if (path == "/api/souls/"_L1 + rest)
        return only("GET", [&] { return showSoul(rest); });
    return notFound(u"such page"_s);
}

HttpAnswer SoulsServer::listSouls() const
{
    QJsonArray souls;
    for (const QJsonObject &soul : m_souls) {
        if (soul["status"_L1].toString() != "published"_L1)
            continue;
        QJsonObject card = cardOf(soul);
        const QString slug = card["slug"_L1].toString();
        card[u"mdUrl"_s] = QString("/api/souls/"_L1 + slug + ".md"_L1);
        card[u"installCmd"_s] = QString("curl -o SOUL.md "_L1 + address()
                                        + card["mdUrl"_L1].toString());
        addUnknown(card);
        souls += card;
    }
    QJsonObject object{{u"souls"_s, souls}};
    addUnknown(object);
    return jsonAnswer(200, object);
}

HttpAnswer SoulsServer::showSoul(const QString &slug)
{
    if (const QJsonObject *soul = find(slug); soul && (*soul)["status"_L1] == "published"_L1) {
        QJsonObject shown = *soul;
        shown.remove("source"_L1);
        addUnknown(shown);
        return jsonAnswer(200, {{u"soul"_s, shown}});
    }
    if (const QString moved = movedTo(slug); !moved.isEmpty()) {
        return {.status = 301, .headers = {{"Location", "/api/souls/" + moved.toUtf8()}}};
    }
    return notFound(u"soul “%1”"_s.arg(slug));
}

HttpAnswer SoulsServer::downloadSoul(const QString &slug)
{
    if (QJsonObject *soul = find(slug); soul && (*soul)["status"_L1] == "published"_L1) {
        (*soul)[u"downloadCount"_s] = (*soul)["downloadCount"_L1].toInt() + 1;
        return {.status = 200,
                .headers = {{"Content-Type", "text/markdown; charset=utf-8"},
                            {"Content-Disposition",
                             "attachment; filename=\"" + slug.toUtf8() + ".md\""}},
                .body = markdownOf(*soul)};
    }
    if (const QString moved = movedTo(slug); !moved.isEmpty()) {
        return {.status = 301, .headers = {{"Location", "/api/souls/" + moved.toUtf8() + ".md"}}};
    }
    return notFound(u"soul “%1”"_s.arg(slug));
}

HttpAnswer SoulsServer::createSoul(const HttpRequest &request)
{
    if (auto refused = refusedCurator(request))
        return *refused;
    const auto members = objectIn(request);
    if (!members)
        return notAnObject();
    if (auto refused = refusedMembers(*members, false))
        return *refused;
    const QString slug = (*members)["slug"_L1].toString();
    if (find(slug) || !movedTo(slug).isEmpty())
        return refusal(409, "conflict", u"The slug “%1” is taken."_s.arg(slug));
    QJsonObject soul = completed(*members);
    if (m_moderated && soul["status"_L1] == "published"_L1)
        soul[u"status"_s] = u"pending"_s;
    m_souls += soul;
    addUnknown(soul);
    return jsonAnswer(201, {{u"soul"_s, soul}});
}

HttpAnswer SoulsServer::adminSoul(const HttpRequest &request, const QString &id)
{
    if (request.method != "GET" && request.method != "PATCH")
        return {.status = 405,
                .headers = {{"Content-Type", "text/plain"}, {"Allow", "GET, PATCH"}},
                .body = "Method Not Allowed"};
    if (auto refused = refusedCurator(request))
        return *refused;
    const auto found = std::ranges::find_if(
        m_souls, [&](const QJsonObject &soul) { return soul["id"_L1].toString() == id; });
    if (found == m_souls.end())
        return notFound(u"soul with that id"_s);
    if (request.method == "PATCH")
        return patchSoul(request, *found);
    QJsonObject shown = *found;
    addUnknown(shown);
    return jsonAnswer(200, {{u"soul"_s, shown}});
}

HttpAnswer SoulsServer::patchSoul(const HttpRequest &request, QJsonObject &soul)
{
    const auto members = objectIn(request);
    if (!members)
        return notAnObject();
    if (auto refused = refusedMembers(*members, true))
        return *refused;
    const QString before = soul["slug"_L1].toString();
    const QString after = (*members)["slug"_L1].toString(before);
    const QString holder = movedTo(after);
    if (after != before && (find(after) || (!holder.isEmpty() && holder != before)))
        return refusal(409, "conflict", u"The slug “%1” is taken."_s.arg(after));
    const bool wasSeed = soul["source"_L1].toString() == "seed"_L1;
    soul[u"source"_s] = u"api"_s;
    for (auto member = members->begin(); member != members->end(); ++member)
        soul[member.key()] = member.value();
    if (after != before && !members->contains("slugHistory"_L1)) {
        QJsonArray history = soul["slugHistory"_L1].toArray();
        history += before;
        soul[u"slugHistory"_s] = history;
    }
    soul[u"contentHash"_s] = catalogHash(soul["content"_L1].toString());
    soul[u"updatedAt"_s] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const bool took = wasSeed && soul["source"_L1].toString() == "api"_L1;
    QJsonObject shown = soul;
    addUnknown(shown);
    return jsonAnswer(200, {{u"soul"_s, shown}, {u"tookOwnership"_s, took}});
}

HttpAnswer SoulsServer::deviceCode(const HttpRequest &request)
{
    if (!isJson(request))
        return wrongType();
    const auto members = objectIn(request);
    if (!members)
        return notAnObject();
    const QString client = (*members)["client_id"_L1].toString();
    if (client.isEmpty())
        return refusal(422, "invalid_input", u"client_id is required."_s);
    const QString code = randomText(8).toUpper();
    m_device = Device{.deviceCode = randomText(32),
                      .userCode = code.first(4) + u'-' + code.last(4),
                      .clientId = client,
                      .expires = now() + deviceLifetime * 1000,
                      .notBefore = now() + m_interval * 1000,
                      .interval = m_interval,
                      .approved = {},
                      .denied = false};
    const QString page = address() + "/device"_L1;
    QJsonObject object{
        {u"device_code"_s, m_device->deviceCode},
        {u"user_code"_s, m_device->userCode},
        {u"verification_uri"_s, page},
        {u"verification_uri_complete"_s, QString(page + "?user_code="_L1 + m_device->userCode)},
        {u"expires_in"_s, deviceLifetime},
        {u"interval"_s, m_interval}};
    addUnknown(object);
    return jsonAnswer(200, object);
}

HttpAnswer SoulsServer::deviceToken(const HttpRequest &request)
{
    if (!isJson(request))
        return wrongType();
    const auto members = objectIn(request);
    if (!members)
        return notAnObject();
    if ((*members)["grant_type"_L1] != "urn:ietf:params:oauth:grant-type:device_code"_L1
        || !m_device || (*members)["device_code"_L1] != m_device->deviceCode
        || (*members)["client_id"_L1] != m_device->clientId)
        return deviceError(u"invalid_grant"_s, u"This code is not known."_s);
    if (now() >= m_device->expires)
        return deviceError(u"expired_token"_s, u"The code has expired."_s);
    if (m_device->denied)
        return deviceError(u"access_denied"_s, u"The request was refused."_s);
    const bool early = now() < m_device->notBefore;
    if (early)
        m_device->interval += 5;
    m_device->notBefore = now() + m_device->interval * 1000;
    if (early)
        return deviceError(u"slow_down"_s, u"Ask less often."_s);
    if (!m_device->approved)
        return deviceError(u"authorization_pending"_s, u"Nobody has agreed yet."_s);
    const QString token = u"session_"_s + randomText(32);
    m_sessions.insert(token.toUtf8(), *m_device->approved);
    m_device.reset();
    return jsonAnswer(
        200,
        {{u"access_token"_s, token}, {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 604800}});
}

HttpAnswer SoulsServer::me(const HttpRequest &request) const
{
    const auto account = accountOf(request);
    if (!account)
        return unauthorized();
    QJsonObject user{
        {u"id"_s, account->id}, {u"name"_s, account->name}, {u"email"_s, account->email}};
    if (!account->githubLogin.isEmpty())
        user[u"githubLogin"_s] = account->githubLogin;
    return jsonAnswer(200, {{u"user"_s, user}, {u"isAdmin"_s, account->curator}});
}

HttpAnswer SoulsServer::createApiKey(const HttpRequest &request)
{
    const auto account = sessionOf(request);
    if (!account)
        return unauthorized();
    if (!isJson(request))
        return wrongType();
    const auto members = objectIn(request);
    if (!members)
        return notAnObject();
    if ((*members)["name"_L1].toString().trimmed().isEmpty())
        return refusal(422, "invalid_input", u"name is required."_s);
    const QString key = u"posi_"_s + randomText(32);
    m_apiKeys.insert(key.toUtf8(), *account);
    const QJsonValue lifetime = (*members)["expiresIn"_L1];
    QJsonValue expires = QJsonValue::Null;
    if (lifetime.isDouble())
        expires = QDateTime::fromMSecsSinceEpoch(now() + lifetime.toInteger() * 1000,
                                                 QTimeZone::UTC)
                      .toString(Qt::ISODateWithMs);
    return jsonAnswer(200, {{u"id"_s, makeUlid()},
                            {u"name"_s, (*members)["name"_L1]},
                            {u"start"_s, key.first(9)},
                            {u"prefix"_s, u"posi_"_s},
                            {u"key"_s, key},
                            {u"expiresAt"_s, expires}});
}

std::optional<Account> SoulsServer::sessionOf(const HttpRequest &request) const
{
    const QByteArray value = request.header("Authorization");
    if (!value.startsWith("Bearer "))
        return {};
    const auto found = m_sessions.constFind(value.sliced(7));
    return found == m_sessions.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Account> SoulsServer::accountOf(const HttpRequest &request) const
{
    // The key wins, even when it is wrong and the session is right.
    if (!request.has("x-api-key"))
        return sessionOf(request);
    const auto found = m_apiKeys.constFind(request.header("x-api-key"));
    return found == m_apiKeys.cend() ? std::nullopt : std::optional(*found);
}

std::optional<HttpAnswer> SoulsServer::refusedCurator(const HttpRequest &request) const
{
    const auto account = accountOf(request);
    if (!account)
        return unauthorized();
    if (!account->curator)
        return refusal(403, "forbidden", u"Only curators may do this."_s);
    return {};
}

QJsonObject *SoulsServer::find(const QString &slug)
{
    const auto found = std::ranges::find_if(
        m_souls, [&](const QJsonObject &soul) { return soul["slug"_L1].toString() == slug; });
    return found == m_souls.end() ? nullptr : &*found;
}

QString SoulsServer::movedTo(const QString &slug) const
{
    for (const QJsonObject &soul : m_souls) {
        if (soul["slugHistory"_L1].toArray().contains(slug))
            return soul["slug"_L1].toString();
    }
    return {};
}

qint64 SoulsServer::now() const
{
    return m_clock ? m_clock() : QDateTime::currentMSecsSinceEpoch();
}

} // namespace tests
