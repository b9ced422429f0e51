#include "ui/library/LibraryTree.h"

#include "render/Tokens.h"
#include "ui/library/LibraryDelegate.h"
#include "ui/library/LibraryModel.h"

#include <QDragMoveEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace studio {

LibraryTree::LibraryTree(LibraryModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_closed{QStringLiteral("recent")}
{
    setItemDelegate(new LibraryDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(14);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false); // one click does
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::CopyAction); // what other programs are given is a copy
    setAutoExpandDelay(700);
    setDropIndicatorShown(true);
    viewport()->setAutoFillBackground(false);
    // Before the view itself hears of it and forgets where its rows are.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryTree::keep);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &LibraryTree::restore);
    const auto note = [this](const QModelIndex &index, bool closed) {
        const QString key = index.data(LibraryModel::KeyRole).toString();
        if (!m_restoring)
            closed ? (void)m_closed.insert(key) : (void)m_closed.remove(key);
    };
    connect(this, &QTreeView::collapsed, this,
            [note](const QModelIndex &index) { note(index, true); });
    connect(this, &QTreeView::expanded, this,
            [note](const QModelIndex &index) { note(index, false); });
    restore();
}

void LibraryTree::setClosedRows(const QStringList &keys)
{
    m_closed = QSet<QString>(keys.begin(), keys.end());
    keep();
    restore();
}

void LibraryTree::keep()
{
    m_currentKey = currentIndex().data(LibraryModel::KeyRole).toString();
    m_scrolled = verticalScrollBar()->value();
    m_currentTop.reset();
    if (isCurrentInSight(viewport()->height()))
        m_currentTop = visualRect(currentIndex()).top();
}

bool LibraryTree::isCurrentInSight(int height) const
{
    const QRect row = visualRect(currentIndex());
    // Qt scrolls a row to one pixel below the edge.
    return row.isValid() && row.top() >= 0 && row.bottom() <= height;
}

void LibraryTree::restore()
{
    m_restoring = true;
    const auto open = [this](auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex child = m_model->index(row, 0, parent);
            if (m_model->rowCount(child) == 0)
                continue;
            setExpanded(child, !m_closed.contains(child.data(LibraryModel::KeyRole).toString()));
            self(self, child);
        }
    };
    open(open, {});
    m_restoring = false;
    const QModelIndex current = m_model->indexOfKey(m_currentKey);
    if (current.isValid()) {
        const bool scrolls = hasAutoScroll();
        setAutoScroll(false); // where one looks stays in sight
        choose(current);
        setAutoScroll(scrolls);
    }
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_scrolled);
    // Rows that come above it would push it away.
    if (current.isValid() && m_currentTop)
        verticalScrollBar()->setValue(m_scrolled + visualRect(current).top() - *m_currentTop);
}

void LibraryTree::resizeEvent(QResizeEvent *event)
{
    const bool wasInSight = isCurrentInSight(event->oldSize().height());
    QTreeView::resizeEvent(event);
    if (wasInSight)
        scrollTo(currentIndex());
}

/// Not setCurrentIndex(): that one adds to the selection while a key like Ctrl is held.
void LibraryTree::choose(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

QStringList LibraryTree::selectedPersonas() const
{
    QStringList paths;
    const auto add = [&](const QModelIndex &index) {
        const QString path = index.data(LibraryModel::PathRole).toString();
        if (!path.isEmpty() && !paths.contains(path))
            paths += path;
    };
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        add(index);
    if (paths.isEmpty())
        add(currentIndex());
    return paths;
}

QModelIndex LibraryTree::firstPersona() const
{
    for (QModelIndex index = m_model->index(0, 0); index.isValid(); index = indexBelow(index)) {
        if (!index.data(LibraryModel::PathRole).toString().isEmpty())
            return index;
    }
    return {};
}

void LibraryTree::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        const QString path = currentIndex().data(LibraryModel::PathRole).toString();
        if (path.isEmpty())
            setExpanded(currentIndex(), !isExpanded(currentIndex()));
        else
            emit chosen(path);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void LibraryTree::mouseReleaseEvent(QMouseEvent *event)
{
    // Pressing and dragging it elsewhere opens nothing, nor does picking several.
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool click = state() != DraggingState && event->button() == Qt::LeftButton
                       && event->modifiers() == Qt::NoModifier && index.isValid()
                       && index == currentIndex();
    QTreeView::mouseReleaseEvent(event);
    if (!click)
        return;
    const QString path = index.data(LibraryModel::PathRole).toString();
    if (!path.isEmpty())
        emit chosen(path);
    else if (visualRect(index).contains(event->position().toPoint()))
        setExpanded(index, !isExpanded(index));
}

/// The whole row has one ground, the place of the arrow too; without an arrow the row begins there.
void LibraryTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(palette());
    const QRect item = visualRect(index);
    const QRect row(0, item.top(), viewport()->width(), item.height());
    const bool selected = selectionModel()->isSelected(index);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver)
                         && item.top() <= viewport()->mapFromGlobal(QCursor::pos()).y()
                         && item.bottom() >= viewport()->mapFromGlobal(QCursor::pos()).y();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect ground = row.adjusted(0, 1, 0, -1);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? tokens.selection : tokens.sunken);
        painter->drawRoundedRect(ground, 6, 6);
    }
    if (index == currentIndex() && hasFocus() && isActiveWindow()) {
        painter->setPen(QPen(tokens.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(ground).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
    painter->restore();

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QStyleOptionViewItem own = option;
    own.rect = item;
    if (m_model->rowCount(index) > 0) {
        drawBranches(
            painter,
            mirrored ? QRect(item.right() + 1, item.top(), indentation(), item.height())
                     : QRect(item.left() - indentation(), item.top(), indentation(), item.height()),
            index);
    } else {
        own.rect.adjust(mirrored ? 0 : 2 - indentation(), 0, mirrored ? indentation() - 2 : 0, 0);
    }
    itemDelegate()->paint(painter, own, index);
}

void LibraryTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    // Every row leads to a folder; within the library a file moves there.
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!event->mimeData()->hasUrls()
        || (event->source() == this && m_model->folderAt(index).isEmpty())) {
        event->ignore();
        return;
    }
    event->setDropAction(event->source() == this ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
}

/// What lands on a row belongs to the folder of that row, in it and not between its rows.
void LibraryTree::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_model->canDropMimeData(event->mimeData(), event->dropAction(), -1, -1, index))
        m_model->dropMimeData(event->mimeData(), event->dropAction(), -1, -1, index);
    // The files are moved by whoever is told, and the rows follow the disk.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
}

void LibraryTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (m_model->rowCount(index) == 0)
        return;
    const Tokens &tokens = tokensFor(palette());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x = mirrored ? rect.left() + indentation() / 2.0
                              : rect.right() - indentation() / 2.0 + 1;
    const int line = std::max(30, fontMetrics().height() + 12); // of a row of one line
    const double y = rect.top() + std::min(rect.height(), line) / 2 + 0.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(x, y);
    if (isExpanded(index))
        painter->rotate(90);
    else if (mirrored)
        painter->rotate(180);
    painter->setPen(QPen(tokens.muted, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{-1.5, -3.5}, {2, 0}, {-1.5, 3.5}});
    painter->restore();
}

} // namespace studio
