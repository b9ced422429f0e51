#include "checks/Rules.h"
#include "cli/Options.h"
#include "cli/Output.h"

#include <QCoreApplication>

namespace studio::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {"show",
         QT_TRANSLATE_NOOP("persona", "what a persona says, and what there is to say of it"), false,
         runShow},
        {"check", QT_TRANSLATE_NOOP("persona", "the problems of files and folders"), false,
         runCheck},
        {"lsp", QT_TRANSLATE_NOOP("persona", "the same for other editors: a language server"),
         false, runLsp},
        {"set", QT_TRANSLATE_NOOP("persona", "changes fields of the frontmatter"), false, runSet},
        {"unset", QT_TRANSLATE_NOOP("persona", "removes fields of the frontmatter"), false,
         runUnset},
        {"section",
         QT_TRANSLATE_NOOP("persona", "lists, adds, renames, moves and removes sections"), false,
         runSection},
        {"new", QT_TRANSLATE_NOOP("persona", "a new persona from a template"), false, runNew},
        {"import",
         QT_TRANSLATE_NOOP("persona",
                           "personas of other programs, or a soul from its catalog page"),
         false, runImport},
        {"card", QT_TRANSLATE_NOOP("persona", "the catalog card as a picture or as HTML"), true,
         runCard},
        {"page", QT_TRANSLATE_NOOP("persona", "the catalog page as HTML or PDF"), true, runPage},
        {"site", QT_TRANSLATE_NOOP("persona", "a folder of personas as a static site"), true,
         runSite},
        {"export", QT_TRANSLATE_NOOP("persona", "personas in the form of other programs"), true,
         runExport},
        {"install",
         QT_TRANSLATE_NOOP("persona", "personas where programs look for them, with a way back"),
         false, runInstall},
        {"bundle",
         QT_TRANSLATE_NOOP("persona", "a plugin, a marketplace or another package, also as a ZIP"),
         true, runBundle},
        {"targets", QT_TRANSLATE_NOOP("persona", "the programs that personas go to and come from"),
         false, runTargets},
        {"publish", QT_TRANSLATE_NOOP("persona", "personas into a registry"), false, runPublish},
        {"unpublish", QT_TRANSLATE_NOOP("persona", "takes a persona out of a registry's catalog"),
         false, runUnpublish},
        {"registry", QT_TRANSLATE_NOOP("persona", "lists, adds, removes and tests registries"),
         false, runRegistry},
        {"login", QT_TRANSLATE_NOOP("persona", "signs in to a registry"), false, runLogin},
        {"logout", QT_TRANSLATE_NOOP("persona", "forgets how to sign in to a registry"), false,
         runLogout},
        {"catalog", QT_TRANSLATE_NOOP("persona", "what a registry holds"), false, runCatalog},
        {"fetch", QT_TRANSLATE_NOOP("persona", "a persona from a registry"), false, runFetch},
        {"claim", QT_TRANSLATE_NOOP("persona", "claims the authorship of a soul in a catalog"),
         false, runClaim},
        {"help",
         QT_TRANSLATE_NOOP("persona", "help for a command; “help json” describes the output"),
         false, runHelp},
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

ExitCode sayNoCommand(const QString &name)
{
    QStringList names;
    for (const Command &command : commands())
        names += QLatin1StringView(command.name);
    const QString meant = didYouMean(name, names);
    say(meant.isEmpty() ? tr("There is no command “%1”. “persona --help” lists them.").arg(name)
                        : tr("There is no command “%1”. Did you mean “%2”?").arg(name, meant));
    return WrongUsage;
}

} // namespace studio::cli
