#pragma once

#include "checks/CheckContext.h"

#include <QHash>

namespace studio::lsp {

/// What checking an open document needs to know of files: configurations, the other agents of its
/// folder, skills. All of it is read when it is asked for and kept until the client says that files
/// have changed.
class Context
{
public:
    /// \a snapshot: the open document, which counts before its file.
    [[nodiscard]] CheckContext of(const Snapshot &snapshot);
    /// The names that `skills:` of that persona can hold.
    [[nodiscard]] QStringList skillsOf(const Snapshot &snapshot);
    void forget();

private:
    [[nodiscard]] FolderFacts &factsAround(const QString &path);

    Configurations m_configurations;
    QHash<QString, FolderFacts> m_folders;
};

} // namespace studio::lsp
