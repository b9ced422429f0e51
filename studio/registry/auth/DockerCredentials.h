#pragma once

#include "registry/auth/Credentials.h"

#include <QStringList>

namespace studio {

/// The logins that docker and podman keep: `auths`, `credHelpers` and `credsStore` of
/// $REGISTRY_AUTH_FILE, $DOCKER_CONFIG/config.json or ~/.docker/config.json,
/// $XDG_RUNTIME_DIR/containers/auth.json and ~/.config/containers/auth.json. They are read only.
/// Helpers are the programs docker-credential-NAME; one that does not answer within
/// some seconds is ended and counts as knowing nothing.
class DockerCredentials : public Credentials
{
public:
    [[nodiscard]] std::optional<Login> find(const QString &server) const override;
    [[nodiscard]] QLatin1StringView source() const override;

    /// In the order in which they are looked through.
    [[nodiscard]] static QStringList files();
};

} // namespace studio
