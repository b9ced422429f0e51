#pragma once

#include "registry/net/Secret.h"
#include "text/Result.h"

#include <QByteArrayList>
#include <QList>
#include <QUrl>
#include <utility>

class QJsonObject;

namespace studio {

/// How long a call may take, in milliseconds. Each is for one attempt.
struct HttpTimeouts
{
    int connect = 10'000; ///< Until the request is on its way: name, connection, TLS.
    int idle = 20'000;    ///< Without a byte in either direction, once it is.
    int total = 30'000;
};

enum class Redirects {
    Never,      ///< The answer is given back as it is, with its Location.
    SameOrigin, ///< Same scheme, host and port, or the same host's https.
    Anywhere,   ///< Another origin too, without the credentials; never to less security.
};

/// A call to a server.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url = {}; ///< http or https, without user and password.
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    QByteArray contentType = {}; ///< Of the body.
    QByteArray secretHeader = "Authorization";
    Secret secret = {}; ///< The whole value of that header ("Bearer …"); empty: it is not sent.
    Redirects redirects = Redirects::SameOrigin;
    qint64 largestAnswer = 16 * 1024 * 1024; ///< In bytes.
    HttpTimeouts timeouts = {};

    /// GET and HEAD: they may be repeated. Nothing else ever is.
    [[nodiscard]] bool isRead() const { return method == "GET" || method == "HEAD"; }
};

/// What a server answered, whatever its status.
struct HttpResponse
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QUrl url; ///< Where it came from, after redirects.

    /// Empty when there is none. Names are compared without case; of several, the first.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QByteArrayList allHeaders(QByteArrayView name) const;
    /// The Content-Type without parameters, in lower case.
    [[nodiscard]] QByteArray mediaType() const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// The error that a status of 300 and above means:
///   http/unauthorized 401, http/forbidden 403, http/not-found 404 and 410, http/method 405,
///   http/conflict 409 and 412, http/too-large 413, http/unsupported-type 415, http/rejected 400 and
///   422, http/rate-limited 429, http/server 5xx, http/status anything else.
/// Arguments: host, the server's message or nothing, status, and for http/rate-limited and
/// http/server the seconds that it asks to wait, or nothing.
[[nodiscard]] Error httpError(const HttpResponse &response);

/// What the server says about the error, for people: from the JSON forms of OCI registries, of
/// souls catalogs and of OAuth, or plain text. One line of at most 300 characters, without control
/// characters and secrets; empty for pages of HTML.
[[nodiscard]] QString serverMessage(const HttpResponse &response);
/// A text of a server made fit to be shown, in the same way.
[[nodiscard]] QString presentable(const QString &text);

/// The body as a JSON object. Errors: net/wrong-type (host, type) when the type is neither JSON
/// nor one of \a types, net/invalid-json (host, reason).
[[nodiscard]] Result<QJsonObject> jsonObject(const HttpResponse &response,
                                             const QByteArrayList &types = {});

/// The seconds that Retry-After or X-Retry-After ask for: a number, or a date seen from now.
/// Negative when there is none or it cannot be read.
[[nodiscard]] qint64 retryAfter(const HttpResponse &response);

/// Whether a write that failed with this error may nevertheless have been done: its answer was
/// lost. Then look what is there before anything else.
[[nodiscard]] bool mayHaveArrived(const Error &error);
/// Whether the error says that there is no way to the server just now, so that what is kept of
/// it may be shown instead.
[[nodiscard]] bool isOffline(const Error &error);

/// "host" or "host:port", as it is shown.
[[nodiscard]] QString hostOf(const QUrl &url);
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);
/// Whether the host is this machine: localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace studio
