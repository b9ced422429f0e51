#pragma once

#include "ui/catalog/CatalogItem.h"

#include <map>
#include <optional>

namespace studio {

/// Which cards are shown. What is empty lets all pass.
struct CatalogFilter
{
    QString query;
    std::optional<Kind> kind;
    QString category;
    QString tag;
    QString framework;
    QString model;
    std::optional<CatalogState> state;

    /// Whether anything but the query narrows the view.
    [[nodiscard]] bool narrows() const;

    friend bool operator==(const CatalogFilter &, const CatalogFilter &) = default;
};

/// Relevance: how well they match the query; only while one searches.
enum class CatalogSort { Name, Updated, Downloads, Rating, Category, Relevance };

/// A value that some cards have, and how many.
struct Facet
{
    QString value;
    int count = 0;

    friend bool operator==(const Facet &, const Facet &) = default;
};

/// How many cards each choice of a filter would show, the other filters being as they are. The
/// most frequent values come first.
struct Facets
{
    int all = 0; ///< Without a filter for the kind.
    std::map<Kind, int> kinds;
    std::vector<Facet> categories;
    std::vector<Facet> tags;
    std::vector<Facet> frameworks;
    std::vector<Facet> models;
    std::map<CatalogState, int> states;
};

/// The indices of the cards of \a candidates that pass, in their order.
[[nodiscard]] std::vector<int> filtered(const std::vector<CatalogItem> &items,
                                        const std::vector<int> &candidates,
                                        const CatalogFilter &filter);
[[nodiscard]] Facets facetsOf(const std::vector<CatalogItem> &items,
                              const std::vector<int> &candidates, const CatalogFilter &filter);
/// Sorts indices: by name from A, by all numbers and times from the highest; equals by name. For
/// relevance they stay as the search has put them.
void sortItems(std::vector<int> &rows, const std::vector<CatalogItem> &items, CatalogSort sort);

} // namespace studio
