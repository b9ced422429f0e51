#include "registry/auth/Credentials.h"

#include "registry/auth/DockerCredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// "host/a/b", "host/a", "host"
QStringList partsOf(const QString &server)
{
    QStringList parts;
    QString rest = server.toLower();
    while (!rest.isEmpty()) {
        parts += rest;
        const qsizetype slash = rest.lastIndexOf(u'/');
        rest = slash < 0 ? QString() : rest.first(slash);
    }
    return parts;
}

Secret secretIn(const QJsonObject &object, QLatin1StringView key)
{
    return Secret(object[key].toString().toUtf8());
}

Secret toEntry(const Login &login)
{
    QJsonObject entry;
    const auto put = [&](const QString &key, const Secret &secret) {
        if (!secret.isEmpty())
            entry[key] = QString::fromUtf8(secret.expose());
    };
    if (!login.user.isEmpty())
        entry[u"user"_s] = login.user;
    put(u"password"_s, login.password);
    put(u"token"_s, login.token);
    put(u"refresh"_s, login.refresh);
    return Secret(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

std::optional<Login> fromEntry(const Secret &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry.expose().toByteArray()).object();
    Login login{object["user"_L1].toString(), secretIn(object, "password"_L1),
                secretIn(object, "token"_L1), secretIn(object, "refresh"_L1)};
    return login.isEmpty() ? std::nullopt : std::optional(std::move(login));
}

} // namespace

std::optional<Login> EnvironmentCredentials::find(const QString &server) const
{
    const QString host = qEnvironmentVariable("PERSONA_REGISTRY_HOST");
    if (!host.isEmpty() && !partsOf(server).contains(host.toLower()))
        return {};
    Login login{qEnvironmentVariable("PERSONA_REGISTRY_USER"),
                Secret(qgetenv("PERSONA_REGISTRY_PASSWORD")),
                Secret(qgetenv("PERSONA_REGISTRY_TOKEN")),
                {}};
    return login.isEmpty() ? std::nullopt : std::optional(std::move(login));
}

QLatin1StringView EnvironmentCredentials::source() const
{
    return "environment"_L1;
}

void SessionCredentials::set(const QString &server, const Login &login)
{
    const std::scoped_lock lock(m_mutex);
    m_logins.insert_or_assign(server.toLower(), login);
}

void SessionCredentials::remove(const QString &server)
{
    const std::scoped_lock lock(m_mutex);
    m_logins.erase(server.toLower());
}

std::optional<Login> SessionCredentials::find(const QString &server) const
{
    const std::scoped_lock lock(m_mutex);
    for (const QString &part : partsOf(server)) {
        if (const auto found = m_logins.find(part); found != m_logins.end())
            return found->second;
    }
    return {};
}

QLatin1StringView SessionCredentials::source() const
{
    return "session"_L1;
}

KeptCredentials::KeptCredentials(std::shared_ptr<SecretStore> store)
    : m_store(std::move(store))
{
}

bool KeptCredentials::canKeep() const
{
    return m_store && m_store->isAvailable();
}

Result<void> KeptCredentials::keep(const QString &server, const Login &login)
{
    if (!canKeep())
        return fail("keychain/unavailable", {QString()});
    const std::scoped_lock lock(m_mutex);
    if (auto written = m_store->write(server.toLower(), toEntry(login)); !written)
        return written;
    setTrouble({});
    m_read.insert_or_assign(server.toLower(), login);
    return {};
}

Result<void> KeptCredentials::forget(const QString &server)
{
    if (!canKeep())
        return fail("keychain/unavailable", {QString()});
    const std::scoped_lock lock(m_mutex);
    m_read.erase(server.toLower());
    setTrouble({});
    return m_store->remove(server.toLower());
}

std::optional<Error> KeptCredentials::trouble() const
{
    const std::scoped_lock lock(m_troubleMutex);
    return m_trouble;
}

void KeptCredentials::askAgain()
{
    setTrouble({});
}

void KeptCredentials::setTrouble(const std::optional<Error> &trouble) const
{
    const std::scoped_lock lock(m_troubleMutex);
    m_trouble = trouble;
}

std::optional<Login> KeptCredentials::find(const QString &server) const
{
    if (!m_store)
        return {};
    // One question at a time: a locked keychain shall ask its owner once.
    const std::scoped_lock lock(m_mutex);
    for (const QString &part : partsOf(server)) {
        auto known = m_read.find(part);
        if (known == m_read.end()) {
            if (trouble() || !m_store->isAvailable())
                return {};
            const auto entry = m_store->read(part);
            if (!entry) {
                setTrouble(entry.error());
                return {};
            }
            known = m_read.emplace(part, *entry ? fromEntry(**entry) : std::nullopt).first;
        }
        if (known->second)
            return known->second;
    }
    return {};
}

QLatin1StringView KeptCredentials::source() const
{
    return "keychain"_L1;
}

CredentialChain::CredentialChain(std::vector<std::shared_ptr<const Credentials>> links)
    : m_links(std::move(links))
{
    std::erase(m_links, nullptr);
}

const Credentials *CredentialChain::knowing(const QString &server) const
{
    for (const auto &link : m_links) {
        if (link->find(server))
            return link.get();
    }
    return nullptr;
}

std::optional<Login> CredentialChain::find(const QString &server) const
{
    for (const auto &link : m_links) {
        if (auto login = link->find(server))
            return login;
    }
    return {};
}

QLatin1StringView CredentialChain::source() const
{
    return m_links.empty() ? QLatin1StringView() : m_links.front()->source();
}

std::shared_ptr<const CredentialChain> standardCredentials(
    std::shared_ptr<const SessionCredentials> session, std::shared_ptr<const KeptCredentials> kept)
{
    for (const char *name : {"PERSONA_REGISTRY_TOKEN", "PERSONA_REGISTRY_PASSWORD"}) {
        if (qEnvironmentVariableIsSet(name))
            keepMemoryToOurselves();
    }
    return std::make_shared<CredentialChain>(std::vector<std::shared_ptr<const Credentials>>{
        std::make_shared<EnvironmentCredentials>(), std::move(session), std::move(kept),
        std::make_shared<DockerCredentials>()});
}

} // namespace studio
