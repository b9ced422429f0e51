#include "cli/Command.h"

#include "cli/Output.h"
#include "wording/Wording.h"

#include <QCoreApplication>

namespace studio::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {"show", QT_TRANSLATE_NOOP("persona", "what a persona says, and what there is to say of it"), false, runShow},
        {"check", QT_TRANSLATE_NOOP("persona", "the problems of files and folders"), false, runCheck},
        {"set", QT_TRANSLATE_NOOP("persona", "changes fields of the frontmatter"), false, runSet},
        {"unset", QT_TRANSLATE_NOOP("persona", "removes fields of the frontmatter"), false, runUnset},
        {"section", QT_TRANSLATE_NOOP("persona", "lists, adds, renames, moves and removes sections"), false, runSection},
        {"new", QT_TRANSLATE_NOOP("persona", "a new persona from a template"), false, runNew},
        {"import", QT_TRANSLATE_NOOP("persona", "a soul from the text of its catalog page"), false, runImport},
        {"card", QT_TRANSLATE_NOOP("persona", "the catalog card as a picture or as HTML"), true, runCard},
        {"page", QT_TRANSLATE_NOOP("persona", "the catalog page as HTML or PDF"), true, runPage},
        {"site", QT_TRANSLATE_NOOP("persona", "a folder of personas as a static site"), true, runSite},
        {"export", QT_TRANSLATE_NOOP("persona", "a persona in the form of another program"), false, runExport},
        {"publish", QT_TRANSLATE_NOOP("persona", "a persona into a registry"), false, runPublish},
        {"help", QT_TRANSLATE_NOOP("persona", "help for a command; “help json” describes the output"), false, runHelp},
    };
    return all;
}

const Command *findCommand(QStringView name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

ExitCode exitCodeOf(const Error &error)
{
    const QByteArray &code = error.code;
    if (code.endsWith("/no-permission") || code.endsWith("/read-only"))
        return NotAllowed;
    // What is wrong with the persona and not with the place it goes to.
    static const QByteArrayList refused{
        "file/exists",          "file/changed-on-disk", "export/exists",      "export/wrong-kind",
        "export/unreadable",    "registry/no-version",  "registry/bad-version", "registry/bad-slug",
        "registry/version-exists", "registry/empty",      "site/not-ours",     "site/exists",
        "site/same-folder",      "site/empty",
    };
    if (refused.contains(code))
        return Refused;
    if (code == "export/no-such-target" || code.startsWith("cli/"))
        return WrongUsage;
    if (code.startsWith("registry/"))
        return RegistryTrouble;
    if (code.startsWith("file/") || code.startsWith("export/")
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
