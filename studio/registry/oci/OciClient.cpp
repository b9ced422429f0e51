#include "registry/oci/OciClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qint64 largestManifest = 4 * 1024 * 1024;
constexpr qint64 largestBlob = 64 * 1024 * 1024;
constexpr int mostTagPages = 1000;
const QByteArray manifestTypes =
    "application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json";

QString readAccess(const QString &repository)
{
    return u"r:"_s + repository;
}

QString writeAccess(const QString &repository)
{
    return u"w:"_s + repository;
}

bool isLost(const Result<HttpResponse> &result)
{
    return result ? result->status >= 500 : mayHaveArrived(result.error());
}

bool missesBlob(const HttpResponse &response)
{
    if (response.status != 400 && response.status != 404)
        return false;
    for (const QJsonValue &error : QJsonDocument::fromJson(response.body)["errors"_L1].toArray()) {
        const QString code = error["code"_L1].toString();
        if (code == u"MANIFEST_BLOB_UNKNOWN" || code == u"BLOB_UNKNOWN"
            || code == u"DIGEST_INVALID")
            return true;
    }
    return false;
}

/// "<…>; rel="next"" of a Link header.
QByteArray nextPage(const HttpResponse &response)
{
    static const QRegularExpression form(uR"re(<([^>]*)>\s*;[^,]*rel="?next"?)re"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(QString::fromLatin1(response.header("Link"))).captured(1).toLatin1();
}

} // namespace

bool isPassing(const Error &error)
{
    return error.code == "http/rejected" || error.code == "registry/outcome-unknown"
           || mayHaveArrived(error);
}

bool isUnreadable(const Error &error)
{
    return error.code == "http/server";
}

OciClient::OciClient(std::shared_ptr<OciSession> session, std::stop_token stop)
    : m_session(std::move(session))
    , m_stop(std::move(stop))
    , m_http(m_session->retries())
{
}

QUrl OciClient::url(const QString &repository, const QString &rest) const
{
    QUrl url = m_session->address().base;
    url.setPath(u"/v2/"_s + m_session->address().nameSpace + u'/' + repository + rest);
    return url;
}

std::unexpected<Error> OciClient::badAnswer(const QString &what) const
{
    return fail("registry/bad-answer", {m_session->address().server(), what});
}

Result<HttpResponse> OciClient::call(HttpRequest request, const QString &access)
{
    // Another origin, such as a store for uploads, gets no credentials and asks for none.
    if (!isSameOrigin(request.url, m_session->address().base))
        return m_http.send(request, m_stop);
    request.secret = m_session->authorization(access);
    Result<HttpResponse> response = m_http.send(request, m_stop);
    if (!response || response->status != 401)
        return response;
    (request.isRead() ? m_session->asksForReading : m_session->asksForWriting) = true;
    // Refused, so nothing was done: once more with what it asks for.
    const Result<Secret> answer = m_session->answer(m_http, *response, access, request.secret,
                                                    m_stop);
    if (!answer)
        return std::unexpected(answer.error());
    request.secret = *answer;
    response = m_http.send(request, m_stop);
    if (response && response->status == 401)
        return std::unexpected(httpError(*response));
    return response;
}

Result<std::optional<OciClient::Manifest>> OciClient::manifest(const QString &repository,
                                                               const QString &reference)
{
    HttpRequest request{.url = url(repository, u"/manifests/"_s + reference),
                        .headers = {{"Accept", manifestTypes}}};
    request.largestAnswer = largestManifest;
    request.redirects = Redirects::Anywhere;
    const Result<HttpResponse> response = call(request, readAccess(repository));
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 404)
        return std::nullopt;
    if (response->status != 200)
        return std::unexpected(httpError(*response));
    const QString digest = digestOf(response->body);
    const QString expected = isDigest(reference)
                                 ? reference
                                 : QString::fromLatin1(response->header("Docker-Content-Digest"));
    if (isDigest(expected) && expected != digest)
        return fail("registry/corrupt-blob", {expected, digest});
    return Manifest{digest, QString::fromLatin1(response->mediaType()), response->body};
}

Result<std::optional<QString>> OciClient::manifestDigest(const QString &repository,
                                                         const QString &reference)
{
    HttpRequest request{.method = "HEAD",
                        .url = url(repository, u"/manifests/"_s + reference),
                        .headers = {{"Accept", manifestTypes}}};
    request.redirects = Redirects::Anywhere;
    const Result<HttpResponse> response = call(request, readAccess(repository));
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 404)
        return std::nullopt;
    const QString digest = QString::fromLatin1(response->header("Docker-Content-Digest"));
    if (response->status == 200 && isDigest(digest))
        return digest;
    // Not all servers say the digest, and errors have their reasons in the body only.
    return manifest(repository, reference)
        .transform([](const std::optional<Manifest> &there) -> std::optional<QString> {
            return there ? std::optional(there->digest) : std::nullopt;
        });
}

Result<void> OciClient::putManifest(const QString &repository, const QString &reference,
                                    QLatin1StringView mediaType, const QByteArray &content,
                                    Repeat repeat)
{
    const QString digest = digestOf(content);
    for (int attempt = 0;; ++attempt) {
        HttpRequest request{.method = "PUT",
                            .url = url(repository, u"/manifests/"_s + reference),
                            .body = content,
                            .contentType = QByteArray(mediaType.data(), mediaType.size())};
        const Result<HttpResponse> response = call(request, writeAccess(repository));
        if (response && response->isSuccess()) {
            const QString there = QString::fromLatin1(response->header("Docker-Content-Digest"));
            if (isDigest(there) && there != digest)
                return fail("registry/corrupt-blob", {digest, there});
            return {};
        }
        if (isLost(response)) {
            // Perhaps it was done: see what is there before anything else.
            const auto there = manifestDigest(repository, reference);
            if (!there)
                return fail("registry/outcome-unknown",
                            {repository, m_session->address().server()});
            if (*there == digest)
                return {};
            if (!*there && attempt == 0 && repeat != Repeat::Never)
                continue;
        }
        m_session->forgetKnownBlobs();
        // A real registry misses a blob for a moment while somebody else sends the same one.
        if (response && missesBlob(*response) && attempt < 4 && repeat != Repeat::Never) {
            if (waitUnlessStopped(QRandomGenerator::global()->bounded(40 << attempt), m_stop))
                continue;
            return fail("registry/cancelled");
        }
        return std::unexpected(response ? httpError(*response) : response.error());
    }
}

Result<bool> OciClient::deleteManifest(const QString &repository, const QString &digest)
{
    HttpRequest request{.method = "DELETE", .url = url(repository, u"/manifests/"_s + digest)};
    const Result<HttpResponse> response = call(request, u"d:"_s + repository);
    if (isLost(response)) {
        const auto there = manifestDigest(repository, digest);
        if (there && !*there)
            return true;
    }
    if (!response)
        return std::unexpected(response.error());
    if (response->isSuccess() || response->status == 404)
        return true;
    if (response->status == 405 || response->status == 400 || response->status == 501) {
        m_session->refusesDeletes = true;
        return false;
    }
    return std::unexpected(httpError(*response));
}

Result<bool> OciClient::hasBlob(const QString &repository, const QString &digest)
{
    HttpRequest request{.method = "HEAD", .url = url(repository, u"/blobs/"_s + digest)};
    request.redirects = Redirects::Anywhere;
    const Result<HttpResponse> response = call(request, readAccess(repository));
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 404)
        return false;
    if (response->status != 200)
        return std::unexpected(httpError(*response));
    return true;
}

Result<QByteArray> OciClient::blob(const QString &repository, const QString &digest, qint64 size)
{
    if (!isDigest(digest))
        return fail("registry/missing-blob", {presentable(digest)});
    HttpRequest request{.url = url(repository, u"/blobs/"_s + digest)};
    request.redirects = Redirects::Anywhere;
    request.largestAnswer = size >= 0 ? std::min(size, largestBlob) : largestBlob;
    const Result<HttpResponse> response = call(request, readAccess(repository));
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 404)
        return fail("registry/missing-blob", {digest});
    if (response->status != 200)
        return std::unexpected(httpError(*response));
    const QString there = digestOf(response->body);
    if (there != digest)
        return fail("registry/corrupt-blob", {digest, there});
    return response->body;
}

void OciClient::remember(const QString &place, const Blob &blob)
{
    if (blob.mediaType == oci::emptyType)
        m_session->addKnownBlob(place);
}

Result<OciClient::Put> OciClient::putBlob(const QString &repository, const Blob &blob,
                                          const QString &from, Look look)
{
    const QString place = repository + u'@' + blob.digest;
    if (m_session->isKnownBlob(place))
        return Put::Unconfirmed;
    for (int attempt = 0;; ++attempt) {
        if (look == Look::First || attempt > 0) {
            const Result<bool> present = hasBlob(repository, blob.digest);
            // What a server has written in part and cannot read, it can be sent again.
            if (!present && !isUnreadable(present.error()))
                return std::unexpected(present.error());
            if (present.value_or(false)) {
                remember(place, blob);
                return Put::Unconfirmed;
            }
        }
        Result<Put> done = upload(repository, blob, from);
        if (done)
            remember(place, blob);
        if (done)
            return done;
        // After a lost answer look again; an upload that was begun in vain does no harm. And a real
        // registry refuses a good blob when somebody else sends the same one at the same time.
        const bool mayPass = done.error().code == "registry/upload-refused"
                             || mayHaveArrived(done.error());
        if (!mayPass || attempt >= 3)
            return done;
        if (!waitUnlessStopped(QRandomGenerator::global()->bounded(50 << attempt), m_stop))
            return fail("registry/cancelled");
    }
}

Result<OciClient::Put> OciClient::upload(const QString &repository, const Blob &blob,
                                         const QString &from)
{
    QUrl start = url(repository, u"/blobs/uploads/"_s);
    QString access = writeAccess(repository);
    if (!from.isEmpty()) {
        start.setQuery(u"mount="_s + blob.digest + u"&from="_s + m_session->address().nameSpace
                       + u'/' + from);
        access += u"<"_s + from;
    }
    Result<HttpResponse> response = call({.method = "POST", .url = start}, access);
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 201 && !from.isEmpty())
        return Put::Unconfirmed; // The server had it and took it from there.
    if (response->status == 201)
        return badAnswer(u"Location"_s);
    if (response->status != 202)
        return std::unexpected(httpError(*response));
    const Result<QUrl> address = uploadAddress(*response, blob.digest);
    if (!address)
        return std::unexpected(address.error());
    HttpRequest put{.method = "PUT",
                    .url = *address,
                    .body = blob.content,
                    .contentType = "application/octet-stream"};
    // A large picture on a slow line: at least 20 KB a second.
    put.timeouts.total += int(std::min<qint64>(blob.content.size() / 20, 3'600'000));
    response = call(put, writeAccess(repository));
    if (!response)
        return std::unexpected(response.error());
    if (response->status == 400)
        return fail("registry/upload-refused", httpError(*response).arguments);
    if (!response->isSuccess())
        return std::unexpected(httpError(*response));
    const QString there = QString::fromLatin1(response->header("Docker-Content-Digest"));
    if (isDigest(there) && there != blob.digest)
        return fail("registry/corrupt-blob", {blob.digest, there});
    return there == blob.digest ? Put::Confirmed : Put::Unconfirmed;
}

Result<bool> OciClient::takesUploads(const QString &repository)
{
    const Result<HttpResponse> begun = call(
        {.method = "POST", .url = url(repository, u"/blobs/uploads/"_s)}, writeAccess(repository));
    if (!begun)
        return std::unexpected(begun.error());
    if (begun->status == 403 || begun->status == 405)
        return false;
    if (begun->status != 202)
        return std::unexpected(httpError(*begun));
    // Servers forget what was begun and not ended; giving it up is only polite.
    const QByteArray location = begun->header("Location");
    const QUrl address = begun->url.resolved(QUrl::fromEncoded(location));
    if (!location.isEmpty() && isSameOrigin(address, m_session->address().base))
        (void)call({.method = "DELETE", .url = address}, writeAccess(repository));
    return true;
}

Result<bool> OciClient::isRegistry()
{
    HttpRequest request{.url = m_session->address().base};
    request.url.setPath(u"/v2/"_s);
    request.redirects = Redirects::Anywhere;
    const Result<HttpResponse> answer = m_http.send(request, m_stop);
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status >= 500 || answer->status == 429)
        return std::unexpected(httpError(*answer));
    if (answer->status == 401)
        return challengeIn(*answer).has_value();
    // The header is not asked of registries any more, and some answer with an empty body.
    return !answer->header("Docker-Distribution-Api-Version").isEmpty()
           || (answer->status == 200
               && (answer->mediaType() == "application/json" || answer->body.trimmed().isEmpty()));
}

Result<QUrl> OciClient::uploadAddress(const HttpResponse &started, const QString &digest) const
{
    const QByteArray location = started.header("Location");
    QUrl address = started.url.resolved(QUrl::fromEncoded(location));
    address.setUserInfo({});
    const bool lessSecure = started.url.scheme() == u"https" && address.scheme() != u"https";
    if (location.isEmpty() || !address.isValid() || lessSecure
        || !address.scheme().startsWith(u"http"))
        return badAnswer(u"Location"_s);
    const QString before = address.query(QUrl::FullyEncoded);
    const QString encoded = QString(digest).replace(u':', "%3A"_L1);
    address.setQuery((before.isEmpty() ? QString() : before + u'&') + u"digest="_s + encoded);
    return address;
}

Result<QStringList> OciClient::tags(const QString &repository)
{
    QStringList tags;
    QUrl page = url(repository, u"/tags/list"_s);
    for (int pages = 0; pages < mostTagPages; ++pages) {
        const Result<HttpResponse> response = call({.url = page}, readAccess(repository));
        if (!response)
            return std::unexpected(response.error());
        if (response->status == 404)
            return tags;
        if (response->status != 200)
            return std::unexpected(httpError(*response));
        const Result<QJsonObject> json = jsonObject(*response);
        if (!json)
            return std::unexpected(json.error());
        for (const QJsonValue &tag : (*json)["tags"_L1].toArray()) {
            if (!tag.toString().startsWith("sha256-"_L1))
                tags += tag.toString();
        }
        const QByteArray next = nextPage(*response);
        const QUrl target = page.resolved(QUrl::fromEncoded(next));
        if (next.isEmpty() || target == page || !isSameOrigin(target, page))
            break;
        page = target;
    }
    tags.removeDuplicates();
    return tags;
}

} // namespace studio
