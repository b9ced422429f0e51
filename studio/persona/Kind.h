#pragma once

#include "format/Frontmatter.h"
#include "format/Outline.h"

#include <QString>

namespace studio {

enum class Kind { Soul, Agent };

/// The stable name: "soul", "agent".
[[nodiscard]] QLatin1StringView kindId(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromId(QAnyStringView id);

/// Recognised from the place (SOUL.md, a folder named agents or souls), then from the keys of
/// the frontmatter, or of one that the loader does not see because something stands before it, then from the sections. A text that says nothing is an agent when it has a
/// frontmatter, else a soul.
[[nodiscard]] Kind recogniseKind(const QString &path, const QString &text,
                                 const Frontmatter &frontmatter, const Outline &outline);

} // namespace studio
