#pragma once

#include "persona/Snapshot.h"
#include "text/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <optional>
#include <vector>

namespace studio {

// The names of OCI (image-spec 1.1) and of the studio that an artifact is made of.
namespace oci {
inline constexpr QLatin1StringView manifestType("application/vnd.oci.image.manifest.v1+json");
inline constexpr QLatin1StringView indexType("application/vnd.oci.image.index.v1+json");
inline constexpr QLatin1StringView emptyType("application/vnd.oci.empty.v1+json");
inline constexpr QLatin1StringView personaType("application/vnd.personastudio.persona.v1");
inline constexpr QLatin1StringView catalogType("application/vnd.personastudio.catalog.v1");
inline constexpr QLatin1StringView title("org.opencontainers.image.title");
inline constexpr QLatin1StringView description("org.opencontainers.image.description");
inline constexpr QLatin1StringView version("org.opencontainers.image.version");
inline constexpr QLatin1StringView created("org.opencontainers.image.created");
inline constexpr QLatin1StringView licenses("org.opencontainers.image.licenses");
inline constexpr QLatin1StringView authors("org.opencontainers.image.authors");
inline constexpr QLatin1StringView source("org.opencontainers.image.source");
inline constexpr QLatin1StringView refName("org.opencontainers.image.ref.name");
inline constexpr QLatin1StringView kind("org.personastudio.kind");
inline constexpr QLatin1StringView slug("org.personastudio.slug");
inline constexpr QLatin1StringView tagline("org.personastudio.tagline");
inline constexpr QLatin1StringView category("org.personastudio.category");
inline constexpr QLatin1StringView tags("org.personastudio.tags"); ///< Joined with ','.
} // namespace oci

/// "sha256:" and 64 hexadecimal digits.
[[nodiscard]] QString digestOf(const QByteArray &bytes);
/// Whether the text is a digest in that form.
[[nodiscard]] bool isDigest(QStringView text);
/// Whether a slug can name a repository and begin a tag: [a-z0-9] words joined by single hyphens,
/// at most 100 characters, and not "catalog", which is the catalog's own repository.
[[nodiscard]] bool isPublishableSlug(QStringView slug);

/// A piece of an artifact: its bytes as they are stored under their digest.
struct Blob
{
    QString mediaType;
    QByteArray content;
    QString digest;
    QString title; ///< The file's name; empty for config and manifest.

    friend bool operator==(const Blob &, const Blob &) = default;
};

/// A file that is published along with the persona, such as the picture of its card.
struct Attachment
{
    QString fileName; ///< Of [A-Za-z0-9._-], without a leading dot; not the persona's own.
    QString mediaType;
    QByteArray content;
};

struct ArtifactOptions
{
    QString version = {}; ///< Empty: what the frontmatter says.
    QString slug = {};    ///< Empty: the persona's own.
    std::vector<Attachment> attachments = {};
    /// "draft", "published"; for registries that know drafts. Empty: what the persona says.
    QString status = {};
};

/// A persona as it is stored in any OCI registry: one manifest, the empty config, and a layer for
/// each file, the persona first. Made of the persona alone, so the same persona has the same
/// digest everywhere and at any time: `created` is the persona's own updatedAt, createdAt,
/// created or date, and left out when it has none.
struct Artifact
{
    Kind kind = Kind::Soul;
    QString slug;
    QString version;
    QMap<QString, QString> annotations; ///< Of the manifest.
    Blob manifest;
    Blob config;
    std::vector<Blob> layers;
    QString status = {}; ///< As it is wished for; no part of the content.

    [[nodiscard]] QString digest() const { return manifest.digest; }
    /// The bytes that a registry stores: manifest, config and layers.
    [[nodiscard]] qint64 totalSize() const;
};

/// Errors: registry/no-version (), registry/bad-version (version), registry/bad-slug (slug),
/// registry/bad-attachment (file name), registry/empty () for a persona without text.
[[nodiscard]] Result<Artifact> makeArtifact(const Snapshot &snapshot,
                                            const ArtifactOptions &options = {});

/// The descriptor of the persona among the layers of a manifest: the first that is Markdown by its
/// type, else by its name or any text; empty when there is none, as in what is no persona.
[[nodiscard]] QJsonObject personaLayerOf(const QByteArray &manifest);

/// The artifact as a registry has it already, with the manifest that is there; nothing where that
/// is of another text or says other things of it. Pictures do not count: a card is drawn with the
/// fonts of each system, so the same persona has another one elsewhere. They are left out of it.
[[nodiscard]] std::optional<Artifact> asItStands(const QByteArray &manifest,
                                                 const Artifact &artifact);

} // namespace studio
