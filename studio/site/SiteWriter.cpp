#include "site/SiteWriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString manifestName = QString::fromUtf16(siteManifest);

bool isPlainPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == "."_L1 || part == ".."_L1 || part.contains(u'\\')
               || part.contains(u':') || part.contains(QChar(u'\0'));
    });
}

} // namespace

std::optional<QStringList> readSiteManifest(const QString &folder)
{
    QFile file(QDir(folder).filePath(manifestName));
    constexpr qint64 largest = 64 * 1024 * 1024;
    if (!QFileInfo(file.fileName()).isFile() || file.size() > largest
        || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    if (manifest["generator"_L1].toString() != "Persona Studio"_L1)
        return std::nullopt;
    QStringList files;
    const QJsonArray listed = manifest["files"_L1].toArray();
    for (const QJsonValue &value : listed) {
        if (const QString path = value.toString(); isPlainPath(path))
            files << path;
    }
    return files;
}

SiteWriter::SiteWriter(const QString &folder, bool replace)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
    , m_replace(replace)
{
}

QString SiteWriter::absolute(const QString &path) const
{
    return m_folder + u'/' + path;
}

Result<void> SiteWriter::begin(const QStringList &planned)
{
    const std::optional<QStringList> before = readSiteManifest(m_folder);
    const QFileInfo folder(m_folder);
    if (folder.exists() && !folder.isDir())
        return fail("site/exists", {m_folder});
    if (!before && folder.exists() && !m_replace
        && !QDir(m_folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail("site/not-ours", {m_folder});
    if (!QDir().mkpath(m_folder))
        return fail("site/write", {m_folder, u"mkdir"_s});
    if (before)
        m_before = QSet<QString>(before->cbegin(), before->cend());
    m_planned = QSet<QString>(planned.cbegin(), planned.cend());
    // Someone's own file in a place that the site needs is found before anything is written.
    if (!m_replace) {
        for (const QString &path : planned) {
            if (!m_before.contains(path) && QFileInfo::exists(absolute(path)))
                return fail("site/exists", {absolute(path)});
        }
    }
    QSet<QString> all = m_before;
    all.unite(m_planned);
    return writeManifest(QStringList(all.cbegin(), all.cend()));
}

Result<void> SiteWriter::writeManifest(const QStringList &files)
{
    QStringList sorted = files;
    sorted.sort();
    const QJsonObject manifest{{u"generator"_s, u"Persona Studio"_s},
                               {u"format"_s, 1},
                               {u"files"_s, QJsonArray::fromStringList(sorted)}};
    const Result<bool> put = this->put(manifestName, QJsonDocument(manifest).toJson());
    return put ? Result<void>() : std::unexpected(put.error());
}

Result<void> SiteWriter::makeFolderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    QString at;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        at += (at.isEmpty() ? QString() : u"/"_s) + parts[i];
        {
            const QMutexLocker lock(&m_mutex);
            if (m_folders.contains(at))
                continue;
        }
        const QString folder = absolute(at);
        // A link would let the site write where nobody has said yes.
        if (QFileInfo(folder).isSymLink())
            return fail("site/outside", {folder});
        if (!QDir(folder).exists() && !QDir().mkdir(folder) && !QDir(folder).exists())
            return fail("site/write", {folder, u"mkdir"_s});
        const QMutexLocker lock(&m_mutex);
        m_folders.insert(at);
    }
    return {};
}

// Whether anything had to be written.
Result<bool> SiteWriter::put(const QString &path, const QByteArray &bytes)
{
    if (const Result<void> made = makeFolderOf(path); !made)
        return std::unexpected(made.error());
    const QString target = absolute(path);
    const QFileInfo present(target);
    if (present.isSymLink() || (present.exists() && !present.isFile()))
        return fail("site/exists", {target});
    if (present.exists() && present.size() == bytes.size()) {
        QFile file(target);
        if (file.open(QIODevice::ReadOnly) && file.readAll() == bytes)
            return false;
    }
    // Not QSaveFile: it waits for the disk at each file, and a site can be written again.
    QFile file(target + u".persona-new"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()
        || !file.flush()) {
        const QString reason = file.errorString();
        file.remove();
        return fail("site/write", {target, reason});
    }
    file.close();
    if (std::rename(QFile::encodeName(file.fileName()).constData(),
                    QFile::encodeName(target).constData())
        != 0) {
        file.remove();
        return fail("site/write", {target, u"rename"_s});
    }
    return true;
}

Result<void> SiteWriter::write(const QString &path, const QByteArray &bytes)
{
    Q_ASSERT(m_planned.contains(path));
    const Result<bool> put = this->put(path, bytes);
    if (!put)
        return std::unexpected(put.error());
    const QMutexLocker lock(&m_mutex);
    ++(*put ? m_written : m_unchanged);
    return {};
}

Result<void> SiteWriter::finish()
{
    QSet<QString> folders;
    for (const QString &path : std::as_const(m_before)) {
        if (m_planned.contains(path))
            continue;
        QString parent = path;
        bool linked = false;
        while (parent.contains(u'/')) {
            parent.truncate(parent.lastIndexOf(u'/'));
            linked = linked || QFileInfo(absolute(parent)).isSymLink();
            folders.insert(parent);
        }
        if (!linked && QFile::remove(absolute(path)))
            ++m_removed;
    }
    // The deepest first; a folder that still holds something stays.
    QStringList deepest(folders.cbegin(), folders.cend());
    std::ranges::sort(deepest, std::greater<>(),
                      [](const QString &path) { return path.count(u'/'); });
    for (const QString &folder : std::as_const(deepest))
        QDir().rmdir(absolute(folder));
    return writeManifest(QStringList(m_planned.cbegin(), m_planned.cend()));
}

} // namespace studio
