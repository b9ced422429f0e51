#pragma once

#include "registry/net/Secret.h"
#include "text/Result.h"

#include <QString>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace studio {

/// What somebody signs in with: user and password, or a token alone.
struct Login
{
    QString user;
    Secret password;
    Secret
        token; ///< An API key or a token that is sent as it is; then user and password are unused.
    /// An OAuth refresh token as docker keeps it ("identitytoken"): exchanged, never sent to the
    /// registry itself.
    Secret refresh;

    [[nodiscard]] bool isEmpty() const
    {
        return password.isEmpty() && token.isEmpty() && refresh.isEmpty();
    }
};

/// Knows who signs in where. Asked from the threads of jobs, by several at once.
class Credentials
{
public:
    virtual ~Credentials() = default;

    /// \a server: "host", "host:port" as an address has it, or "host/namespace": then what is
    /// kept for the longest part of it counts. Nothing when nothing is known.
    [[nodiscard]] virtual std::optional<Login> find(const QString &server) const = 0;
    /// Where a login comes from: "environment", "docker", "keychain", "session".
    [[nodiscard]] virtual QLatin1StringView source() const = 0;
};

/// PERSONA_REGISTRY_TOKEN, or PERSONA_REGISTRY_USER and PERSONA_REGISTRY_PASSWORD. They are for
/// the one server that the command names, or, when PERSONA_REGISTRY_HOST is set, only for that.
class EnvironmentCredentials : public Credentials
{
public:
    [[nodiscard]] std::optional<Login> find(const QString &server) const override;
    [[nodiscard]] QLatin1StringView source() const override;
};

/// For this run of the program only.
class SessionCredentials : public Credentials
{
public:
    void set(const QString &server, const Login &login);
    void remove(const QString &server);
    [[nodiscard]] std::optional<Login> find(const QString &server) const override;
    [[nodiscard]] QLatin1StringView source() const override;

private:
    mutable std::mutex m_mutex;
    std::map<QString, Login> m_logins;
};

/// The system's place for secrets. Each call waits for its answer, for a bounded time.
/// Errors: keychain/unavailable (reason), keychain/denied (), keychain/no-answer (),
/// keychain/failed (reason).
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Whether there is one that keeps secrets safely; without, nothing is ever written to disk.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// Nothing when there is no such entry.
    [[nodiscard]] virtual Result<std::optional<Secret>> read(const QString &key) const = 0;
    [[nodiscard]] virtual Result<void> write(const QString &key, const Secret &value) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &key) = 0;
};

/// Logins kept in a SecretStore, one entry a server. What has been read is remembered for this run,
/// and that it could not be read: a keychain whose owner did not open it asks once and not for every
/// call, until something is kept or forgotten or somebody wants it to be asked again.
class KeptCredentials : public Credentials
{
public:
    explicit KeptCredentials(std::shared_ptr<SecretStore> store);

    [[nodiscard]] bool canKeep() const;
    [[nodiscard]] Result<void> keep(const QString &server, const Login &login);
    [[nodiscard]] Result<void> forget(const QString &server);
    /// Why logins could not be read the last time; nothing when they could.
    [[nodiscard]] std::optional<Error> trouble() const;
    void askAgain();
    [[nodiscard]] std::optional<Login> find(const QString &server) const override;
    [[nodiscard]] QLatin1StringView source() const override;

private:
    std::shared_ptr<SecretStore> m_store;
    mutable std::mutex m_mutex;
    mutable std::map<QString, std::optional<Login>> m_read;
    void setTrouble(const std::optional<Error> &trouble) const;

    mutable std::mutex m_troubleMutex; ///< Of its own: the other is held while a keychain waits.
    mutable std::optional<Error> m_trouble;
};

/// The first of several that knows.
class CredentialChain : public Credentials
{
public:
    explicit CredentialChain(std::vector<std::shared_ptr<const Credentials>> links);
    [[nodiscard]] std::optional<Login> find(const QString &server) const override;
    /// Of the first link.
    [[nodiscard]] QLatin1StringView source() const override;
    /// The link that knows; nullptr when none does.
    [[nodiscard]] const Credentials *knowing(const QString &server) const;

private:
    std::vector<std::shared_ptr<const Credentials>> m_links;
};

/// In which order a login is looked for: the environment, this session, the keychain (nullptr:
/// none), docker's and podman's files.
[[nodiscard]] std::shared_ptr<const CredentialChain> standardCredentials(
    std::shared_ptr<const SessionCredentials> session,
    std::shared_ptr<const KeptCredentials> kept = nullptr);

} // namespace studio
