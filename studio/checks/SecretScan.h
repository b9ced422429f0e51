#pragma once

#include "text/Span.h"

#include <QString>
#include <vector>

namespace studio {

/// The places of a text that look like a secret which must not be published: keys and tokens of
/// services by their prefixes, private keys, passwords in addresses, and long random values that
/// are assigned to a name such as `api_key`. Examples and placeholders ("sk-…", "${TOKEN}",
/// "AKIAIOSFODNN7EXAMPLE") are none. Sorted, without overlaps; each span is the secret alone.
///
/// The shapes are those that the services document and public scanners use, as of August 2026.
[[nodiscard]] std::vector<Span> findSecrets(QStringView text);

/// A secret as it may be shown: "ghp_…f3Qz"; never more than its first and last four characters.
[[nodiscard]] QString maskedSecret(QStringView secret);

} // namespace studio
