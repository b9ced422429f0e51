#pragma once

#include <QString>
#include <optional>

namespace studio {

/// What a catalog site itself says on a soul's page.
enum class SiteLine {
    None,
    BackLink, ///< "← All souls"
    Button,   ///< "Download", "Copy"
    Counter,  ///< "1.2k downloads", "★ 4.8 (12)"
    Claim,    ///< "Claim authorship"
    ClaimText, ///< The explanation below it
    Footer,   ///< "© 2026", "Privacy"
};

/// None for a line that the soul says itself.
[[nodiscard]] SiteLine siteLine(const QString &line);

/// A field of the catalog that a line of the page's head shows: "v1.2.0", "by @someone".
struct PageField
{
    QString key;
    QString value;
};

/// Nothing for a line that is no such field.
[[nodiscard]] std::optional<PageField> pageField(const QString &line);

} // namespace studio
