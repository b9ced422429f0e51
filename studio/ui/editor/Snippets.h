#pragma once

#include "persona/Kind.h"
#include "text/Span.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace studio {

/// Text that is written as a whole and then filled in.
struct Snippet
{
    QString name;
    QString prefix; ///< What is typed to get it.
    QString help;
    QString
        body; ///< With its stops: "$1", "${1:text}", "${1|one,two|}", "$0", "$TM_SELECTED_TEXT".
    bool frontmatter = false; ///< It belongs there, not into the body.
    QList<Kind> kinds; ///< Empty: all.
    bool own = false; ///< From the user's folder.
};

/// A place of a snippet to be filled in. The stop with the number 0 comes last.
struct SnippetStop
{
    int number = 0;
    Span span;

    friend bool operator==(const SnippetStop &, const SnippetStop &) = default;
};

/// A snippet ready to be written.
struct ExpandedSnippet
{
    QString text;
    std::vector<SnippetStop> stops; ///< In the order in which they are visited.
};

/// \a indent: what each line but the first begins with. \a selected stands for
/// "$TM_SELECTED_TEXT".
[[nodiscard]] ExpandedSnippet expandSnippet(const QString &body, const QString &indent = {},
                                            const QString &selected = {});

struct SnippetSet
{
    std::vector<Snippet> snippets; ///< The user's come first.
    QStringList failures; ///< Files of the user that cannot be read, each with the reason.
};

/// Where the user's own snippets lie: JSON files, in the form of the program's own
/// ({"snippets": [{"name", "prefix", "body", "help", "place", "kinds"}]}) or in that of
/// VS Code ({"NAME": {"prefix", "body", "description"}}).
[[nodiscard]] QString snippetFolder();
/// The program's snippets and those in the folder, read anew each time.
[[nodiscard]] SnippetSet readSnippets(const QString &folder = snippetFolder());

} // namespace studio
