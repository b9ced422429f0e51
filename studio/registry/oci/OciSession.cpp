#include "registry/oci/OciSession.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qint64 largestToken = 256 * 1024;
// What the specification of tokens says where a server says nothing.
constexpr qint64 defaultLifeSeconds = 60;

QByteArray basicOf(const QString &user, const Secret &password)
{
    const QByteArray both = user.toUtf8() + ':' + password.expose().toByteArray();
    return both.toBase64();
}

/// The user and password to sign in with; a token takes the place of the password.
std::pair<QString, Secret> userAndPassword(const Login &login)
{
    if (login.password.isEmpty() && !login.token.isEmpty())
        return {login.user.isEmpty() ? u"token"_s : login.user, login.token};
    return {login.user, login.password};
}

Error unauthorized(const HttpResponse &refused)
{
    Error error = httpError(refused);
    error.code = "http/unauthorized";
    return error;
}

} // namespace

std::optional<Challenge> challengeIn(const HttpResponse &response)
{
    static const QRegularExpression schemes(
        uR"re((?<![\w="-])(bearer|basic)\s+((?:[a-z_]+\s*=\s*(?:"[^"]*"|[^",\s]+)\s*,?\s*)*))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameters(uR"re(([a-z_]+)\s*=\s*(?:"([^"]*)"|([^",\s]+)))re"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    std::optional<Challenge> best;
    for (const QByteArray &header : response.allHeaders("WWW-Authenticate")) {
        const QString text = QString::fromLatin1(header);
        auto matches = schemes.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            Challenge challenge;
            challenge.isBearer = match.captured(1).compare("bearer"_L1, Qt::CaseInsensitive) == 0;
            auto values = parameters.globalMatch(match.captured(2));
            while (values.hasNext()) {
                const auto value = values.next();
                const QString name = value.captured(1).toLower();
                const QString content = value.captured(value.hasCaptured(2) ? 2 : 3);
                if (name == u"realm")
                    challenge.realm = content;
                else if (name == u"service")
                    challenge.service = content;
                else if (name == u"scope")
                    challenge.scope = content;
            }
            if (!best || (challenge.isBearer && !best->isBearer))
                best = challenge;
        }
    }
    return best;
}

OciSession::OciSession(RegistryAddress address, std::shared_ptr<const Credentials> credentials,
                       HttpRetries retries)
    : m_address(std::move(address))
    , m_credentials(std::move(credentials))
    , m_retries(retries)
{
}

bool OciSession::isKnownBlob(const QString &place) const
{
    const std::scoped_lock lock(m_mutex);
    return m_knownBlobs.contains(place);
}

void OciSession::addKnownBlob(const QString &place)
{
    const std::scoped_lock lock(m_mutex);
    m_knownBlobs.insert(place);
}

void OciSession::forgetKnownBlobs()
{
    const std::scoped_lock lock(m_mutex);
    m_knownBlobs.clear();
}

std::optional<Login> OciSession::login()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_login) {
        const QString where = m_address.server() + u'/' + m_address.nameSpace;
        m_login = m_credentials ? m_credentials->find(where) : std::nullopt;
    }
    return *m_login;
}

Secret OciSession::authorization(const QString &access) const
{
    const std::scoped_lock lock(m_mutex);
    if (const auto token = m_tokens.find(access);
        token != m_tokens.end() && !token->second.expires.hasExpired())
        return token->second.header;
    return m_basic;
}

Result<Secret> OciSession::answer(HttpClient &http, const HttpResponse &refused,
                                  const QString &access, const Secret &sent,
                                  const std::stop_token &stop)
{
    const auto challenge = challengeIn(refused);
    if (!challenge)
        return std::unexpected(unauthorized(refused));
    const std::optional<Login> known = login();
    const auto keep = [&](const QByteArray &scheme, const QByteArray &value, qint64 seconds) {
        const std::scoped_lock lock(m_mutex);
        m_hidden.emplace_back(value);
        Secret header(scheme + value);
        if (seconds < 0)
            m_basic = header;
        else
            m_tokens.insert_or_assign(access, Token{header, QDeadlineTimer(seconds * 1000)});
        return header;
    };
    if (!challenge->isBearer) {
        if (!known)
            return std::unexpected(unauthorized(refused));
        const auto [user, password] = userAndPassword(*known);
        Secret header = keep("Basic ", basicOf(user, password), -1);
        // The same login again would be refused again, and some servers count.
        if (header == sent)
            return std::unexpected(unauthorized(refused));
        return header;
    }
    if (known && !known->token.isEmpty() && known->user.isEmpty()) {
        Secret header = keep("Bearer ", known->token.expose().toByteArray(), 24 * 3600);
        if (header == sent)
            return std::unexpected(unauthorized(refused));
        return header;
    }
    const Result<HttpResponse> response = askForToken(http, *challenge, known, stop);
    if (!response)
        return std::unexpected(response.error());
    if (!response->isSuccess())
        return std::unexpected(httpError(*response));
    const Result<QJsonObject> json = jsonObject(*response, {"text/plain", ""});
    if (!json)
        return std::unexpected(json.error());
    QString token = (*json)["token"_L1].toString();
    if (token.isEmpty())
        token = (*json)["access_token"_L1].toString();
    // A token with anything else in it would be another header.
    static const QRegularExpression form(u"^[\\x21-\\x7e]+$"_s);
    if (!form.match(token).hasMatch())
        return fail("net/invalid-json", {hostOf(response->url), u"token"_s});
    const qint64 life = (*json)["expires_in"_L1].toInteger(defaultLifeSeconds);
    // Some seconds less: it must not expire on its way.
    return keep("Bearer ", token.toLatin1(),
                std::max<qint64>(1, life - std::min<qint64>(10, life / 4)));
}

Result<HttpResponse> OciSession::askForToken(HttpClient &http, const Challenge &challenge,
                                             const std::optional<Login> &known,
                                             const std::stop_token &stop)
{
    QUrl realm(challenge.realm);
    const bool mayBePlain = m_address.base.scheme() == u"http" && isLoopback(realm.host());
    if (!realm.isValid()
        || !(realm.scheme() == u"https" || (realm.scheme() == u"http" && mayBePlain))
        || !realm.userInfo().isEmpty())
        return fail("registry/insecure-realm", {m_address.server(), presentable(challenge.realm)});

    QUrlQuery query(realm);
    if (!challenge.service.isEmpty())
        query.addQueryItem(u"service"_s,
                           QString::fromLatin1(QUrl::toPercentEncoding(challenge.service)));
    for (const QString &scope : challenge.scope.split(u' ', Qt::SkipEmptyParts))
        query.addQueryItem(u"scope"_s, QString::fromLatin1(QUrl::toPercentEncoding(scope)));

    HttpRequest request{.url = realm, .headers = {{"Accept", "application/json"}}};
    request.largestAnswer = largestToken;
    if (known && !known->refresh.isEmpty()) {
        // An identity token is exchanged by the POST of the OAuth form of token servers.
        query.addQueryItem(u"grant_type"_s, u"refresh_token"_s);
        query.addQueryItem(u"client_id"_s, u"persona-studio"_s);
        request.method = "POST";
        request.contentType = "application/x-www-form-urlencoded";
        request.body = query.toString(QUrl::FullyEncoded).toLatin1() + "&refresh_token="
                       + known->refresh.expose().toByteArray().toPercentEncoding();
        return http.send(request, stop);
    }
    request.url.setQuery(query);
    if (known) {
        const auto [user, password] = userAndPassword(*known);
        const QByteArray value = basicOf(user, password);
        const std::scoped_lock lock(m_mutex);
        m_hidden.emplace_back(value);
        request.secret = Secret("Basic " + value);
    }
    return http.send(request, stop);
}

} // namespace studio
