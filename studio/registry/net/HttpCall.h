#pragma once

#include "registry/net/Http.h"

#include <QNetworkReply>
#include <QTimer>
#include <optional>

class QNetworkAccessManager;

namespace studio {

/// One attempt of one call, without repeating and redirecting. Ends with finished(), once.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    HttpCall(QNetworkAccessManager &network, const HttpRequest &request);
    ~HttpCall() override;

    void start();
    void cancel();
    [[nodiscard]] bool isFinished() const { return m_result.has_value(); }
    /// To be asked when it is finished.
    [[nodiscard]] Result<HttpResponse> takeResult() { return std::move(*m_result); }

signals:
    void progress(qint64 done, qint64 total);
    void finished();

private:
    void sent();
    void readHeaders();
    void readBody();
    void end();
    void endWith(Error error);
    void sawSslErrors(const QList<QSslError> &errors);
    [[nodiscard]] Error errorOfReply() const;
    [[nodiscard]] Error error(QByteArray code, QStringList more = {}) const;
    [[nodiscard]] QString proxyName() const;
    void alive();

    QNetworkAccessManager &m_network;
    HttpRequest m_request;
    QNetworkReply *m_reply = nullptr;
    HttpResponse m_response;
    std::optional<Error> m_sslError;
    std::optional<Result<HttpResponse>> m_result;
    QTimer m_connect;
    QTimer m_idle;
    QTimer m_total;
};

} // namespace studio
