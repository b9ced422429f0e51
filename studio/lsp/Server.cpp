#include "lsp/Server.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio::lsp {

namespace {

// JSON-RPC and LSP 3.17, "ErrorCodes".
constexpr int parseError = -32700;
constexpr int invalidRequest = -32600;
constexpr int methodNotFound = -32601;
constexpr int notInitialized = -32002;
constexpr int requestCancelled = -32800;

/// How long a document must be left alone before its findings are told, in ms.
constexpr int settleMs = 200;

QString keyOf(const QJsonValue &id)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact));
}

bool isId(const QJsonValue &id)
{
    return id.isString() || id.isDouble();
}

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

Server::Server(std::function<void(const QByteArray &)> send, QObject *parent)
    : QObject(parent)
    , m_send(std::move(send))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &Server::workOff);
    m_publishing.setSingleShot(true);
    connect(&m_publishing, &QTimer::timeout, this, [this] {
        const QHash<QString, qint64> due = std::exchange(m_unpublished, {});
        for (auto [uri, when] : due.asKeyValueRange()) {
            if (when <= now())
                publish(uri);
            else
                publishSoon(uri, int(when - now()));
        }
    });
}

void Server::receive(const QByteArray &bytes)
{
    m_unframer.add(bytes);
    while (const auto content = m_unframer.next())
        takeIn(*content);
    m_turn.start(0);
}

void Server::finishInput()
{
    m_inputOver = true;
    m_turn.start(0);
}

void Server::takeIn(const QByteArray &content)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(content, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(QJsonValue::Null, parseError, error.errorString());
    if (!json.isObject())
        return refuse(QJsonValue::Null, invalidRequest, u"A message is an object."_s);
    const QJsonObject message = json.object();
    // Heard at once: what it cancels may still be waiting.
    if (message["method"_L1].toString() == "$/cancelRequest"_L1)
        m_cancelled += keyOf(message["params"_L1]["id"_L1]);
    else
        m_waiting.push_back(message);
}

/// One message a turn, so that what arrives meanwhile is heard.
void Server::workOff()
{
    if (m_left)
        return;
    if (m_waiting.empty()) {
        m_cancelled.clear(); // of requests that were answered already
        if (m_inputOver)
            leave();
        return;
    }
    const QJsonObject message = m_waiting.front();
    m_waiting.pop_front();
    handle(message);
    m_turn.start(0);
}

void Server::handle(const QJsonObject &message)
{
    const QJsonValue id = message["id"_L1];
    const QJsonValue method = message["method"_L1];
    if (!method.isString()) {
        // An answer to a request of ours needs none; anything else is no message.
        if (!message.contains("result"_L1) && !message.contains("error"_L1))
            refuse(isId(id) ? id : QJsonValue::Null, invalidRequest, u"There is no method."_s);
        return;
    }
    const QJsonObject parameters = message["params"_L1].toObject();
    if (!message.contains("id"_L1))
        return handleNotification(method.toString(), parameters);
    if (!isId(id))
        return refuse(QJsonValue::Null, invalidRequest, u"An id is a text or a number."_s);
    handleRequest(id, method.toString(), parameters);
}

void Server::handleRequest(const QJsonValue &id, const QString &method,
                           const QJsonObject &parameters)
{
    if (m_cancelled.remove(keyOf(id)))
        return refuse(id, requestCancelled, u"Cancelled."_s);
    if (method == "initialize"_L1) {
        if (m_state != State::New)
            return refuse(id, invalidRequest, u"The server is initialized already."_s);
        return respond(id, initialize(parameters));
    }
    if (m_state == State::New)
        return refuse(id, notInitialized, u"The first request is initialize."_s);
    if (m_state == State::ShutDown)
        return refuse(id, invalidRequest, u"The server is shut down."_s);
    if (method == "shutdown"_L1) {
        m_state = State::ShutDown;
        m_publishing.stop();
        return respond(id, QJsonValue::Null);
    }
    const auto handler = handlers().constFind(method);
    if (handler == handlers().cend())
        return refuse(id, methodNotFound, u"There is no method "_s + method + u'.');
    respond(id, (this->*handler.value())(parameters));
}

void Server::handleNotification(const QString &method, const QJsonObject &parameters)
{
    if (method == "exit"_L1)
        return leave();
    if (m_state != State::Running)
        return;
    if (method == "initialized"_L1)
        initialized();
    else if (method == "textDocument/didOpen"_L1)
        open(parameters);
    else if (method == "textDocument/didChange"_L1)
        change(parameters);
    else if (method == "textDocument/didClose"_L1)
        closeDocument(parameters);
    else if (method == "workspace/didChangeWatchedFiles"_L1 || method == "textDocument/didSave"_L1)
        filesChanged();
}

void Server::send(const QJsonObject &message)
{
    QJsonObject whole = message;
    whole.insert(u"jsonrpc"_s, u"2.0"_s);
    m_send(framed(QJsonDocument(whole).toJson(QJsonDocument::Compact)));
}

void Server::respond(const QJsonValue &id, const QJsonValue &result)
{
    send({{u"id"_s, id}, {u"result"_s, result}});
}

void Server::refuse(const QJsonValue &id, int code, const QString &reason)
{
    send({{u"id"_s, id}, {u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, reason}}}});
}

void Server::notify(const QString &method, const QJsonObject &parameters)
{
    send({{u"method"_s, method}, {u"params"_s, parameters}});
}

void Server::log(int type, const QString &text)
{
    notify(u"window/logMessage"_s, {{u"type"_s, type}, {u"message"_s, text}});
}

void Server::open(const QJsonObject &parameters)
{
    const QJsonObject item = parameters["textDocument"_L1].toObject();
    const QString uri = item["uri"_L1].toString();
    m_documents.insert(uri, Document(uri, item["languageId"_L1].toString(),
                                     item["version"_L1].toInteger(), item["text"_L1].toString(),
                                     m_client.units));
    publishSoon(uri, 0);
}

void Server::change(const QJsonObject &parameters)
{
    const QJsonObject named = parameters["textDocument"_L1].toObject();
    const auto document = m_documents.find(named["uri"_L1].toString());
    if (document == m_documents.end()) {
        constexpr int warning = 2;
        return log(warning,
                   u"A document was changed that is not open: "_s + named["uri"_L1].toString());
    }
    document->change(parameters["contentChanges"_L1].toArray(), named["version"_L1].toInteger());
    publishSoon(document->uri(), settleMs);
}

void Server::closeDocument(const QJsonObject &parameters)
{
    const QString uri = parameters["textDocument"_L1]["uri"_L1].toString();
    m_unpublished.remove(uri);
    if (m_documents.remove(uri) == 0)
        return;
    // The file counts again, whatever the document said.
    m_context.forget();
    if (!m_client.pullsDiagnostics) {
        notify(u"textDocument/publishDiagnostics"_s,
               {{u"uri"_s, uri}, {u"diagnostics"_s, QJsonArray()}});
    }
}

/// Configurations, skills or other agents are not what they were: everything is looked at anew.
void Server::filesChanged()
{
    m_context.forget();
    if (m_client.pullsDiagnostics) {
        if (m_client.refreshesDiagnostics)
            send({{u"id"_s, m_nextId++}, {u"method"_s, u"workspace/diagnostic/refresh"_s}});
        return;
    }
    for (const QString &uri : m_documents.keys())
        publishSoon(uri, 0);
}

void Server::publishSoon(const QString &uri, int delay)
{
    if (m_client.pullsDiagnostics)
        return;
    m_unpublished[uri] = now() + delay;
    // The earliest counts; the others are put off again when it is their turn.
    if (!m_publishing.isActive() || m_publishing.remainingTime() > delay)
        m_publishing.start(delay);
}

void Server::publish(const QString &uri)
{
    const auto document = m_documents.constFind(uri);
    if (document == m_documents.cend())
        return;
    const std::vector<Diagnostic> findings = findingsOf(*document, m_context);
    notify(u"textDocument/publishDiagnostics"_s,
           {{u"uri"_s, uri},
            {u"version"_s, document->version()},
            {u"diagnostics"_s, diagnosticsOf(*document, findings, m_client)}});
}

} // namespace studio::lsp
