#pragma once

#include "SharedFiles.h"
#include "registry/LayoutFolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace tests {

inline QString soulText(const QString &name, const QString &version,
                        const QString &line = QStringLiteral("You keep the desk."))
{
    return QStringLiteral(
               "---\nname: %1\ntagline: Tagline of %1.\nversion: %2\nlicense: MIT\n---\n\n"
               "# Identity\n\n%3\n")
        .arg(name, version, line);
}

inline studio::Artifact artifactOf(const QString &text)
{
    return *studio::makeArtifact(*studio::makeSnapshot(text, {}, QStringLiteral("/p/SOUL.md")));
}

inline studio::Artifact artifact(const QString &name, const QString &version,
                                 const QString &line = QStringLiteral("You keep the desk."))
{
    return artifactOf(soulText(name, version, line));
}

/// The same persona with a picture of its card.
inline studio::Artifact artifactWithPicture(const QString &name, const QString &version,
                                            const QByteArray &picture)
{
    return *studio::makeArtifact(
        *studio::makeSnapshot(soulText(name, version), {}, QStringLiteral("/p/SOUL.md")),
        {.attachments = {{QStringLiteral("card.png"), QStringLiteral("image/png"), picture}}});
}

inline QStringList allFilesIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += QDir(folder).relativeFilePath(walk.next());
    files.sort();
    return files;
}

} // namespace tests
