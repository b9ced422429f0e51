#include "registry/net/HttpClient.h"

#include "registry/net/HttpCall.h"
#include "registry/net/Proxies.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int mostRedirects = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Whether a read that ended so may go better the next time.
bool isWorthRepeating(const Result<HttpResponse> &result)
{
    if (!result) {
        static const QByteArrayList passing{"net/refused", "net/unreachable", "net/no-such-host",
                                            "net/cut", "net/proxy"};
        return passing.contains(result.error().code);
    }
    static const QList<int> passing{429, 500, 502, 503, 504};
    return passing.contains(result->status);
}

Result<HttpResponse> exchange(QNetworkAccessManager &network, const HttpRequest &request,
                              const std::stop_token &stop, const HttpClient::Bytes &bytes)
{
    HttpCall call(network, request);
    QEventLoop loop;
    QObject::connect(&call, &HttpCall::finished, &loop, &QEventLoop::quit);
    if (bytes)
        QObject::connect(&call, &HttpCall::progress, &loop, bytes);
    const std::stop_callback onStop(stop, [&call] {
        QMetaObject::invokeMethod(&call, &HttpCall::cancel, Qt::QueuedConnection);
    });
    call.start();
    if (!call.isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return call.takeResult();
}

} // namespace

HttpClient::HttpClient(HttpRetries retries)
    : m_retries(retries)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setProxyFactory(new Proxies);
    m_network->setAutoDeleteReplies(false);
}

HttpClient::~HttpClient() = default;

Result<HttpResponse> HttpClient::send(const HttpRequest &request, const std::stop_token &stop,
                                      const Bytes &bytes)
{
    for (int attempts = 0;; ++attempts) {
        Result<HttpResponse> result = followed(request, stop, bytes);
        if (!request.isRead() || attempts >= m_retries.most || !isWorthRepeating(result))
            return result;
        // Half of the delay is chance, so that many clients do not come back at once.
        const int base = m_retries.firstDelay << attempts;
        qint64 delay = base / 2 + QRandomGenerator::global()->bounded(base / 2 + 1);
        if (result)
            delay = std::max(delay, retryAfter(*result) * 1000);
        if (delay > m_retries.longestDelay)
            return result;
        if (!waitUnlessStopped(int(delay), stop))
            return fail("registry/cancelled");
    }
}

Result<HttpResponse> HttpClient::followed(HttpRequest request, const std::stop_token &stop,
                                          const Bytes &bytes)
{
    for (int hops = 0;; ++hops) {
        Result<HttpResponse> result = attempt(request, stop, bytes);
        if (!result || request.redirects == Redirects::Never || !isRedirect(result->status))
            return result;
        const QString from = hostOf(request.url);
        const QByteArray location = result->header("Location");
        if (location.isEmpty())
            return result;
        if (!request.isRead())
            return fail("net/redirect-write", {from});
        if (hops >= mostRedirects)
            return fail("net/redirect-loop", {from});
        QUrl target = request.url.resolved(QUrl::fromEncoded(location));
        target.setUserInfo({});
        target.setFragment({});
        const QString where = presentable(target.toDisplayString(QUrl::RemoveQuery));
        const bool upgraded = request.url.scheme() == u"http" && target.scheme() == u"https";
        if (target.scheme() != request.url.scheme() && !upgraded)
            return fail("net/redirect-insecure", {from, where});
        if (!isSameOrigin(request.url, target)) {
            const bool sameHost = upgraded && target.host() == request.url.host();
            if (request.redirects == Redirects::SameOrigin && !sameHost)
                return fail("net/redirect-elsewhere", {from, where});
            request.secret = {};
        }
        request.url = target;
    }
}

Result<HttpResponse> HttpClient::attempt(const HttpRequest &request, const std::stop_token &stop,
                                         const Bytes &bytes)
{
    if (stop.stop_requested())
        return fail("registry/cancelled");
    HttpRequest patient = request;
    for (int *time : {&patient.timeouts.connect, &patient.timeouts.idle, &patient.timeouts.total})
        *time = int(qint64(*time) * m_retries.patience / 100);
    Result<HttpResponse> result = exchange(*m_network, patient, stop, bytes);
    // Where a write was cut, Qt may still have it in mind to send it again, and then ends the next
    // write on that connection as cut, too, which the server has done.
    if (!result || (!request.isRead() && !result->isSuccess()))
        m_network->clearConnectionCache();
    return result;
}

bool waitUnlessStopped(int milliseconds, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    return !wake.wait_for(lock, stop, std::chrono::milliseconds(milliseconds),
                          [&stop] { return stop.stop_requested(); });
}

} // namespace studio
