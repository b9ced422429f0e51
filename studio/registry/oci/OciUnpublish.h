#pragma once

#include "registry/oci/CatalogOnServer.h"

namespace studio {

/// Takes a persona, or one version of it, out of a namespace: first what names it (`latest`, the
/// catalog), then the manifests, where the server deletes any. Brought to its end once begun.
/// Errors: registry/no-such-persona (slug), registry/no-such-version (slug, version),
/// registry/cancelled, and those of the client.
[[nodiscard]] Result<Unpublished> unpublishFrom(OciClient &client, const CatalogOnServer &catalog,
                                                const QString &slug, const QString &version);

} // namespace studio
