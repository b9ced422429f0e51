// Personas are dragged out of the library, into its folders and between them.

#include "ui/library/LibraryModel.h"

#include "library/Library.h"
#include "ui/library/LibraryRows.h"

#include <QDir>
#include <QMimeData>
#include <QUrl>

namespace studio {

using namespace Qt::StringLiterals;

QStringList LibraryModel::mimeTypes() const
{
    return {u"text/uri-list"_s};
}

QMimeData *LibraryModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes) {
        const QString path = index.data(PathRole).toString();
        if (!path.isEmpty() && !urls.contains(QUrl::fromLocalFile(path)))
            urls += QUrl::fromLocalFile(path);
    }
    if (urls.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

/// Other programs take a copy; within the library it is moved.
Qt::DropActions LibraryModel::supportedDragActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

Qt::DropActions LibraryModel::supportedDropActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

QString LibraryModel::folderAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_library->folder();
    const LibraryRows::Row &row = m_rows->rows[size_t(index.internalId())];
    if (!row.folder.isEmpty())
        return row.folder;
    return row.path.isEmpty() ? QString() : QFileInfo(row.path).path();
}

bool LibraryModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                   const QModelIndex &) const
{
    return data->hasUrls();
}

bool LibraryModel::dropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                const QModelIndex &parent)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (paths.isEmpty())
        return false;
    const QString folder = folderAt(parent);
    emit dropped(paths, folder.isEmpty() ? m_library->folder() : folder);
    return true;
}

} // namespace studio
