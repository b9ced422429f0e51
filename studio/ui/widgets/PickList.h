#pragma once

#include "ui/style/PopupFrame.h"

#include <QIcon>
#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace studio {

struct PickItem
{
    QString id;
    QString title;
    QString help;
    bool heading = false; ///< A title over the items that follow.
    QIcon icon = {};
};

/// A menu whose entries explain themselves, with a line to filter by. Closes and deletes itself.
class PickList : public PopupFrame
{
    Q_OBJECT

public:
    PickList(const std::vector<PickItem> &items, const QString &name, QWidget *parent);

    /// Opens below \a anchor, or above it where there is no room.
    void popUp(const QWidget *anchor);

signals:
    void picked(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void select(int row, int step);
    void accept(const QModelIndex &index);

    QLineEdit *m_filter;
    QListView *m_view;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filtered;
};

/// Moves a popup below \a anchor, or above it where there is no room; always onto the screen.
void placePopup(QWidget *popup, const QWidget *anchor);

} // namespace studio
