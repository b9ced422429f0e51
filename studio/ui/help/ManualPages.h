#pragma once

#include <QString>
#include <vector>

namespace studio {

/// A page of the manual, as Markdown.
struct ManualPage
{
    QString id;
    QString title;
    QString text;
    QString parent; ///< The id of the page that it belongs under, or empty.
};

/// The written pages, then the keys as they are now, then what is checked, rule by rule.
[[nodiscard]] std::vector<ManualPage> manualPages();
/// All commands with their keys, in tables.
[[nodiscard]] QString keyReference();

inline constexpr char16_t keysPage[] = u"keys";
inline constexpr char16_t rulesPage[] = u"rules";

} // namespace studio
