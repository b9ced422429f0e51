#pragma once

#include "library/SearchIndex.h"
#include "ui/catalog/CatalogFilter.h"
#include "ui/dialogs/Background.h"

#include <QAbstractListModel>

namespace studio {

/// The cards of a catalog that pass the filter, in order. Searching orders them by how well they
/// match, until another order is chosen. Where the source cannot find its own, an index for it is
/// made beside the window; a query waits for it.
class CatalogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole + 1, PathRole };

    explicit CatalogModel(QObject *parent = nullptr);

    /// \a finder: the source's own; empty: an index of the items is made.
    void setItems(const CatalogItems &items, const CatalogFinder &finder = {});
    [[nodiscard]] const std::vector<CatalogItem> &items() const { return *m_items; }
    void setFilter(const CatalogFilter &filter);
    [[nodiscard]] const CatalogFilter &filter() const { return m_filter; }
    /// Of all cards and, while one searches, of what is found; relevance holds for the latter only.
    void setSort(CatalogSort sort);
    /// Of all cards.
    [[nodiscard]] CatalogSort sort() const { return m_sort; }
    [[nodiscard]] bool isSearching() const { return !m_filter.query.trimmed().isEmpty(); }
    /// Of the cards that are shown now.
    [[nodiscard]] CatalogSort shownSort() const { return isSearching() ? m_foundSort : m_sort; }
    [[nodiscard]] const Facets &facets() const { return m_facets; }
    /// False while the query of the filter waits for the index.
    [[nodiscard]] bool isUpToDate() const
    {
        return m_filter.query.isEmpty() || !m_indexing.isBusy();
    }

    [[nodiscard]] const CatalogItem &at(int row) const
    {
        return (*m_items)[size_t(m_rows[size_t(row)])];
    }
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Rows or counts are other ones.
    void refreshed();

private:
    void buildIndex();
    void refresh();
    [[nodiscard]] QStringList foundKeys() const;
    [[nodiscard]] std::vector<int> candidates() const;

    CatalogItems m_items = std::make_shared<const std::vector<CatalogItem>>();
    std::vector<int> m_rows; ///< Indices of m_items.
    QHash<QString, int> m_indexOf;
    CatalogFilter m_filter;
    CatalogSort m_sort = CatalogSort::Name;
    CatalogSort m_foundSort = CatalogSort::Relevance; ///< While one searches.
    Facets m_facets;
    CatalogFinder m_finder;
    /// Of the items, where there is no finder.
    std::shared_ptr<const SearchIndex> m_search = std::make_shared<const SearchIndex>();
    Background m_indexing;
};

} // namespace studio
