#pragma once

#include "persona/Snapshot.h"
#include "render/Tokens.h"

#include <QByteArray>

namespace studio {

/// The catalog page as one HTML5 file, UTF-8, that needs nothing else and runs nothing: its policy
/// forbids scripts and everything that would be fetched. With Theme::Auto it follows its reader's
/// setting. Nothing of the frontmatter stands in it but what the head shows.
[[nodiscard]] QByteArray pageHtml(const Snapshot &snapshot, Theme theme = Theme::Auto);

/// The language tag of a text by its script; "en" for Latin letters, whose languages look alike.
/// A `lang` or `language` of the frontmatter goes first.
[[nodiscard]] QString languageOf(const Snapshot &snapshot);

} // namespace studio
