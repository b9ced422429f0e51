#pragma once

#include "ui/catalog/CatalogFiles.h"
#include "ui/dialogs/Background.h"
#include "ui/publish/Publication.h"

#include <QHash>
#include <QTimer>
#include <memory>

namespace studio {

class DocumentSession;
class KnownPlaces;

/// Knows of the open personas where they are in registries. Looks beside the window, when the
/// author pauses; what is remembered is read again when somebody says that it has changed.
class Publications : public QObject
{
    Q_OBJECT

public:
    explicit Publications(const CatalogFiles &files = {}, QObject *parent = nullptr);
    ~Publications() override;

    /// Until it ends.
    void follow(DocumentSession *session);
    [[nodiscard]] bool isFollowing(DocumentSession *session) const
    {
        return m_known.contains(session);
    }
    [[nodiscard]] Publication of(const DocumentSession *session) const;
    [[nodiscard]] bool isLooking() const { return m_soon.isActive() || m_looking.isBusy(); }

public slots:
    /// Reads what is remembered anew.
    void refresh();

signals:
    /// Something else is known of that one.
    void changed(studio::DocumentSession *session, const studio::Publication &publication);

private:
    using Found = std::vector<std::pair<DocumentSession *, Publication>>;
    struct Looked
    {
        std::shared_ptr<const KnownPlaces> places;
        Found found;
    };

    void look();
    void take(const Looked &looked);

    CatalogFiles m_files;
    std::shared_ptr<const KnownPlaces> m_places; ///< nullptr: to be read.
    QHash<DocumentSession *, Publication> m_known;
    QTimer m_soon;
    Background m_looking;
};

} // namespace studio
