#pragma once

#include <QString>
#include <algorithm>
#include <vector>

namespace studio {

/// What has to be kept of the lines of a text.
enum class SkeletonDetail {
    Elements, ///< The elements of lists, too: as many lines as the text has.
    Blocks,   ///< Where top-level blocks begin and end: lines that only go on are left out.
};

/// A text cut down to what decides where blocks begin and end and what headings say. Reading it
/// with cmark gives the same blocks, list elements at the same columns and the same headings, at a
/// fraction of the cost: most of a persona is prose and code, and of those the outline wants to
/// know no more than that they are there.
///
/// A line is shortened to one letter behind its indentation and list mark when it goes on with a
/// letter, or with emphasis or code, and holds nothing that could be a table, a tag, a link or its
/// definition. One like the line above it, and what a fence at the margin encloses, is left out.
/// A paragraph that an underline makes a heading of, or that defines links, stays as it is; so
/// does a text with footnotes, whose definitions count only where they are referred to.
struct MarkdownSkeleton
{
    QString text;
    /// Of each of its lines the number of the line that it was, from 1, and one for the end.
    std::vector<int> lines;

    /// The first and the last line of the text for those of a block in the skeleton. cmark gives
    /// some blocks, such as footnotes, the line 0; they count as standing in the first.
    [[nodiscard]] int firstLine(int line) const
    {
        return lines[size_t(std::clamp(line, 1, int(lines.size()))) - 1];
    }
    [[nodiscard]] int lastLine(int line) const
    {
        return lines[size_t(std::clamp(line, 0, int(lines.size()) - 1))] - 1;
    }
};

[[nodiscard]] MarkdownSkeleton markdownSkeleton(QStringView markdown, SkeletonDetail detail);

} // namespace studio
