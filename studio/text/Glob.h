#pragma once

#include <QStringView>

namespace studio {

/// Whether a glob matches a whole path: `*` and `?` and `[…]` match no '/', `**` between slashes
/// matches any number of folders. As git's wildmatch with WM_PATHNAME.
[[nodiscard]] bool globMatches(QStringView glob, QStringView path);

} // namespace studio
