#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace studio {

/// A file or a folder that gets another path.
struct FileMove
{
    QString from;
    QString to;
    friend bool operator==(const FileMove &, const FileMove &) = default;
};

/// A file that gets another content, is made, or goes.
struct FileRewrite
{
    QString path;                     ///< Where it is when all moves are done.
    std::optional<QByteArray> before; ///< Nothing: it must not be there.
    std::optional<QByteArray> after;  ///< Nothing: it goes.
    friend bool operator==(const FileRewrite &, const FileRewrite &) = default;
};

/// Changes of files that are made all or not at all, and can be taken back as long as nobody else
/// has changed what they left. Absolute paths.
struct FileChanges
{
    std::vector<FileMove> moves;
    std::vector<FileRewrite> rewrites;
    bool movesComeFirst = true;

    [[nodiscard]] bool isEmpty() const { return moves.empty() && rewrites.empty(); }
    /// What leads back.
    [[nodiscard]] FileChanges reversed() const;
    /// Looks first whether every file is as expected, then changes them. Folders that are missing
    /// are made. Errors: changes/meanwhile (path: it is not what was expected), changes/exists
    /// (path), changes/move (path, reason), and those of FileTransaction. Nothing has changed
    /// then.
    [[nodiscard]] Result<void> apply() const;
};

} // namespace studio
