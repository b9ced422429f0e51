#pragma once

#include "text/Span.h"

#include <QStringList>
#include <vector>

namespace studio {

/// A run of elements that both lists share, or that one of them has and the other has not.
struct DiffRun
{
    qsizetype before = 0; ///< Index in the old list.
    qsizetype after = 0;  ///< Index in the new list.
    qsizetype removed = 0;
    qsizetype added = 0;
    qsizetype same = 0; ///< Either this or the two above.
};

/// How \a before becomes \a after, with as few changes as possible (Myers, 1986). Lists that
/// differ in more than a few thousand places are taken as wholly different between their common
/// beginning and end, so time and memory stay bounded.
[[nodiscard]] std::vector<DiffRun> diffLists(const QStringList &before, const QStringList &after);

/// A row of a difference as it is shown.
struct DiffRow
{
    enum class Kind {
        Heading, ///< What the rows below it belong to.
        Same,
        Removed,
        Added,
        Gap,     ///< Something was left out here, or a remark.
    };
    Kind kind = Kind::Same;
    QString text;
    std::vector<Span> changed; ///< The words of a changed line that differ from its counterpart.

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

/// Two texts line by line; \a context unchanged lines are kept around changes. Empty when the
/// texts are the same but for line ends at their end.
[[nodiscard]] std::vector<DiffRow> diffTexts(const QString &before, const QString &after,
                                             qsizetype context = 1);

/// Marks the words that differ in lines that were changed and not replaced.
void markChangedWords(DiffRow &removed, DiffRow &added);

} // namespace studio
