#pragma once

#include "ui/catalog/CardPictures.h"

#include <QListView>
#include <QTimer>

namespace studio {

class CatalogModel;

/// Cards side by side, as many in a row as there is room for. Only those that can be seen are
/// drawn, and those around them when there is nothing else to do.
class CardGrid : public QListView
{
    Q_OBJECT

public:
    explicit CardGrid(CatalogModel *cards, QWidget *parent = nullptr);

    /// Shows the outlines of cards that are still to come.
    void setWaiting(bool waiting);
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] const CardPictures &pictures() const { return m_pictures; }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

signals:
    void opened(const QModelIndex &index);    ///< Enter or a double click
    void previewed(const QModelIndex &index); ///< Space
    void menuWanted(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void measure();
    void prepareOne();
    [[nodiscard]] QRect cardRect(int row) const; ///< In the viewport.
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] std::pair<int, int> rowsBetween(int top, int bottom) const;
    void paintSkeletons(QPainter &painter) const;

    CatalogModel *m_cards;
    CardPictures m_pictures;
    QTimer m_idle;
    bool m_waiting = false;
    int m_columns = 1;
    QSize m_card{300, 200};
    int m_gap = 18;
    int m_left = 0;
};

} // namespace studio
