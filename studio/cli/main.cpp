// The program with all commands. It is `persona` that people call: see QuickMain.cpp.
#include "cli/Command.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Program.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace studio::cli;

namespace {

/// Only commands that draw wait for fonts and a platform to be loaded; no window is ever shown,
/// so they work where there is no display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const Command *command = argc > 1 ? findCommand(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!command || !command->drawsPictures)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

ExitCode run(const QStringList &words)
{
    const QString first = words.value(1);
    if (asksForVersion(first))
        return printVersion();
    if (first.isEmpty() || first == "--help"_L1 || first == "-h"_L1) {
        const ExitCode code = runHelp({});
        return first.isEmpty() ? WrongUsage : code;
    }
    if (const Command *command = findCommand(first))
        return command->run(words.mid(2));
    say(tr("There is no command “%1”. “persona --help” lists them.").arg(first));
    return WrongUsage;
}

} // namespace

int main(int argc, char **argv)
{
    return runProgram(argc, argv, makeApplication, run);
}
