#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/RegistryPlace.h"
#include "registry/Probe.h"
#include "registry/RegistryCache.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QString kindId(const QString &address)
{
    const Result<RegistryAddress> parsed = RegistryAddress::parse(address);
    if (!parsed)
        return {};
    switch (parsed->kind) {
    case RegistryAddress::Kind::Folder: return u"folder"_s;
    case RegistryAddress::Kind::Oci: return u"oci"_s;
    case RegistryAddress::Kind::Souls: return u"souls"_s;
    }
    return {};
}

ExitCode listRegistries(bool json)
{
    const RegistryList list;
    const auto all = list.all();
    if (!all)
        return complain(all.error());
    const auto standard = list.standard();
    QJsonArray array;
    for (const NamedRegistry &registry : *all) {
        const bool isDefault = standard && standard->name == registry.name;
        if (json) {
            array.append(QJsonObject{{u"name"_s, registry.name},
                                     {u"address"_s, registry.address},
                                     {u"kind"_s, kindId(registry.address)},
                                     {u"user"_s, registry.user},
                                     {u"default"_s, isDefault}});
            continue;
        }
        print(u"%1 %2  %3%4"_s.arg(isDefault ? u"*"_s : u" "_s, registry.name, registry.address,
                                   registry.user.isEmpty() ? QString()
                                                           : QString(u"  "_s + registry.user)));
    }
    if (json)
        printJson(array);
    return Done;
}

/// Says what can be done there, and as whom.
ExitCode testRegistry(const QString &name)
{
    const Result<RegistryPlace> place = openPlace(name);
    if (!place)
        return complain(place.error());
    print(place->registry->address());
    const auto job = startProbe(place->address, place->credentials,
                                {.cacheFolder = RegistryCache::standardFolder(), .knownIds = {}});
    job->wait();
    if (!job->result())
        return complain(job->result().error());
    const RegistryFacts &facts = *job->result();
    // What is kept of it says nothing of how it is now.
    if (facts.offline)
        return complain(*facts.offline);
    if (!facts.isThere && !facts.canPublish.value_or(true))
        return complain({"registry/read-only", {place->registry->address()}, {}});
    print(facts.isThere ? tr("Personas: %1").arg(facts.personas)
                        : tr("It is not there yet; the first publication makes it."));
    if (!facts.can.hasVersions)
        print(tr("It keeps one version of each persona."));
    if (!facts.can.canDelete)
        print(tr("Nothing can be deleted there."));
    if (!facts.loginSource.isEmpty()) {
        print(tr("Signed in from: %1").arg(facts.loginSource));
    } else if (facts.can.isRemote) {
        place->noteShutKeychain();
        print(tr("You are not signed in. “persona login %1” does it.").arg(place->shown()));
    }
    if (!facts.signedInAs.isEmpty())
        print(tr("Signed in as: %1").arg(facts.signedInAs));
    const bool signedIn = !facts.loginSource.isEmpty() || !facts.can.isRemote;
    if (signedIn && !facts.canPublish.value_or(true))
        print(tr("You may read there, but not publish."));
    return Done;
}

/// Changes what is said; the rest stays.
ExitCode editRegistry(const QString &name, const Options &options)
{
    const RegistryList list;
    const Result<NamedRegistry> known = list.resolve(name);
    if (!known)
        return complain(known.error());
    const auto said = [&](const QString &option, const QString &before) {
        return options.has(option) ? options.value(option) : before;
    };
    const auto changed = list.change(name, {said(u"name"_s, known->name),
                                            said(u"address"_s, known->address),
                                            said(u"user"_s, known->user)});
    if (!changed)
        return complain(changed.error());
    print(changed->name + u"  "_s + changed->address);
    return Done;
}

ExitCode done(const Result<void> &result)
{
    return result ? Done : complain(result.error());
}

} // namespace

ExitCode runRegistry(const QStringList &arguments)
{
    Options options(
        u"registry list|add NAME ADDRESS|edit NAME|remove NAME|test NAME|default NAME"_s,
        tr("The registries that are known by name; the window has the same list. An ADDRESS is a\n"
           "folder, oci://HOST/NAMESPACE, or the https:// address of a souls catalog. The own\n"
           "catalog, my-catalog, is a folder that is always there. “test” asks a registry what it\n"
           "holds; “default” chooses the one that is meant when none is named. Passwords are not\n"
           "kept here: see “persona login”."));
    options.add({u"name"_s}, tr("With edit: its new name."), u"NAME"_s);
    options.add({u"address"_s}, tr("With edit: its new address."), u"ADDRESS"_s);
    options.add({u"user"_s}, tr("With add and edit: who signs in there."), u"NAME"_s);
    options.add({u"json"_s}, tr("With list: print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 1, 3))
        return *code;
    const QString what = options.argument(0);
    const QString name = options.argument(1);
    const auto count = options.positional().size();
    const RegistryList list;
    if (what == "list"_L1 && count == 1)
        return listRegistries(options.has(u"json"_s));
    if (what == "add"_L1 && count == 3) {
        const auto added = list.add(name, options.argument(2), options.value(u"user"_s));
        if (!added)
            return complain(added.error());
        print(added->address);
        return Done;
    }
    if (what == "edit"_L1 && count == 2)
        return editRegistry(name, options);
    if (what == "remove"_L1 && count == 2)
        return done(list.remove(name));
    if (what == "test"_L1 && count <= 2)
        return testRegistry(name);
    if (what == "default"_L1 && count == 2)
        return done(list.setStandard(name));
    static const QStringList actions{u"list"_s,   u"add"_s,  u"edit"_s,
                                     u"remove"_s, u"test"_s, u"default"_s};
    return options.wrong(actions.contains(what)
                             ? tr("“%1” takes another number of words.").arg(what)
                             : tr("“%1” is nothing that can be done with registries.").arg(what));
}

} // namespace studio::cli
