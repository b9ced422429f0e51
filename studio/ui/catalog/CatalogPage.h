#pragma once

#include "ui/catalog/CatalogFilter.h"
#include "ui/catalog/CatalogSource.h"
#include "ui/window/NoticeBar.h"

#include <QWidget>
#include <map>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace studio {

class CardGrid;
class CatalogBar;
class CatalogCommands;
class CatalogDetail;
class CatalogModel;
class Notice;

/// The catalog view: the cards of the library or of a registry, with search, filters and what can
/// be done with each. Nothing in it waits for a disk or a server.
class CatalogPage : public QWidget
{
    Q_OBJECT

public:
    explicit CatalogPage(Library *library, const CatalogFiles &files = {},
                         QWidget *parent = nullptr);
    ~CatalogPage() override;

    /// Who signs in to registries; before the first of them is shown.
    void setCredentials(std::shared_ptr<const Credentials> credentials);
    /// Shows the library ("library") or the registry of that name or address.
    void showPlace(const QString &place);
    [[nodiscard]] QString place() const;
    [[nodiscard]] CatalogModel *model() const { return m_model; }
    [[nodiscard]] CardGrid *grid() const { return m_grid; }
    [[nodiscard]] CatalogCommands *commands() const { return m_commands; }
    [[nodiscard]] CatalogDetail *detail() const { return m_detail; }
    [[nodiscard]] CatalogSource *source() const { return m_source; }

    /// The place, order and layout of the last time.
    void readSettings();
    void writeSettings() const;

public slots:
    void refresh();
    /// The registries of the list may be other ones.
    void reloadPlaces();

signals:
    void fileWanted(const QString &path);
    void textWanted(const QString &text, const QString &name);
    void publishWanted(const QString &path, const QString &registry);
    void replaceWanted(const QString &path, const QString &text, const QString &title);
    void folderWanted();
    void registriesWanted(); ///< The list of registries is to be seen and changed.

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildEmpty();
    void connectParts();
    void connectCommands();
    void follow();
    void describe();
    void describeState();
    void describeEmpty();
    void sayEmpty(const QString &title, const QString &hint, const QString &step,
                  std::function<void()> work);
    void showDetail(const CatalogItem &item, const QString &version = {});
    void closeDetail();
    void keepCurrent();
    void signIn();
    [[nodiscard]] bool asksForLogin() const;
    void refreshIfSeen();
    [[nodiscard]] QString placeName(const QString &id) const;

    Library *m_library;
    CatalogFiles m_files;
    std::shared_ptr<const Credentials> m_credentials;
    std::vector<NamedRegistry> m_registries;
    std::map<QString, CatalogSource *> m_sources; ///< Those that were looked at, by id.
    CatalogSource *m_source = nullptr;
    QString m_current; ///< The key of the card that has been chosen.
    bool m_wasShown = false;

    CatalogModel *m_model;
    CatalogCommands *m_commands;
    CatalogBar *m_bar;
    Notice *m_state;
    NoticeBar *m_told;
    QStackedWidget *m_stack;
    CardGrid *m_grid;
    QLabel *m_emptyTitle;
    QLabel *m_emptyHint;
    QPushButton *m_emptyStep;
    std::function<void()> m_step;
    QSplitter *m_across;
    CatalogDetail *m_detail;
};

/// How long ago that was: "5 minutes ago", or the date.
[[nodiscard]] QString wordAge(const QDateTime &then, const QDateTime &now);

} // namespace studio
