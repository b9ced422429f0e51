#pragma once

#include "persona/Snapshot.h"
#include "persona/TokenCount.h"
#include "render/Tokens.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>
#include <functional>

class QLabel;

namespace studio {

class CardView;
class LinkBar;
class PageView;
class PublicationLine;
class QuietMenuButton;

/// How the persona will look in a catalog: its card above, its page below. While it is hidden it
/// does nothing; when it is shown again it catches up.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// How many errors the card shows.
    void setProblems(int errors);
    /// Scrolls the page gently so that the place of that offset of the text is visible.
    void showOffset(qsizetype textOffset);
    /// Says above the card where the persona is published.
    [[nodiscard]] PublicationLine *publication() const { return m_publication; }
    /// Auto: as the window.
    void setTheme(Theme theme);
    [[nodiscard]] Theme theme() const { return m_theme; }
    /// What opens a link after the person has agreed; by default the desktop does.
    void setOpener(std::function<void(const QUrl &)> opener);

signals:
    /// A block of the page was double-clicked.
    void placeActivated(const studio::Span &span);
    /// The person has seen where the link leads and wants it; it has been given to the opener.
    void linkActivated(const QUrl &url);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addHeaders();
    void refresh();
    void showCard();
    void applyTheme();
    void chooseSize(const QString &value);
    void fillContents();
    void showTokens();
    [[nodiscard]] const Tokens &tokens() const;

    SnapshotPtr m_snapshot;
    int m_problems = 0;
    Theme m_theme = Theme::Auto;
    bool m_stale = false;
    qsizetype m_offset = -1;
    std::function<void(const QUrl &)> m_opener;

    QLabel *m_cardTitle = nullptr;
    QLabel *m_pageTitle = nullptr;
    QLabel *m_tokenCount = nullptr;
    QuietMenuButton *m_themeButton = nullptr;
    QuietMenuButton *m_sizeButton = nullptr;
    QuietMenuButton *m_contents = nullptr;
    PublicationLine *m_publication;
    CardView *m_card;
    QWidget *m_surface;
    PageView *m_page;
    LinkBar *m_linkBar;
    QTimer m_counting;
    TokenCount m_count;
};

} // namespace studio
