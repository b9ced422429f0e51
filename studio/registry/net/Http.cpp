#include "registry/net/Http.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype longestMessage = 300;

int defaultPort(const QUrl &url)
{
    return url.scheme() == u"https" ? 443 : 80;
}

bool isJson(const QByteArray &type)
{
    return type == "application/json" || type.endsWith("+json");
}

QString textIn(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString();
}

/// OCI: {"errors":[{"code","message","detail"}]}
QString messageOfOci(const QJsonArray &errors)
{
    QStringList messages;
    for (const QJsonValue &error : errors) {
        QString message = textIn(error[u"message"]);
        if (message.isEmpty())
            message = textIn(error[u"code"]);
        if (const QString detail = textIn(error[u"detail"]); !detail.isEmpty())
            message += u": "_s + detail;
        if (!message.isEmpty())
            messages += message;
    }
    messages.removeDuplicates();
    return messages.join(u"; "_s);
}

QString messageIn(const QJsonObject &object)
{
    if (const QString message = messageOfOci(object[u"errors"].toArray()); !message.isEmpty())
        return message;
    const QJsonValue error = object[u"error"];
    // Souls catalogs: {"error":{"code","message"}}; OAuth: {"error":"code","error_description":"…"}
    for (const QJsonValue &value :
         {error[u"message"], object[u"error_description"], object[u"message"], object[u"details"],
          object[u"detail"], error}) {
        if (const QString message = textIn(value); !message.isEmpty())
            return message;
    }
    return {};
}

QByteArray codeOf(int status)
{
    switch (status) {
    case 400:
    case 422: return "http/rejected";
    case 401: return "http/unauthorized";
    case 403: return "http/forbidden";
    case 404:
    case 410: return "http/not-found";
    case 405: return "http/method";
    case 409:
    case 412: return "http/conflict";
    case 413: return "http/too-large";
    case 415: return "http/unsupported-type";
    case 429: return "http/rate-limited";
    default: return status >= 500 && status < 600 ? "http/server" : "http/status";
    }
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArrayList HttpResponse::allHeaders(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values += value;
    }
    return values;
}

QByteArray HttpResponse::mediaType() const
{
    return header("Content-Type").split(';').first().trimmed().toLower();
}

QString presentable(const QString &text)
{
    QString clean;
    for (const QChar character : text) {
        // Controls and formatting characters could rearrange what is around them.
        const auto category = character.category();
        const bool plain = category != QChar::Other_Control && category != QChar::Other_Format
                           && category != QChar::Separator_Line
                           && category != QChar::Separator_Paragraph;
        clean += plain ? character : u' ';
        if (clean.size() > 8 * longestMessage)
            break;
    }
    clean = withoutSecrets(clean.simplified());
    if (clean.size() > longestMessage) {
        qsizetype cut = longestMessage - 1;
        if (clean[cut - 1].isHighSurrogate())
            --cut;
        clean = clean.first(cut) + u'…';
    }
    return clean;
}

QString serverMessage(const HttpResponse &response)
{
    const QByteArray type = response.mediaType();
    const QByteArray body = response.body.trimmed();
    if (isJson(type) || body.startsWith('{')) {
        const QJsonDocument json = QJsonDocument::fromJson(body);
        if (json.isObject())
            return presentable(messageIn(json.object()));
    }
    if (type.contains("html") || body.startsWith('<') || !(type.isEmpty() || type == "text/plain"))
        return {};
    return presentable(QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4096))));
}

Error httpError(const HttpResponse &response)
{
    Error error{codeOf(response.status),
                {hostOf(response.url), serverMessage(response), QString::number(response.status)},
                {}};
    if (error.code == "http/rate-limited" || error.code == "http/server") {
        const qint64 seconds = retryAfter(response);
        error.arguments += seconds < 0 ? QString() : QString::number(seconds);
    }
    return error;
}

Result<QJsonObject> jsonObject(const HttpResponse &response, const QByteArrayList &types)
{
    const QByteArray type = response.mediaType();
    if (!isJson(type) && !types.contains(type))
        return fail("net/wrong-type",
                    {hostOf(response.url), presentable(QString::fromLatin1(type))});
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(response.body, &problem);
    if (!json.isObject()) {
        return fail("net/invalid-json",
                    {hostOf(response.url), problem.error == QJsonParseError::NoError
                                               ? QString()
                                               : problem.errorString()});
    }
    return json.object();
}

qint64 retryAfter(const HttpResponse &response)
{
    qint64 longest = -1;
    for (const char *name : {"Retry-After", "X-Retry-After"}) {
        const QByteArray value = response.header(name).trimmed();
        bool isNumber = false;
        const qint64 seconds = value.toLongLong(&isNumber);
        if (isNumber) {
            longest = std::max(longest, std::max<qint64>(0, seconds));
            continue;
        }
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value),
                                                 u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        date.setTimeZone(QTimeZone::UTC);
        if (date.isValid())
            longest = std::max(longest,
                               std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(date)));
    }
    return longest;
}

bool mayHaveArrived(const Error &error)
{
    static const QByteArrayList lost{"net/cut",          "net/idle-timeout", "net/total-timeout",
                                     "net/wrong-length", "net/too-large",    "net/encoding",
                                     "net/protocol",     "http/server"};
    return lost.contains(error.code);
}

bool isOffline(const Error &error)
{
    static const QByteArrayList away{"net/offline", "net/refused", "net/unreachable",
                                     "net/no-such-host", "net/connect-timeout"};
    return away.contains(error.code);
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyDecoded);
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return url.port() > 0 ? shown + u':' + QString::number(url.port()) : shown;
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host()
           && a.port(defaultPort(a)) == b.port(defaultPort(b));
}

bool isLoopback(const QString &host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0
        || host.endsWith(".localhost"_L1, Qt::CaseInsensitive))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace studio
