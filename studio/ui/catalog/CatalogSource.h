#pragma once

#include "ui/catalog/CatalogFiles.h"
#include "ui/catalog/CatalogItem.h"
#include "ui/dialogs/Background.h"

#include <QTimer>

namespace studio {

class Credentials;
class Library;

/// Where the cards of a catalog come from. What it has grows and changes beside the window.
class CatalogSource : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        bool loading = false;
        bool offline = false; ///< What is shown was kept from the last time.
        QDateTime asOf;       ///< When it was last known to be so.
        std::optional<Error> error;
    };

    [[nodiscard]] virtual QString id() const = 0;
    /// The registry, as soon as it is open; nullptr for the library.
    [[nodiscard]] virtual std::shared_ptr<Registry> registry() const { return {}; }
    [[nodiscard]] const CatalogItems &items() const { return m_items; }
    /// Finds among items(); empty where the source has no index of its own.
    [[nodiscard]] virtual CatalogFinder finder() const { return {}; }
    [[nodiscard]] const State &state() const { return m_state; }

public slots:
    virtual void refresh() = 0;

signals:
    void changed();

protected:
    using QObject::QObject;

    CatalogItems m_items = std::make_shared<const std::vector<CatalogItem>>();
    State m_state;
};

/// The open library, with what is known of where its personas were published and whether a
/// registry has newer ones.
class LibrarySource : public CatalogSource
{
public:
    static constexpr QLatin1StringView libraryId{"library"};

    LibrarySource(Library *library, const CatalogFiles &files, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override { return libraryId; }
    [[nodiscard]] CatalogFinder finder() const override;
    void refresh() override;

private:
    using Knowledge = QHash<QString, LibraryKnowledge>;

    void lookUp();
    void rebuild();

    Library *m_library;
    CatalogFiles m_files;
    Knowledge m_known; ///< By path.
    QTimer m_soon; ///< Changes of the library come in portions.
    Background m_looking;
};

/// A registry. What it listed the last time is shown at once, then it is asked.
class RegistrySource : public CatalogSource
{
public:
    RegistrySource(const NamedRegistry &named, std::shared_ptr<const Credentials> credentials,
                   Library *library, const CatalogFiles &files, QObject *parent = nullptr);

    [[nodiscard]] QString id() const override { return m_named.address; }
    [[nodiscard]] std::shared_ptr<Registry> registry() const override { return m_registry; }
    void refresh() override;
    /// Stops asking; what was there stays.
    void cancel() { m_asking.cancel(); }

private:
    /// What this computer knows of the registry.
    struct Known
    {
        std::optional<Listing> listing;
        std::vector<PublishedPlace> places;
    };

    void ask();
    void answered(const Result<Listing> &listing);
    /// What waited for a curator and is listed now has been agreed to.
    void noteAgreed(const Listing &listing);
    void rebuild();

    NamedRegistry m_named;
    std::shared_ptr<const Credentials> m_credentials;
    Library *m_library;
    CatalogFiles m_files;
    std::shared_ptr<Registry> m_registry;
    std::shared_ptr<RegistryCache> m_cache;
    bool m_wasRead = false;      ///< m_known is what is on disk.
    Known m_known;
    Background m_reading;
    Background m_asking;
    Background m_noting;
    QTimer m_soon;
};

} // namespace studio
