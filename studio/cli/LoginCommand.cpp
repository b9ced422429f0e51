#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/RegistryPlace.h"
#include "registry/SoulsCatalog.h"
#include "registry/auth/Credentials.h"
#include "registry/souls/SoulsSignIn.h"
#include "wording/Wording.h"

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

} // namespace

ExitCode runLogin(const QStringList &arguments)
{
    Options options(
        u"login REGISTRY"_s,
        tr("Signs in to a registry. A token or an API key is read from the terminal without being\n"
           "shown, or from standard input; --device shows a code and a page instead, where you\n"
           "agree in a browser. It is kept in the system's keychain; where there is none it is\n"
           "not kept, and PERSONA_REGISTRY_TOKEN can give it to each command."));
    options.add({u"device"_s}, tr("Agree in a browser (souls catalogs)."));
    options.add({u"user"_s}, tr("The name that goes with a password (OCI registries)."), u"NAME"_s);
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    const Result<RegistryPlace> place = openPlace(options.argument(0));
    if (!place)
        return complain(place.error());
    const bool souls = place->address.kind == RegistryAddress::Kind::Souls;
    if (place->address.kind == RegistryAddress::Kind::Folder) {
        note(tr("A folder needs no login."));
        return Done;
    }
    if (options.has(u"device"_s) && !souls)
        return options.wrong(tr("--device is for souls catalogs."));
    const Result<Secret> token = options.has(u"device"_s) ? signInByDevice(place->address.base)
                                                          : readToken();
    if (!token)
        return complain(token.error());
    if (souls) {
        const Result<SignedInAs> me = whoIs(place->address.base, *token);
        if (!me)
            return complain(me.error());
        print(tr("Signed in as %1.")
                  .arg(me->githubLogin.isEmpty() ? me->name : QString(u'@' + me->githubLogin)));
        if (!me->isCurator)
            note(tr("This account may read, but not publish."));
    }
    Login login;
    login.user = options.value(u"user"_s);
    (login.user.isEmpty() ? login.token : login.password) = *token;
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
