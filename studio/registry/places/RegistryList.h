#pragma once

#include "registry/RegistryAddress.h"
#include "registry/places/StateFile.h"

#include <vector>

namespace studio {

/// A registry that the user has given a name.
struct NamedRegistry
{
    QString name;    ///< "work"; of the own catalog: RegistryList::ownName.
    QString address; ///< As RegistryAddress writes it.
    QString user = {}; ///< Who signs in there; never a password.

    friend bool operator==(const NamedRegistry &, const NamedRegistry &) = default;
};

/// The registries that the user knows by name, and which one is meant when none is named. The own
/// catalog, a folder, is always there and comes first. Window and command line share the list.
class RegistryList
{
public:
    static constexpr QLatin1StringView ownName{"my-catalog"};

    /// ~/.config/persona-studio/registries.json, wherever the system keeps settings.
    [[nodiscard]] static QString defaultPath();
    /// The folder of the own catalog.
    [[nodiscard]] static QString ownFolder();

    explicit RegistryList(const QString &path = defaultPath());

    /// Errors of all: those of StateFile.
    [[nodiscard]] Result<std::vector<NamedRegistry>> all() const;
    /// The registry that is meant when none is named: the own catalog unless another was chosen.
    [[nodiscard]] Result<NamedRegistry> standard() const;
    /// By name, else by address; what is neither is taken for the address of a registry without a
    /// name. Empty: the standard one. Errors as RegistryAddress::parse().
    [[nodiscard]] Result<NamedRegistry> resolve(const QString &nameOrAddress) const;

    /// Errors: registries/name-taken (name), registries/bad-name (name), and of parse().
    [[nodiscard]] Result<NamedRegistry> add(const QString &name, const QString &address,
                                            const QString &user = {}) const;
    /// Errors: registries/no-such (name), registries/own () for the own catalog, which stays.
    [[nodiscard]] Result<void> remove(const QString &name) const;
    /// Error: registries/no-such (name).
    [[nodiscard]] Result<void> setStandard(const QString &name) const;
    [[nodiscard]] Result<void> setUser(const QString &name, const QString &user) const;
    /// Gives a registry another name, address or user; it stays the standard one if it was that.
    /// Errors: registries/no-such (name), registries/own (), and those of add().
    [[nodiscard]] Result<NamedRegistry> change(const QString &name,
                                               const NamedRegistry &changed) const;

private:
    StateFile m_file;
};

} // namespace studio
