#pragma once

#include "checks/RuleBook.h"

namespace studio {

/// What a rule says to a reader, in the language that the program speaks. Translated pages stand in
/// resources/rules/LANGUAGE and hold the summary and the reasons; the examples are those of the
/// rule, which the checks are held to.
struct RuleWords
{
    QString summary; ///< One sentence of plain text.
    QString reasons; ///< Markdown, without a heading.
    QString page; ///< Markdown: both, and the examples, below their headings.
};

[[nodiscard]] RuleWords wordRule(const RuleInfo &rule);

} // namespace studio
