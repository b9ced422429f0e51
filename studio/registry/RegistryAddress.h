#pragma once

#include "text/Result.h"

#include <QString>
#include <QUrl>

namespace studio {

/// Where a registry is, read from what a person types.
///   oci://host[:port]/namespace[/deeper]   an OCI registry (ghcr.io/me is one, too)
///   https://host[/path]                    a souls catalog
///   a path, ~/path, file:///path           a folder; one that looks like a server only when it is
///                                          there, or with ./ before it
struct RegistryAddress
{
    enum class Kind { Folder, Oci, Souls };

    Kind kind = Kind::Folder;
    QString path = {};       ///< Of a folder: absolute, clean.
    QUrl base = {}; ///< Of a server: https://host[:port][/path], without a slash at its end.
    QString nameSpace = {}; ///< Of an OCI registry: "me/personas"

    /// As it is written, shown and compared: "oci://host/namespace", "https://…", the path.
    [[nodiscard]] QString toString() const;
    /// What credentials are kept under: "host[:port]"; empty for a folder.
    [[nodiscard]] QString server() const;

    friend bool operator==(const RegistryAddress &, const RegistryAddress &) = default;

    /// Servers are called by https; http is for this machine alone.
    /// Errors: address/empty (), address/bad (text), address/no-namespace (text: oci:// without
    /// one), address/bad-namespace (text), address/insecure (text: http to another machine),
    /// address/with-password (host), address/scheme (text, scheme), address/no-scheme (text: it
    /// looks like a server, but not like which kind).
    [[nodiscard]] static Result<RegistryAddress> parse(const QString &text);
};

} // namespace studio
