#include "registry/net/HttpCall.h"

#include "registry/net/UploadBody.h"

#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qint64 readAhead = 256 * 1024;

/// Whether any network beyond this machine is there to be used.
bool hasNetwork()
{
    for (const QNetworkInterface &network : QNetworkInterface::allInterfaces()) {
        const auto flags = network.flags();
        if (flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning)
            && !flags.testFlag(QNetworkInterface::IsLoopBack)
            && !network.addressEntries().isEmpty())
            return true;
    }
    return false;
}

/// The system's certificates with those that the environment names, as OpenSSL takes them; Qt
/// itself looks only at fixed places. Nothing when the environment names none.
const std::optional<QSslConfiguration> &namedCertificates()
{
    static const std::optional<QSslConfiguration> configuration =
        []() -> std::optional<QSslConfiguration> {
        const QString file = qEnvironmentVariable("SSL_CERT_FILE");
        const QString folders = qEnvironmentVariable("SSL_CERT_DIR");
        if (file.isEmpty() && folders.isEmpty())
            return {};
        QList<QSslCertificate> certificates = QSslConfiguration::systemCaCertificates();
        if (!file.isEmpty())
            certificates += QSslCertificate::fromPath(file);
        for (const QString &folder : folders.split(u':', Qt::SkipEmptyParts)) {
            certificates += QSslCertificate::fromPath(folder + u"/*"_s, QSsl::Pem,
                                                      QSslCertificate::PatternSyntax::Wildcard);
        }
        QSslConfiguration named = QSslConfiguration::defaultConfiguration();
        named.setCaCertificates(certificates);
        return named;
    }();
    return configuration;
}

/// Whether the error only says that the status is none of success.
bool isStatusError(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::ContentReSendError
           && ((error > 200 && error < 300) || error == QNetworkReply::ProtocolInvalidOperationError
               || (error > 400 && error < 500));
}

QString seconds(int milliseconds)
{
    return QString::number(std::max(1, (milliseconds + 500) / 1000));
}

} // namespace

HttpCall::HttpCall(QNetworkAccessManager &network, const HttpRequest &request)
    : m_network(network)
    , m_request(request)
{
    for (QTimer *timer : {&m_connect, &m_idle, &m_total})
        timer->setSingleShot(true);
    connect(&m_connect, &QTimer::timeout, this, [this] {
        endWith(error("net/connect-timeout", {seconds(m_request.timeouts.connect)}));
    });
    connect(&m_idle, &QTimer::timeout, this,
            [this] { endWith(error("net/idle-timeout", {seconds(m_request.timeouts.idle)})); });
    connect(&m_total, &QTimer::timeout, this,
            [this] { endWith(error("net/total-timeout", {seconds(m_request.timeouts.total)})); });
}

HttpCall::~HttpCall()
{
    if (m_reply) {
        m_reply->disconnect(this);
        // Not later: the thread may have no event loop that would do it.
        delete m_reply;
    }
}

void HttpCall::start()
{
    const QUrl &url = m_request.url;
    if ((url.scheme() != u"http" && url.scheme() != u"https") || url.host().isEmpty()
        || !url.userInfo().isEmpty())
        return endWith(error("net/bad-url"));

    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Without it the whole body would be kept for sending it again; see UploadBody.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    if (const auto &named = namedCertificates())
        request.setSslConfiguration(*named);
    request.setRawHeader("User-Agent", "persona-studio/" PERSONA_VERSION);
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    if (!m_request.secret.isEmpty())
        request.setRawHeader(m_request.secretHeader, m_request.secret.expose().toByteArray());

    if (m_request.method == "GET") {
        m_reply = m_network.get(request);
    } else if (m_request.method == "HEAD") {
        m_reply = m_network.head(request);
    } else {
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          m_request.contentType.isEmpty() ? QByteArray("application/octet-stream")
                                                          : m_request.contentType);
        auto *body = new UploadBody(m_request.body);
        m_reply = m_network.sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(readAhead);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpCall::sent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readBody);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 done, qint64 total) {
        alive();
        if (total > 0)
            emit progress(done, total);
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpCall::sawSslErrors);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::end);
    m_connect.start(m_request.timeouts.connect);
    m_total.start(m_request.timeouts.total);
}

void HttpCall::cancel()
{
    endWith({"registry/cancelled", {}, {}});
}

void HttpCall::alive()
{
    if (!isFinished() && !m_connect.isActive())
        m_idle.start(m_request.timeouts.idle);
}

void HttpCall::sent()
{
    m_connect.stop();
    alive();
}

void HttpCall::readHeaders()
{
    if (isFinished())
        return;
    sent();
    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray length = m_reply->rawHeader("Content-Length");
    if (m_request.method != "HEAD" && !length.isEmpty()
        && length.toLongLong() > m_request.largestAnswer)
        endWith(error("net/too-large", {QString::number(m_request.largestAnswer)}));
}

void HttpCall::readBody()
{
    if (isFinished())
        return;
    sent();
    m_response.body += m_reply->readAll();
    if (m_response.body.size() > m_request.largestAnswer)
        return endWith(error("net/too-large", {QString::number(m_request.largestAnswer)}));
    bool known = false;
    const qint64 total = m_reply->rawHeader("Content-Length").toLongLong(&known);
    if (m_request.body.isEmpty())
        emit progress(m_response.body.size(), known ? total : -1);
}

void HttpCall::end()
{
    if (isFinished())
        return;
    const auto problem = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A write that is answered by a redirect: Qt would like to send the body again.
    const bool isRefusedResend = problem == QNetworkReply::ContentReSendError && status >= 300;
    if (problem != QNetworkReply::NoError && !isStatusError(problem) && !isRefusedResend)
        return endWith(errorOfReply());
    readBody();
    if (isFinished())
        return;
    m_response.status = status;
    if (m_response.status < 100)
        return endWith(error("net/protocol", {QString()}));
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_response.headers.emplaceBack(name, value);
    m_response.url = m_reply->url();
    const QByteArray encoding = m_response.header("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return endWith(error("net/encoding", {presentable(QString::fromLatin1(encoding))}));
    bool known = false;
    const qint64 length = m_response.header("Content-Length").toLongLong(&known);
    const bool hasBody = m_request.method != "HEAD" && m_response.status != 204
                         && m_response.status != 304;
    // Whether Qt has seen that the connection broke off depends on what came first.
    if (hasBody && known && m_response.body.size() < length)
        return endWith(error("net/cut"));
    if (hasBody && known && m_response.body.size() > length) {
        return endWith(error("net/wrong-length",
                             {QString::number(length), QString::number(m_response.body.size())}));
    }
    m_result = std::move(m_response);
    for (QTimer *timer : {&m_connect, &m_idle, &m_total})
        timer->stop();
    emit finished();
}

void HttpCall::endWith(Error error)
{
    if (isFinished())
        return;
    m_result = std::unexpected(std::move(error));
    for (QTimer *timer : {&m_connect, &m_idle, &m_total})
        timer->stop();
    if (m_reply)
        m_reply->abort();
    emit finished();
}

void HttpCall::sawSslErrors(const QList<QSslError> &errors)
{
    // They are never ignored; the first tells most.
    if (m_sslError || errors.isEmpty())
        return;
    switch (errors.first().error()) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid: m_sslError = error("net/certificate-expired"); break;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        m_sslError = error("net/certificate-self-signed");
        break;
    case QSslError::HostNameMismatch: m_sslError = error("net/certificate-host"); break;
    default: m_sslError = error("net/certificate", {presentable(errors.first().errorString())});
    }
}

Error HttpCall::errorOfReply() const
{
    const bool isSent = !m_connect.isActive();
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError: return error("net/refused");
    case QNetworkReply::HostNotFoundError:
        return error(hasNetwork() ? "net/no-such-host" : "net/offline");
    case QNetworkReply::TimeoutError:
        return error("net/connect-timeout", {seconds(m_request.timeouts.connect)});
    case QNetworkReply::SslHandshakeFailedError:
        return m_sslError.value_or(error("net/certificate", {presentable(m_reply->errorString())}));
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        if (isSent)
            return error("net/cut");
        return error(hasNetwork() ? "net/unreachable" : "net/offline");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::OperationCanceledError: return error("net/cut");
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return error("net/proxy-sign-in", {proxyName()});
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return error("net/proxy", {proxyName()});
    default: return error("net/protocol", {presentable(m_reply->errorString())});
    }
}

QString HttpCall::proxyName() const
{
    const auto proxies = m_network.proxyFactory()->queryProxy(QNetworkProxyQuery(m_request.url));
    const QNetworkProxy proxy = proxies.value(0);
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

Error HttpCall::error(QByteArray code, QStringList more) const
{
    return {std::move(code), QStringList{hostOf(m_request.url)} + more, {}};
}

} // namespace studio
