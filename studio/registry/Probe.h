#pragma once

#include "registry/OpenRegistry.h"

#include <memory>
#include <optional>

namespace studio {

class CredentialChain;

/// What a registry was found to be when it was tried.
struct RegistryFacts
{
    bool isThere = true;    ///< False for a folder that the first publication will make.
    qsizetype personas = 0; ///< That it lists.
    std::optional<Error> offline; ///< Why it cannot be reached; \a personas is what was kept.
    QString loginSource;    ///< As Credentials::source(); empty when nobody is signed in.
    QString signedInAs;     ///< As the registry says it; empty where it does not.
    std::optional<bool> canPublish; ///< Empty where it cannot be told without publishing.
    Capabilities can;       ///< Corrected by what it has answered.
};

/// Tries a registry without changing anything in it: reads its list, asks who is signed in, and
/// whether that one may publish. Errors: those of reading; a registry that cannot be reached and
/// of which nothing is kept is an error. registry/not-a-registry (host), registry/not-a-catalog
/// (host): something else answers there; registry/is-oci (host): a container registry at the
/// address of a souls catalog.
[[nodiscard]] std::unique_ptr<JobOf<RegistryFacts>> startProbe(
    const RegistryAddress &address, std::shared_ptr<const CredentialChain> credentials,
    const OpenOptions &options = {});

} // namespace studio
