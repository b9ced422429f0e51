#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QDateTime>

namespace studio {

/// A file as the last commit of its repository has it.
struct GitVersion
{
    QByteArray content;
    QString commit;  ///< Its short id.
    QString summary; ///< The first line of its message.
    QDateTime when;
};

/// Whether this program was built with what reads repositories.
[[nodiscard]] bool knowsGit();
/// Whether the file lies in the working folder of a repository. Looks at names of folders only.
[[nodiscard]] bool isInRepository(const QString &path);
/// The file at HEAD. Reads the repository and changes nothing in it. Errors: git/none (path: it
/// lies in no repository), git/no-commit (path), git/not-in-head (path), git/failed (path, reason).
[[nodiscard]] Result<GitVersion> readHead(const QString &path);

} // namespace studio
