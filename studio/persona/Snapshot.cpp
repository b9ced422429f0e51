#include "persona/Snapshot.h"

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
    snapshot->outline = parseOutline(snapshot->text, snapshot->frontmatter.body);
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
