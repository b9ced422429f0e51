#include "cli/RegistryPlace.h"

#include "cli/Options.h"
#include "cli/Output.h"
#include "keychain/Keychain.h"
#include "registry/OpenRegistry.h"
#include "registry/RegistryCache.h"
#include "registry/auth/Credentials.h"
#include "registry/places/PublishedPlaces.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

std::shared_ptr<KeptCredentials> keychain()
{
    return std::make_shared<KeptCredentials>(std::make_shared<Keychain>());
}

} // namespace

QString RegistryPlace::shown() const
{
    return named.name.isEmpty() ? named.address : named.name;
}

void RegistryPlace::noteShutKeychain() const
{
    if (const std::optional<Error> trouble = kept->trouble())
        say(wordError(*trouble));
}

Result<RegistryPlace> openPlace(const QString &nameOrAddress)
{
    Result<NamedRegistry> named = RegistryList().resolve(nameOrAddress);
    if (!named)
        return std::unexpected(named.error());
    const Result<RegistryAddress> address = RegistryAddress::parse(named->address);
    if (!address)
        return std::unexpected(address.error());
    const auto kept = keychain();
    RegistryPlace place{std::move(*named), *address, nullptr,
                        standardCredentials(std::make_shared<SessionCredentials>(), kept), kept};
    OpenOptions options{.cacheFolder = RegistryCache::standardFolder()};
    if (const auto ids = PublishedPlaces().idsIn(address->toString()))
        options.knownIds = *ids;
    auto registry = openRegistry(*address, place.credentials, options);
    if (!registry)
        return std::unexpected(registry.error());
    place.registry = std::move(*registry);
    return place;
}

bool canKeepLogins()
{
    return keychain()->canKeep();
}

ExitCode keepLogin(const QString &server, const Login &login)
{
    const auto kept = keychain();
    if (!kept->canKeep()) {
        say(tr("There is no keychain here, so the login is not kept. Put the token into the\n"
               "environment as PERSONA_REGISTRY_TOKEN for the commands that need it, or run them\n"
               "with “persona login REGISTRY -- COMMAND”."));
        return Refused;
    }
    if (const auto done = kept->keep(server, login); !done)
        return complain(done.error());
    note(tr("It is kept in the system's keychain."));
    return Done;
}

ExitCode forgetLogin(const QString &server)
{
    const auto kept = keychain();
    if (!kept->canKeep()) {
        note(tr("There is no keychain here, so nothing was kept."));
        return Done;
    }
    if (const auto done = kept->forget(server); !done)
        return complain(done.error());
    return Done;
}

} // namespace studio::cli
