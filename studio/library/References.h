#pragma once

#include "persona/Snapshot.h"
#include "text/TextEdit.h"

#include <vector>

namespace studio {

/// A persona that gets another name, another place, or both. What does not change is the same
/// before and after.
struct Renaming
{
    Kind kind = Kind::Agent;
    QString oldName; ///< What others call it by: an agent's name, a skill's name.
    QString newName;
    QString from; ///< Its file; of a skill its folder. Absolute and clean.
    QString to;
    std::vector<std::pair<QString, QString>> also = {}; ///< Other files that move with it.
    QString oldFullName = {}; ///< Of an agent of a plugin, see pluginAgentName(); else empty.
    QString newFullName = {};

    /// What an agent is called afterwards, by itself or with its plugin. \a own: whether its own name
    /// means it there.
    [[nodiscard]] QString called(const QString &name, bool own = true) const;
    /// Where a path is afterwards.
    [[nodiscard]] QString moved(const QString &path) const;
};

enum class ReferenceKind {
    Skill, ///< In `skills` of an agent.
    Delegation, ///< In `Agent(…)` or `Task(…)` of its tools.
    Mention, ///< By its name in a text.
    Link, ///< By its path.
};

/// A place in a text that names the persona, and what it says afterwards.
struct Reference
{
    ReferenceKind kind = ReferenceKind::Mention;
    Span span;
    QString text;

    friend bool operator==(const Reference &, const Reference &) = default;
};

/// What of the text must follow the renaming, in its order. A name of one plain word is taken for
/// a mention only where it is marked as a name: `reviewer`, @reviewer, "the reviewer agent". Of a
/// soul, whose name is a person's, only links are. Links of a file that moves itself follow when
/// what they lead to is there. \a snapshot: with its path before the renaming.
[[nodiscard]] std::vector<Reference> findReferences(const Snapshot &snapshot,
                                                    const Renaming &renaming);
[[nodiscard]] TextEdit editOf(const std::vector<Reference> &references);

/// The edit that gives the persona its new name: its `name`, else the heading of a soul. Empty
/// where it is called by its file alone. Errors: those of planSet() and section plans.
[[nodiscard]] Result<TextEdit> planOwnName(const Snapshot &snapshot, const QString &name);

} // namespace studio
