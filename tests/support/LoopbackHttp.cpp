#include "LoopbackHttp.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr qsizetype longestHead = 64 * 1024;

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"},
                                                {201, "Created"},
                                                {204, "No Content"},
                                                {301, "Moved Permanently"},
                                                {302, "Found"},
                                                {307, "Temporary Redirect"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {409, "Conflict"},
                                                {413, "Content Too Large"},
                                                {415, "Unsupported Media Type"},
                                                {422, "Unprocessable Content"},
                                                {429, "Too Many Requests"},
                                                {500, "Internal Server Error"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"}};
    return reasons.value(status, "Status");
}

/// The connections of one server; lives in the server's thread.
class Connections : public QTcpServer
{
public:
    explicit Connections(LoopbackHttp::Handler handler)
        : m_handler(std::move(handler))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
                    m_waiting.remove(socket);
                    socket->deleteLater();
                });
            }
        });
    }
    ~Connections() override
    {
        // They would report to members that are gone.
        for (QTcpSocket *socket : findChildren<QTcpSocket *>()) {
            socket->disconnect();
            delete socket;
        }
    }
    Q_DISABLE_COPY_MOVE(Connections)

private:
    void read(QTcpSocket *socket)
    {
        m_waiting[socket] += socket->readAll();
        while (m_waiting.contains(socket) && readRequest(socket)) { }
    }

    /// Answers the next request that is there as a whole. Whether there was one.
    bool readRequest(QTcpSocket *socket)
    {
        QByteArray &bytes = m_waiting[socket];
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head < 0) {
            if (bytes.size() > longestHead)
                socket->abort();
            return false;
        }
        HttpRequest request;
        const QList<QByteArray> lines = bytes.first(head).split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        request.method = words.value(0);
        const QByteArray target = words.value(1);
        const qsizetype mark = target.indexOf('?');
        request.path = QByteArray::fromPercentEncoding(mark < 0 ? target : target.first(mark));
        request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                request.headers.append(
                    {line.first(colon).trimmed(), line.sliced(colon + 1).trimmed()});
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (bytes.size() < head + 4 + length)
            return false;
        request.body = bytes.sliced(head + 4, length);
        bytes.remove(0, head + 4 + length);
        const HttpAnswer given = m_handler(request);
        if (given.delay <= 0) {
            answer(socket, request, given);
        } else {
            QTimer::singleShot(given.delay, socket,
                               [this, socket, request, given] { answer(socket, request, given); });
        }
        return true;
    }

    void answer(QTcpSocket *socket, const HttpRequest &request, const HttpAnswer &given)
    {
        if (given.end == HttpAnswer::End::Silence)
            return;
        if (given.end == HttpAnswer::End::NoAnswer) {
            socket->abort();
            return;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(given.status) + ' '
                          + reasonOf(given.status) + "\r\n";
        bool sized = false;
        for (const auto &[name, value] : given.headers) {
            head += name + ": " + value + "\r\n";
            sized = sized || name.compare("Content-Length", Qt::CaseInsensitive) == 0;
        }
        if (!sized)
            head += "Content-Length: " + QByteArray::number(given.body.size()) + "\r\n";
        socket->write(head + "\r\n");
        const bool cut = given.end == HttpAnswer::End::CutInBody;
        if (request.method != "HEAD")
            socket->write(cut ? given.body.first(given.body.size() / 2) : given.body);
        if (cut || request.header("Connection").toLower() == "close")
            socket->disconnectFromHost();
    }

    const LoopbackHttp::Handler m_handler;
    QHash<QTcpSocket *, QByteArray> m_waiting;
};

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpRequest::has(QByteArrayView name) const
{
    return std::ranges::any_of(headers, [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

LoopbackHttp::LoopbackHttp(Handler handler)
    : m_thread(std::make_unique<QThread>())
{
    auto *connections = new Connections(std::move(handler));
    connections->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, connections, &QObject::deleteLater);
    m_thread->start();
    QMetaObject::invokeMethod(
        connections,
        [this, connections] {
            if (!connections->listen(QHostAddress::LocalHost))
                qFatal("no free port on loopback");
            m_port = connections->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

LoopbackHttp::~LoopbackHttp()
{
    m_thread->quit();
    m_thread->wait();
}

QString LoopbackHttp::address() const
{
    return u"http://127.0.0.1:"_s + QString::number(m_port);
}

} // namespace tests
