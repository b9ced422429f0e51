#pragma once

#include "text/Span.h"

#include <QStringView>
#include <vector>

namespace studio {

/// The words of a line of Markdown that a dictionary can judge, as columns. Left out are code,
/// addresses and the targets of links, tags, paths and file names, names of tools, and what is no
/// word of a language: with digits or underscores, in camel case or all in capitals.
[[nodiscard]] std::vector<Span> wordsToSpell(QStringView line);

} // namespace studio
