#include "registry/Probe.h"

#include "registry/LayoutFolder.h"
#include "registry/OciRegistry.h"
#include "registry/SoulsCatalog.h"
#include "registry/auth/Credentials.h"
#include "registry/net/Http.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Whether a folder can be written to, or made.
bool isWritable(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    return place.isDir() && place.isWritable();
}

QString nameOf(const SignedInAs &user)
{
    return user.githubLogin.isEmpty() ? user.name : QString(u'@' + user.githubLogin);
}

Result<void> readList(RegistryFacts &facts, const Result<Listing> &listing)
{
    if (listing) {
        facts.personas = qsizetype(listing->entries.size());
        if (listing->isCached)
            facts.offline = listing->why;
        return {};
    }
    if (listing.error().code != "registry/missing")
        return std::unexpected(listing.error());
    facts.isThere = false;
    return {};
}

Result<RegistryFacts> probeFolder(const RegistryAddress &address)
{
    const LayoutFolder folder(address.path);
    RegistryFacts facts;
    const auto entries = folder.entries();
    if (auto read = readList(facts, entries.transform([](const std::vector<CatalogEntry> &all) {
            return Listing{.entries = all, .isCached = false, .why = {}, .asOf = {}};
        }));
        !read)
        return std::unexpected(read.error());
    facts.canPublish = isWritable(address.path);
    facts.can = folder.capabilities();
    return facts;
}

Result<RegistryFacts> probeOci(const RegistryAddress &address,
                               const std::shared_ptr<const CredentialChain> &credentials,
                               const OpenOptions &options, const std::stop_token &stop)
{
    const OciRegistry registry(address, credentials,
                               {.cacheFolder = options.cacheFolder, .retries = {}});
    RegistryFacts facts;
    const auto read = readList(facts, registry.entries(stop));
    if (!read && isOffline(read.error()))
        return std::unexpected(read.error());
    // To a server that is none, nothing has been published either.
    if (!facts.offline && facts.personas == 0) {
        if (const Result<bool> is = registry.isRegistry(stop); is && !*is)
            return fail("registry/not-a-registry", {address.server()});
    }
    if (!read)
        return std::unexpected(read.error());
    if (!facts.offline) {
        const Result<bool> may = registry.mayPublish(stop);
        if (may)
            facts.canPublish = *may;
        else if (may.error().code == "http/unauthorized" || may.error().code == "http/forbidden")
            facts.canPublish = false;
        else if (may.error().code == "registry/cancelled")
            return std::unexpected(may.error());
    }
    facts.can = registry.capabilities();
    return facts;
}

/// What is said of a server that does not answer as a souls catalog does.
Error noCatalog(const RegistryAddress &address, const Error &why, const std::stop_token &stop)
{
    static const QByteArrayList foreign{"http/not-found",   "http/method",      "http/status",
                                        "net/wrong-type",   "net/invalid-json", "souls/bad-answer",
                                        "http/unauthorized"};
    if (!foreign.contains(why.code))
        return why;
    RegistryAddress other{.kind = RegistryAddress::Kind::Oci, .base = address.base};
    other.base.setPath({});
    if (const Result<bool> is = OciRegistry(other, nullptr).isRegistry(stop); is && *is)
        return {"registry/is-oci", {address.server()}, {}};
    return why.code == "http/unauthorized"
               ? why
               : Error{"registry/not-a-catalog", {address.server()}, {}};
}

Result<RegistryFacts> probeSouls(const RegistryAddress &address,
                                 const std::shared_ptr<const CredentialChain> &credentials,
                                 const std::stop_token &stop)
{
    const SoulsCatalog catalog(address.base, credentials);
    RegistryFacts facts;
    const auto entries = catalog.entries(stop);
    if (!entries)
        return std::unexpected(noCatalog(address, entries.error(), stop));
    facts.personas = qsizetype(entries->entries.size());
    facts.can = catalog.capabilities();
    facts.canPublish = false;
    const std::optional<Login> login = credentials->find(address.server());
    if (!login)
        return facts;
    const Result<SignedInAs> me = SoulsApi(address.base, soulsAccessOf(login)).me(stop);
    if (!me)
        return std::unexpected(me.error());
    facts.signedInAs = nameOf(*me);
    facts.canPublish = me->isCurator;
    return facts;
}

Result<RegistryFacts> probe(const RegistryAddress &address,
                            const std::shared_ptr<const CredentialChain> &credentials,
                            const OpenOptions &options, const std::stop_token &stop)
{
    switch (address.kind) {
    case RegistryAddress::Kind::Folder: return probeFolder(address);
    case RegistryAddress::Kind::Oci: return probeOci(address, credentials, options, stop);
    case RegistryAddress::Kind::Souls: return probeSouls(address, credentials, stop);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

std::unique_ptr<JobOf<RegistryFacts>> startProbe(const RegistryAddress &address,
                                                 std::shared_ptr<const CredentialChain> credentials,
                                                 const OpenOptions &options)
{
    return std::make_unique<JobOf<RegistryFacts>>(
        [address, credentials = std::move(credentials), options](const Progress &,
                                                                 const std::stop_token &stop) {
            Result<RegistryFacts> facts = probe(address, credentials, options, stop);
            if (facts && address.kind != RegistryAddress::Kind::Folder) {
                if (const Credentials *knowing = credentials->knowing(address.server()))
                    facts->loginSource = knowing->source();
            }
            return facts;
        });
}

} // namespace studio
