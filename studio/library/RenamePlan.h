#pragma once

#include "library/References.h"

#include <QHash>
#include <functional>
#include <memory>

namespace studio {

/// What a renaming makes of one file.
struct RenamedText
{
    QString path;    ///< Before the renaming.
    QString newPath; ///< The same unless the file moves.
    QString before;
    QString after;
    Encoding encoding;
    int references = 0; ///< Without its own name.
    bool isOpen = false; ///< Its text is that of an open persona.
    quint64 revision = 0; ///< Of that one.
};

/// A renaming with all that follows from it.
struct RenamePlan
{
    Renaming renaming;
    std::vector<RenamedText> texts; ///< The persona itself first, then others, then manifests.

    [[nodiscard]] int references() const;
};

/// Looks through every Markdown file below the roots, and through what says of personas where they
/// are and who may call them: manifestNames(). \a open: the texts that are open, by path; they count
/// in place of what is on disk. Errors: those of planOwnName().
[[nodiscard]] Result<RenamePlan> planRename(const Renaming &wanted, const QString &shownName,
                                            const QStringList &roots,
                                            const QHash<QString, SnapshotPtr> &open,
                                            const std::function<bool()> &abort = {});

/// The file name that goes with a new name: a file that was called by the persona's name, or by
/// what an address makes of it, follows; others stay.
[[nodiscard]] QString fileNameFor(const QString &oldPath, const QString &oldName,
                                  const QString &newName);
/// A path in that folder that nothing has yet: "name.md", "name-2.md" …
[[nodiscard]] QString freePath(const QString &folder, const QString &fileName);

} // namespace studio
