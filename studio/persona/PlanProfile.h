#pragma once

#include "format/Outline.h"
#include "persona/Profile.h"
#include "text/Result.h"
#include "text/TextEdit.h"

namespace studio {

/// What becomes of one section when a persona goes over to another profile.
struct SectionFate
{
    int section = -1; ///< Index of Outline::sections.
    QString becomes;  ///< Title of a section of the profile; empty: it stays beside them.

    friend bool operator==(const SectionFate &, const SectionFate &) = default;
};

/// A way from the present sections to those of a profile.
struct ProfileSwitch
{
    const Profile *profile = nullptr;
    std::vector<SectionFate> fates; ///< One for each main section, in the order of the text.
    QStringList added;              ///< Titles of the profile that begin with their starter text.
};

/// What is likely meant: sections become those of their title or alias, and what the profile
/// requires beyond them is added.
[[nodiscard]] ProfileSwitch proposeSwitch(const Outline &outline, const Profile &profile);

/// Rewrites the body: the sections in the profile's order, under its titles and at its level.
/// A second section that becomes the same one goes below the first as a part of it, under its own
/// title; a section that stays keeps its place behind the one it follows. No line but the
/// renamed headings changes, and the headings have been read back. Errors: section/level
/// (title), section/profile.
[[nodiscard]] Result<TextEdit> planSwitch(const QString &text, const Outline &outline,
                                          const ProfileSwitch &wanted);

} // namespace studio
