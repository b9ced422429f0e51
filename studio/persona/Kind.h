#pragma once

#include "format/Frontmatter.h"
#include "format/Outline.h"

#include <QString>
#include <array>

namespace studio {

enum class Kind { Soul, Agent, Skill };

inline constexpr std::array allKinds{Kind::Soul, Kind::Agent, Kind::Skill};

/// The stable name: "soul", "agent", "skill".
[[nodiscard]] QLatin1StringView kindId(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromId(QAnyStringView id);

/// Recognised from the place (SOUL.md, SKILL.md, a folder named agents or souls), then from the
/// keys of the frontmatter, or of one that the loader does not see because something stands before
/// it, then from the sections. A text that says nothing is an agent when it has a frontmatter,
/// else a soul.
[[nodiscard]] Kind recogniseKind(const QString &path, const QString &text,
                                 const Frontmatter &frontmatter, const Outline &outline);

} // namespace studio
