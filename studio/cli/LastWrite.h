#pragma once

#include "cli/Options.h"

namespace studio::cli {

/// The words of "--undo": one for all commands that write what install, export, import and bundle
/// write. It takes back the last of them, whichever it was.
void addUndo(Options &options);
/// Takes the last one back, and says what that was. Prints the files that changed.
[[nodiscard]] ExitCode undoLastWrite(const Options &options);

} // namespace studio::cli
