#include "ui/library/LibraryModel.h"

#include "library/Library.h"
#include "render/CardPainter.h"
#include "ui/registries/RegistryWords.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QDir>
#include <QFile>

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

void LibraryModel::setPlaces(const std::vector<PublishedPlace> &places)
{
    m_published.clear();
    for (const PublishedPlace &place : places)
        m_published[place.path].places.push_back(place);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

PublishedNow LibraryModel::publishedNowOf(const LibraryEntry &entry) const
{
    const auto known = m_published.find(entry.path);
    if (known == m_published.end())
        return PublishedNow::Never;
    if (known->modified != entry.modified || known->size != entry.size) {
        known->modified = entry.modified;
        known->size = entry.size;
        QFile file(entry.path);
        known->now = file.open(QIODevice::ReadOnly) ? publishedNow(known->places, file.readAll())
                                                    : PublishedNow::Never;
    }
    return known->now;
}

QString LibraryModel::publishedWords(const LibraryEntry &entry) const
{
    const PublishedNow now = publishedNowOf(entry);
    if (now == PublishedNow::Never)
        return {};
    const std::vector<PublishedPlace> &places = m_published[entry.path].places;
    const auto latest = std::ranges::max_element(places, {}, &PublishedPlace::when);
    const QString where = shownAddress(latest->registry);
    switch (now) {
    case PublishedNow::Never: return {};
    case PublishedNow::Published: return tr("Published: %1 in %2").arg(latest->version, where);
    case PublishedNow::Pending: return tr("Waits for a curator: %1 in %2").arg(latest->version, where);
    case PublishedNow::Draft: return tr("A draft: %1 in %2").arg(latest->version, where);
    case PublishedNow::Away: return tr("Taken down from %1").arg(where);
    case PublishedNow::Changed:
        return tr("Changed since it was published: %1 in %2").arg(latest->version, where);
    case PublishedNow::Unsure:
        return tr("It is not known whether %1 has arrived in %2: publish it again")
            .arg(latest->version, where);
    }
    Q_UNREACHABLE_RETURN({});
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
        QStringList lines{entry->identity.tagline, place, publishedWords(*entry)};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole: {
        QStringList words{entry->identity.name};
        if (entry->errors)
            words += tr("errors: %1").arg(entry->errors);
        else if (entry->warnings)
            words += tr("warnings: %1").arg(entry->warnings);
        if (const QString published = publishedWords(*entry); !published.isEmpty())
            words += published;
        return words.join(QStringLiteral(", "));
    }
    case PathRole: return entry->path;
    case PictureRole:
        return QVariant::fromValue(cardPicture(entry->card, 16, qApp->devicePixelRatio()));
    case ErrorsRole: return entry->errors;
    case WarningsRole: return entry->warnings;
    case PublishedRole: return int(publishedNowOf(*entry));
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
