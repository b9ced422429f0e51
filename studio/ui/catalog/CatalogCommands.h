#pragma once

#include "text/LineDiff.h"
#include "ui/catalog/CatalogSource.h"
#include "ui/window/NoticeBar.h"

class QMenu;

namespace studio {

/// What can be done with a persona of a catalog: for menus, keys and buttons. All that takes time
/// goes on beside the window and can be cancelled; what comes of it is told.
class CatalogCommands : public QObject
{
    Q_OBJECT

public:
    /// A difference to be shown, and what may be done with it.
    struct Difference
    {
        QString title;
        std::vector<DiffRow> rows;
        QString apply; ///< What its button says; empty: none.
        std::function<void()> work;
    };

    CatalogCommands(Library *library, const CatalogFiles &files, QWidget *window);

    /// Whose personas the commands are for; outlives the calls.
    void setSource(CatalogSource *source) { m_source = source; }
    void setCredentials(std::shared_ptr<const Credentials> credentials);
    /// How a page on the web is opened; the desktop's browser unless a test says otherwise.
    void setOpener(std::function<void(const QUrl &)> opener) { m_opener = std::move(opener); }

    void fillMenu(QMenu *menu, const CatalogItem &item);
    void fillDownloads(QMenu *menu, const CatalogItem &item);

    void editCopy(const CatalogItem &item, const QString &version = {});
    void downloadIntoLibrary(const CatalogItem &item, const QString &version = {});
    void downloadAs(const CatalogItem &item);
    void downloadForTarget(const CatalogItem &item);
    void compare(const CatalogItem &item);
    void update(const CatalogItem &item);
    void askToTakeDown(const CatalogItem &item);
    void claim(const CatalogItem &item);
    void copyReference(const CatalogItem &item);
    void copyCard(const CatalogItem &item);

    [[nodiscard]] bool isBusy() const { return m_work.isBusy(); }

signals:
    void fileWanted(const QString &path);
    void textWanted(const QString &text, const QString &name);
    /// \a registry: the address of the one to offer first; empty: it does not matter.
    void publishWanted(const QString &path, const QString &registry);
    /// The text of an open or closed file shall become another one, as a step that can be undone.
    void replaceWanted(const QString &path, const QString &text, const QString &title);
    void folderWanted();
    void pageWanted(const studio::CatalogItem &item, const QString &version);
    void differenceWanted(const studio::CatalogCommands::Difference &difference);
    void told(studio::NoticeBar::Tone tone, const QString &text,
              const std::vector<studio::NoticeBar::Answer> &answers);

private:
    using Then = std::function<void(const Fetched &)>;

    void tell(const Error &error);
    void tellWorking(const QString &text);
    /// nullptr, and tells why, when there is none.
    std::shared_ptr<Registry> registryOf(const CatalogItem &item);
    void fetch(const CatalogItem &item, const QString &version, const QString &doing, Then then);
    /// Tells when a persona is known by another name now; what has been done, too.
    void tellDone(const CatalogItem &item, const Fetched &fetched, const QString &done,
                  std::vector<NoticeBar::Answer> answers);
    void fillVersions(QMenu *menu, const CatalogItem &item);
    void fillLibraryPart(QMenu *menu, const CatalogItem &item);
    void fillRegistryPart(QMenu *menu, const CatalogItem &item);
    /// A copy of a file of the library, wherever the person wants it.
    void saveCopy(const CatalogItem &item);
    /// Asks where to, beginning with \a path, and writes there. \a then: with the path that was chosen.
    void askAndWrite(const QString &path, const QByteArray &content,
                     std::function<void(const QString &)> then);
    void addClaim(QMenu *menu, const CatalogItem &item);
    void duplicate(const CatalogItem &item);
    void takeDown(const CatalogItem &item);
    void rememberDownload(const CatalogItem &item, const QString &path, const Fetched &fetched);
    [[nodiscard]] Result<QString> writeIntoLibrary(const CatalogItem &item,
                                                   const Fetched &fetched) const;

    Library *m_library;
    CatalogFiles m_files;
    QWidget *m_window;
    CatalogSource *m_source = nullptr;
    std::shared_ptr<const Credentials> m_credentials;
    std::function<void(const QUrl &)> m_opener;
    std::shared_ptr<Registry> m_other; ///< Of a library's persona, opened when it was needed.
    Background m_work;
    Background m_listing;
};

} // namespace studio
