#pragma once

#include "persona/Readability.h"
#include "persona/Snapshot.h"

#include <vector>

namespace studio {

/// How much text it is.
struct TextMeasure
{
    int words = 0;
    qsizetype characters = 0; ///< code points
    int tokens = 0;           ///< estimated, see estimateTokens()

    friend bool operator==(const TextMeasure &, const TextMeasure &) = default;
};

struct SectionMeasure
{
    QString title; ///< Empty for what stands before the first section.
    int level = 0;
    Span place;
    TextMeasure measure;
};

/// The measures of a persona, and of its parts.
struct PersonaMeasures
{
    TextMeasure whole;
    TextMeasure frontmatter;
    TextMeasure body;
    /// Of the description's value: what stands before a model on every turn, called or not. Only
    /// of agents and skills; nothing for souls, which are read as a whole.
    std::optional<TextMeasure> description;
    std::vector<SectionMeasure> sections; ///< The main ones, in the order of the text.
    std::optional<ReadingLevel> reading; ///< of the body
};

[[nodiscard]] TextMeasure measure(QStringView text);
[[nodiscard]] PersonaMeasures measure(const Snapshot &snapshot);

} // namespace studio
