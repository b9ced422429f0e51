#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"

namespace studio {

// The comments of FileIgnores.h as they stand in a text.

/// How much of a file a comment is about.
enum class Reach { File, NextLine, Line };

/// One code of an ignore comment.
struct Ignore
{
    QByteArray rule;
    Span span;
    Span comment; ///< What goes when the comment goes: its line, or with the blanks before it.
    Reach reach = Reach::File;
    Span scope;   ///< Where findings begin that it turns off; of a file's, all of it.
    bool alone = true; ///< The comment names no other rule.
    bool used = false;

    [[nodiscard]] bool covers(const Diagnostic &diagnostic) const
    {
        return reach == Reach::File || scope.contains(diagnostic.span.begin)
               || scope.begin == diagnostic.span.begin;
    }
};

/// All of a file, in the order of the text; code that only shows such a comment has none.
[[nodiscard]] std::vector<Ignore> ignoresOf(const Snapshot &snapshot);

} // namespace studio
