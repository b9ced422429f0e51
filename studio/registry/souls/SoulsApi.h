#pragma once

#include "registry/net/HttpClient.h"

#include <QJsonObject>
#include <vector>

namespace studio {

/// Who one is for a souls catalog. A key wins over a session, as the server sees it.
struct SoulsAccess
{
    Secret apiKey = {};  ///< "posi_…"
    Secret session = {}; ///< A Bearer token.
};

/// A soul that was found, and where.
struct FoundSoul
{
    QJsonObject soul;
    QString movedFrom; ///< The slug that was asked for, when the soul has another one now.
};

/// Who is signed in.
struct SignedInAs
{
    QString name;
    QString email;
    QString githubLogin; ///< Empty when there is none.
    bool isCurator = false; ///< May publish.
};

/// What a catalog gives to a program that wants to sign in on another device (RFC 8628).
struct DeviceGrant
{
    Secret deviceCode;
    QString userCode; ///< To be shown.
    QUrl page;        ///< http or https.
    QUrl pageWithCode; ///< The same with the code in it; may be empty.
    int expiresIn = 0; ///< In seconds.
    int interval = 5;  ///< In seconds, between two questions.
};

/// The calls of a souls catalog, one function each; they block, for the work of a job. Texts of
/// the server are bounded and unknown members left alone.
///
/// Errors: those of HttpClient and httpError(), net/wrong-type and net/invalid-json, and
/// souls/bad-answer (host, what is missing) for an answer that is not what the contract says.
class SoulsApi
{
public:
    /// \a base: with or without a path and a slash behind it.
    explicit SoulsApi(QUrl base, SoulsAccess access = {}, HttpRetries retries = {});

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] bool isSignedIn() const;

    struct List
    {
        std::vector<QJsonObject> cards;
        QByteArray etag;        ///< Empty: the server gives none.
        bool unchanged = false; ///< It is what \a etag named; no cards were sent.
    };
    /// \a etag: of the list that is known already; empty: none is.
    [[nodiscard]] Result<List> list(const std::stop_token &stop, const QByteArray &etag = {});
    [[nodiscard]] Result<FoundSoul> soul(const QString &slug, const std::stop_token &stop);
    [[nodiscard]] Result<QJsonObject> soulById(const QString &id, const std::stop_token &stop);
    /// Counts as a download.
    [[nodiscard]] Result<QByteArray> markdown(const QString &slug, const std::stop_token &stop);
    // Writes: sent once, whatever happens.
    [[nodiscard]] Result<QJsonObject> create(const QJsonObject &members,
                                             const std::stop_token &stop);
    [[nodiscard]] Result<QJsonObject> change(const QString &id, const QJsonObject &members,
                                             const std::stop_token &stop);

    [[nodiscard]] Result<SignedInAs> me(const std::stop_token &stop);
    [[nodiscard]] Result<DeviceGrant> deviceCode(const std::stop_token &stop);
    /// The session, or why there is none yet: sign-in/pending, sign-in/slow-down,
    /// sign-in/denied, sign-in/expired, sign-in/unknown.
    [[nodiscard]] Result<Secret> deviceToken(const DeviceGrant &grant, const std::stop_token &stop);

private:
    [[nodiscard]] HttpRequest request(const QByteArray &method, const QString &path) const;
    [[nodiscard]] HttpRequest request(const QByteArray &method, const QString &path,
                                      const QJsonObject &body) const;
    [[nodiscard]] Result<QJsonObject> object(const HttpRequest &request,
                                             const std::stop_token &stop);
    [[nodiscard]] Result<QJsonObject> soulIn(const Result<QJsonObject> &answer) const;
    [[nodiscard]] Error badAnswer(const QString &missing) const;

    QUrl m_base;
    SoulsAccess m_access;
    HttpClient m_client;
};

/// The page of a soul for people.
[[nodiscard]] QUrl soulPage(const QUrl &base, const QString &slug);

} // namespace studio
