#include "registry/souls/SoulsApi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// A catalog of 50,000 cards; 100 MB is none.
constexpr qint64 largestList = 64 * 1024 * 1024;
constexpr QLatin1StringView clientId("persona-studio");
constexpr QLatin1StringView deviceGrantType("urn:ietf:params:oauth:grant-type:device_code");
constexpr int notModified = 304;
constexpr qsizetype longestEtag = 200;
constexpr int longestInterval = 300; // s
constexpr int longestGrant = 24 * 3600; // s

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// An ETag that can be sent back as it is (RFC 9110, 8.8.3); else empty.
QByteArray usableEtag(const QByteArray &etag)
{
    const bool plain = std::ranges::all_of(etag, [](char c) { return c > ' ' && c < 0x7f; });
    return plain && etag.endsWith('"') && etag.size() <= longestEtag ? etag : QByteArray();
}

/// An address for a browser: nothing that would start something else.
QUrl webPage(const QJsonValue &text)
{
    const QUrl url(text.toString().left(2000), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1
                     || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    return web && url.userInfo().isEmpty() ? url : QUrl();
}

} // namespace

SoulsApi::SoulsApi(QUrl base, SoulsAccess access, HttpRetries retries)
    : m_base(std::move(base))
    , m_access(std::move(access))
    , m_client(retries)
{
    QString path = m_base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    m_base.setPath(path, QUrl::StrictMode);
}

bool SoulsApi::isSignedIn() const
{
    return !m_access.apiKey.isEmpty() || !m_access.session.isEmpty();
}

Result<SoulsApi::List> SoulsApi::list(const std::stop_token &stop, const QByteArray &etag)
{
    HttpRequest wanted = request("GET", u"/api/souls"_s);
    wanted.largestAnswer = largestList;
    if (!etag.isEmpty())
        wanted.headers.append({"If-None-Match", etag});
    const Result<HttpResponse> answer = m_client.send(wanted, stop);
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status == notModified && !etag.isEmpty())
        return List{.cards = {}, .etag = etag, .unchanged = true};
    if (!answer->isSuccess())
        return std::unexpected(httpError(*answer));
    const Result<QJsonObject> json = jsonObject(*answer);
    if (!json)
        return std::unexpected(json.error());
    if (!(*json)["souls"_L1].isArray())
        return std::unexpected(badAnswer(u"souls"_s));
    List list;
    list.etag = usableEtag(answer->header("ETag"));
    for (const QJsonValue &soul : (*json)["souls"_L1].toArray()) {
        if (soul.isObject())
            list.cards.push_back(soul.toObject());
    }
    return list;
}

Result<FoundSoul> SoulsApi::soul(const QString &slug, const std::stop_token &stop)
{
    Result<QJsonObject> soul = soulIn(
        object(request("GET", u"/api/souls/"_s + segment(slug)), stop));
    if (!soul)
        return std::unexpected(soul.error());
    const QString present = (*soul)["slug"_L1].toString();
    return FoundSoul{std::move(*soul), present == slug ? QString() : slug};
}

Result<QJsonObject> SoulsApi::soulById(const QString &id, const std::stop_token &stop)
{
    return soulIn(object(request("GET", u"/api/admin/souls/"_s + segment(id)), stop));
}

Result<QByteArray> SoulsApi::markdown(const QString &slug, const std::stop_token &stop)
{
    HttpRequest wanted = request("GET", u"/api/souls/"_s + segment(slug) + u".md"_s);
    wanted.headers = {{"Accept", "text/markdown"}};
    const Result<HttpResponse> answer = m_client.send(wanted, stop);
    if (!answer)
        return std::unexpected(answer.error());
    if (!answer->isSuccess())
        return std::unexpected(httpError(*answer));
    // A page of HTML with status 200 is what proxies and sign-in pages give.
    if (!answer->mediaType().startsWith("text/") || answer->mediaType() == "text/html")
        return fail("net/wrong-type",
                    {hostOf(m_base), presentable(QString::fromLatin1(answer->mediaType()))});
    return answer->body;
}

Result<QJsonObject> SoulsApi::create(const QJsonObject &members, const std::stop_token &stop)
{
    return soulIn(object(request("POST", u"/api/admin/souls"_s, members), stop));
}

Result<QJsonObject> SoulsApi::change(const QString &id, const QJsonObject &members,
                                     const std::stop_token &stop)
{
    return soulIn(object(request("PATCH", u"/api/admin/souls/"_s + segment(id), members), stop));
}

Result<SignedInAs> SoulsApi::me(const std::stop_token &stop)
{
    const Result<QJsonObject> answer = object(request("GET", u"/api/me"_s), stop);
    if (!answer)
        return std::unexpected(answer.error());
    if (!(*answer)["user"_L1].isObject())
        return std::unexpected(badAnswer(u"user"_s));
    const QJsonObject user = (*answer)["user"_L1].toObject();
    return SignedInAs{
        presentable(user["name"_L1].toString()), presentable(user["email"_L1].toString()),
        presentable(user["githubLogin"_L1].toString()), (*answer)["isAdmin"_L1].toBool()};
}

Result<DeviceGrant> SoulsApi::deviceCode(const std::stop_token &stop)
{
    const Result<QJsonObject> answer = object(
        request("POST", u"/api/auth/device/code"_s, {{u"client_id"_s, clientId}}), stop);
    if (!answer)
        return std::unexpected(answer.error());
    DeviceGrant grant;
    grant.deviceCode = Secret((*answer)["device_code"_L1].toString().toUtf8());
    grant.userCode = presentable((*answer)["user_code"_L1].toString()).left(64);
    grant.page = webPage((*answer)["verification_uri"_L1]);
    grant.pageWithCode = webPage((*answer)["verification_uri_complete"_L1]);
    grant.expiresIn = std::clamp((*answer)["expires_in"_L1].toInt(1800), 1, longestGrant);
    grant.interval = std::clamp((*answer)["interval"_L1].toInt(5), 1, longestInterval);
    if (grant.deviceCode.isEmpty())
        return std::unexpected(badAnswer(u"device_code"_s));
    if (grant.userCode.isEmpty())
        return std::unexpected(badAnswer(u"user_code"_s));
    if (grant.page.isEmpty())
        return std::unexpected(badAnswer(u"verification_uri"_s));
    return grant;
}

Result<Secret> SoulsApi::deviceToken(const DeviceGrant &grant, const std::stop_token &stop)
{
    const QJsonObject wanted{{u"grant_type"_s, deviceGrantType},
                             {u"device_code"_s, QString::fromUtf8(grant.deviceCode.expose())},
                             {u"client_id"_s, clientId}};
    const Result<HttpResponse> answer = m_client.send(
        request("POST", u"/api/auth/device/token"_s, wanted), stop);
    if (!answer)
        return std::unexpected(answer.error());
    const Result<QJsonObject> json = jsonObject(*answer);
    if (answer->status == 400 && json) {
        static const std::pair<QLatin1StringView, const char *> reasons[] = {
            {"authorization_pending"_L1, "sign-in/pending"},
            {"slow_down"_L1, "sign-in/slow-down"},
            {"access_denied"_L1, "sign-in/denied"},
            {"expired_token"_L1, "sign-in/expired"},
            {"invalid_grant"_L1, "sign-in/unknown"},
        };
        const QString reason = (*json)["error"_L1].toString();
        for (const auto &[name, code] : reasons) {
            if (reason == name)
                return fail(code, {hostOf(m_base)});
        }
    }
    if (!answer->isSuccess())
        return std::unexpected(httpError(*answer));
    if (!json)
        return std::unexpected(json.error());
    Secret token((*json)["access_token"_L1].toString().toUtf8());
    if (token.isEmpty())
        return std::unexpected(badAnswer(u"access_token"_s));
    return token;
}

HttpRequest SoulsApi::request(const QByteArray &method, const QString &path) const
{
    HttpRequest wanted{.method = method};
    wanted.url = m_base;
    wanted.url.setPath(m_base.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    wanted.headers = {{"Accept", "application/json"}};
    if (!m_access.apiKey.isEmpty()) {
        wanted.secretHeader = "x-api-key";
        wanted.secret = m_access.apiKey;
    } else if (!m_access.session.isEmpty()) {
        wanted.secret = Secret("Bearer " + m_access.session.expose().toByteArray());
    }
    return wanted;
}

HttpRequest SoulsApi::request(const QByteArray &method, const QString &path,
                              const QJsonObject &body) const
{
    HttpRequest wanted = request(method, path);
    wanted.contentType = "application/json";
    wanted.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return wanted;
}

Result<QJsonObject> SoulsApi::object(const HttpRequest &request, const std::stop_token &stop)
{
    const Result<HttpResponse> answer = m_client.send(request, stop);
    if (!answer)
        return std::unexpected(answer.error());
    if (!answer->isSuccess())
        return std::unexpected(httpError(*answer));
    return jsonObject(*answer);
}

Result<QJsonObject> SoulsApi::soulIn(const Result<QJsonObject> &answer) const
{
    if (!answer)
        return answer;
    const QJsonObject soul = (*answer)["soul"_L1].toObject();
    if (soul["slug"_L1].toString().isEmpty() || soul["id"_L1].toString().isEmpty())
        return std::unexpected(badAnswer(u"soul"_s));
    return soul;
}

Error SoulsApi::badAnswer(const QString &missing) const
{
    return {"souls/bad-answer", {hostOf(m_base), missing}, {}};
}

QUrl soulPage(const QUrl &base, const QString &slug)
{
    QUrl page = base;
    QString path = base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    page.setPath(path + u"/souls/"_s + slug);
    return page;
}

} // namespace studio
