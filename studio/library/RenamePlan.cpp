#include "library/RenamePlan.h"

#include "library/FolderWalk.h"
#include "persona/Identity.h"

#include <QFileInfo>
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

} // namespace

int RenamePlan::references() const
{
    return std::accumulate(texts.begin(), texts.end(), 0,
                           [](int sum, const RenamedText &text) { return sum + text.references; });
}

Result<RenamePlan> planRename(const Renaming &renaming, const QString &shownName,
                              const QStringList &roots, const QHash<QString, SnapshotPtr> &open,
                              const std::function<bool()> &abort)
{
    RenamePlan plan{renaming, {}};
    const QString own = ownFile(renaming);
    QStringList paths = walkRoots(roots, {}, abort).files.keys();
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
