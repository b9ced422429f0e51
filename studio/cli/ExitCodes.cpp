#include "cli/Command.h"

#include "cli/Output.h"
#include "wording/Wording.h"

namespace studio::cli {

ExitCode exitCodeOf(const Error &error)
{
    const QByteArray &code = error.code;
    if (code.endsWith("/no-permission") || code.endsWith("/read-only"))
        return NotAllowed;
    // What is wrong with the persona and not with the place it goes to.
    static const QByteArrayList refused{
        "file/exists",
        "file/changed-on-disk",
        "export/exists",
        "export/wrong-kind",
        "export/lacks-fields",
        "export/license",
        "export/too-large",
        "export/collision",
        "export/same-place",
        "install/changed-since",
        "install/not-remembered",
        "install/nothing-to-undo",
        "bundle/empty",
        "registry/no-version",
        "registry/bad-version",
        "registry/bad-slug",
        "registry/version-exists",
        "registry/empty",
        "registry/older-version",
        "registry/moved",
        "soul/agent",
        "soul/missing",
        "soul/incomplete",
        "soul/no-body",
        "soul/not-utf8",
        "soul/unknown-value",
        "soul/bad-value",
        "publish/same-slug",
        "publish/not-fit",
        "publish/other-slug",
        "registries/own",
        "registries/name-taken",
        "site/not-ours",
        "site/exists",
        "site/same-folder",
        "site/empty",
    };
    if (refused.contains(code))
        return Refused;
    if (code == "http/unauthorized" || code == "http/forbidden" || code == "sign-in/denied")
        return NotAllowed;
    if (code == "export/no-such-target" || code == "install/no-place"
        || code == "import/no-such-format" || code.startsWith("cli/")
        || code.startsWith("registries/"))
        return WrongUsage;
    for (const char *trouble :
         {"registry/", "net/", "http/", "souls/", "sign-in/", "keychain/", "address/"}) {
        if (code.startsWith(trouble))
            return RegistryTrouble;
    }
    if (code.startsWith("state/"))
        return FileTrouble;
    if (code.startsWith("file/") || code.startsWith("export/") || code.startsWith("install/")
        || code.startsWith("site/"))
        return FileTrouble;
    return Refused;
}

ExitCode complain(const Error &error)
{
    say(wordError(error));
    return exitCodeOf(error);
}

} // namespace studio::cli
