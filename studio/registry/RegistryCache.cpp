#include "registry/RegistryCache.h"

#include "registry/net/Http.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QDirIterator>
#include <QSaveFile>
#include <QStandardPaths>
#include <functional>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr quint32 magic = 0x50534c32; // "PSL2"
constexpr qint64 largestListing = 256 * 1024 * 1024;

void write(const QString &path, const QByteArray &bytes)
{
    // A cache that cannot be written is no error: it is only slower.
    if (!QDir().mkpath(QFileInfo(path).path()))
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

// In front of what no digest names. Against damage only, and four times as fast as SHA-256: a listing
// of 10,000 personas is 8 MB.
constexpr auto seal = QCryptographicHash::Blake2b_256;
constexpr qsizetype hashSize = 32;

QByteArray sealed(const QByteArray &content)
{
    return QCryptographicHash::hash(content, seal) + content;
}

bool isSealed(const QByteArray &bytes)
{
    return bytes.size() >= hashSize
           && QCryptographicHash::hash(QByteArrayView(bytes).sliced(hashSize), seal)
                  == QByteArrayView(bytes).first(hashSize);
}

/// The bytes of a file, marked as used just now. A damaged file is removed.
std::optional<QByteArray> readWhole(const QString &path,
                                    const std::function<bool(const QByteArray &)> &isWhole)
{
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return {};
    QByteArray bytes = file.readAll();
    if (!isWhole(bytes)) {
        file.remove();
        return {};
    }
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return bytes;
}

QDataStream &operator<<(QDataStream &out, const CatalogEntry &entry)
{
    return out << quint8(entry.kind) << entry.slug << entry.name << entry.tagline
               << entry.description << entry.category << entry.tags << entry.version
               << entry.versions << entry.license << entry.authors << entry.source << entry.created
               << entry.digest << entry.reference << entry.frameworks << entry.models
               << entry.firstPublished << entry.status << qint32(entry.downloads) << entry.rating;
}

QDataStream &operator>>(QDataStream &in, CatalogEntry &entry)
{
    quint8 kind = 0;
    qint32 downloads = -1;
    in >> kind >> entry.slug >> entry.name >> entry.tagline >> entry.description >> entry.category
        >> entry.tags >> entry.version >> entry.versions >> entry.license >> entry.authors
        >> entry.source >> entry.created >> entry.digest >> entry.reference >> entry.frameworks
        >> entry.models >> entry.firstPublished >> entry.status >> downloads >> entry.rating;
    entry.kind = Kind(std::min<quint8>(kind, quint8(allKinds.size() - 1)));
    entry.downloads = downloads;
    return in;
}

} // namespace

RegistryCache::RegistryCache(QString folder, qint64 mostBytes)
    : m_folder(std::move(folder))
    , m_mostBytes(mostBytes)
{
}

QString RegistryCache::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
           + u"/persona-studio/registry"_s;
}

QString RegistryCache::piecePath(const QString &digest) const
{
    // Digests come from servers: nothing but a digest may become a path.
    if (m_folder.isEmpty() || !isDigest(digest))
        return {};
    return m_folder + u"/pieces/"_s + digest.sliced(7, 2) + u'/' + digest.sliced(7);
}

QString RegistryCache::listingPath(const QString &address) const
{
    return m_folder.isEmpty() ? QString()
                              : m_folder + u"/listings/"_s + digestOf(address.toUtf8()).sliced(7);
}

std::optional<QByteArray> RegistryCache::piece(const QString &digest) const
{
    return readWhole(piecePath(digest),
                     [&](const QByteArray &bytes) { return digestOf(bytes) == digest; });
}

void RegistryCache::keep(const QString &digest, const QByteArray &bytes) const
{
    const QString path = piecePath(digest);
    if (!path.isEmpty() && !QFile::exists(path))
        put(path, bytes);
}

std::optional<QByteArray> RegistryCache::copy(const QString &name) const
{
    return readWhole(piecePath(digestOf(name.toUtf8())), isSealed)
        .transform([](const QByteArray &bytes) { return bytes.sliced(hashSize); });
}

void RegistryCache::keepCopy(const QString &name, const QByteArray &bytes) const
{
    if (const QString path = piecePath(digestOf(name.toUtf8())); !path.isEmpty())
        put(path, sealed(bytes));
}

void RegistryCache::put(const QString &path, const QByteArray &bytes) const
{
    write(path, bytes);
    const std::scoped_lock lock(m_mutex);
    if (m_bytes >= 0)
        m_bytes += bytes.size();
    if (m_bytes < 0 || m_bytes > m_mostBytes)
        makeRoom();
}

void RegistryCache::makeRoom() const
{
    QFileInfoList files;
    QDirIterator walk(m_folder + u"/pieces"_s, QDir::Files, QDirIterator::Subdirectories);
    m_bytes = 0;
    while (walk.hasNext()) {
        files += walk.nextFileInfo();
        m_bytes += files.last().size();
    }
    if (m_bytes <= m_mostBytes)
        return;
    std::ranges::sort(files, {}, [](const QFileInfo &file) { return file.lastModified(); });
    // More than is needed, so that this is not done at every piece.
    for (const QFileInfo &file : files) {
        if (m_bytes <= m_mostBytes * 3 / 4)
            break;
        if (QFile::remove(file.filePath()))
            m_bytes -= file.size();
    }
}

std::optional<RegistryCache::KnownListing> RegistryCache::listing(const QString &address) const
{
    QFile file(listingPath(address));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly)
        || file.size() > largestListing)
        return {};
    const QByteArray all = file.readAll();
    if (!isSealed(all))
        return {};
    QDataStream in(all.sliced(hashSize));
    in.setVersion(QDataStream::Qt_6_8);
    quint32 found = 0;
    KnownListing known;
    quint32 count = 0;
    in >> found >> known.validator >> known.listing.asOf >> count;
    if (found != magic)
        return {};
    known.listing.entries.resize(std::min<quint32>(count, quint32(all.size())));
    for (CatalogEntry &entry : known.listing.entries)
        in >> entry;
    return in.status() == QDataStream::Ok ? std::optional(std::move(known)) : std::nullopt;
}

std::optional<CatalogEntry> RegistryCache::entry(const QString &address, const QString &slug,
                                                 const QString &version) const
{
    const auto known = listing(address);
    if (!known)
        return {};
    for (const CatalogEntry &entry : known->listing.entries) {
        if (entry.slug == slug
            && (version.isEmpty() || version == "latest"_L1 || version == entry.version))
            return entry;
    }
    return {};
}

void RegistryCache::keepListing(const QString &address, const KnownListing &known) const
{
    const QString path = listingPath(address);
    if (path.isEmpty())
        return;
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    out << magic << known.validator << known.listing.asOf << quint32(known.listing.entries.size());
    for (const CatalogEntry &entry : known.listing.entries)
        out << entry;
    write(path, sealed(content));
}

Result<Fetched> nowOrKept(Result<Fetched> now, const std::function<std::optional<Fetched>()> &kept)
{
    if (now || !isOffline(now.error()))
        return now;
    if (auto earlier = kept())
        return *std::move(earlier);
    return now;
}

Result<Listing> keptListing(std::optional<RegistryCache::KnownListing> known, const Error &why)
{
    if (!known || why.code == "registry/cancelled")
        return std::unexpected(why);
    known->listing.isCached = true;
    known->listing.why = why;
    return std::move(known->listing);
}

} // namespace studio
