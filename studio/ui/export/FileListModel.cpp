#include "ui/export/FileListModel.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

QString stateText(ExportedFile::State state)
{
    switch (state) {
    case ExportedFile::State::New: return FileListModel::tr("new");
    case ExportedFile::State::Same: return FileListModel::tr("is there, the same");
    case ExportedFile::State::Other: return FileListModel::tr("⚠ is there with other content");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

void FileListModel::setFiles(std::vector<ExportedFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    std::ranges::stable_partition(
        m_files, [](const ExportedFile &file) { return file.state == ExportedFile::State::Other; });
    endResetModel();
}

int FileListModel::rowOf(const QString &path) const
{
    const auto found = std::ranges::find(m_files, path, &ExportedFile::path);
    return found == m_files.end() ? -1 : int(found - m_files.begin());
}

int FileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int FileListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileListModel::data(const QModelIndex &index, int role) const
{
    const ExportedFile &file = m_files[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == PathColumn   ? file.path
               : index.column() == SizeColumn ? sizeText(file.size)
                                              : stateText(file.state);
    case Qt::ToolTipRole: return file.path;
    case Qt::AccessibleTextRole:
        // A reader of the screen hears a row by its first cell.
        return index.column() == PathColumn
                   ? tr("%1, %2, %3").arg(file.path, sizeText(file.size), stateText(file.state))
                   : data(index, Qt::DisplayRole);
    case Qt::FontRole:
        return index.column() == PathColumn ? fixedFont(QGuiApplication::font()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant();
    case Qt::ForegroundRole: {
        const QPalette palette = QGuiApplication::palette();
        const Tokens &tokens = tokensFor(palette);
        if (index.column() == PathColumn)
            return tokens.text;
        return file.state == ExportedFile::State::Other && index.column() == StateColumn
                   ? tokens.warning
                   : tokens.muted;
    }
    default: return {};
    }
}

} // namespace studio
