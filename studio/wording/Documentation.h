#pragma once

#include "persona/Completion.h"
#include "persona/Schema.h"
#include "persona/Snapshot.h"
#include "persona/Tools.h"

#include <optional>

namespace studio {

/// What there is to know of a place in a text, as Markdown in the user's language.
struct PlaceDocumentation
{
    Span span; ///< What it is about.
    QString markdown;
};

/// Of the key, the value, the tool or the section heading that stands there; nothing elsewhere.
[[nodiscard]] std::optional<PlaceDocumentation> documentationAt(const Snapshot &snapshot,
                                                                qsizetype offset);

/// What a field means, which values it takes, what its absence means, where the facts come from.
[[nodiscard]] QString documentationOf(const Field &field);
[[nodiscard]] QString documentationOf(const Tool &tool);
/// Of something that completion offers; empty when nothing is known.
[[nodiscard]] QString documentationOf(const Candidate &candidate, Kind kind);

} // namespace studio
