#pragma once

#include "registry/Artifact.h"

#include <QByteArray>

/// Sends what publishing needs and nothing around it, to a docker-registry on this machine: HTTP/1.1
/// over one socket, without timeouts, repeating, redirects, proxies or a look at the answers. What it
/// takes all the same is the server's; no client can be faster. A fault ends the program.
class BareClient
{
public:
    explicit BareClient(quint16 port);
    ~BareClient();
    Q_DISABLE_COPY_MOVE(BareClient)

    /// The requests of OciPublish for a persona that is new.
    static constexpr int requestsEach = 9;
    void publish(const QByteArray &nameSpace, const studio::Artifact &artifact);
    /// What all personas share, once.
    void begin(const QByteArray &nameSpace, const studio::Blob &configuration);

private:
    /// The head of the answer.
    QByteArray call(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                    const QByteArray &type = {});
    void upload(const QByteArray &repository, const studio::Blob &blob);

    int m_socket = -1;
    QByteArray m_host;
    QByteArray m_received;
};
