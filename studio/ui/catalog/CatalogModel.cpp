#include "ui/catalog/CatalogModel.h"

#include "render/CardWords.h"
#include "wording/Wording.h"

#include <numeric>

namespace studio {

namespace {

/// So many cards are indexed at once, without a thread.
constexpr size_t fewItems = 300;

std::shared_ptr<const SearchIndex> indexOfItems(const std::vector<CatalogItem> &items)
{
    auto index = std::make_shared<SearchIndex>();
    for (const CatalogItem &item : items)
        index->set(item.key, searchWordsOf(item));
    return index;
}

} // namespace

CatalogModel::CatalogModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CatalogModel::setItems(const CatalogItems &items, const CatalogFinder &finder)
{
    m_finder = finder;
    if (items == m_items || *items == *m_items) {
        // Their texts may be others, which the finder looks through.
        if (m_finder && isSearching())
            refresh();
        return;
    }
    // The rows are indices into the items that go.
    beginResetModel();
    m_items = items;
    m_rows.clear();
    m_indexOf.clear();
    for (size_t i = 0; i < m_items->size(); ++i)
        m_indexOf.insert((*m_items)[i].key, int(i));
    endResetModel();
    buildIndex();
    refresh();
}

void CatalogModel::buildIndex()
{
    if (m_finder) {
        m_indexing.drop();
        m_search = std::make_shared<const SearchIndex>();
        return;
    }
    if (m_items->size() <= fewItems) {
        m_indexing.drop();
        m_search = indexOfItems(*m_items);
        return;
    }
    m_indexing.run<std::shared_ptr<const SearchIndex>>(
        [items = m_items]() -> Result<std::shared_ptr<const SearchIndex>> {
            return indexOfItems(*items);
        },
        [this](const Result<std::shared_ptr<const SearchIndex>> &index) {
            m_search = *index;
            if (!m_filter.query.isEmpty())
                refresh();
        });
}

void CatalogModel::setFilter(const CatalogFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    // Each search begins with what matches best.
    if (!isSearching())
        m_foundSort = CatalogSort::Relevance;
    refresh();
}

void CatalogModel::setSort(CatalogSort sort)
{
    if (sort == shownSort())
        return;
    if (sort != CatalogSort::Relevance)
        m_sort = sort;
    if (isSearching())
        m_foundSort = sort;
    refresh();
}

QStringList CatalogModel::foundKeys() const
{
    if (m_finder)
        return m_finder(m_filter.query);
    QStringList keys;
    for (const SearchHit &hit : m_search->find(m_filter.query))
        keys += hit.key;
    return keys;
}

std::vector<int> CatalogModel::candidates() const
{
    std::vector<int> rows;
    if (!isSearching()) {
        rows.resize(m_items->size());
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }
    for (const QString &key : foundKeys()) {
        // The index may still be that of the items before, and a library ahead of them.
        if (const auto row = m_indexOf.constFind(key); row != m_indexOf.cend())
            rows.push_back(*row);
    }
    return rows;
}

void CatalogModel::refresh()
{
    const std::vector<int> found = candidates();
    std::vector<int> rows = filtered(*m_items, found, m_filter);
    sortItems(rows, *m_items, shownSort());
    m_facets = facetsOf(*m_items, found, m_filter);
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    emit refreshed();
}

QModelIndex CatalogModel::indexOf(const QString &key) const
{
    const auto found = m_indexOf.constFind(key);
    if (found == m_indexOf.cend())
        return {};
    const auto row = std::ranges::find(m_rows, *found);
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()));
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CatalogItem &item = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return oneLine(item.card.name, 200);
    case Qt::AccessibleDescriptionRole: {
        QString spoken = wordKind(item.card.kind) + u". " + cardWords(item.card).spoken();
        if (!item.newestVersion.isEmpty())
            spoken += u' ' + tr("Version %1 is newer.").arg(item.newestVersion);
        return spoken;
    }
    case KeyRole: return item.key;
    case PathRole: return item.path;
    default: return {};
    }
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace studio
