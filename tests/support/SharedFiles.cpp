#include "SharedFiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace tests {

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("PERSONA_SHARED");
    const QDir folder(named.isEmpty() ? QStringLiteral(PERSONA_SOURCE_DIR "/../shared") : named);
    return folder.exists() ? folder.canonicalPath() : QString();
}

QStringList corpusFiles(const QString &part)
{
    QStringList files;
    if (sharedFolder().isEmpty())
        return files;
    QDirIterator walk(sharedFolder() + QStringLiteral("/corpus/") + part, {QStringLiteral("*.md")},
                      QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files += walk.next();
    files.sort();
    return files;
}

QString seed(const QString &name)
{
    return sharedFolder().isEmpty() ? QString() : sharedFolder() + QStringLiteral("/seeds/") + name;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace tests
