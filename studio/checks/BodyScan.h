#pragma once

#include "persona/Snapshot.h"

#include <QString>
#include <vector>

namespace studio {

/// A link or a picture of the body, as it is written.
struct BodyLink
{
    Span whole;  ///< `[text](target)`; of a definition, its line.
    Span text;   ///< Between the brackets.
    Span target; ///< The address alone, without title and angle brackets.
    bool image = false;
    bool definition = false; ///< `[name]: target`
};

/// What rules about the body look for, found in one pass over its lines. Code is left out: what
/// stands in a fence or in backticks is quoted and not said.
struct BodyScan
{
    std::vector<Span> lines;     ///< Without line ends, of the whole body.
    std::vector<Span> code;      ///< Fenced and indented blocks, and spans in backticks. Sorted.
    std::vector<BodyLink> links;
    std::vector<Span> comments;  ///< `<!-- … -->`
    std::vector<Span> tags;      ///< `<b>`, `</b>`, `<br/>`
    std::vector<Span> templates; ///< `{{…}}` and `<% … %>`
    std::vector<Span> tightHeadings; ///< The marks of `##Heading`.
    std::vector<Span> bullets;   ///< Behind the markers, up to the next one or an empty line.

    [[nodiscard]] bool isCode(qsizetype offset) const;
};

/// All spans are in the snapshot's text.
[[nodiscard]] BodyScan scanBody(const Snapshot &snapshot);

} // namespace studio
