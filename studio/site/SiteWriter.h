#pragma once

#include "text/Result.h"

#include <QMutex>
#include <QSet>
#include <QStringList>
#include <optional>

namespace studio {

/// The name of the file in which a site keeps the list of its files.
inline constexpr char16_t siteManifest[] = u".persona-site.json";

/// The files that the manifest of a site names, as paths within it; nothing when there is no
/// manifest that can be read. Paths that lead out of the folder are left out.
[[nodiscard]] std::optional<QStringList> readSiteManifest(const QString &folder);

/// Writes the files of a site. A file is written whole or not at all, and only when its content is
/// another. write() may be called from several threads.
class SiteWriter
{
public:
    SiteWriter(const QString &folder, bool replace);

    /// Makes the folder and claims the files in it, so that a site that is not finished is known
    /// as one. \a planned: all that will be written.
    [[nodiscard]] Result<void> begin(const QStringList &planned);
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes);
    /// Removes what an earlier site had written and this one has not.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] int written() const { return m_written; }
    [[nodiscard]] int unchanged() const { return m_unchanged; }
    [[nodiscard]] int removed() const { return m_removed; }

private:
    [[nodiscard]] QString absolute(const QString &path) const;
    [[nodiscard]] Result<void> makeFolderOf(const QString &path);
    [[nodiscard]] Result<bool> put(const QString &path, const QByteArray &bytes);
    [[nodiscard]] Result<void> writeManifest(const QStringList &files);

    QString m_folder;
    bool m_replace;
    QSet<QString> m_before; ///< What the earlier site has written.
    QSet<QString> m_planned;
    QMutex m_mutex; ///< Guards what is below.
    QSet<QString> m_folders; ///< Those that are there and no links.
    int m_written = 0, m_unchanged = 0, m_removed = 0;
};

} // namespace studio
