#pragma once

#include "registry/Registry.h"
#include "registry/RegistryAddress.h"

namespace studio {

struct NamedRegistry;

/// "My catalog" for the own one, else the name that it was given, else its address.
[[nodiscard]] QString wordRegistry(const NamedRegistry &registry);
/// The path with "~" for the home folder, in the system's separators; a server's address as it is.
[[nodiscard]] QString shownAddress(const QString &address);
/// "A folder", "An OCI registry", "A souls catalog".
[[nodiscard]] QString wordRegistryKind(RegistryAddress::Kind kind);
/// What can be done there and what cannot, one sentence each: said before it is tried.
[[nodiscard]] QStringList wordCapabilities(RegistryAddress::Kind kind, const Capabilities &can);
/// A name for a registry that has none yet: of letters, digits and hyphens, and not among \a taken.
[[nodiscard]] QString proposedName(const RegistryAddress &address, const QStringList &taken);
/// Whether a login is one that the studio keeps: then the list of registries says whose it is.
[[nodiscard]] bool isOwnLogin(const QString &source);
/// Where a login comes from, as a sentence: of CredentialChain, "keychain" and so on.
[[nodiscard]] QString wordLoginSource(const QString &source);

} // namespace studio
