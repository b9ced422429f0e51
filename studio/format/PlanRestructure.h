#pragma once

#include "format/Outline.h"
#include "text/Result.h"
#include "text/TextEdit.h"

#include <optional>

namespace studio {

/// Plans that divide, join and raise sections. Indices are those of Outline::sections. No line of
/// a body is lost, and each edit has been read back as those of PlanSection.h. Errors:
/// section/no-such, section/title, section/level (a heading would get above 1 or below 6),
/// section/split (the place is inside of what cannot be divided: code, a table, HTML),
/// section/merge (no section of its level follows it), section/body.

/// What stands behind \a at becomes a section of its own, of the same level, titled \a title.
/// Within a list it divides before the element that holds \a at.
[[nodiscard]] Result<TextEdit> planSplitSection(const QString &text, const Outline &outline,
                                                int section, qsizetype at, const QString &title);
/// The section takes over the body of the one that follows it at its level; that one's heading
/// goes. Two lists that meet stay as tight as they are.
[[nodiscard]] Result<TextEdit> planMergeSection(const QString &text, const Outline &outline,
                                                int section);
/// The index of the section that planMergeSection() joins with, or -1.
[[nodiscard]] int sectionToMerge(const Outline &outline, int section);
/// Changes the level of a section and of all below it by \a by. Underlined headings stay
/// underlined while their new level has an underline.
[[nodiscard]] Result<TextEdit> planSectionLevel(const QString &text, const Outline &outline,
                                                int section, int by);
/// The source of a section's heading at another level, with its line end. Nothing when it cannot
/// be written: a title of several lines that would need a "#".
[[nodiscard]] std::optional<QString> headingAtLevel(const QString &text, const Section &section,
                                                    int level);

} // namespace studio
