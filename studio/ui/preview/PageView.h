#pragma once

#include "render/PageDocument.h"

#include <QTextBrowser>
#include <QTimer>

class QVariantAnimation;

namespace studio {

/// The page, to be read: only blocks that change are written again, and a first page is written
/// in slices between which the window answers. Fetches nothing and runs nothing.
class PageView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);
    /// The next page is another one: it is shown from its beginning.
    void startAnew();
    /// Lists them below the body, the newest first.
    void setVersions(const std::vector<PageVersion> &versions);
    void setTokens(const Tokens &tokens);
    /// Scrolls so that the place of that offset of the text can be seen, unless it can already.
    void showOffset(qsizetype offset);
    /// Scrolls so that the piece at that offset stands at the top.
    void showTop(qsizetype offset);
    [[nodiscard]] const PageDocument &page() const { return *m_page; }

    /// Nothing is ever loaded: not a picture, not a style sheet.
    QVariant loadResource(int type, const QUrl &name) override;

signals:
    /// A block was double-clicked: its source in the snapshot's text.
    void placeActivated(const studio::Span &span);
    /// The link back and the button at the page's head were activated.
    void backWanted();
    void downloadWanted();
    /// A link out of the page was activated.
    void linkClicked(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Anchor
    {
        QTextCursor cursor;
        QString text;
        qreal distance; ///< of the block from the upper edge of what is seen
    };

    void updatePage();
    void keepPlace();
    void returnToPlace();
    void applyStyle();
    void follow(const QUrl &url);
    void scrollTo(int value);
    [[nodiscard]] int placeOf(qsizetype offset, int *piece) const;

    PageDocument *m_page;
    const Tokens *m_tokens;
    QTimer m_slices;
    QVariantAnimation *m_scrolling;
    qsizetype m_wantedOffset = -1; ///< Shown as soon as its block has been written.
    bool m_fromStart = false;
    bool m_pausing = false; ///< The page waits until no more keys come.
    std::optional<Anchor> m_anchor; ///< The place to return to when all has been written.
};

} // namespace studio
