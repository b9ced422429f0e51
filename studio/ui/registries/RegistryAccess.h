#pragma once

#include "registry/Registry.h"
#include "registry/auth/Credentials.h"
#include "registry/places/PublishedPlaces.h"
#include "registry/places/RegistryList.h"

#include <QObject>

namespace studio {

/// What all parts of the window share of registries: which there are, who signs in where, and where
/// personas have been published. Made by the program with the system's keychain; without one,
/// logins are for this run alone.
class RegistryAccess : public QObject
{
    Q_OBJECT

public:
    explicit RegistryAccess(std::shared_ptr<SecretStore> keychain = {}, QObject *parent = nullptr);
    ~RegistryAccess() override;

    /// The one that the program has made; until then one without a keychain.
    [[nodiscard]] static RegistryAccess &program();
    /// Makes this the program's, as long as it lives.
    void useForProgram();

    [[nodiscard]] const RegistryList &list() const { return m_list; }
    [[nodiscard]] const PublishedPlaces &places() const { return m_places; }
    /// The list, without an error: the own catalog alone when it cannot be read.
    [[nodiscard]] std::vector<NamedRegistry> registries() const;
    /// Who has signed in at an address the last time, as the registry calls them; may be empty.
    [[nodiscard]] QString userAt(const QString &address) const;

    /// Where logins are looked for. May take a moment to ask: in the work of jobs only.
    [[nodiscard]] std::shared_ptr<const CredentialChain> credentials() const { return m_chain; }
    /// The registry at an address, with the login that is known for it. Calls nobody.
    /// Errors: those of RegistryAddress::parse().
    [[nodiscard]] Result<std::shared_ptr<Registry>> open(const QString &address) const;

    // Logins; both may wait for the keychain: in the work of jobs only.
    /// Keeps it in the keychain when \a lasting, else until the program ends. Errors: those of
    /// SecretStore.
    [[nodiscard]] Result<void> keepLogin(const QString &server, const Login &login,
                                         bool lasting) const;
    /// Forgets what the studio itself has kept. Logins of the environment and of docker stay.
    [[nodiscard]] Result<void> forgetLogin(const QString &server) const;
    [[nodiscard]] bool canKeepLogins() const;
    /// Why the logins of the keychain are not known: nobody has opened it; nothing when they are.
    [[nodiscard]] std::optional<Error> keychainTrouble() const;
    /// The next time when a login is wanted the keychain is asked, though it was not opened before.
    void askKeychainAgain() const;

    /// To be called by those who have changed the list or a login.
    void tellRegistriesChanged() { emit registriesChanged(); }
    /// To be called by those who have published.
    void tellPlacesChanged() { emit placesChanged(); }

signals:
    void registriesChanged();
    void placesChanged();

private:
    RegistryList m_list;
    PublishedPlaces m_places;
    std::shared_ptr<SessionCredentials> m_session;
    std::shared_ptr<KeptCredentials> m_kept;
    std::shared_ptr<const CredentialChain> m_chain;
};

} // namespace studio
