#pragma once

#include <QStringView>

namespace studio {

/// The counterpart of a bracket or quote that comes in pairs, or a null character.
[[nodiscard]] QChar closerOf(QChar opener);

/// Whether typing \a opener at \a column of \a line should write its counterpart as well: nothing
/// that belongs to it follows directly, and a quote does not stand behind a letter, where it is
/// an apostrophe. The third backtick of a fence gets none.
[[nodiscard]] bool wantsCloser(QStringView line, qsizetype column, QChar opener);

/// The offset of the bracket that belongs to the one at \a offset of \a text, at most \a reach
/// characters away; -1 when there is none.
[[nodiscard]] qsizetype matchingBracket(QStringView text, qsizetype offset,
                                        qsizetype reach = 20'000);

} // namespace studio
