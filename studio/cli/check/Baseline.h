#pragma once

#include "cli/check/CheckedFile.h"

#include <QHash>

namespace studio::cli {

/// Findings that are known and shall not be told again: a file that a project keeps. It names
/// files relative to its own folder and findings by their fingerprints, with how many there are,
/// so lines may move and findings may go; a new one of the same kind is told.
class Baseline
{
public:
    /// Errors: as readFile(); cli/baseline (path: it is none).
    [[nodiscard]] static Result<Baseline> read(const QString &path);
    /// Of all findings of these files; sorted, so that its own changes are easy to read.
    [[nodiscard]] static QByteArray written(const QString &path,
                                            const std::vector<CheckedFile> &files);

    /// Of each finding of a file whether it is known.
    [[nodiscard]] std::vector<bool> known(const QString &path, const Snapshot &snapshot,
                                          const std::vector<Diagnostic> &diagnostics) const;

private:
    QString m_folder;
    QHash<QString, QHash<QByteArray, int>> m_files;
};

} // namespace studio::cli
