#include "cli/Command.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "wording/Translations.h"

#include <QGuiApplication>

#include <csignal>
#include <cstring>
#include <memory>

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

/// Warnings of libraries are no messages of this program.
void onlyFatal(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        say(message);
}

ExitCode run(const QStringList &words)
{
    const QString first = words.value(1);
    if (first == "--version"_L1 || first == "-v"_L1) {
        print(u"persona " PERSONA_VERSION ""_s);
        return Done;
    }
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
    // A reader that has seen enough is no reason to be killed: output ends and the work goes on.
    std::signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
    // Nor is a limit of the size of files: it is told like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    qInstallMessageHandler(onlyFatal);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"persona"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PERSONA_VERSION));
    installTranslations();
    const ExitCode code = run(QCoreApplication::arguments());
    if (const QString trouble = finishOutput(); !trouble.isEmpty()) {
        say(tr("The output could not be written: %1").arg(trouble));
        return FileTrouble;
    }
    return code;
}
