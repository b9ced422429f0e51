#include "exchange/SkillFolder.h"

#include "exchange/SafeFileName.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace studio {

bool isPartOfSkill(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return std::ranges::all_of(parts, [](const QString &part) {
        return !part.startsWith(u'.') && safeFileName(part) == part;
    });
}

Result<std::vector<ExportFile>> skillFiles(const QString &path, const QString &target, qint64 limit)
{
    const QFileInfo skill(path);
    if (skill.fileName() != u"SKILL.md" || !skill.isFile())
        return std::vector<ExportFile>{};
    const QDir root(skill.absolutePath());
    QStringList found;
    QDirIterator walk(root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString relative = root.relativeFilePath(walk.next());
        if (relative == u"SKILL.md" || !isPartOfSkill(relative))
            continue;
        if (size_t(found.size()) >= mostSkillFiles)
            return fail("export/too-large", {target, QString::number(limit)});
        found += relative;
    }
    found.sort();
    std::vector<ExportFile> files;
    qint64 together = 0;
    for (const QString &relative : std::as_const(found)) {
        QFile file(root.filePath(relative));
        if (!file.open(QIODevice::ReadOnly))
            return fail("file/no-permission", {file.fileName()});
        const QByteArray content = file.read(limit - together + 1);
        together += content.size();
        if (together > limit)
            return fail("export/too-large", {target, QString::number(limit)});
        files.push_back({relative, content});
    }
    return files;
}

} // namespace studio
