#pragma once

#include <QString>

namespace studio {

/// The difference as `diff -u` prints it and `patch` takes it, with three lines around each change.
/// Empty when the texts are the same. \a name stands behind "---" and "+++".
[[nodiscard]] QString unifiedDiff(const QString &before, const QString &after, const QString &name);

} // namespace studio
