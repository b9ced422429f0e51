#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/PublishItem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

std::optional<Bump> bumpFrom(const QString &text)
{
    for (const Bump bump : {Bump::Patch, Bump::Minor, Bump::Major}) {
        if (text == bumpId(bump))
            return bump;
    }
    return {};
}

/// Whether anything would be written.
bool hasWork(const std::vector<PublishItem> &items)
{
    return std::ranges::any_of(items, [](const PublishItem &item) {
        return item.isReady() && item.preview->bytesToSend > 0;
    });
}

} // namespace

ExitCode runPublish(const QStringList &arguments)
{
    Options options(
        u"publish FILE… --to REGISTRY"_s,
        tr("Publishes personas: files, and all personas below folders. REGISTRY is a name of "
           "“persona\n"
           "registry list”, a folder, oci://HOST/NAMESPACE, or the https:// address of a souls\n"
           "catalog. First the personas are checked; errors, and what looks like a secret, keep "
           "one\n"
           "from being published, warnings are shown. Then it is shown what would be sent and "
           "what\n"
           "changes; in a terminal you are asked. What is there with the same content is left "
           "alone,\n"
           "so a run that was interrupted can be started again. Prints reference and digest of "
           "each.\n"
           "\n"
           "Exit status: 0 all is published, 1 something was refused, 2 wrong usage, 3 a file "
           "could\n"
           "not be read, 4 trouble with the registry or the network, 5 not allowed; the highest "
           "of\n"
           "all files."));
    options.add({u"to"_s}, tr("Where to publish."), u"REGISTRY"_s);
    options.add({u"bump"_s},
                tr("Raise the version from the one that is there: patch, minor or\n"
                   "major. A version in the text is raised, too."),
                u"PART"_s);
    options.add({u"version"_s},
                tr("The version; without it the one in the frontmatter, or the next\n"
                   "one after what is there."),
                u"VERSION"_s);
    options.add({u"slug"_s}, tr("The address in the registry; without it the persona's own."),
                u"SLUG"_s);
    options.add({u"dry-run"_s}, tr("Say what would be sent and send nothing."));
    options.add({u"y"_s, u"yes"_s}, tr("Do not ask."));
    options.add({u"as-new"_s}, tr("Publish although the file is there under another slug."));
    options.add({u"allow-secrets"_s}, tr("Publish although something looks like a secret."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 1, unlimited))
        return *code;
    if (!options.has(u"to"_s)) {
        const Result<NamedRegistry> standard = RegistryList().standard();
        return options.wrong(tr("Name the registry: --to %1, for instance.")
                                 .arg(standard ? standard->name : QString(RegistryList::ownName)));
    }
    PublishWishes wishes{.version = options.value(u"version"_s),
                         .slug = options.value(u"slug"_s),
                         .dryRun = options.has(u"dry-run"_s),
                         .allowSecrets = options.has(u"allow-secrets"_s),
                         .asNew = options.has(u"as-new"_s),
                         .json = options.has(u"json"_s),
                         .yes = options.has(u"yes"_s)};
    if (options.has(u"bump"_s)) {
        const auto bump = bumpFrom(options.value(u"bump"_s));
        if (!bump)
            return options.wrong(tr("--bump takes patch, minor or major."));
        wishes.bump = *bump;
    }
    const Result<RegistryPlace> place = openPlace(options.value(u"to"_s));
    if (!place)
        return complain(place.error());
    std::vector<PublishItem> items = itemsOf(options.positional());
    if (items.size() > 1 && !wishes.slug.isEmpty())
        return options.wrong(tr("--slug is for a single persona."));
    if (items.empty()) {
        say(tr("There is no persona in what was named."));
        return Refused;
    }
    prepare(items, *place, wishes);
    if (!wishes.json)
        showPlan(items, *place);
    const bool asks = !wishes.yes && !wishes.json && !wishes.dryRun && isConversation();
    if (asks && hasWork(items) && !isAgreed(tr("Publish?"))) {
        note(tr("Nothing was sent."));
        return Refused;
    }
    if (!wishes.dryRun)
        publishItems(items, *place, wishes);
    report(items, *place, wishes);
    const bool wantsLogin = std::ranges::any_of(items, [](const PublishItem &item) {
        return item.error && item.error->code == "http/unauthorized";
    });
    if (wantsLogin)
        place->noteShutKeychain();
    return exitCodeOf(items);
}

} // namespace studio::cli
