#pragma once

#include "ui/catalog/CardPictures.h"

#include <QListView>
#include <QTimer>
#include <chrono>

class QElapsedTimer;

namespace studio {

class CatalogModel;

/// Cards side by side, as many in a row as there is room for. Only those that can be seen are
/// drawn, and those around them when there is nothing else to do. A frame draws new cards only for
/// a part of its time: the others stand there as outlines, and are filled in by the next frames.
class CardGrid : public QListView
{
    Q_OBJECT

public:
    explicit CardGrid(CatalogModel *cards, QWidget *parent = nullptr);

    /// Shows the outlines of cards that are still to come.
    void setWaiting(bool waiting);
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] const CardPictures &pictures() const { return m_pictures; }
    /// Until when a frame draws new cards, from its begin; one is drawn in any case.
    void setDrawingTime(std::chrono::nanoseconds time) { m_drawingTime = time; }
    /// Whether each card that can be seen is drawn as it is now.
    [[nodiscard]] bool isDrawn() const { return undrawn().empty(); }

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
    /// Cards that can be seen and are still to be drawn, those nearest to the middle first.
    [[nodiscard]] std::vector<int> undrawn() const;
    void sortByNearness(std::vector<int> &rows) const;
    void paintUndrawn(QPainter &painter, std::vector<int> rows, const QElapsedTimer &frame);
    [[nodiscard]] bool isSelected(int row) const;
    void goOn();
    void prepareOne();
    [[nodiscard]] QRect cardRect(int row) const; ///< In the viewport.
    [[nodiscard]] QRect withShadow(int row) const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] std::pair<int, int> rowsBetween(int top, int bottom) const;
    void paintSkeletons(QPainter &painter) const;

    CatalogModel *m_cards;
    CardPictures m_pictures;
    QTimer m_idle;
    std::chrono::nanoseconds m_drawingTime = std::chrono::milliseconds(6);
    std::chrono::nanoseconds m_standInTime{0}; ///< That a card takes which is not drawn, of late.
    bool m_waiting = false;
    int m_columns = 1;
    QSize m_card{300, 200};
    int m_gap = 18;
    int m_left = 0;
};

} // namespace studio
