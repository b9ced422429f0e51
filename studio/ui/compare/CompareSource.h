#pragma once

#include "text/Result.h"
#include "ui/dialogs/Background.h"

#include <QByteArray>
#include <functional>
#include <vector>

namespace studio {

struct Publication;

/// What a persona is compared with: bytes, and what they are.
struct ComparedBytes
{
    QString label; ///< "On disk", "1a2b3c4 · Begin", "1.2.0 in My catalog"
    QByteArray content;
};

/// A place that has another version of a persona.
struct CompareSource
{
    using Then = std::function<void(const Result<ComparedBytes> &)>;

    QString id;    ///< "disk", "head", "published:ADDRESS", "newer:ADDRESS", "file:PATH"
    QString label; ///< As it is chosen.
    /// Reads it beside the window and calls back in the caller's thread.
    std::function<void(Background &, Then)> read;
    /// Called when something of it has been taken over.
    std::function<void()> taken = {};
};

[[nodiscard]] CompareSource diskSource(const QString &path);
[[nodiscard]] CompareSource headSource(const QString &path);
[[nodiscard]] CompareSource fileSource(const QString &path);
/// Where the file was published, the latest place first; a server is asked when it is read.
[[nodiscard]] std::vector<CompareSource> publishedSources(const QString &path);
/// The later version that a registry has of the file. What is taken over of it counts as an update:
/// the file is remembered to come from that version.
[[nodiscard]] CompareSource newerSource(const Publication &publication, const QString &path);

} // namespace studio
