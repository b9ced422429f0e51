#pragma once

#include "ui/export/ExportChoices.h"

#include <QAbstractTableModel>

namespace studio {

/// The files that an export or an import writes, one a row: those that are there with other
/// content first. Words and colours are made only for the rows that are seen.
class FileListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PathColumn, SizeColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(std::vector<ExportedFile> files);
    [[nodiscard]] const ExportedFile &file(int row) const { return m_files[size_t(row)]; }
    /// The row of that path, or -1.
    [[nodiscard]] int rowOf(const QString &path) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ExportedFile> m_files;
};

} // namespace studio
