#pragma once

#include "HttpAnswer.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMutex>
#include <QStringList>
#include <memory>
#include <optional>

namespace tests {

/// Somebody who can sign in.
struct Account
{
    QString id;
    QString name;
    QString email;
    QString githubLogin = {};
    bool curator = false;
};

/// A souls catalog on loopback that keeps to the published contract: every call, every status in
/// the order of the contract's checks. All members may be called from any thread.
class SoulsServer
{
public:
    /// Answers in place of the catalog, or calls \a work and spoils what comes of it. An answer
    /// without a value means that the catalog answers.
    using Mishap = std::function<std::optional<HttpAnswer>(
        const HttpRequest &request, const std::function<HttpAnswer()> &work)>;

    SoulsServer();
    ~SoulsServer();

    [[nodiscard]] QString address() const;

    // Who may do what.
    void addApiKey(const QByteArray &key, const Account &account);
    void addSession(const QByteArray &token, const Account &account);
    void removeApiKey(const QByteArray &key);

    // What is there.
    /// Puts a soul in, past all checks; members that are missing get plain values. Returns its id.
    QString addSoul(const QJsonObject &members);
    /// In any status; empty when there is none of that slug.
    [[nodiscard]] QJsonObject soul(const QString &slug) const;
    [[nodiscard]] qsizetype soulCount() const;
    void changeSoul(const QString &slug, const QJsonObject &members);
    /// What the catalog makes of "published" in a create: "pending" in one with curators who read.
    void setModerated(bool moderated);

    // Signing in on another device.
    void setDeviceInterval(int seconds);
    /// Milliseconds; in place of the clock.
    void setClock(std::function<qint64()> clock);
    void approveDevice(const Account &account);
    void denyDevice();
    [[nodiscard]] QString userCode() const;

    // Trouble.
    /// Asked before each answer until it is replaced; an empty one ends it.
    void setMishap(Mishap mishap);
    /// Does the work of the next request of that method and loses the answer.
    void loseNextAnswer(const QByteArray &method);
    /// Gives that answer to the next \a times requests of that method, without doing the work.
    void answerNext(const QByteArray &method, const HttpAnswer &answer, int times = 1);
    /// Closes the connection when so many bytes of a request's body have come. Negative: never.
    void closeAfterBody(qint64 bytes) { m_http->closeAfterBody(bytes); }
    /// Refuses the next requests with 429 and this header.
    void limitRate(int times, const QByteArray &header = {}, const QByteArray &value = {});

    // What was asked.
    [[nodiscard]] QList<HttpRequest> log() const;
    /// "POST /api/admin/souls" …
    [[nodiscard]] QStringList calls() const;
    void clearLog();

private:
    struct Device
    {
        QString deviceCode;
        QString userCode;
        QString clientId;
        qint64 expires = 0; ///< ms
        qint64 notBefore = 0; ///< ms; the next poll before it is told to slow down.
        int interval = 5;
        std::optional<Account> approved;
        bool denied = false;
    };

    HttpAnswer handle(const HttpRequest &request);
    HttpAnswer work(const HttpRequest &request);
    HttpAnswer route(const HttpRequest &request);
    HttpAnswer listSouls() const;
    HttpAnswer showSoul(const QString &slug);
    HttpAnswer downloadSoul(const QString &slug);
    HttpAnswer createSoul(const HttpRequest &request);
    HttpAnswer adminSoul(const HttpRequest &request, const QString &id);
    HttpAnswer patchSoul(const HttpRequest &request, QJsonObject &soul);
    HttpAnswer deviceCode(const HttpRequest &request);
    HttpAnswer deviceToken(const HttpRequest &request);
    HttpAnswer me(const HttpRequest &request) const;
    HttpAnswer createApiKey(const HttpRequest &request);

    [[nodiscard]] std::optional<Account> sessionOf(const HttpRequest &request) const;
    [[nodiscard]] std::optional<Account> accountOf(const HttpRequest &request) const;
    [[nodiscard]] std::optional<HttpAnswer> refusedCurator(const HttpRequest &request) const;
    [[nodiscard]] QJsonObject *find(const QString &slug);
    /// The present slug of a soul that was published as \a slug once; empty when there is none.
    [[nodiscard]] QString movedTo(const QString &slug) const;
    [[nodiscard]] qint64 now() const;

    mutable QRecursiveMutex m_mutex;
    QHash<QByteArray, Account> m_apiKeys;
    QHash<QByteArray, Account> m_sessions;
    QList<QJsonObject> m_souls;
    bool m_moderated = false;
    int m_interval = 5;
    std::function<qint64()> m_clock;
    std::optional<Device> m_device;
    Mishap m_mishap;
    QList<HttpRequest> m_log;
    int m_limited = 0;
    std::pair<QByteArray, QByteArray> m_limitHeader;
    std::unique_ptr<ScriptedServer> m_http; ///< Last: it stops before the rest is gone.
};

/// SHA-256 in hex of a body as the catalog takes it: CRLF as LF, trimmed.
[[nodiscard]] QString catalogHash(const QString &body);

} // namespace tests
