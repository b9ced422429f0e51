#include "ui/widgets/RoomyRows.h"

#include <QAbstractItemView>
#include <QStyledItemDelegate>

namespace studio {

namespace {

class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.fontMetrics.height() + roomOfRow));
        return size;
    }
};

} // namespace

void giveRoom(QAbstractItemView *view)
{
    view->setItemDelegate(new RoomyDelegate(view));
}

} // namespace studio
