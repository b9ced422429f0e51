#pragma once

#include "registry/Registry.h"
#include "registry/RegistryAddress.h"

#include <QHash>

namespace studio {

class Credentials;

struct OpenOptions
{
    /// Where listings and personas that were read are kept; empty: nowhere. RegistryCache::standardFolder() for a user's own.
    QString cacheFolder = {};
    /// The ids that a souls catalog has given, by slug; see PublishedPlaces::idsIn().
    QHash<QString, QString> knownIds = {};
};

/// The registry at an address, whatever its kind. No server is called yet; for a souls catalog the
/// credentials are asked for (which can take a moment where a keychain has to be opened), for an OCI
/// registry only when it asks for a login.
[[nodiscard]] Result<std::unique_ptr<Registry>> openRegistry(
    const RegistryAddress &address, std::shared_ptr<const Credentials> credentials,
    const OpenOptions &options = {});
/// The same for what a person types. Further errors: those of RegistryAddress::parse().
[[nodiscard]] Result<std::unique_ptr<Registry>> openRegistry(
    const QString &address, std::shared_ptr<const Credentials> credentials,
    const OpenOptions &options = {});

} // namespace studio
