#include "ui/widgets/ExpandParents.h"

#include <QTreeView>

namespace studio {

void expandParents(QTreeView *view)
{
    const QAbstractItemModel *model = view->model();
    const auto open = [view, model](auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            if (!model->hasChildren(index))
                continue;
            view->expand(index);
            self(self, index);
        }
    };
    open(open, view->rootIndex());
}

} // namespace studio
