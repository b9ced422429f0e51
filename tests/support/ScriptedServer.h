#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <functional>
#include <memory>
#include <mutex>

class QThread;

namespace tests {

/// What a client sent, as it came.
struct SentRequest
{
    QByteArray method;
    QByteArray target; ///< "/v2/?x=y"
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first of that name, compared without case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QByteArray path() const { return target.split('?').first(); }
};

/// What a server does in answer: raw bytes, and then how it goes on.
struct Answer
{
    enum class Then {
        KeepOpen, ///< As a good server does.
        Close,    ///< In an orderly way, whether the answer was whole or not.
        Reset,    ///< Rudely, so that the client sees an error of the connection.
        Hang,     ///< Says nothing more, and keeps the connection open.
    };

    QByteArray bytes;
    Then then = Then::KeepOpen;
    qint64 endless = 0; ///< So many bytes of filling behind \a bytes.

    /// A whole answer with Content-Length; a body of HEAD is left out by the server.
    [[nodiscard]] static Answer status(int code, const QByteArray &body = {},
                                       const QByteArray &type = "text/plain",
                                       const QList<QByteArray> &headers = {});
    [[nodiscard]] static Answer json(int code, const QJsonObject &object,
                                     const QList<QByteArray> &headers = {});
    /// 3xx with a Location.
    [[nodiscard]] static Answer redirect(int code, const QByteArray &location);
    [[nodiscard]] static Answer raw(const QByteArray &bytes, Then then);
    /// Without a byte.
    [[nodiscard]] static Answer hang() { return raw({}, Then::Hang); }
    [[nodiscard]] static Answer close() { return raw({}, Then::Close); }
};

/// A server on a free port of this machine that reads whole HTTP requests and answers what the
/// script says, byte for byte, in a thread of its own. The script runs in that thread, one
/// request at a time; \a number counts from 0.
class ScriptedServer
{
public:
    using Script = std::function<Answer(const SentRequest &request, int number)>;

    struct Tls
    {
        QString certificate; ///< PEM file
        QString key;         ///< PEM file
    };

    explicit ScriptedServer(Script script, const Tls &tls = {});
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// "http://127.0.0.1:PORT", or "https://localhost:PORT"
    [[nodiscard]] QString origin() const;
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    /// All that came until now.
    [[nodiscard]] QList<SentRequest> requests() const;
    /// Closes the connection when so many bytes of a request's body have come. Negative: never.
    void closeAfterBody(qint64 bytes);

private:
    friend class Connection;
    [[nodiscard]] Answer answerTo(const SentRequest &request);
    [[nodiscard]] qint64 bodyLimit() const;

    Script m_script;
    bool m_secure = false;
    mutable std::mutex m_mutex;
    QList<SentRequest> m_requests;
    qint64 m_closeAfterBody = -1;
    quint16 m_port = 0;
    std::unique_ptr<QThread> m_thread;
};

/// A port of this machine where nobody listens.
[[nodiscard]] quint16 deadPort();

} // namespace tests
