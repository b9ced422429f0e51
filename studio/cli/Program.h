#pragma once

#include "cli/Command.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace studio::cli {

using MakeApplication = std::function<std::unique_ptr<QCoreApplication>(int &argc, char **argv)>;
/// What the program does for its words, its own name among them.
using RunWords = std::function<ExitCode(const QStringList &words)>;

/// All that main() does, whichever commands a program has.
[[nodiscard]] int runProgram(int argc, char **argv, const MakeApplication &makeApplication,
                             const RunWords &run);

/// `persona --version`.
ExitCode printVersion();
[[nodiscard]] bool asksForVersion(const QString &word);

} // namespace studio::cli
