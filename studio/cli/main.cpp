// The program with all commands. It is `persona` that people call: see QuickMain.cpp.
#include "cli/Command.h"
#include "cli/Program.h"

#include <QGuiApplication>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace studio;
using namespace studio::cli;

namespace {

/// A picture needs some megabytes for a moment. Given back to the system each time, as is usual,
/// they come back page by page, which costs as much as the drawing.
void keepLargeMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 128 * 1024 * 1024);
#endif
}

/// Only commands that draw wait for fonts and a platform to be loaded; no window is ever shown,
/// so they work where there is no display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const Command *command = argc > 1 ? findCommand(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (!command || !command->drawsPictures)
        return std::make_unique<QCoreApplication>(argc, argv);
    keepLargeMemory();
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
    return sayNoCommand(first);
}

} // namespace

int main(int argc, char **argv)
{
    return runProgram(argc, argv, makeApplication, run);
}
