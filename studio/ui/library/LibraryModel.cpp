#include "ui/library/LibraryModel.h"

#include "library/Library.h"
#include "library/SearchWords.h"
#include "render/CardPainter.h"
#include "ui/library/LibraryRows.h"
#include "ui/publish/KnownPlaces.h"
#include "ui/publish/Publication.h"
#include "ui/registries/RegistryWords.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The line of a persona's text that the query is found in, from a little before it on.
QString lineWith(const QString &path, const QString &query)
{
    constexpr qsizetype mostRead = 64 * 1024;
    constexpr qsizetype before = 24;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.read(mostRead));
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (line.size() > 4000)
            continue;
        const std::vector<Span> hits = searchHits(line, query);
        if (hits.empty())
            continue;
        const qsizetype begin = std::max<qsizetype>(0, hits.front().begin - before);
        QString shown = line.sliced(begin, std::min<qsizetype>(line.size() - begin, 200))
                            .toString();
        shown = shown.simplified();
        return begin > 0 ? u'…' + shown : shown;
    }
    return {};
}

} // namespace

LibraryModel::LibraryModel(Library *library, QObject *parent)
    : QAbstractItemModel(parent)
    , m_library(library)
    , m_rows(std::make_unique<LibraryRows>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(60); // ms
    connect(&m_pause, &QTimer::timeout, this, &LibraryModel::readNext);
    connect(library, &Library::changed, this,
            [this](const LibraryChange &change) { follow(change.changed); });
    refresh();
}

LibraryModel::~LibraryModel() = default;

void LibraryModel::setQuery(const QString &query)
{
    if (query.trimmed() == m_query)
        return;
    m_query = query.trimmed();
    refresh();
}

void LibraryModel::setArrangement(Arrangement arrangement)
{
    if (std::exchange(m_arrangement, arrangement) != arrangement)
        refresh();
}

void LibraryModel::setPlaces(const std::vector<PublishedPlace> &places)
{
    m_published.clear();
    for (const PublishedPlace &place : places)
        m_published[place.path].places.push_back(place);
    tellAll();
}

void LibraryModel::setKnownPlaces(std::shared_ptr<const KnownPlaces> known)
{
    m_known = std::move(known);
    tellAll();
}

void LibraryModel::setUnsaved(const QSet<QString> &paths)
{
    if (std::exchange(m_unsaved, paths) != paths)
        tellAll();
}

void LibraryModel::setFavourites(const QStringList &paths)
{
    if (std::exchange(m_favourites, paths) != paths)
        refresh();
}

void LibraryModel::setRecent(const QStringList &paths)
{
    if (std::exchange(m_recent, paths) != paths)
        refresh();
}

void LibraryModel::refresh()
{
    LibraryRows wanted = isSearching() ? LibraryRows::found(*m_library, m_query)
                         : m_arrangement == Arrangement::Folders
                             ? LibraryRows::inFolders(*m_library, m_favourites, m_recent)
                             : LibraryRows::byKind(*m_library, m_favourites, m_recent);
    m_details.clear();
    m_unread.clear();
    if (wanted.rows == m_rows->rows) {
        tellAll();
        return;
    }
    beginResetModel();
    *m_rows = std::move(wanted);
    endResetModel();
}

void LibraryModel::follow(const QStringList &changed)
{
    for (const QString &path : changed)
        m_details.remove(path);
    refresh();
}

void LibraryModel::tellAll()
{
    const auto tell = [this](auto &self, const QModelIndex &parent) -> void {
        const int count = rowCount(parent);
        if (count == 0)
            return;
        emit dataChanged(index(0, 0, parent), index(count - 1, 0, parent));
        for (int row = 0; row < count; ++row) {
            const QModelIndex child = index(row, 0, parent);
            if (rowCount(child) > 0)
                self(self, child);
        }
    };
    tell(tell, {});
}

QModelIndex LibraryModel::indexOf(const QString &path) const
{
    const auto known = m_rows->byPath.constFind(path);
    if (known == m_rows->byPath.cend())
        return {};
    return createIndex(m_rows->rows[size_t(*known)].place, 0, quintptr(*known));
}

QModelIndex LibraryModel::indexOfKey(const QString &key) const
{
    const auto known = m_rows->byKey.constFind(key);
    if (known == m_rows->byKey.cend())
        return indexOf(key);
    return createIndex(m_rows->rows[size_t(*known)].place, 0, quintptr(*known));
}

bool LibraryModel::isEmpty() const
{
    return m_rows->byPath.isEmpty();
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &children = m_rows->children(parent.isValid() ? int(parent.internalId())
                                                                         : -1);
    if (column != 0 || row < 0 || size_t(row) >= children.size())
        return {};
    return createIndex(row, 0, quintptr(children[size_t(row)]));
}

QModelIndex LibraryModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_rows->rows[size_t(index.internalId())].parent;
    return parent < 0 ? QModelIndex()
                      : createIndex(m_rows->rows[size_t(parent)].place, 0, quintptr(parent));
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return int(m_rows->children(parent.isValid() ? int(parent.internalId()) : -1).size());
}

int LibraryModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LibraryRows::Row &row = m_rows->rows[size_t(index.internalId())];
    switch (role) {
    case KeyRole: return row.key;
    case PathRole: return row.path;
    case FolderRole: return row.folder;
    case HeadingRole: return row.path.isEmpty() && row.folder.isEmpty();
    case QueryRole: return m_query;
    default: break;
    }
    return row.path.isEmpty() ? groupData(int(index.internalId()), role)
                              : personaData(row.path, role);
}

QVariant LibraryModel::groupData(int number, int role) const
{
    const LibraryRows::Row &row = m_rows->rows[size_t(number)];
    const QString text = row.folder.isEmpty() ? tr("%1 · %2").arg(row.text).arg(row.personas)
                                              : row.text;
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return QDir::toNativeSeparators(row.folder);
    case Qt::AccessibleTextRole:
        return row.errors + row.warnings == 0
                   ? text
                   : tr("%1, errors: %2, warnings: %3").arg(text).arg(row.errors).arg(row.warnings);
    case ErrorsRole: return row.errors;
    case WarningsRole: return row.warnings;
    default: return {};
    }
}

QVariant LibraryModel::personaData(const QString &path, int role) const
{
    const LibraryEntry *entry = m_library->find(path);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole: return entry->identity.name;
    case Qt::ToolTipRole: return toolTip(*entry);
    case Qt::AccessibleTextRole: return accessibleText(*entry);
    case PictureRole:
        return QVariant::fromValue(cardPicture(entry->card, 16, qApp->devicePixelRatio()));
    case ErrorsRole: return entry->errors;
    case WarningsRole: return entry->warnings;
    case PublishedRole: return int(publishedNowOf(*entry));
    case NewerRole: return newerOf(*entry);
    case UnsavedRole: return m_unsaved.contains(path);
    case FavouriteRole: return m_favourites.contains(path);
    case DetailRole: return detail(*entry);
    default: return {};
    }
}

QString LibraryModel::toolTip(const LibraryEntry &entry) const
{
    const QString root = m_library->rootOf(entry.path);
    const QString place = root == entry.path ? QDir::toNativeSeparators(entry.path)
                                             : QDir(root).relativeFilePath(entry.path);
    QStringList lines{entry.identity.tagline, place, publishedWords(entry), newerWords(entry)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString LibraryModel::accessibleText(const LibraryEntry &entry) const
{
    QStringList words{entry.identity.name};
    if (m_unsaved.contains(entry.path))
        words += tr("not saved");
    if (entry.errors)
        words += tr("errors: %1").arg(entry.errors);
    else if (entry.warnings)
        words += tr("warnings: %1").arg(entry.warnings);
    if (m_favourites.contains(entry.path))
        words += tr("favourite");
    if (const QString published = publishedWords(entry); !published.isEmpty())
        words += published;
    if (const QString newer = newerWords(entry); !newer.isEmpty())
        words += newer;
    if (isSearching())
        words += detail(entry);
    return words.join(u", "_s);
}

/// Only asked for rows that are seen. To look into their texts takes longer than a key may.
QString LibraryModel::detail(const LibraryEntry &entry) const
{
    if (!isSearching())
        return {};
    const auto known = m_details.constFind(entry.path);
    if (known != m_details.cend())
        return *known;
    m_details.insert(entry.path, entry.identity.tagline);
    if (searchHits(entry.identity.tagline, m_query).empty()
        && searchHits(entry.identity.name, m_query).empty()) {
        m_unread += entry.path;
        m_pause.start();
    }
    return entry.identity.tagline;
}

/// One text at a time, so that a key that comes between does not wait.
void LibraryModel::readNext()
{
    if (m_unread.isEmpty())
        return;
    const QString path = m_unread.takeFirst();
    if (const QString line = lineWith(path, m_query); !line.isEmpty()) {
        m_details.insert(path, line);
        if (const QModelIndex row = indexOf(path); row.isValid())
            emit dataChanged(row, row, {DetailRole, Qt::AccessibleTextRole});
    }
    if (!m_unread.isEmpty())
        QTimer::singleShot(0, this, &LibraryModel::readNext);
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
    case PublishedNow::Pending:
        return tr("Waits for a curator: %1 in %2").arg(latest->version, where);
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

QString LibraryModel::newerOf(const LibraryEntry &entry) const
{
    return m_known ? newerThan(entry.card.version, entry.path, *m_known) : QString();
}

QString LibraryModel::newerWords(const LibraryEntry &entry) const
{
    const QString newer = newerOf(entry);
    return newer.isEmpty()
               ? QString()
               : wordNewer(newer, m_known->nameOf(m_known->latestOf(entry.path)->registry));
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (!m_rows->rows[size_t(index.internalId())].path.isEmpty())
        flags |= Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return flags;
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole && orientation == Qt::Horizontal && section == 0)
        return tr("Personas");
    return QAbstractItemModel::headerData(section, orientation, role);
}

} // namespace studio
