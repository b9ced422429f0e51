#pragma once

#include "text/Result.h"

#include <QStringList>
#include <vector>

namespace studio::cli {

/// What the program tells its caller with its exit status.
enum ExitCode {
    Done = 0,
    Refused = 1,      ///< Findings, or something that was not done because it would do harm.
    WrongUsage = 2,
    FileTrouble = 3,
    RegistryTrouble = 4, ///< Or the network.
    NotAllowed = 5,
};

/// One word behind "persona". Each has a file of its own.
struct Command
{
    const char *name;
    const char *summary; ///< One line for "persona --help".
    bool drawsPictures = false; ///< It needs fonts, which only a QGuiApplication has.
    ExitCode (*run)(const QStringList &arguments);
};

[[nodiscard]] const std::vector<Command> &commands();
/// nullptr when there is none of that name.
[[nodiscard]] const Command *findCommand(QStringView name);
/// Says that there is none of that name, and which one may have been meant.
ExitCode sayNoCommand(const QString &name);

ExitCode runShow(const QStringList &arguments);
ExitCode runCheck(const QStringList &arguments);
ExitCode runLsp(const QStringList &arguments);
ExitCode runSet(const QStringList &arguments);
ExitCode runUnset(const QStringList &arguments);
ExitCode runSection(const QStringList &arguments);
ExitCode runNew(const QStringList &arguments);
ExitCode runImport(const QStringList &arguments);
ExitCode runCard(const QStringList &arguments);
ExitCode runPage(const QStringList &arguments);
ExitCode runSite(const QStringList &arguments);
ExitCode runExport(const QStringList &arguments);
ExitCode runBundle(const QStringList &arguments);
ExitCode runInstall(const QStringList &arguments);
ExitCode runTargets(const QStringList &arguments);
ExitCode runPublish(const QStringList &arguments);
ExitCode runRegistry(const QStringList &arguments);
ExitCode runCatalog(const QStringList &arguments);
ExitCode runFetch(const QStringList &arguments);
ExitCode runUnpublish(const QStringList &arguments);
ExitCode runClaim(const QStringList &arguments);
ExitCode runLogin(const QStringList &arguments);
ExitCode runLogout(const QStringList &arguments);
ExitCode runHelp(const QStringList &arguments);

/// Says on standard error what went wrong, and with which status the program ends for it.
ExitCode complain(const Error &error);
/// Without saying anything.
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace studio::cli
