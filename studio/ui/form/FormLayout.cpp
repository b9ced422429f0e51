#include "ui/form/FormLayout.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace studio {

namespace {

constexpr char halfProperty[] = "studioHalfRow";
constexpr char spaceProperty[] = "studioSpaceAbove";
constexpr int columnGap = 12;
constexpr int narrow = 300; ///< Below this width two halves stand below each other.

/// Empty, but not for the layout.
class Room : public QLayoutItem
{
public:
    explicit Room(int height)
        : m_height(height)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {0, m_height}; }
    [[nodiscard]] QSize minimumSize() const override { return {0, m_height}; }
    [[nodiscard]] QSize maximumSize() const override { return {QWIDGETSIZE_MAX, m_height}; }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool isEmpty() const override { return false; }
    void setGeometry(const QRect &rect) override { m_place = rect; }
    [[nodiscard]] QRect geometry() const override { return m_place; }

private:
    int m_height;
    QRect m_place;
};

bool isHalf(const QLayoutItem *item)
{
    return item->widget() && item->widget()->property(halfProperty).toBool();
}

int extraSpace(const QLayoutItem *item)
{
    return item->widget() ? item->widget()->property(spaceProperty).toInt() : 0;
}

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FormLayout::FormLayout(QWidget *parent, int spacing)
    : QLayout(parent)
    , m_spacing(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FormLayout::~FormLayout()
{
    qDeleteAll(m_items);
}

void FormLayout::setRows(const QList<FormRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    qDeleteAll(m_items);
    m_items.clear();
    for (const FormRow &row : rows) {
        if (row.widget)
            addChildWidget(row.widget);
        m_items += row.widget ? static_cast<QLayoutItem *>(new QWidgetItem(row.widget))
                              : new Room(row.height);
    }
    invalidate();
}

void FormLayout::setHalf(QWidget *row, bool half)
{
    row->setProperty(halfProperty, half);
}

void FormLayout::setExtraSpace(QWidget *row, int pixels)
{
    row->setProperty(spaceProperty, pixels);
}

void FormLayout::addItem(QLayoutItem *item)
{
    m_rows += item->widget();
    m_items += item;
    invalidate();
}

QLayoutItem *FormLayout::itemAt(int index) const
{
    return index >= 0 && index < m_items.size() ? m_items.at(index) : nullptr;
}

QLayoutItem *FormLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    m_rows.removeAt(index);
    return m_items.takeAt(index);
}

int FormLayout::heightForWidth(int width) const
{
    if (width != m_knownWidth) {
        m_knownHeight = arrange(QRect(0, 0, width, 0), false);
        m_knownWidth = width;
    }
    return m_knownHeight;
}

QSize FormLayout::sizeHint() const
{
    const int width = qMax(minimumSize().width(), 320);
    return {width, heightForWidth(width)};
}

QSize FormLayout::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = qMax(width, item->minimumSize().width());
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), margins.top() + margins.bottom()};
}

void FormLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

void FormLayout::invalidate()
{
    m_knownWidth = -1;
    QLayout::invalidate();
}

int FormLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const auto place = [&](QLayoutItem *item, int x, int y, int width, int height) {
        if (apply)
            item->setGeometry(
                QStyle::visualRect(direction, inner, QRect(inner.x() + x, y, width, height)));
    };
    int y = inner.y();
    bool top = true;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        QLayoutItem *item = m_items.at(i);
        if (item->isEmpty())
            continue;
        y += (top ? 0 : m_spacing) + extraSpace(item);
        top = false;
        QLayoutItem *second = i + 1 < m_items.size() ? m_items.at(i + 1) : nullptr;
        const bool paired = second && isHalf(item) && isHalf(second) && !second->isEmpty()
                            && inner.width() >= narrow;
        if (!paired) {
            const int height = heightOf(item, inner.width());
            place(item, 0, y, inner.width(), height);
            y += height;
            continue;
        }
        const int half = (inner.width() - columnGap) / 2;
        const int first = heightOf(item, half);
        const int other = heightOf(second, half);
        place(item, 0, y, half, first);
        place(second, inner.width() - half, y, half, other);
        y += qMax(first, other);
        ++i;
    }
    return y - rect.y() + contentsMargins().bottom();
}

} // namespace studio
