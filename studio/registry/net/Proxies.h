#pragma once

#include <QNetworkProxyFactory>

namespace studio {

/// The proxies of the environment (http_proxy, https_proxy, all_proxy, no_proxy; also in capitals,
/// except HTTP_PROXY, which a web server's caller could set), or, where it names none, those of the
/// system. This machine itself is always called directly.
class Proxies : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

/// Whether \a host stands in a no_proxy list: names with everything below them, addresses,
/// networks such as 10.0.0.0/8, "*", each with a port or without.
[[nodiscard]] bool isExempt(const QString &noProxy, const QString &host, int port);

} // namespace studio
