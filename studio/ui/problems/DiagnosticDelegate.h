#pragma once

#include <QStyledItemDelegate>

namespace studio {

/// Draws a finding in one line: mark, message, code, and at the end its place and a button when
/// it can be fixed.
class DiagnosticDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// Where the button of a row is; empty for a row without one.
    [[nodiscard]] QRect buttonRect(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const;

signals:
    void fixRequested(const QModelIndex &index);
    /// A heading was clicked.
    void toggleRequested(const QModelIndex &index);
};

} // namespace studio
