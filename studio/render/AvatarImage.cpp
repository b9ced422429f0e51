#include "render/AvatarImage.h"

#include "persona/Avatar.h"

#include <QBuffer>
#include <QCache>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int maximumSide = 4096;
constexpr int keptKilobytes = 16 * 1024;

QImage decode(const QString &path, int pixels)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumAvatarSize)
        return {};
    QByteArray bytes = file.read(maximumAvatarSize + 1);
    if (bytes.size() > maximumAvatarSize)
        return {};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    // The content decides. Whatever else a plugin could read (SVG above all) is none of it.
    reader.setDecideFormatFromContent(true);
    static const QByteArrayList known{"png", "jpeg", "jpg", "webp"};
    if (!known.contains(reader.format()))
        return {};
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || std::max(size.width(), size.height()) > maximumSide)
        return {};
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return {};
    const int side = std::min(image.width(), image.height());
    image = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    return image.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

QImage avatarImage(const QString &file, int pixels)
{
    if (file.isEmpty() || pixels < 1)
        return {};
    static QMutex mutex;
    static QCache<QString, QImage> kept(keptKilobytes);
    const QFileInfo info(file);
    const QString key = u"%1\n%2\n%3\n%4"_s.arg(file)
                            .arg(pixels)
                            .arg(info.size())
                            .arg(info.lastModified().toMSecsSinceEpoch());
    {
        const QMutexLocker lock(&mutex);
        if (const QImage *image = kept.object(key))
            return *image;
    }
    const QImage image = decode(file, pixels);
    const QMutexLocker lock(&mutex);
    kept.insert(key, new QImage(image), 1 + int(image.sizeInBytes() / 1024));
    return image;
}

QByteArray avatarPng(const QString &file, int pixels)
{
    const QImage image = avatarImage(file, pixels);
    if (image.isNull())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace studio
