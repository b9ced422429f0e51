#pragma once

#include "persona/Kind.h"

#include <QStringList>
#include <vector>

namespace studio {

enum class SectionShape { Any, Prose, Bullets, Steps };

struct ProfileSection
{
    QString title;
    QStringList aliases;
    QStringList comparable; ///< Title and aliases by comparableTitle(), the title first.
    bool required = false;
    SectionShape shape = SectionShape::Any;
    int minimumBullets = 0; ///< Fewer say too little.
    QString help;
    QString starter; ///< Markdown that a writer replaces.
};

/// A set of sections that belong together, from resources/profiles.
struct Profile
{
    QString id;
    QString name;
    Kind kind = Kind::Soul;
    int headingLevel = 2;
    std::vector<ProfileSection> sections;

    /// The section of that title or alias; case, emphasis and "and"/"&" do not matter.
    [[nodiscard]] const ProfileSection *find(QStringView title) const;
};

[[nodiscard]] const std::vector<Profile> &profiles();
[[nodiscard]] const Profile *findProfile(QStringView id);

/// A title as it is compared: lower case, "&" as "and", letters and digits and single spaces.
[[nodiscard]] QString comparableTitle(QStringView title);

/// The profile that the sections of the outline follow best: at least half of its required
/// sections, or for agents always the agents' one. nullptr when a soul follows none.
[[nodiscard]] const Profile *matchProfile(Kind kind, const Outline &outline);

} // namespace studio
