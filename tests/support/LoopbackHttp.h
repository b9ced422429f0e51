#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <utility>

class QThread;

namespace tests {

struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< Decoded, without the query.
    QByteArray query; ///< As it was sent.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first header of that name in any case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const;
};

/// What a server answers, and how it may fail in doing so.
struct HttpAnswer
{
    enum class End {
        Whole,      ///< As it should be.
        NoAnswer,   ///< The connection is closed without a byte.
        Silence,    ///< The connection stays open and nothing comes.
        CutInBody,  ///< The connection is closed after half of the body.
    };

    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    End end = End::Whole;
    int delay = 0; ///< In milliseconds, before the first byte.
};

/// An HTTP/1.1 server on 127.0.0.1 and a free port, with a thread of its own: a test may block
/// while it is asked. The handler runs in that thread, one request at a time.
class LoopbackHttp
{
public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    explicit LoopbackHttp(Handler handler);
    ~LoopbackHttp();
    Q_DISABLE_COPY_MOVE(LoopbackHttp)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// "http://127.0.0.1:PORT"
    [[nodiscard]] QString address() const;

private:
    std::unique_ptr<QThread> m_thread;
    quint16 m_port = 0;
};

} // namespace tests
