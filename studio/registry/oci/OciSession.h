#pragma once

#include "registry/RegistryAddress.h"
#include "registry/auth/Credentials.h"
#include "registry/net/HttpClient.h"

#include <QDeadlineTimer>
#include <atomic>
#include <set>

namespace studio {

/// What a WWW-Authenticate header asks for.
struct Challenge
{
    bool isBearer = false;
    QString realm;
    QString service;
    QString scope;
};

/// Bearer before Basic when a server offers both; nothing when it offers neither.
[[nodiscard]] std::optional<Challenge> challengeIn(const HttpResponse &response);

/// What all clients of one OCI registry share: its address, the login, the tokens. Safe to be
/// used from several threads.
class OciSession
{
public:
    OciSession(RegistryAddress address, std::shared_ptr<const Credentials> credentials,
               HttpRetries retries = {});

    [[nodiscard]] const RegistryAddress &address() const { return m_address; }
    [[nodiscard]] HttpRetries retries() const { return m_retries; }

    /// The header to send with a call; empty until the server has asked for one. \a access names
    /// what is to be done: a repository and an action, or several.
    [[nodiscard]] Secret authorization(const QString &access) const;
    /// Answers a challenge: the header to send now. Gets a token where it takes one, and keeps it.
    /// Errors: http/unauthorized, registry/insecure-realm (host, realm), those of the call.
    [[nodiscard]] Result<Secret> answer(HttpClient &http, const HttpResponse &refused,
                                        const QString &access, const Secret &sent,
                                        const std::stop_token &stop);

    /// Whether the server has said that it deletes nothing.
    std::atomic<bool> refusesDeletes = false;
    /// Whether the server has asked for a login for reading, or for writing.
    std::atomic<bool> asksForReading = false;
    std::atomic<bool> asksForWriting = false;

    /// "repository@digest" of blobs that all personas share.
    [[nodiscard]] bool isKnownBlob(const QString &place) const;
    void addKnownBlob(const QString &place);
    void forgetKnownBlobs();

private:
    struct Token
    {
        Secret header;
        QDeadlineTimer expires;
    };

    [[nodiscard]] std::optional<Login> login();
    [[nodiscard]] Result<HttpResponse> askForToken(HttpClient &http, const Challenge &challenge,
                                                   const std::optional<Login> &login,
                                                   const std::stop_token &stop);

    RegistryAddress m_address;
    std::shared_ptr<const Credentials> m_credentials;
    HttpRetries m_retries;
    mutable std::mutex m_mutex;
    std::optional<std::optional<Login>> m_login; ///< Looked for once.
    Secret m_basic;
    std::vector<Secret> m_hidden; ///< Forms of secrets that a server could repeat.
    std::map<QString, Token> m_tokens;
    std::set<QString> m_knownBlobs;
};

} // namespace studio
