#pragma once

#include "registry/auth/Credentials.h"

namespace studio {

/// The keychain of the desktop: the Secret Service, KWallet, macOS' or Windows' own. Never a file:
/// without one isAvailable() is false. Each call runs an event loop of its own until there is an
/// answer, for up to a minute when the user has to unlock it; it can be made from any thread.
class Keychain : public SecretStore
{
public:
    [[nodiscard]] bool isAvailable() const override;
    [[nodiscard]] Result<std::optional<Secret>> read(const QString &key) const override;
    [[nodiscard]] Result<void> write(const QString &key, const Secret &value) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;
};

} // namespace studio
