#pragma once

#include "cli/Command.h"
#include "registry/Registry.h"
#include "registry/auth/Credentials.h"
#include "registry/places/RegistryList.h"

namespace studio::cli {

/// A registry that a command works with.
struct RegistryPlace
{
    NamedRegistry named;
    RegistryAddress address;
    std::unique_ptr<Registry> registry;
    std::shared_ptr<const CredentialChain> credentials;
    std::shared_ptr<const KeptCredentials> kept; ///< The part of them that is in the keychain.

    /// Says why no login was found where one may be: nobody has opened the keychain.
    void noteShutKeychain() const;

    /// Its name, or its address when it has none.
    [[nodiscard]] QString shown() const;
};

/// \a nameOrAddress: as RegistryList::resolve() takes it. With the login that is known for it.
[[nodiscard]] Result<RegistryPlace> openPlace(const QString &nameOrAddress);

/// Whether there is a keychain to keep logins in.
[[nodiscard]] bool canKeepLogins();
/// Keeps a login in the system's keychain, or says that there is none and what to do instead.
[[nodiscard]] ExitCode keepLogin(const QString &server, const Login &login);
/// Takes it out of the keychain; that there was none is no error.
[[nodiscard]] ExitCode forgetLogin(const QString &server);

} // namespace studio::cli
