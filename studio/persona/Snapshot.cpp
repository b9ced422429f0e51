#include "persona/Snapshot.h"

#include "format/OutlineUpdate.h"
#include "persona/NextSnapshot.h"

#include <QFileInfo>

namespace studio {

const Value *Snapshot::value(QStringView key) const
{
    if (const Value *read = reading.values.find(key))
        return read;
    const Entry *entry = frontmatter.find(key);
    return entry && entry->value ? &*entry->value : nullptr;
}

QString Snapshot::textOf(QStringView key) const
{
    const Value *found = value(key);
    return found ? found->asText() : QString();
}

SnapshotPtr makeSnapshot(QString text, const Encoding &encoding, QString path, quint64 revision)
{
    return nextSnapshot(nullptr, std::move(text), encoding, std::move(path), revision);
}

SnapshotPtr nextSnapshot(const Snapshot *before, QString text, const Encoding &encoding,
                         QString path, quint64 revision)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = revision;
    snapshot->path = std::move(path);
    snapshot->text = std::move(text);
    snapshot->encoding = encoding;
    refresh(snapshot->encoding, snapshot->text);
    snapshot->lines = LineIndex(snapshot->text);
    snapshot->frontmatter = parseFrontmatter(snapshot->text);
    snapshot->reading = readAsLoader(snapshot->text, snapshot->frontmatter,
                                     snapshot->encoding.lineEnd);
    const Span body = snapshot->frontmatter.body;
    snapshot->outline = before ? updateOutline(before->outline, before->text, snapshot->text, body)
                               : parseOutline(snapshot->text, body);
    snapshot->kind = recogniseKind(snapshot->path, snapshot->text, snapshot->frontmatter,
                                   snapshot->outline);
    return snapshot;
}

Result<SnapshotPtr> openSnapshot(const QString &path)
{
    Result<FileText> file = readFile(path);
    if (!file)
        return std::unexpected(file.error());
    return makeSnapshot(std::move(file->text), file->encoding, QFileInfo(path).absoluteFilePath());
}

} // namespace studio
