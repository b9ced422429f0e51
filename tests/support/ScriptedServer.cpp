#include "ScriptedServer.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QSemaphore>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace tests {

namespace {

QByteArray reason(int code)
{
    switch (code) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    default: return "Status";
    }
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray SentRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Answer Answer::status(int code, const QByteArray &body, const QByteArray &type,
                      const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(code) + ' ' + reason(code) + "\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Type: " + type + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return {bytes, Then::KeepOpen, 0};
}

Answer Answer::json(int code, const QJsonObject &object, const QList<QByteArray> &headers)
{
    return status(code, QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json",
                  headers);
}

Answer Answer::redirect(int code, const QByteArray &location)
{
    return status(code, {}, {}, {"Location: " + location});
}

Answer Answer::raw(const QByteArray &bytes, Then then)
{
    return {bytes, then, 0};
}

/// One connection: collects requests and writes the answers.
class Connection : public QObject
{
public:
    Connection(ScriptedServer &server, QTcpSocket *socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
    {
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::bytesWritten, this, &Connection::fill);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read();
    }

private:
    void read()
    {
        m_read += m_socket->readAll();
        while (!m_hangs && m_filling == 0 && readOne()) { }
    }

    bool readOne()
    {
        const qsizetype end = m_read.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        SentRequest request;
        const QList<QByteArray> lines = m_read.first(end).split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                request.headers.emplaceBack(line.first(colon), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        const qint64 limit = m_server.bodyLimit();
        const qsizetype there = m_read.size() - end - 4;
        if (limit >= 0 && length > 0 && there >= limit) {
            m_socket->disconnectFromHost();
            m_hangs = true;
            return false;
        }
        if (there < length)
            return false;
        request.body = m_read.sliced(end + 4, length);
        m_read.remove(0, end + 4 + length);
        Answer answer = m_server.answerTo(request);
        if (answer.then == Answer::Then::KeepOpen
            && request.header("Connection").toLower() == "close")
            answer.then = Answer::Then::Close;
        write(std::move(answer), request.method == "HEAD");
        return true;
    }

    void write(Answer answer, bool withoutBody)
    {
        if (withoutBody) {
            const qsizetype end = answer.bytes.indexOf("\r\n\r\n");
            if (end >= 0)
                answer.bytes.truncate(end + 4);
        }
        m_socket->write(answer.bytes);
        m_filling = answer.endless;
        m_then = answer.then;
        m_hangs = answer.then != Answer::Then::KeepOpen;
        if (m_filling > 0)
            return fill();
        finish();
    }

    void fill()
    {
        static const QByteArray piece(64 * 1024, 'x');
        while (m_filling > 0 && m_socket->bytesToWrite() < 1024 * 1024) {
            const qint64 size = std::min<qint64>(m_filling, piece.size());
            m_socket->write(piece.constData(), size);
            m_filling -= size;
            if (m_filling == 0)
                finish();
        }
    }

    void finish()
    {
        if (m_then == Answer::Then::Close) {
            m_socket->disconnectFromHost();
        } else if (m_then == Answer::Then::Reset) {
            m_socket->flush();
            m_socket->abort();
        }
    }

    ScriptedServer &m_server;
    QTcpSocket *m_socket;
    QByteArray m_read;
    qint64 m_filling = 0;
    Answer::Then m_then = Answer::Then::KeepOpen;
    bool m_hangs = false;
};

ScriptedServer::ScriptedServer(Script script, const Tls &tls)
    : m_script(std::move(script))
    , m_secure(!tls.certificate.isEmpty())
{
    QSemaphore listening;
    m_thread.reset(QThread::create([this, tls, &listening] {
        std::unique_ptr<QTcpServer> server;
        if (m_secure) {
            auto secure = std::make_unique<QSslServer>();
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificateChain(
                QSslCertificate::fromData(fileContent(tls.certificate)));
            const QByteArray key = fileContent(tls.key);
            QSslKey parsed(key, QSsl::Ec);
            if (parsed.isNull())
                parsed = QSslKey(key, QSsl::Rsa);
            configuration.setPrivateKey(parsed);
            configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
            secure->setSslConfiguration(configuration);
            server = std::move(secure);
        } else {
            server = std::make_unique<QTcpServer>();
        }
        QObject::connect(server.get(), &QTcpServer::pendingConnectionAvailable, server.get(), [&] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                new Connection(*this, socket);
        });
        if (!server->listen(QHostAddress::LocalHost, 0))
            qFatal("cannot listen: %s", qPrintable(server->errorString()));
        m_port = server->serverPort();
        listening.release();
        QEventLoop().exec();
    }));
    m_thread->start();
    listening.acquire();
}

ScriptedServer::~ScriptedServer()
{
    m_thread->quit();
    m_thread->wait();
}

QString ScriptedServer::origin() const
{
    return m_secure ? QStringLiteral("https://localhost:%1").arg(m_port)
                    : QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(origin() + path);
}

QList<SentRequest> ScriptedServer::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

void ScriptedServer::closeAfterBody(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_closeAfterBody = bytes;
}

qint64 ScriptedServer::bodyLimit() const
{
    const std::scoped_lock lock(m_mutex);
    return m_closeAfterBody;
}

Answer ScriptedServer::answerTo(const SentRequest &request)
{
    int number = 0;
    {
        const std::scoped_lock lock(m_mutex);
        number = int(m_requests.size());
        m_requests += request;
    }
    return m_script(request, number);
}

quint16 deadPort()
{
    // Taken, so that no other program can come to listen there, but never listened at.
    static QTcpSocket *const socket = new QTcpSocket;
    if (socket->localPort() == 0
        && !socket->bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress))
        qFatal("cannot take a port");
    return socket->localPort();
}

} // namespace tests
