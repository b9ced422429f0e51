#include "ui/registries/RegistryAccess.h"

#include "registry/OpenRegistry.h"
#include "registry/RegistryCache.h"

#include <QCoreApplication>
#include <QPointer>

namespace studio {

namespace {

QPointer<RegistryAccess> programAccess;

} // namespace

RegistryAccess::RegistryAccess(std::shared_ptr<SecretStore> keychain, QObject *parent)
    : QObject(parent)
    , m_session(std::make_shared<SessionCredentials>())
    , m_kept(std::make_shared<KeptCredentials>(std::move(keychain)))
    , m_chain(standardCredentials(m_session, m_kept))
{
}

RegistryAccess::~RegistryAccess() = default;

RegistryAccess &RegistryAccess::program()
{
    if (!programAccess)
        programAccess = new RegistryAccess({}, QCoreApplication::instance());
    return *programAccess;
}

void RegistryAccess::useForProgram()
{
    programAccess = this;
}

std::vector<NamedRegistry> RegistryAccess::registries() const
{
    return m_list.all().value_or(
        std::vector<NamedRegistry>{{RegistryList::ownName, RegistryList::ownFolder()}});
}

QString RegistryAccess::userAt(const QString &address) const
{
    for (const NamedRegistry &registry : registries()) {
        if (registry.address == address)
            return registry.user;
    }
    return {};
}

Result<std::shared_ptr<Registry>> RegistryAccess::open(const QString &address) const
{
    const Result<RegistryAddress> parsed = RegistryAddress::parse(address);
    if (!parsed)
        return std::unexpected(parsed.error());
    OpenOptions options{.cacheFolder = RegistryCache::standardFolder()};
    if (const auto ids = m_places.idsIn(parsed->toString()))
        options.knownIds = *ids;
    return openRegistry(*parsed, m_chain, options)
        .transform([](std::unique_ptr<Registry> registry) {
            return std::shared_ptr<Registry>(std::move(registry));
        });
}

Result<void> RegistryAccess::keepLogin(const QString &server, const Login &login,
                                       bool lasting) const
{
    if (lasting) {
        if (auto kept = m_kept->keep(server, login); !kept)
            return kept;
        m_session->remove(server); // It would win over what is kept.
    } else {
        m_session->set(server, login);
    }
    return {};
}

Result<void> RegistryAccess::forgetLogin(const QString &server) const
{
    m_session->remove(server);
    return m_kept->canKeep() ? m_kept->forget(server) : Result<void>();
}

bool RegistryAccess::canKeepLogins() const
{
    return m_kept->canKeep();
}

std::optional<Error> RegistryAccess::keychainTrouble() const
{
    return m_kept->trouble();
}

void RegistryAccess::askKeychainAgain() const
{
    m_kept->askAgain();
}

} // namespace studio
