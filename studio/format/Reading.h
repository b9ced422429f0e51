#pragma once

#include "format/Frontmatter.h"

#include <optional>

namespace studio {

enum class LineEnd;

/// What the agent loader makes of the frontmatter (measured; see ARCHITECTURE.md, "Reading").
enum class ReadingState {
    None,     ///< The loader sees no frontmatter.
    Strict,   ///< Valid YAML 1.2.
    Repaired, ///< Invalid, but readable after the loader quotes some values.
    Rejected, ///< Not readable at all: the persona is silently missing.
};

struct Reading
{
    ReadingState state = ReadingState::None;
    Value values;                ///< A map of what the loader sees; empty unless it is readable.
    Value repaired;              ///< The members that only the repair pass made readable.
    /// Why it is not strict, with the place in the text: an error of readYaml().
    std::optional<Error> reason;
};

/// \a lineEnd: a file whose only line ends are CR has no frontmatter for the loader.
[[nodiscard]] Reading readAsLoader(const QString &text, const Frontmatter &frontmatter,
                                   LineEnd lineEnd);

} // namespace studio
