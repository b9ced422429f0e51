#pragma once

#include "text/Result.h"
#include "text/TextEdit.h"

#include <QRegularExpression>
#include <QString>
#include <optional>
#include <vector>

namespace studio {

struct SearchQuery
{
    QString text;
    bool caseSensitive = false;
    bool wholeWord = false;
    bool regularExpression = false;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// More matches than these are not looked for.
inline constexpr std::size_t maximumMatches = 10'000;

/// The expression that a query stands for. Error: search/pattern (the reason, as PCRE words it;
/// the place in the query's text, from 1).
[[nodiscard]] Result<QRegularExpression> searchPattern(const SearchQuery &query);

/// All matches that are not empty, in the order of the text, maximumMatches at most; only those
/// within \a scope where one is given.
[[nodiscard]] std::vector<Span> findMatches(const QString &text, const QRegularExpression &pattern,
                                            std::optional<Span> scope = {});

/// What stands in place of a match: with a regular expression "\1" or "$1" is what the group
/// caught, "\0" the whole match, "\n" and "\t" a line end and a tab.
[[nodiscard]] QString replacementFor(const QRegularExpressionMatch &match, const SearchQuery &query,
                                     const QString &replacement);

/// Replaces the match that is just \a span; an empty edit when there is none.
[[nodiscard]] TextEdit replaceMatch(const QString &text, Span span, const SearchQuery &query,
                                    const QString &replacement);
/// Replaces every match, those within \a scope where one is given. \a count: how many.
[[nodiscard]] TextEdit replaceMatches(const QString &text, const SearchQuery &query,
                                      const QString &replacement, int *count,
                                      std::optional<Span> scope = {});

} // namespace studio
