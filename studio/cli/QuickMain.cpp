// `persona`: the commands that hooks and editors call again and again, with nothing of a network,
// of fonts or of keychains to be loaded first, which takes longer than checking a hundred files.
// For any other command the program with all of them takes over.
#include "cli/Command.h"
#include "cli/Program.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <unistd.h>

using namespace studio::cli;

namespace {

struct QuickCommand
{
    std::string_view name;
    ExitCode (*run)(const QStringList &arguments);
};

constexpr std::array quickCommands{
    QuickCommand{"check", runCheck}, QuickCommand{"lsp", runLsp},
    QuickCommand{"show", runShow},   QuickCommand{"set", runSet},
    QuickCommand{"unset", runUnset}, QuickCommand{"section", runSection},
    QuickCommand{"new", runNew},
};

const QuickCommand *findQuick(std::string_view name)
{
    const auto found = std::ranges::find(quickCommands, name, &QuickCommand::name);
    return found == quickCommands.end() ? nullptr : &*found;
}

/// Beside this program where it was built, else where it is installed. Returns only when neither
/// can be started.
int handOver(char **argv)
{
    std::error_code none;
    const std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe", none);
    const std::filesystem::path folder = (none ? std::filesystem::path(argv[0]) : own)
                                             .parent_path();
    for (const auto &candidate : {folder / "persona-full", folder / PERSONA_FULL_INSTALLED})
        ::execv(candidate.c_str(), argv);
    std::fprintf(stderr, "persona: persona-full: %s\n", std::strerror(errno));
    return FileTrouble;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    const QuickCommand *command = findQuick(first);
    if (!command && first != "--version" && first != "-v")
        return handOver(argv);
    return runProgram(
        argc, argv,
        [](int &count, char **words) { return std::make_unique<QCoreApplication>(count, words); },
        [&](const QStringList &words) {
            return command ? command->run(words.mid(2)) : printVersion();
        });
}
