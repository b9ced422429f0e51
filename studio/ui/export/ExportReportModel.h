#pragma once

#include "exchange/Target.h"

#include <QAbstractTableModel>

namespace studio {

/// What becomes of fields and sections, one a row, the losses first; what is simply kept has none.
/// Sentences are made only for the rows that are seen.
class ExportReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, OutcomeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setOutcomes(const std::vector<FieldOutcome> &fields,
                     const std::vector<FieldOutcome> &sections);
    /// How many fields are simply kept.
    [[nodiscard]] int kept() const { return m_kept; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<FieldOutcome> m_rows;
    int m_kept = 0;
};

} // namespace studio
