#pragma once

#include "ui/catalog/CatalogFilter.h"

#include <QWidget>

class QLabel;
class QBoxLayout;
class QLineEdit;
class QMenu;

namespace studio {

class FilterChip;
class FlowLayout;
class MenuChip;
class QuietMenuButton;

/// Above the cards: whose catalog it is, the search, the filters with their counts, the order.
class CatalogBar : public QWidget
{
    Q_OBJECT

public:
    struct Place
    {
        QString id;   ///< "library" or a registry's address.
        QString name; ///< As it is shown.
        QString help; ///< Where it is.
    };

    explicit CatalogBar(QWidget *parent = nullptr);

    void setPlaces(const std::vector<Place> &places);
    /// Chooses without telling.
    void setPlace(const QString &id);
    [[nodiscard]] QString place() const { return m_place; }

    void setFacets(const Facets &facets);
    void setFilter(const CatalogFilter &filter);
    [[nodiscard]] const CatalogFilter &filter() const { return m_filter; }
    /// \a searching: whether how well cards match is an order that can be chosen.
    void setSort(CatalogSort sort, bool searching);
    [[nodiscard]] QLineEdit *search() const { return m_search; }

signals:
    void placeChosen(const QString &id);
    void placesWanted(); ///< The list of places is about to be shown.
    void manageWanted(); ///< The list of registries is to be edited.
    void filterChanged(const studio::CatalogFilter &filter);
    void sortChosen(studio::CatalogSort sort);
    void refreshWanted();
    void gridWanted(); ///< Down or Enter in the search.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead();
    void buildFilters();
    void fillPlaces(QMenu *menu);
    FilterChip *kindChip(std::optional<Kind> kind);
    void showKinds();
    void showCategories();
    void showChips();
    void addValues(MenuChip *chip, QString CatalogFilter::*value,
                   std::vector<Facet> Facets::*facets);
    void addStates();
    void change();

    std::vector<Place> m_places;
    QString m_place;
    CatalogFilter m_filter;
    Facets m_facets;

    QLabel *m_title;
    MenuChip *m_placeChip;
    QLineEdit *m_search;
    QBoxLayout *m_head;
    QBoxLayout *m_below; ///< Filters and order.
    QuietMenuButton *m_sort;
    QWidget *m_filters;
    FlowLayout *m_flow;
    std::vector<std::pair<std::optional<Kind>, FilterChip *>> m_kinds;
    std::vector<FilterChip *> m_categories; ///< Their values are their data.
    MenuChip *m_moreCategories;
    MenuChip *m_tag;
    MenuChip *m_framework;
    MenuChip *m_model;
    MenuChip *m_state;
    FilterChip *m_clear;
};

/// A state as a word of a filter: "published".
[[nodiscard]] QString wordState(CatalogState state);

} // namespace studio
