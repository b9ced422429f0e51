#pragma once

#include "cli/Command.h"

namespace studio::cli {

/// `check --rules`: every rule with its documentation, or as JSON in short.
ExitCode printRules(bool json);
/// `check --rule CODE`: one page.
ExitCode printRule(const QString &code, bool json);

} // namespace studio::cli
