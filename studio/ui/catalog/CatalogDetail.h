#pragma once

#include "persona/Snapshot.h"
#include "ui/catalog/CatalogCommands.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace studio {

class DiffView;
class LinkBar;
class MenuChip;
class PageView;
class ToneLabel;

/// Beside the cards: the page of one persona as its readers see it, or a difference, with what can
/// be done next.
class CatalogDetail : public QWidget
{
    Q_OBJECT

public:
    explicit CatalogDetail(CatalogCommands *commands, QWidget *parent = nullptr);

    /// Fetches and shows the page. \a registry: nullptr for a file of the library; \a version:
    /// empty for the newest.
    void showItem(const CatalogItem &item, std::shared_ptr<Registry> registry,
                  const QString &version = {});
    void showDifference(const CatalogCommands::Difference &difference);
    [[nodiscard]] QString key() const { return m_item.key; }
    [[nodiscard]] PageView *page() const { return m_page; }
    void setOpener(std::function<void(const QUrl &)> opener) { m_opener = std::move(opener); }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead();
    void buildDifference();
    void describe();
    void showSnapshot(const Result<SnapshotPtr> &snapshot);
    void say(const QString &text);

    CatalogCommands *m_commands;
    CatalogItem m_item;
    QString m_version;
    std::function<void(const QUrl &)> m_opener;
    std::function<void()> m_apply;

    ToneLabel *m_title;
    ToneLabel *m_about;
    QPushButton *m_main;
    MenuChip *m_download;
    MenuChip *m_more;
    QToolButton *m_close;
    QStackedWidget *m_stack;
    PageView *m_page;
    LinkBar *m_links;
    QWidget *m_difference;
    ToneLabel *m_caption;
    DiffView *m_rows;
    QPushButton *m_applyButton;
    ToneLabel *m_message = nullptr;
    Background m_loading;
};

} // namespace studio
