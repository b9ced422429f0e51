#pragma once

#include "registry/net/Http.h"

#include <functional>
#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace studio {

/// How calls are repeated. The defaults are the manners of the contract; tests wait shorter.
struct HttpRetries
{
    int most = 2;            ///< Further attempts after the first; reads only.
    int firstDelay = 300;    ///< Milliseconds; doubled each time, with jitter.
    int longestDelay = 60'000; ///< A server that asks for more gets no further attempt.
    int patience = 100; ///< Of the timeouts that a call names, in percent.
};

/// Calls servers and waits for their answers, within the thread that made it (each thread has
/// its own); made to be used in the work of a Job. Connections are kept open between calls.
///
/// - Reads (GET, HEAD) are repeated when there was no connection or no answer, and at 429, 500,
///   502, 503 and 504. Writes never: mayHaveArrived() tells when one may have been done.
/// - TLS is always verified, with the system's certificates and those of SSL_CERT_FILE and
///   SSL_CERT_DIR. Proxies: http_proxy, https_proxy, all_proxy and no_proxy, else the system's.
/// - Compression is not asked for and not accepted, so nothing can unfold in memory.
/// - A body that is cut or of the wrong length is an error. Qt does not always notice a chunked one
///   that lacks its end, so what has no length is to be checked by what it says.
/// - No cookies, no cache; the secret goes to the request's own origin only.
///
/// Errors, the first argument being the host: net/offline, net/refused, net/unreachable,
/// net/no-such-host, net/connect-timeout (host, seconds), net/idle-timeout (host, seconds),
/// net/total-timeout (host, seconds), net/cut, net/wrong-length (host, announced, received),
/// net/too-large (host, limit in bytes), net/encoding (host, encoding), net/protocol (host, reason),
/// net/certificate-expired, net/certificate-self-signed, net/certificate-host, net/certificate
/// (host, reason), net/proxy (host, proxy), net/proxy-sign-in (host, proxy), net/redirect-loop,
/// net/redirect-insecure (host, where to), net/redirect-elsewhere (host, where to),
/// net/redirect-write, net/bad-url, registry/cancelled ().
class HttpClient
{
public:
    explicit HttpClient(HttpRetries retries = {});
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Bytes of the body that were sent or received, and how many there will be (-1: unknown).
    using Bytes = std::function<void(qint64 done, qint64 total)>;

    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request,
                                            const std::stop_token &stop = {},
                                            const Bytes &bytes = {});

private:
    [[nodiscard]] Result<HttpResponse> attempt(const HttpRequest &request,
                                               const std::stop_token &stop, const Bytes &bytes);
    [[nodiscard]] Result<HttpResponse> followed(HttpRequest request, const std::stop_token &stop,
                                                const Bytes &bytes);

    HttpRetries m_retries;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

/// Waits, unless \a stop asks to stop before. Returns whether the time has passed.
[[nodiscard]] bool waitUnlessStopped(int milliseconds, const std::stop_token &stop);

} // namespace studio
