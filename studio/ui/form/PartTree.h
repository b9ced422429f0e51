#pragma once

#include <QTreeView>

namespace studio {

/// The tree of a nested value. A part is dragged among its neighbours with the mouse; a line
/// shows where it would come to stand.
class PartTree : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

    void setMovable(bool movable) { m_movable = movable; }

signals:
    /// \a part: in the first column. \a to: its row among its neighbours after the move.
    void moveRequested(const QModelIndex &part, int to);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The heights between the neighbours of the part: one more than there are rows.
    [[nodiscard]] std::vector<int> gaps() const;
    void endDrag();

    QPersistentModelIndex m_part;
    QPoint m_pressed;
    int m_gap = -1; ///< Where it would be dropped; none while nothing is dragged.
    bool m_movable = true;
};

} // namespace studio
