#include "registry/net/Proxies.h"

#include "registry/net/Http.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString variable(const char *name, bool alsoCapitals = true)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() && alsoCapitals
               ? qEnvironmentVariable(QByteArray(name).toUpper().constData())
               : value;
}

QNetworkProxy proxyFrom(const QString &text)
{
    const QUrl url = QUrl(text.contains("://"_L1) ? text : u"http://"_s + text);
    QNetworkProxy proxy;
    const bool socks = url.scheme().startsWith("socks"_L1);
    proxy.setType(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy);
    proxy.setHostName(url.host());
    proxy.setPort(quint16(url.port(socks ? 1080 : 80)));
    proxy.setUser(url.userName(QUrl::FullyDecoded));
    proxy.setPassword(url.password(QUrl::FullyDecoded));
    return proxy;
}

bool matches(QString pattern, const QString &host, int port)
{
    if (pattern == u"*")
        return true;
    const auto network = QHostAddress::parseSubnet(pattern);
    const QHostAddress address(host);
    if (!network.first.isNull() && !address.isNull() && pattern.contains(u'/'))
        return address.isInSubnet(network);
    const qsizetype colon = pattern.lastIndexOf(u':');
    if (colon > 0 && pattern.indexOf(u':') == colon) {
        if (pattern.sliced(colon + 1).toInt() != port)
            return false;
        pattern = pattern.first(colon);
    }
    while (pattern.startsWith(u'*') || pattern.startsWith(u'.'))
        pattern = pattern.sliced(1);
    return !pattern.isEmpty()
           && (host.compare(pattern, Qt::CaseInsensitive) == 0
               || host.endsWith(u'.' + pattern, Qt::CaseInsensitive));
}

} // namespace

bool isExempt(const QString &noProxy, const QString &host, int port)
{
    for (const QString &pattern : noProxy.split(u',')) {
        if (matches(pattern.trimmed(), host, port))
            return true;
    }
    return false;
}

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QUrl url = query.url();
    const bool secure = url.scheme() == u"https";
    const int port = query.peerPort() > 0 ? query.peerPort() : url.port(secure ? 443 : 80);
    const QString host = query.peerHostName().isEmpty() ? url.host() : query.peerHostName();
    if (isLoopback(host))
        return {QNetworkProxy::NoProxy};
    if (isExempt(variable("no_proxy"), host, port))
        return {QNetworkProxy::NoProxy};
    QString named = secure ? variable("https_proxy") : variable("http_proxy", false);
    if (named.isEmpty())
        named = variable("all_proxy");
    if (!named.isEmpty())
        return {proxyFrom(named)};
    return systemProxyForQuery(query);
}

} // namespace studio
