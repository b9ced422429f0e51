#include "cli/Program.h"

#include "cli/Options.h"
#include "cli/Output.h"
#include "wording/Translations.h"

#include <csignal>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// Warnings of libraries are no messages of this program.
void onlyFatal(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        say(message);
}

} // namespace

int runProgram(int argc, char **argv, const MakeApplication &makeApplication, const RunWords &run)
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

ExitCode printVersion()
{
    print(u"persona " PERSONA_VERSION ""_s);
    return Done;
}

bool asksForVersion(const QString &word)
{
    return word == "--version"_L1 || word == "-v"_L1;
}

} // namespace studio::cli
