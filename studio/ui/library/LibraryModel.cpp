#include "ui/library/LibraryModel.h"

#include "library/Library.h"
#include "render/CardPainter.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QDir>

namespace studio {

LibraryModel::LibraryModel(Library *library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(library, &Library::changed, this, [this](const LibraryChange &change) {
        if (change.added.isEmpty() && change.removed.isEmpty()) {
            // Names may have changed with the files, and with them the order.
            if (wantedRows() == m_rows) {
                for (const QString &path : change.changed) {
                    const QModelIndex index = indexOf(path);
                    if (index.isValid())
                        emit dataChanged(index, index);
                }
                return;
            }
        }
        refresh();
    });
    refresh();
}

void LibraryModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

std::vector<LibraryModel::Row> LibraryModel::wantedRows() const
{
    const std::vector<LibraryEntry> &entries = m_library->entries();
    const std::vector<int> matching = m_library->matching(m_filter);
    std::vector<Row> rows;
    for (const Kind kind : {Kind::Agent, Kind::Soul, Kind::Skill}) {
        std::vector<Row> group;
        int errors = 0;
        int warnings = 0;
        for (const int index : matching) {
            const LibraryEntry &entry = entries[size_t(index)];
            if (entry.kind != kind)
                continue;
            group.push_back({entry.path, {}});
            errors += entry.errors;
            warnings += entry.warnings;
        }
        if (group.empty())
            continue;
        rows.push_back({{}, tr("%1 · %2").arg(wordKinds(kind)).arg(group.size()), errors,
                        warnings});
        rows.insert(rows.end(), group.begin(), group.end());
    }
    return rows;
}

void LibraryModel::refresh()
{
    // Rows that stay keep their selection: only what lies between the common ends is exchanged.
    std::vector<Row> wanted = wantedRows();
    size_t front = 0;
    while (front < wanted.size() && front < m_rows.size() && wanted[front] == m_rows[front])
        ++front;
    size_t back = 0;
    while (back < wanted.size() - front && back < m_rows.size() - front
           && wanted[wanted.size() - 1 - back] == m_rows[m_rows.size() - 1 - back])
        ++back;
    const auto at = [](size_t i) { return std::ptrdiff_t(i); };
    if (const size_t gone = m_rows.size() - front - back) {
        beginRemoveRows({}, int(front), int(front + gone) - 1);
        m_rows.erase(m_rows.begin() + at(front), m_rows.begin() + at(front + gone));
        endRemoveRows();
    }
    if (const size_t come = wanted.size() - front - back) {
        beginInsertRows({}, int(front), int(front + come) - 1);
        m_rows.insert(m_rows.begin() + at(front), wanted.begin() + at(front),
                      wanted.begin() + at(front + come));
        endInsertRows();
    }
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

QModelIndex LibraryModel::indexOf(const QString &path) const
{
    const auto row = std::ranges::find(m_rows, path, &Row::path);
    return row == m_rows.end() || path.isEmpty() ? QModelIndex() : index(int(row - m_rows.begin()));
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == HeadingRole)
        return row.path.isEmpty();
    if (row.path.isEmpty()) {
        switch (role) {
        case Qt::DisplayRole: return row.heading;
        case Qt::AccessibleTextRole:
            return row.errors + row.warnings == 0
                       ? row.heading
                       : tr("%1, errors: %2, warnings: %3")
                             .arg(row.heading)
                             .arg(row.errors)
                             .arg(row.warnings);
        case ErrorsRole: return row.errors;
        case WarningsRole: return row.warnings;
        default: return {};
        }
    }
    const LibraryEntry *entry = m_library->find(row.path);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole: return entry->identity.name;
    case Qt::ToolTipRole: {
        const QString place = QDir(m_library->folder()).relativeFilePath(entry->path);
        return entry->identity.tagline.isEmpty()
                   ? place
                   : QStringLiteral("%1\n%2").arg(entry->identity.tagline, place);
    }
    case Qt::AccessibleTextRole: {
        if (entry->errors)
            return tr("%1, errors: %2").arg(entry->identity.name).arg(entry->errors);
        if (entry->warnings)
            return tr("%1, warnings: %2").arg(entry->identity.name).arg(entry->warnings);
        return entry->identity.name;
    }
    case PathRole: return entry->path;
    case PictureRole:
        return QVariant::fromValue(cardPicture(entry->card, 16, qApp->devicePixelRatio()));
    case ErrorsRole: return entry->errors;
    case WarningsRole: return entry->warnings;
    default: return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[size_t(index.row())].path.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace studio
