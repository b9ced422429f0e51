#pragma once

#include <QStyledItemDelegate>

class QTextLayout;

namespace studio {

class CompareModel;
class CompareTable;

/// A line of a comparison: its number, its text over as many lines as it needs, and what differs.
class CompareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CompareDelegate(const CompareModel *model, CompareTable *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    [[nodiscard]] int numberWidth(const QFontMetrics &metrics) const;
    /// Lays out a cell's text; returns its height.
    qreal layOut(QTextLayout &layout, qreal width) const;
    void paintTake(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    const CompareModel *m_model;
    CompareTable *m_table;
};

} // namespace studio
