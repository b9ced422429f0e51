#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/RegistryPlace.h"
#include "registry/SoulsCatalog.h"
#include "registry/auth/Credentials.h"
#include "registry/souls/SoulsSignIn.h"
#include "wording/Wording.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// The token from the terminal, unseen, or from standard input.
Result<Secret> readToken()
{
    if (isConversation())
        note(tr("Token or API key (it is not shown): "));
    const QByteArray line = readLine(true).value_or(QByteArray()).trimmed();
    if (line.isEmpty())
        return fail("cli/no-token");
    return Secret(line);
}

/// Shows code and page and waits until somebody has agreed there.
Result<Secret> signInByDevice(const QUrl &base)
{
    const auto asked = startDeviceSignIn(base);
    asked->wait();
    if (!asked->result())
        return std::unexpected(asked->result().error());
    const DeviceGrant &grant = *asked->result();
    note(tr("Open %1 and give this code: %2")
             .arg((grant.pageWithCode.isEmpty() ? grant.page : grant.pageWithCode).toString(),
                  grant.userCode));
    const auto waiting = startWaitForDevice(base, grant);
    waiting->wait();
    return waiting->result();
}

/// Who that is, as the catalog says it.
Result<SignedInAs> whoIs(const QUrl &base, const Secret &token)
{
    const auto job = startWhoIsSignedIn(
        base, soulsAccessOf(Login{.user = {}, .password = {}, .token = token, .refresh = {}}));
    job->wait();
    return job->result();
}

/// Runs a command that has the login in its environment, for that one server only.
ExitCode runSignedIn(const QStringList &command, const QString &server, const Login &login)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto put = [&](const QString &name, const Secret &secret) {
        environment.remove(name);
        if (!secret.isEmpty())
            environment.insert(name, QString::fromUtf8(secret.expose()));
    };
    environment.insert(u"PERSONA_REGISTRY_HOST"_s, server);
    environment.insert(u"PERSONA_REGISTRY_USER"_s, login.user);
    put(u"PERSONA_REGISTRY_TOKEN"_s, login.token);
    put(u"PERSONA_REGISTRY_PASSWORD"_s, login.password);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(command.first(), command.sliced(1));
    if (!process.waitForStarted()) {
        say(tr("“%1” could not be started: %2.").arg(command.first(), process.errorString()));
        return FileTrouble;
    }
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit ? ExitCode(process.exitCode()) : Refused;
}

/// Who has signed in to a souls catalog; said on standard error.
Result<void> greet(const QUrl &base, const Secret &token)
{
    const Result<SignedInAs> me = whoIs(base, token);
    if (!me)
        return std::unexpected(me.error());
    note(tr("Signed in as %1.")
             .arg(me->githubLogin.isEmpty() ? me->name : QString(u'@' + me->githubLogin)));
    if (!me->isCurator)
        note(tr("This account may read, but not publish."));
    return {};
}

} // namespace

ExitCode runLogin(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList command = end < 0 ? QStringList() : arguments.sliced(end + 1);
    Options options(
        u"login REGISTRY [-- COMMAND…]"_s,
        tr("Signs in to a registry. A token or an API key is read from the terminal without being\n"
           "shown, or from standard input; --device shows a code and a page instead, where you\n"
           "agree in a browser. It is kept in the system's keychain. Where there is none it is\n"
           "kept nowhere: name a COMMAND, such as a shell, that has the login in its environment\n"
           "as long as it runs."));
    options.add({u"device"_s}, tr("Agree in a browser (souls catalogs)."));
    options.add({u"user"_s}, tr("The name that goes with a password (OCI registries)."), u"NAME"_s);
    options.add({u"print-token"_s},
                tr("Print the token to standard output, where others may see it, and\n"
                   "keep it nowhere; for PERSONA_REGISTRY_TOKEN."));
    if (const auto code = options.read(end < 0 ? arguments : arguments.first(end), 1, 1))
        return *code;
    const Result<RegistryPlace> place = openPlace(options.argument(0));
    if (!place)
        return complain(place.error());
    const bool souls = place->address.kind == RegistryAddress::Kind::Souls;
    const bool device = options.has(u"device"_s);
    const bool prints = options.has(u"print-token"_s);
    if (place->address.kind == RegistryAddress::Kind::Folder) {
        note(tr("A folder needs no login."));
        return Done;
    }
    if (device && !souls)
        return options.wrong(tr("--device is for souls catalogs."));
    if ((end >= 0 && command.isEmpty()) || (prints && !command.isEmpty()))
        return options.wrong(tr("Name either a command behind “--” or --print-token."));
    // Not after somebody has agreed, only to learn that it was in vain.
    if (device && !prints && command.isEmpty() && !canKeepLogins()) {
        say(tr("There is no keychain here in which a sign-in could be kept. Nothing was begun.\n"
               "“persona login %1 --device -- COMMAND” runs a command, such as a shell, that is\n"
               "signed in as long as it runs; --print-token prints the token for\n"
               "PERSONA_REGISTRY_TOKEN.")
                .arg(options.argument(0)));
        return Refused;
    }
    const Result<Secret> token = device ? signInByDevice(place->address.base) : readToken();
    if (!token)
        return complain(token.error());
    if (souls) {
        if (const auto greeted = greet(place->address.base, *token); !greeted)
            return complain(greeted.error());
    }
    Login login;
    login.user = options.value(u"user"_s);
    (login.user.isEmpty() ? login.token : login.password) = *token;
    if (prints) {
        print(QString::fromUtf8(token->expose()));
        return Done;
    }
    if (!command.isEmpty())
        return runSignedIn(command, place->address.server(), login);
    return keepLogin(place->address.server(), login);
}

ExitCode runLogout(const QStringList &arguments)
{
    Options options(
        u"logout REGISTRY"_s,
        tr("Forgets what the keychain keeps for a registry. Logins of docker and podman, and\n"
           "those of the environment, stay."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const Result<RegistryPlace> place = openPlace(options.argument(0));
    if (!place)
        return complain(place.error());
    return forgetLogin(place->address.server());
}

} // namespace studio::cli
