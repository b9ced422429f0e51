#include "persona/Avatar.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s};

bool canBeShown(const QFileInfo &file, const QString &folder)
{
    if (!file.isFile() || file.size() > maximumAvatarSize || file.size() == 0)
        return false;
    // A link out of the folder would publish what is none of the persona's.
    const QString real = file.canonicalFilePath();
    return real.startsWith(QDir(folder).canonicalPath() + u'/');
}

QString firstOf(const QString &folder, const QString &base)
{
    for (const QString &ending : endings) {
        const QFileInfo file(base + u'.' + ending);
        if (canBeShown(file, folder))
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace

QString findAvatar(const QString &personaPath)
{
    if (personaPath.isEmpty())
        return {};
    const QFileInfo persona(personaPath);
    const QString folder = persona.absolutePath();
    const QString inFolder = folder + u"/avatar"_s;
    const bool alone = persona.fileName().compare("SOUL.md"_L1, Qt::CaseInsensitive) == 0;
    if (!alone) {
        const QString name = persona.completeBaseName();
        const QString beside = firstOf(folder, folder + u'/' + name + u".avatar"_s);
        return beside.isEmpty() ? firstOf(folder, inFolder + u'/' + name) : beside;
    }
    if (const QString beside = firstOf(folder, inFolder); !beside.isEmpty())
        return beside;
    QStringList patterns;
    for (const QString &ending : endings)
        patterns << u"*."_s + ending;
    const QFileInfoList files = QDir(inFolder).entryInfoList(patterns, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files.first(std::min<qsizetype>(files.size(), 20))) {
        if (canBeShown(file, folder))
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace studio
