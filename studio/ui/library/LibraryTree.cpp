#include "ui/library/LibraryTree.h"

#include "render/Tokens.h"
#include "ui/library/LibraryDelegate.h"
#include "ui/library/LibraryModel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
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
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    viewport()->setAutoFillBackground(false);
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryTree::keep);
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
        setCurrentIndex(current);
        setAutoScroll(scrolls);
    }
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_scrolled);
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

void LibraryTree::drawBranches(QPainter *painter, const QRect &rect,
                               const QModelIndex &index) const
{
    if (m_model->rowCount(index) == 0)
        return;
    const Tokens &tokens = tokensFor(palette());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x = mirrored ? rect.left() + indentation() / 2.0
                              : rect.right() - indentation() / 2.0 + 1;
    const double y = rect.center().y() + 0.5;
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
