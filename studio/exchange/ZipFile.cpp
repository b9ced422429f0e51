#include "exchange/ZipFile.h"

#include "exchange/SafeFileName.h"

#include <KZip>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QtEndian>
#include <memory>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// What the archive's table of contents says of one entry. Read before anything is unpacked.
struct Listed
{
    QString name;
    qint64 packed = 0;
    qint64 size = 0;
    bool folder = false;
};

quint16 half(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 word(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 entrySignature = 0x02014b50;
constexpr qsizetype endSize = 22;
constexpr qsizetype entrySize = 46;

/// The end of the table of contents: in the last 64 KiB, before a comment.
qsizetype endOf(QByteArrayView archive)
{
    const qsizetype last = archive.size() - endSize;
    for (qsizetype at = last; at >= 0 && at >= last - 0xffff; --at) {
        if (word(archive, at) == endSignature
            && at + endSize + half(archive, at + 20) == archive.size())
            return at;
    }
    return -1;
}

bool isLink(quint16 madeBy, quint32 attributes)
{
    constexpr quint32 typeMask = 0170000;
    constexpr quint32 linkType = 0120000;
    const bool unixSystem = (madeBy >> 8) == 3 || (madeBy >> 8) == 19;
    return unixSystem && ((attributes >> 16) & typeMask) == linkType;
}

bool isSpecial(quint16 madeBy, quint32 attributes)
{
    const quint32 type = (attributes >> 16) & 0170000;
    const bool unixSystem = (madeBy >> 8) == 3 || (madeBy >> 8) == 19;
    return unixSystem && type != 0 && type != 0100000 && type != 0040000;
}

/// Why an entry's name cannot be trusted; an empty code when it can.
QByteArray objectionTo(const QString &name)
{
    if (name.contains(u'\\') || name.startsWith(u'/') || QDir::isAbsolutePath(name)
        || (name.size() > 1 && name[1] == u':'))
        return "zip/outside";
    QString path = name;
    if (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &part : path.split(u'/')) {
        if (part == u".." || part == u".")
            return "zip/outside";
        // Hidden folders are where personas live; all else must be a name on every system.
        const QString seen = part.startsWith(u'.') ? part.sliced(1) : part;
        if (seen.isEmpty() || part.toUtf8().size() > 255)
            return "zip/name";
        const bool control = std::ranges::any_of(part, [](QChar c) {
            return c.category() == QChar::Other_Control || u"<>:\"|?*"_s.contains(c);
        });
        // A device's name is changed by this, and so is nothing that is short and plain.
        const bool device = seen.size() < 40 && safeFileName(seen).contains(u'_')
                            && !seen.contains(u'_');
        if (control || device)
            return "zip/name";
    }
    return {};
}

Result<std::vector<Listed>> contentsOf(QByteArrayView archive, const ZipLimits &limits)
{
    const qsizetype end = endOf(archive);
    if (end < 0)
        return fail("zip/damaged");
    const qsizetype count = half(archive, end + 10);
    const qsizetype size = word(archive, end + 12);
    qsizetype at = word(archive, end + 16);
    // 0xffff and 0xffffffff point to the larger form, which nothing that small needs.
    if (count > limits.files)
        return fail("zip/too-many", {QString::number(limits.files)});
    if (at > end || size > end - at)
        return fail("zip/damaged");
    std::vector<Listed> listed;
    QSet<QString> seen;
    qint64 together = 0;
    for (qsizetype index = 0; index < count; ++index) {
        if (at + entrySize > end || word(archive, at) != entrySignature)
            return fail("zip/damaged");
        const qsizetype nameSize = half(archive, at + 28);
        const qsizetype next = at + entrySize + nameSize + half(archive, at + 30)
                               + half(archive, at + 32);
        if (next > end)
            return fail("zip/damaged");
        const QString name = QString::fromUtf8(archive.sliced(at + entrySize, nameSize));
        const quint16 madeBy = half(archive, at + 4);
        const quint32 attributes = word(archive, at + 38);
        if (isLink(madeBy, attributes))
            return fail("zip/link", {name});
        if (isSpecial(madeBy, attributes))
            return fail("zip/name", {name});
        if (half(archive, at + 8) & 1)
            return fail("zip/encrypted", {name});
        if (const QByteArray objection = objectionTo(name); !objection.isEmpty())
            return std::unexpected(Error{objection, {name}, {}});
        const Listed entry{name, word(archive, at + 20), word(archive, at + 24),
                           name.endsWith(u'/')};
        // Two names that are one on many systems: which would be read is chance.
        const QString place = name.normalized(QString::NormalizationForm_C).toCaseFolded();
        if (seen.contains(place) && !entry.folder)
            return fail("zip/twice", {name});
        seen.insert(place);
        together += entry.size;
        if (entry.size > limits.fileSize || together > limits.together)
            return fail("zip/too-large", {QString::number(limits.together)});
        if (entry.size > 1'000'000 && entry.size / limits.ratio > entry.packed)
            return fail("zip/bomb", {name});
        listed.push_back(entry);
        at = next;
    }
    return listed;
}

} // namespace

Result<QByteArray> writeZip(const std::vector<ExportFile> &files)
{
    std::vector<const ExportFile *> sorted;
    for (const ExportFile &file : files)
        sorted.push_back(&file);
    std::ranges::sort(sorted, {}, &ExportFile::path);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        return fail("zip/not-written");
    // The format's first moment, in local time as the format has it: the same bytes everywhere.
    const QDateTime time(QDate(1980, 1, 1), QTime(0, 0));
    zip.setExtraField(KZip::NoExtraField);
    for (const ExportFile *file : sorted) {
        if (!zip.writeFile(file->path, file->content, 0100644, {}, {}, time, time, time))
            return fail("zip/not-written");
    }
    if (!zip.close())
        return fail("zip/not-written");
    return bytes;
}

bool isZip(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06");
}

Result<std::vector<SourceFile>> readZip(const QByteArray &archive, const ZipLimits &limits)
{
    const Result<std::vector<Listed>> listed = contentsOf(archive, limits);
    if (!listed)
        return std::unexpected(listed.error());
    QBuffer buffer;
    buffer.setData(archive);
    KZip zip(&buffer);
    if (!buffer.open(QIODevice::ReadOnly) || !zip.open(QIODevice::ReadOnly) || !zip.directory())
        return fail("zip/damaged");
    std::vector<SourceFile> files;
    for (const Listed &entry : *listed) {
        if (entry.folder)
            continue;
        const KArchiveFile *file = zip.directory()->file(entry.name);
        if (!file)
            return fail("zip/damaged");
        if (!file->symLinkTarget().isEmpty())
            return fail("zip/link", {entry.name});
        const std::unique_ptr<QIODevice> content(file->createDevice());
        if (!content)
            return fail("zip/damaged");
        // One byte more than announced: a table of contents may lie.
        const QByteArray bytes = content->read(entry.size + 1);
        if (bytes.size() > entry.size)
            return fail("zip/bomb", {entry.name});
        if (bytes.size() < entry.size)
            return fail("zip/damaged");
        files.push_back({entry.name, bytes});
    }
    return files;
}

Result<std::vector<SourceFile>> readZipFile(const QString &path, const ZipLimits &limits)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fail("file/not-found", {path});
    if (!file.open(QIODevice::ReadOnly))
        return fail("file/no-permission", {path});
    if (file.size() > limits.together)
        return fail("zip/too-large", {QString::number(limits.together)});
    return readZip(file.readAll(), limits);
}

} // namespace studio
