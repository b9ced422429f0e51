#include "library/RenamePlan.h"

#include "library/FolderWalk.h"
#include "library/ManifestReferences.h"
#include "library/PluginNames.h"
#include "persona/Identity.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <numeric>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The persona's own file; of a skill the one in its folder.
QString ownFile(const Renaming &renaming)
{
    return renaming.kind == Kind::Skill ? renaming.from + u"/SKILL.md"_s : renaming.from;
}

Result<RenamedText> rename(const Snapshot &snapshot, const Renaming &renaming,
                           const QString &shownName)
{
    RenamedText text{.path = snapshot.path,
                     .newPath = renaming.moved(snapshot.path),
                     .before = snapshot.text,
                     .after = snapshot.text,
                     .encoding = snapshot.encoding};
    const std::vector<Reference> references = findReferences(snapshot, renaming);
    text.references = int(references.size());
    text.after = editOf(references).appliedTo(snapshot.text);
    if (snapshot.path == ownFile(renaming) && !shownName.isEmpty()) {
        const SnapshotPtr there = makeSnapshot(text.after, snapshot.encoding, snapshot.path);
        const Result<TextEdit> named = planOwnName(*there, shownName);
        if (!named)
            return std::unexpected(named.error());
        text.after = named->appliedTo(text.after);
    }
    return text;
}

/// The folders above a persona that may say something of it: up to its repository, or the home.
QStringList foldersAbove(const QString &path)
{
    constexpr int most = 16;
    QStringList folders;
    QString folder = QFileInfo(path).path();
    while (folders.size() < most && folder.size() > 1) {
        folders += folder;
        if (folder == QDir::homePath() || QFileInfo::exists(folder + u"/.git"_s))
            break;
        folder = QFileInfo(folder).path();
    }
    return folders;
}

/// What names personas without being one, in those folders.
QStringList manifestsIn(const QStringList &folders, const std::function<bool()> &abort)
{
    QSet<QString> found;
    for (const QString &folder : folders) {
        if (abort && abort())
            break;
        for (const QString &name : manifestNames()) {
            const QString path = folder + u'/' + name;
            if (QFileInfo(path).isFile())
                found.insert(path);
        }
    }
    QStringList paths(found.begin(), found.end());
    paths.sort();
    return paths;
}

/// A file that cannot be read names nothing.
std::optional<RenamedText> followed(const QString &path, const Renaming &renaming)
{
    const Result<FileText> file = readFile(path);
    if (!file)
        return std::nullopt;
    const std::vector<Reference> found = findManifestReferences(file->text, path, renaming);
    if (found.empty())
        return std::nullopt;
    return RenamedText{.path = path,
                       .newPath = renaming.moved(path),
                       .before = file->text,
                       .after = editOf(found).appliedTo(file->text),
                       .encoding = file->encoding,
                       .references = int(found.size())};
}

} // namespace

int RenamePlan::references() const
{
    return std::accumulate(texts.begin(), texts.end(), 0,
                           [](int sum, const RenamedText &text) { return sum + text.references; });
}

Result<RenamePlan> planRename(const Renaming &wanted, const QString &shownName,
                              const QStringList &roots, const QHash<QString, SnapshotPtr> &open,
                              const std::function<bool()> &abort)
{
    Renaming renaming = wanted;
    if (renaming.kind == Kind::Agent && !renaming.oldName.isEmpty()) {
        renaming.oldFullName = pluginAgentName(renaming.from, renaming.oldName);
        renaming.newFullName = pluginAgentName(renaming.to, renaming.newName);
    }
    RenamePlan plan{renaming, {}};
    const QString own = ownFile(renaming);
    const FolderWalk walk = walkRoots(roots, {}, abort);
    QStringList paths = walk.files.keys();
    paths.removeAll(own);
    paths.sort();
    paths.prepend(own);
    for (const QString &path : std::as_const(paths)) {
        if (abort && abort())
            break;
        SnapshotPtr snapshot = open.value(path);
        const bool isOpen = snapshot != nullptr;
        if (!isOpen) {
            Result<SnapshotPtr> read = openSnapshot(path);
            if (!read && path == own)
                return std::unexpected(read.error());
            if (!read)
                continue;
            snapshot = *read;
        }
        Result<RenamedText> text = rename(*snapshot, renaming, shownName);
        if (!text)
            return std::unexpected(text.error());
        if (text->before == text->after && path != own)
            continue;
        text->isOpen = isOpen;
        text->revision = snapshot->revision;
        plan.texts.push_back(*std::move(text));
    }
    QStringList folders = walk.folders + foldersAbove(renaming.from);
    for (const auto &[from, to] : renaming.also)
        folders += foldersAbove(from);
    for (const QString &path : manifestsIn(folders, abort)) {
        if (auto text = followed(path, renaming))
            plan.texts.push_back(*std::move(text));
    }
    return plan;
}

QString fileNameFor(const QString &oldPath, const QString &oldName, const QString &newName)
{
    const QFileInfo file(oldPath);
    const QString base = file.completeBaseName();
    const QString slug = makeSlug(newName);
    if (base == oldName && newName == slug)
        return newName + u'.' + file.suffix();
    if (base == oldName || base == makeSlug(oldName))
        return slug + u'.' + file.suffix();
    return file.fileName();
}

QString freePath(const QString &folder, const QString &fileName)
{
    const QString base = fileName.section(u'.', 0, -2);
    const QString ending = fileName.section(u'.', -1);
    QString path = folder + u'/' + fileName;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder + u'/' + base + u'-' + QString::number(number) + u'.' + ending;
    return path;
}

} // namespace studio
