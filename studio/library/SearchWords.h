#pragma once

#include "text/Span.h"

#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace studio {

/// Where a word stands in a persona, the weightiest first. The values are bits of a mask.
enum class SearchField : quint8 {
    Name = 1,
    Tagline = 2,
    Author = 4,
    Tags = 8,
    Fields = 16, ///< Category, frameworks, model, tools …
    Text = 32,   ///< The body.
};

/// What is searched of a persona, as its author wrote it.
struct SearchSource
{
    QString name;
    QString tagline;
    QString author;
    QStringList tags;
    QString fields;
    QString text;
};

/// The words of a persona: each once, with the mask of the fields that it is in. Plain data, so
/// that it can be made in another thread.
struct SearchWords
{
    QString name; ///< Folded: what a whole query is compared with, and the order of equals.
    std::vector<std::pair<QString, quint8>> words;
};

[[nodiscard]] SearchWords searchWordsOf(const SearchSource &source);

/// Without case, accents and compatibility forms: what words are compared by.
[[nodiscard]] QString foldForSearch(QStringView text);

/// The words of a folded text, in their order: runs of letters and digits. Scripts without
/// spaces give pairs of neighbours, and single letters where there is no neighbour.
[[nodiscard]] QStringList splitForSearch(QStringView folded);

/// How far a word of a persona is from one of the query.
enum class WordMatch { None, Typo, Inside, Prefix, Whole };

/// Both folded. A typo is one letter wrong, missing, too many or two swapped, in words of four
/// letters or more; two of them in words of eight or more.
[[nodiscard]] WordMatch matchWord(QStringView word, QStringView wanted);

/// The characters of \a shown that the query has found, for marking them.
[[nodiscard]] std::vector<Span> searchHits(QStringView shown, QStringView query);

} // namespace studio
