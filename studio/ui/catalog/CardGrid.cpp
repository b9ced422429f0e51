#include "ui/catalog/CardGrid.h"

#include "render/CardDrawing.h"
#include "ui/catalog/CatalogModel.h"
#include "ui/style/FocusRing.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QScrollBar>
#include <cmath>

namespace studio {

namespace {

// The measures of the design's grid, in pixels where a text is 13 high.
constexpr int edge = 28;
constexpr int between = 18;
constexpr int leastWidth = 300;
constexpr int mostWidth = 620; ///< One column fills the room that two would not fit into.
constexpr int above = 8;

} // namespace

CardGrid::CardGrid(CatalogModel *cards, QWidget *parent)
    : QListView(parent)
    , m_cards(cards)
{
    setObjectName(QStringLiteral("catalogGrid"));
    setAccessibleName(tr("Personas"));
    setModel(cards);
    setOwnFocusRing(this); // around the card
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the number of columns.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    // The list tells of places in a layout of its own, which is not made here.
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
                    return;
                QAccessibleEvent event(this, QAccessible::Focus);
                event.setChild(current.row());
                QAccessible::updateAccessibility(&event);
            });
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &CardGrid::goOn);
}

void CardGrid::setWaiting(bool waiting)
{
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    viewport()->update();
}

void CardGrid::measure()
{
    const qreal scale = std::max(1.0, QFontInfo(font()).pixelSize() / 13.0);
    const auto px = [&](int design) { return int(std::lround(design * scale)); };
    m_gap = px(between);
    // The scroll bar stands in the margin: cards end where the controls above them end.
    const int bar = width() - viewport()->width();
    const int room = viewport()->width() + std::min(bar, px(edge)) - 2 * px(edge);
    m_columns = std::max(1, (room + m_gap) / (px(leastWidth) + m_gap));
    const int width = std::clamp((room - (m_columns - 1) * m_gap) / m_columns, px(160),
                                 px(mostWidth));
    m_card = QSize(width, int(std::ceil(gridCardHeight(font()))));
    m_left = px(edge);
    const int rowsSeen = viewport()->height() / std::max(1, m_card.height()) + 2;
    m_pictures.setLook(
        {m_card, devicePixelRatioF(), font(), &tokensFor(palette()), layoutDirection()},
        rowsSeen * m_columns);
}

QRect CardGrid::cardRect(int row) const
{
    const int pitch = m_gap + m_card.width();
    int x = m_left + (row % m_columns) * pitch;
    if (layoutDirection() == Qt::RightToLeft)
        x = viewport()->width() - x - m_card.width();
    const int y = above + (row / m_columns) * (m_gap + m_card.height()) - verticalOffset();
    return {QPoint(x, y), m_card};
}

QRect CardGrid::withShadow(int row) const
{
    const int around = CardPictures::margin();
    return cardRect(row).adjusted(-around, -around, around, around);
}

int CardGrid::contentHeight() const
{
    const int lines = (model()->rowCount() + m_columns - 1) / m_columns;
    return above + lines * (m_card.height() + m_gap);
}

std::pair<int, int> CardGrid::rowsBetween(int top, int bottom) const
{
    const int pitch = m_card.height() + m_gap;
    const int first = std::max(0, (top + verticalOffset() - above) / pitch) * m_columns;
    const int last = ((bottom + verticalOffset() - above) / pitch + 1) * m_columns;
    return {std::min(first, model()->rowCount()), std::clamp(last, 0, model()->rowCount())};
}

QRect CardGrid::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? cardRect(index.row()) : QRect();
}

QModelIndex CardGrid::indexAt(const QPoint &point) const
{
    const auto [first, last] = rowsBetween(point.y(), point.y());
    for (int row = first; row < last; ++row) {
        if (cardRect(row).contains(point))
            return model()->index(row, 0);
    }
    return {};
}

int CardGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void CardGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect card = cardRect(index.row()).adjusted(0, -m_gap, 0, m_gap);
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && card.top() < 0))
        bar->setValue(bar->value() + card.top());
    else if (hint == PositionAtBottom
             || (hint == EnsureVisible && card.bottom() >= viewport()->height()))
        bar->setValue(bar->value() + card.bottom() + 1 - viewport()->height());
    else if (hint == PositionAtCenter)
        bar->setValue(bar->value() + card.center().y() - viewport()->height() / 2);
}

void CardGrid::doItemsLayout()
{
    // Not that of the list, which would ask each item for its size.
    measure();
    QAbstractItemView::doItemsLayout();
}

void CardGrid::updateGeometries()
{
    measure();
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(std::max(1, m_card.height() / 4));
    bar->setRange(0, std::max(0, contentHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    // The first card that is seen stays the first.
    const int first = rowsBetween(0, 0).first;
    const int before = m_columns;
    QAbstractItemView::resizeEvent(event);
    if (before != m_columns && verticalOffset() > 0 && first < model()->rowCount())
        scrollTo(model()->index(first, 0), PositionAtTop);
    viewport()->update();
}

void CardGrid::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (!m_cards)
        return;
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometries();
        viewport()->update();
    } else if (event->type() == QEvent::LanguageChange) {
        m_pictures.clear();
    }
}

void CardGrid::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

void CardGrid::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (plain && current.isValid()) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            emit opened(current);
            return;
        }
        if (event->key() == Qt::Key_Space) {
            emit previewed(current);
            return;
        }
    }
    QListView::keyPressEvent(event);
}

void CardGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        emit opened(index);
    else
        QListView::mouseDoubleClickEvent(event);
}

void CardGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    emit menuWanted(index, byKey ? viewport()->mapToGlobal(visualRect(index).center())
                                 : event->globalPos());
}

QModelIndex CardGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = model()->rowCount();
    if (count == 0)
        return {};
    if (!currentIndex().isValid())
        return model()->index(0, 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int page = std::max(1, viewport()->height() / (m_card.height() + m_gap)) * m_columns;
    const int now = currentIndex().row();
    int row = now;
    switch (action) {
    case MoveUp: row = now - m_columns; break;
    case MoveDown: row = now + m_columns; break;
    case MoveLeft: row = mirrored ? now + 1 : now - 1; break;
    case MoveRight: row = mirrored ? now - 1 : now + 1; break;
    case MovePrevious: row = now - 1; break;
    case MoveNext: row = now + 1; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = count - 1; break;
    case MovePageUp: row = now - page; break;
    case MovePageDown: row = now + page; break;
    }
    // In its column where there is one; below the last full line, the last card.
    while (action == MovePageUp && row < 0)
        row += m_columns;
    if (row >= count && (action == MoveDown || action == MovePageDown))
        row = now / m_columns == (count - 1) / m_columns ? now : count - 1;
    if (row < 0 || row >= count)
        row = now;
    return model()->index(row, 0);
}

void CardGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.center());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(),
                             flags);
}

QRegion CardGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const int around = CardPictures::margin();
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index).adjusted(-around, -around, around, around);
    return region;
}

} // namespace studio
