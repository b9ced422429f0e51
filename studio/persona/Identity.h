#pragma once

#include "persona/Snapshot.h"

namespace studio {

/// How a persona presents itself, whatever it says it with.
struct Identity
{
    QString name; ///< Frontmatter `name`; a soul's H1 without "SOUL.md —"; else the file's name.
    QString tagline; ///< Soul: `tagline`, the italic line under the H1, else the first sentence.
        ///< Agent, skill: the first sentence of `description`.
    QString slug; ///< `slug`, else made from the name: [a-z0-9-], never empty.
};

[[nodiscard]] Identity identityOf(const Snapshot &snapshot);
[[nodiscard]] QString makeSlug(QStringView name);
/// The first sentence of a prose text, one line, without Markdown emphasis.
[[nodiscard]] QString firstSentence(QStringView text);

} // namespace studio
