#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>
#include <memory>
#include <vector>

namespace studio {

/// Files that change together or not at all. put() and remove() only prepare: the contents wait on
/// the disk beside their places. commit() gives them their names; when one of them fails, those
/// before it are taken back. What has been prepared and not committed leaves nothing behind.
/// Errors: export/no-permission (path), export/disk-full (path), export/write (path, reason).
class FileTransaction
{
public:
    FileTransaction();
    ~FileTransaction();
    Q_DISABLE_COPY_MOVE(FileTransaction)

    /// Makes the folders that are missing as well.
    [[nodiscard]] Result<void> put(const QString &path, const QByteArray &content);
    [[nodiscard]] Result<void> remove(const QString &path);
    [[nodiscard]] Result<void> commit();

    /// The folders that put() has made, those above first.
    [[nodiscard]] QStringList madeFolders() const { return m_madeFolders; }

private:
    class Change;

    [[nodiscard]] Result<void> makeFolder(const QString &path);

    std::vector<std::unique_ptr<Change>> m_changes;
    QStringList m_madeFolders;
    QSet<QString> m_knownFolders; ///< They are there.
    QString m_unsynced; ///< A folder with contents that the disk may not have yet.
    bool m_committed = false;
};

} // namespace studio
