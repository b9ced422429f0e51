#pragma once

#include <QString>

namespace studio {

/// A folder for what must survive the program's end, in the user's own data: made when it is not
/// there, for the user alone (0700). \a name: "recovery", "backup".
[[nodiscard]] QString stateFolder(const QString &name);

} // namespace studio
