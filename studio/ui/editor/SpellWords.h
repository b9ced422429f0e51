#pragma once

#include "text/Span.h"

#include <QStringView>
#include <vector>

namespace studio {

/// The words of a line of Markdown that a dictionary can judge, as columns. Left out are code,
/// addresses and the targets of links, tags, paths and file names, names of tools, and what is no
/// word of a language: with digits, underscores or capitals behind the first letter.
[[nodiscard]] std::vector<Span> wordsToSpell(QStringView line);

/// A term of the trade that no dictionary knows and that is right in every language, from
/// resources/data/technical-words.json; also in the plural and the genitive. Case does not matter.
[[nodiscard]] bool isTechnicalWord(QStringView word);

} // namespace studio
