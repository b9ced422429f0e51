#pragma once

#include <QString>

namespace studio {

/// A name under which a file can be made in any folder of any system, as near to \a wanted as
/// possible: no separators, control characters or characters that Windows refuses, no leading
/// dot, no trailing dot or blank, no reserved device name ("con.md"), at most 100 bytes of
/// UTF-8. The extension survives shortening. \a fallback, without an extension of its own, stands
/// for a name of which nothing is left.
[[nodiscard]] QString safeFileName(const QString &wanted,
                                   const QString &fallback = QStringLiteral("persona"));

} // namespace studio
