#pragma once

#include "lsp/Features.h"
#include "lsp/Framing.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>

namespace studio::lsp {

/// A language server for personas: LSP 3.17. Knows nothing of where its bytes come from and go to.
/// Messages are worked off one after the other; a request that is cancelled before its turn is
/// answered as cancelled.
class Server : public QObject
{
    Q_OBJECT

public:
    /// \a send: takes framed messages.
    explicit Server(std::function<void(const QByteArray &)> send, QObject *parent = nullptr);

    void receive(const QByteArray &bytes);
    /// No more bytes will come: what is there is worked off, and then it is over.
    void finishInput();

signals:
    /// The client said exit, or went away. The status is 0 after a shutdown, else 1.
    void finished(int status);

private:
    enum class State { New, Running, ShutDown };
    using Handler = QJsonValue (Server::*)(const QJsonObject &parameters);

    // Messages
    void takeIn(const QByteArray &content);
    void workOff();
    void handle(const QJsonObject &message);
    void handleRequest(const QJsonValue &id, const QString &method, const QJsonObject &parameters);
    void handleNotification(const QString &method, const QJsonObject &parameters);
    void send(const QJsonObject &message);
    void respond(const QJsonValue &id, const QJsonValue &result);
    void refuse(const QJsonValue &id, int code, const QString &reason);
    void notify(const QString &method, const QJsonObject &parameters);
    void log(int type, const QString &text);

    // Lifecycle
    [[nodiscard]] QJsonValue initialize(const QJsonObject &parameters);
    void initialized();
    void leave();

    // Documents
    void open(const QJsonObject &parameters);
    void change(const QJsonObject &parameters);
    void closeDocument(const QJsonObject &parameters);
    void filesChanged();
    void publishSoon(const QString &uri, int delay);
    void publish(const QString &uri);

    // Requests
    [[nodiscard]] Document *documentOf(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue pullDiagnostics(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue codeActionsFor(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue hoverFor(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue completionFor(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue resolvedCompletionOf(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue symbolsFor(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue foldingFor(const QJsonObject &parameters);
    [[nodiscard]] QJsonValue formattingFor(const QJsonObject &parameters);
    [[nodiscard]] static const QHash<QString, Handler> &handlers();

    std::function<void(const QByteArray &)> m_send;
    Unframer m_unframer;
    std::deque<QJsonObject> m_waiting;
    QSet<QString> m_cancelled; ///< The ids of requests, as JSON.
    QTimer m_turn;
    QTimer m_publishing;
    QHash<QString, qint64> m_unpublished; ///< By URI, when to publish.
    State m_state = State::New;
    bool m_inputOver = false;
    bool m_left = false;
    int m_nextId = 1;
    Client m_client;
    Context m_context;
    QHash<QString, Document> m_documents;
};

} // namespace studio::lsp
