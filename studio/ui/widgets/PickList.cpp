#include "ui/widgets/PickList.h"

#include "ui/widgets/Announcement.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int filterFrom = 7; ///< Fewer entries need no line to filter by.
constexpr int listWidth = 360;
constexpr int scrollBarRoom = 14;
constexpr int listHeight = 420; ///< At most.

/// Matches title and explanation; headings only while nothing is filtered.
class ItemFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_text = text.trimmed();
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_text.isEmpty())
            return true;
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (index.data(TwoLineDelegate::HeadingRole).toBool())
            return false;
        return index.data().toString().contains(m_text, Qt::CaseInsensitive)
               || index.data(TwoLineDelegate::HelpRole)
                      .toString()
                      .contains(m_text, Qt::CaseInsensitive);
    }

private:
    QString m_text;
};

} // namespace

PickList::PickList(const std::vector<PickItem> &items, const QString &name, QWidget *parent)
    : PopupFrame(u"pickList"_s, name, parent)
    , m_filter(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_filtered(new ItemFilter(this))
{
    for (const PickItem &item : items) {
        auto *row = new QStandardItem(item.title);
        if (!item.icon.isNull())
            row->setIcon(item.icon);
        row->setData(item.id, idRole);
        row->setData(item.help, TwoLineDelegate::HelpRole);
        row->setData(item.help, Qt::AccessibleDescriptionRole);
        row->setData(item.heading, TwoLineDelegate::HeadingRole);
        row->setFlags(item.heading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(row);
    }
    m_filtered->setSourceModel(m_model);

    m_filter->setObjectName(u"pickFilter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setVisible(m_model->rowCount() >= filterFrom);
    m_view->setObjectName(u"pickView"_s);
    m_view->setAccessibleName(name);
    m_view->setModel(m_filtered);
    auto *delegate = new TwoLineDelegate(this);
    delegate->setWidth(listWidth - 14 - scrollBarRoom);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->setResizeMode(QListView::Adjust);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(m_view);

    connect(m_filter, &QLineEdit::textChanged, this, &PickList::filter);
    connect(m_view, &QListView::clicked, this, &PickList::accept);
    announceCurrentRow(m_view);
    m_filter->installEventFilter(this);
    m_view->installEventFilter(this);
}

void PickList::popUp(const QWidget *anchor)
{
    setFixedWidth(listWidth);
    QStyleOptionViewItem option;
    option.initFrom(m_view);
    int wanted = 14 + (m_filter->isVisibleTo(this) ? m_filter->sizeHint().height() + 6 : 0);
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        wanted += m_view->itemDelegate()->sizeHint(option, m_filtered->index(row, 0)).height();
    setFixedHeight(qMin(wanted + 2, listHeight));

    placePopup(this, anchor);
    show();
    (m_filter->isVisibleTo(this) ? static_cast<QWidget *>(m_filter) : m_view)->setFocus();
    select(0, 1);
}

void placePopup(QWidget *popup, const QWidget *anchor)
{
    const QRect screen = anchor->screen()->availableGeometry();
    const int width = popup->width();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (anchor->layoutDirection() == Qt::RightToLeft || place.x() + width > screen.right())
        place.setX(anchor->mapToGlobal(QPoint(anchor->width(), 0)).x() - width);
    if (place.y() + popup->height() > screen.bottom())
        place.setY(anchor->mapToGlobal(QPoint(0, 0)).y() - popup->height() - 2);
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width)));
    place.setY(qMax(screen.top(), place.y()));
    popup->move(place);
}

bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return PopupFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_view->currentIndex().row();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(m_view->currentIndex()); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: select(row + 1, 1); return true;
    case Qt::Key_Up: select(row - 1, -1); return true;
    default: return PopupFrame::eventFilter(watched, event);
    }
}

void PickList::filter(const QString &text)
{
    static_cast<ItemFilter *>(m_filtered)->setText(text);
    select(0, 1);
}

/// Selects the first row from \a row on, in steps, that can be chosen.
void PickList::select(int row, int step)
{
    for (; row >= 0 && row < m_filtered->rowCount(); row += step) {
        const QModelIndex index = m_filtered->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable) {
            m_view->setCurrentIndex(index);
            return;
        }
    }
}

void PickList::accept(const QModelIndex &index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
        return;
    const QString id = index.data(idRole).toString();
    close();
    emit picked(id);
}

} // namespace studio
