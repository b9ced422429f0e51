#include "registry/OpenRegistry.h"

#include "registry/LayoutFolder.h"
#include "registry/OciRegistry.h"
#include "registry/SoulsCatalog.h"
#include "registry/auth/Credentials.h"

namespace studio {

Result<std::unique_ptr<Registry>> openRegistry(const RegistryAddress &address,
                                               std::shared_ptr<const Credentials> credentials,
                                               const OpenOptions &options)
{
    switch (address.kind) {
    case RegistryAddress::Kind::Folder: return std::make_unique<LayoutFolder>(address.path);
    case RegistryAddress::Kind::Oci:
        return std::make_unique<OciRegistry>(address, std::move(credentials),
                                             OciOptions{.cacheFolder = options.cacheFolder});
    case RegistryAddress::Kind::Souls: {
        auto catalog = std::make_unique<SoulsCatalog>(address.base, std::move(credentials),
                                                      options.cacheFolder);
        catalog->setKnownIds(options.knownIds);
        return catalog;
    }
    }
    Q_UNREACHABLE_RETURN(fail("registry/unsupported", {address.toString()}));
}

Result<std::unique_ptr<Registry>> openRegistry(const QString &address,
                                               std::shared_ptr<const Credentials> credentials,
                                               const OpenOptions &options)
{
    const Result<RegistryAddress> parsed = RegistryAddress::parse(address);
    if (!parsed)
        return std::unexpected(parsed.error());
    return openRegistry(*parsed, std::move(credentials), options);
}

} // namespace studio
