#pragma once

#include "persona/Snapshot.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace studio {

/// A version by Semantic Versioning 2.0.0.
struct Version
{
    quint64 major = 0;
    quint64 minor = 0;
    quint64 patch = 0;
    QStringList prerelease; ///< The identifiers of "-rc.1".
    QString build;          ///< What stands behind "+"; does not take part in the order.

    /// Strict: "1.0" and "v1.0.0" are no versions. At most 128 characters, so that it fits a tag.
    [[nodiscard]] static std::optional<Version> parse(QStringView text);
    [[nodiscard]] QString toString() const;
    /// The version as a tag: tags know no '+', so it becomes '_', as Helm does it.
    [[nodiscard]] QString tag() const;
    [[nodiscard]] bool isPrerelease() const { return !prerelease.isEmpty(); }
};

/// Precedence as the specification orders it, build metadata left out.
[[nodiscard]] std::strong_ordering compareVersions(const Version &a, const Version &b);

/// How much a version has to rise.
enum class Bump {
    None, ///< The texts say the same.
    Patch, ///< Only wording: the text of sections, tagline, description, tags, order.
    Minor, ///< Sections or fields were added; a field was removed or changed that steers the
    ///< behaviour (tools, model, permissions …); a subsection was removed.
    Major, ///< Sections were removed or renamed, or name, slug or kind changed.
};

/// "none", "patch", "minor", "major".
[[nodiscard]] QLatin1StringView bumpId(Bump bump);

/// \a version raised; a prerelease is raised to the release that it leads to.
[[nodiscard]] QString bumped(const Version &version, Bump bump);

struct VersionProposal
{
    Bump bump = Bump::None;
    QString version; ///< The previous version raised; 1.0.0 when the previous text has none.
    /// Why, as codes with arguments: version/section-removed (title), version/section-added
    /// (title), version/subsection-removed (title), version/field-added (key), version/field-removed
    /// (key), version/field-changed (key), version/kind-changed (from, to), version/wording ().
    std::vector<Error> reasons;
};

/// What the version of \a after should be, seen from what was published as \a before.
/// \a previous: the version under which \a before was published; empty: what its frontmatter says.
[[nodiscard]] VersionProposal proposeVersion(const Snapshot &before, const Snapshot &after,
                                             const QString &previous = {});
/// The same for two texts; both are taken for the kind that their text shows.
[[nodiscard]] VersionProposal proposeVersion(const QString &before, const QString &after);

} // namespace studio
