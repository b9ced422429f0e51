#pragma once

#include <QTreeView>
#include <functional>

namespace studio {

/// The tree of a nested value. A part is dragged with the mouse: among its neighbours, where a line
/// shows the place it would come to, or onto another part that can hold it, which is framed.
class PartTree : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

    void setMovable(bool movable) { m_movable = movable; }
    /// Whether a part can be put into another one.
    using Accepts = std::function<bool(const QModelIndex &part, const QModelIndex &into)>;
    void setAccepts(Accepts accepts) { m_accepts = std::move(accepts); }

signals:
    /// \a part: in the first column. \a to: its row among its neighbours after the move.
    void moveRequested(const QModelIndex &part, int to);
    void intoRequested(const QModelIndex &part, const QModelIndex &into);

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
    [[nodiscard]] QModelIndex holderAt(const QPoint &place) const;
    void endDrag();

    Accepts m_accepts;
    QPersistentModelIndex m_into; ///< Where it would be put instead.
    QPersistentModelIndex m_part;
    QPoint m_pressed;
    int m_gap = -1; ///< Where it would be dropped; none while nothing is dragged.
    bool m_movable = true;
};

} // namespace studio
