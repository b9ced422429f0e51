#include "cli/Program.h"

#include "cli/Options.h"
#include "cli/Output.h"
#include "wording/Translations.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// Warnings of libraries are no messages of this program.
void onlyFatal(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        say(message);
}

/// A stream that the caller has closed stays closed: else the next file that is opened would take
/// its number, and what is printed would go into it.
void keepStreams()
{
    using Stream = std::pair<int, int>;
    constexpr std::array streams{Stream{STDIN_FILENO, O_WRONLY}, Stream{STDOUT_FILENO, O_RDONLY},
                                 Stream{STDERR_FILENO, O_RDONLY}};
    for (const auto &[number, useless] : streams) {
        if (::fcntl(number, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", useless);
    }
}

} // namespace

int runProgram(int argc, char **argv, const MakeApplication &makeApplication, const RunWords &run)
{
    keepStreams();
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
