#include "ui/compare/CompareTable.h"

#include "ui/compare/CompareDelegate.h"
#include "ui/compare/CompareModel.h"
#include "ui/widgets/Look.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace studio {

namespace {

/// Below this width lines beside each other would be broken into pieces.
constexpr int unifiedWidth = 720;

} // namespace

CompareTable::CompareTable(CompareModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("compareTable"));
    setAccessibleName(tr("Both versions"));
    const QFont words = font();
    setFont(fixedFont(words));
    QFont label = labelFont(words);
    label.setFamilies(words.families()); // or it would take over that of the lines
    header()->setFont(label);
    setModel(model);
    setItemDelegate(new CompareDelegate(model, this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(20);
    header()->setSectionResizeMode(CompareModel::Left, QHeaderView::Stretch);
    header()->setSectionResizeMode(CompareModel::Take, QHeaderView::Fixed);
    header()->setSectionResizeMode(CompareModel::Right, QHeaderView::Stretch);
    header()->resizeSection(CompareModel::Take, 36);
}

int CompareTable::currentBlock() const
{
    return currentIndex().isValid() ? m_model->row(currentIndex().row()).block : -1;
}

void CompareTable::goToBlock(int block)
{
    const int row = m_model->firstRow(block);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, CompareModel::Left);
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void CompareTable::step(bool forward)
{
    const int count = int(m_model->comparison().blocks().size());
    if (count == 0)
        return;
    const int now = currentBlock();
    if (now >= 0) {
        goToBlock((now + (forward ? 1 : count - 1)) % count);
        return;
    }
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    int before = -1; // the last block above the row
    for (int block = 0; block < count && m_model->firstRow(block) >= 0; ++block) {
        if (m_model->firstRow(block) < row)
            before = block;
    }
    goToBlock(forward ? (before + 1) % count : (before < 0 ? count - 1 : before));
}

void CompareTable::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &index : std::as_const(rows)) {
        const QModelIndex other = index.siblingAtColumn(CompareModel::Right);
        const bool here = m_model->line(index) >= 0;
        if (m_model->row(index.row()).kind != CompareRow::Kind::Gap)
            lines += m_model->text(here ? index : other);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void CompareTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex current = currentIndex();
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (enter && current.isValid()) {
        if (currentBlock() >= 0)
            emit takeWanted(currentBlock());
        else
            m_model->openGap(current.row());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void CompareTable::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const CompareRow &row = m_model->row(index.row());
    if (row.kind == CompareRow::Kind::Gap)
        m_model->openGap(index.row());
    else if (index.column() == CompareModel::Take && row.block >= 0)
        emit takeWanted(row.block);
}

void CompareTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    viewport()->update(); // the bar beside all rows of the difference
    emit blockChanged(currentBlock());
}

void CompareTable::arrange()
{
    const bool unified = viewport()->width() < unifiedWidth;
    if (unified != m_model->isUnified()) {
        const int block = currentBlock();
        m_model->setUnified(unified);
        goToBlock(block);
    }
    setColumnHidden(CompareModel::Right, unified);
    scheduleDelayedItemsLayout(); // lines break elsewhere
}

void CompareTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void CompareTable::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace studio
