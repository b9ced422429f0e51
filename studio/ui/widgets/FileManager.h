#pragma once

class QString;

namespace studio {

/// Shows the file in the desktop's file manager, marked in its folder where that one can do so.
void revealInFileManager(const QString &path);

} // namespace studio
