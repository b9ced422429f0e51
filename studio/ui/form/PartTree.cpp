#include "ui/form/PartTree.h"

#include "render/Tokens.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>

namespace studio {

namespace {

constexpr int scrollMargin = 12;

} // namespace

void PartTree::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_part = m_movable && event->button() == Qt::LeftButton
                 ? QPersistentModelIndex(indexAt(m_pressed).siblingAtColumn(0))
                 : QPersistentModelIndex();
    QTreeView::mousePressEvent(event);
}

void PartTree::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || !m_part.isValid()) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    if (m_gap < 0 && (place - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    QScrollBar *bar = verticalScrollBar();
    if (place.y() < scrollMargin)
        bar->setValue(bar->value() - scrollMargin);
    else if (place.y() > viewport()->height() - scrollMargin)
        bar->setValue(bar->value() + scrollMargin);
    const std::vector<int> heights = gaps();
    const auto nearest = std::ranges::min_element(
        heights, {}, [&](int height) { return qAbs(height - place.y()); });
    m_gap = int(nearest - heights.begin());
    m_into = holderAt(place);
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void PartTree::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_gap < 0) {
        m_part = QPersistentModelIndex();
        QTreeView::mouseReleaseEvent(event);
        return;
    }
    const QModelIndex part = m_part;
    const QModelIndex into = m_into;
    const int to = m_gap > part.row() ? m_gap - 1 : m_gap;
    endDrag();
    if (part.isValid() && into.isValid())
        emit intoRequested(part, into);
    else if (part.isValid() && to != part.row())
        emit moveRequested(part, to);
}

void PartTree::keyPressEvent(QKeyEvent *event)
{
    if (m_gap >= 0 && event->key() == Qt::Key_Escape) {
        endDrag();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void PartTree::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (event->reason() == QContextMenuEvent::Mouse && index.isValid())
        setCurrentIndex(index);
    event->ignore(); // the menu is that of the field
}

void PartTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_gap < 0 || !m_part.isValid())
        return;
    const std::vector<int> heights = gaps();
    QPainter painter(viewport());
    painter.setPen(QPen(tokensFor(palette()).accent, 2));
    if (m_into.isValid()) {
        const QRect holder = visualRect(m_into);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokensFor(palette()).accent, 1.5));
        painter.drawRoundedRect(
            QRectF(0, holder.top(), viewport()->width(), holder.height()).adjusted(1, 1, -1, -1), 4,
            4);
        return;
    }
    const QRect row = visualRect(m_part);
    const int height = heights[size_t(m_gap)];
    if (layoutDirection() == Qt::RightToLeft)
        painter.drawLine(0, height, row.right(), height);
    else
        painter.drawLine(row.left(), height, viewport()->width(), height);
}

std::vector<int> PartTree::gaps() const
{
    std::vector<int> heights;
    const QModelIndex parent = m_part.parent();
    const int rows = model()->rowCount(parent);
    for (int row = 0; row < rows; ++row)
        heights.push_back(visualRect(model()->index(row, 0, parent)).top());
    // Below all that the last of them holds.
    QModelIndex last = model()->index(rows - 1, 0, parent);
    while (isExpanded(last) && model()->rowCount(last) > 0)
        last = model()->index(model()->rowCount(last) - 1, 0, last);
    heights.push_back(visualRect(last).bottom() + 1);
    return heights;
}

/// The part in the middle of whose row the pointer is, if it can hold the one that is dragged.
QModelIndex PartTree::holderAt(const QPoint &place) const
{
    const QModelIndex holder = indexAt(place).siblingAtColumn(0);
    const QRect row = visualRect(holder);
    const int edge = row.height() / 4;
    if (!holder.isValid() || !m_accepts || place.y() < row.top() + edge
        || place.y() > row.bottom() - edge)
        return {};
    return m_accepts(m_part, holder) ? holder : QModelIndex();
}

void PartTree::endDrag()
{
    m_gap = -1;
    m_into = QPersistentModelIndex();
    m_part = QPersistentModelIndex();
    viewport()->unsetCursor();
    viewport()->update();
}

} // namespace studio
