#pragma once

#include "persona/Profile.h"
#include "persona/Schema.h"
#include "persona/Snapshot.h"
#include "text/Span.h"

#include <QStringList>
#include <vector>

namespace studio {

/// Something that can be written at the caret.
struct Candidate
{
    enum class Kind { Key, Value, Tool, Skill, Section, Model };

    QString text;   ///< What is listed and matched.
    QString insert; ///< What is written.
    QString help;   ///< What it means, in a few words. English, from the program's data.
    Kind kind = Kind::Value;

    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// Where the caret is, as far as completion cares.
struct CompletionPlace
{
    bool frontmatter = false;
    QStringList lines;    ///< Of the frontmatter, without its fences; empty in the body.
    int current = 0;      ///< Index of the caret's line in lines.
    QString line;         ///< The caret's line.
    qsizetype column = 0; ///< Of the caret in it, from 0.
};

/// What completion offers from.
struct CompletionSource
{
    const Schema *schema = nullptr;
    std::vector<const Profile *> profiles;
    QStringList usedTitles; ///< Titles of sections that are there already.
    QStringList skillNames;
    QStringList modelIds; ///< Full ids of models that are known here, behind the families.
};

struct Completions
{
    Span replaced; ///< Columns of the line.
    QString prefix; ///< What is typed of it so far.
    std::vector<Candidate> candidates;
};

/// Keys at the begin of a frontmatter line, the values that a key allows (also in comma strings
/// and lists), and section titles behind "# " in the body. Those that begin with what is typed
/// come first, then those that contain it.
[[nodiscard]] Completions completionsAt(const CompletionPlace &place,
                                        const CompletionSource &source);

/// The same for a caret in the text of a snapshot: the editor of another program has no lines of
/// its own to ask. `replaced` is then in offsets of the text and not in columns.
[[nodiscard]] Completions completionsIn(const Snapshot &snapshot, qsizetype caret,
                                        const QStringList &skillNames = {});

/// What completion offers for a persona: the fields of its kind, and the sections of the profile
/// that it follows or, when it follows none, of all that it could.
[[nodiscard]] CompletionSource completionSource(const Snapshot &snapshot,
                                                const QStringList &skillNames = {});

} // namespace studio
