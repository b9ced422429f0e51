#pragma once

#include "text/Comparison.h"

#include <QAbstractTableModel>

namespace studio {

/// Two texts as rows: in columns beside each other, or one below the other in the first column.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Left, Take, Right };

    using QAbstractTableModel::QAbstractTableModel;

    void setTexts(const QString &left, const QString &right);
    void setLabels(const QString &left, const QString &right);
    void setUnified(bool unified);
    [[nodiscard]] bool isUnified() const { return m_unified; }
    /// Shows what a gap leaves out.
    void openGap(int row);

    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] const CompareRow &row(int row) const { return m_rows[size_t(row)]; }
    /// The text of a cell, shortened where it is very long.
    [[nodiscard]] QString text(const QModelIndex &index) const;
    /// The number of the line that the cell shows, from 0; -1: none.
    [[nodiscard]] qsizetype line(const QModelIndex &index) const;
    [[nodiscard]] std::vector<Span> marks(const QModelIndex &index) const;
    /// The row that a block begins at.
    [[nodiscard]] int firstRow(int block) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void fill();
    [[nodiscard]] bool isLeftSide(const QModelIndex &index) const;

    Comparison m_comparison;
    std::vector<CompareRow> m_rows;
    QSet<qsizetype> m_open;
    QString m_leftLabel;
    QString m_rightLabel;
    bool m_unified = false;
};

} // namespace studio
