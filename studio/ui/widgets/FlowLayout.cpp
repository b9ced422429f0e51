#include "ui/widgets/FlowLayout.h"

#include <QStyle>
#include <QWidget>

namespace studio {

FlowLayout::FlowLayout(QWidget *parent, int horizontal, int vertical)
    : QLayout(parent)
    , m_horizontal(horizontal)
    , m_vertical(vertical)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setStretchLast(bool stretch)
{
    m_stretchLast = stretch;
    invalidate();
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::moveItem(int from, int to)
{
    m_items.move(from, to);
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < m_items.size() ? m_items.at(index) : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    QLayoutItem *item = m_items.takeAt(index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    if (width != m_knownWidth) {
        m_knownHeight = arrange(QRect(0, 0, width, 0), false);
        m_knownWidth = width;
    }
    return m_knownHeight;
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

void FlowLayout::invalidate()
{
    m_knownWidth = -1;
    QLayout::invalidate();
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inner.x();
    int y = inner.y();
    int lineHeight = 0;
    qsizetype lineBegin = 0;

    // Items of one line are centred on it, which needs the line's height first.
    const auto placeLine = [&](qsizetype end, bool last) {
        int left = inner.x();
        for (qsizetype i = lineBegin; apply && i < end; ++i) {
            QLayoutItem *item = m_items.at(i);
            if (item->isEmpty())
                continue;
            QSize size = item->sizeHint().boundedTo(QSize(qMax(1, inner.width()), QWIDGETSIZE_MAX));
            if (last && m_stretchLast && i + 1 == end)
                size.setWidth(qMax(size.width(), inner.right() + 1 - left));
            const QRect place(QPoint(left, y + (lineHeight - size.height()) / 2), size);
            item->setGeometry(QStyle::visualRect(direction, inner, place));
            left += size.width() + m_horizontal;
        }
        lineBegin = end;
    };

    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const QLayoutItem *item = m_items.at(i);
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x > inner.x() && x + size.width() > inner.right() + 1) {
            placeLine(i, false);
            x = inner.x();
            y += lineHeight + m_vertical;
            lineHeight = 0;
        }
        x += size.width() + m_horizontal;
        lineHeight = qMax(lineHeight, size.height());
    }
    placeLine(m_items.size(), true);
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace studio
