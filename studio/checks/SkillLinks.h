#pragma once

#include "persona/Snapshot.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace studio {

/// A name in the `skills:` of an agent.
struct SkillMention
{
    QString name;
    Span span; ///< In the text, without quotes.
};

/// In the order of the text; none for a persona of another kind.
[[nodiscard]] std::vector<SkillMention> skillMentions(const Snapshot &snapshot);
/// The one that the offset touches, its ends included; none where it may be one of several.
[[nodiscard]] std::optional<SkillMention> skillMentionAt(const Snapshot &snapshot,
                                                         qsizetype offset);

/// Where the skills of an agent lie, the nearest first: as FolderFacts::skillsFolders(), and for a
/// file in no folder of agents, `skills` beside it.
[[nodiscard]] QStringList skillsFoldersFor(const QString &agentPath);
/// The SKILL.md that the agent means by that name, or an empty text. A name with a colon is from a
/// plugin, and where those are nobody here knows.
[[nodiscard]] QString findSkillFile(const QString &agentPath, const QString &name);
/// Where a new skill of that name belongs, or an empty text for a name that no skill can have.
[[nodiscard]] QString newSkillFile(const QString &agentPath, const QString &name);

} // namespace studio
