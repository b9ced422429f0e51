#include "exchange/PictureSize.h"

#include <QtEndian>

namespace studio {

namespace {

quint32 big32(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

quint32 big16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

quint32 little16(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

/// The size stands in the frame header, behind any number of other segments.
QSize jpegSize(QByteArrayView bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size() && uchar(bytes[at]) == 0xff) {
        const uchar marker = uchar(bytes[at + 1]);
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8
                           && marker != 0xcc;
        if (frame)
            return {int(big16(bytes, at + 7)), int(big16(bytes, at + 5))};
        at += marker == 0xff ? 1 : 2 + qsizetype(big16(bytes, at + 2));
    }
    return {};
}

/// The three kinds of WebP each have their own first chunk.
QSize webpSize(QByteArrayView bytes)
{
    const QByteArrayView chunk = bytes.sliced(12, 4);
    if (chunk == "VP8X") {
        const auto three = [&](qsizetype at) {
            return int(uchar(bytes[at]) | uchar(bytes[at + 1]) << 8 | uchar(bytes[at + 2]) << 16);
        };
        return {three(24) + 1, three(27) + 1};
    }
    if (chunk == "VP8L") {
        const quint32 bits = qFromLittleEndian<quint32>(bytes.data() + 21);
        return {int(bits & 0x3fff) + 1, int(bits >> 14 & 0x3fff) + 1};
    }
    if (chunk == "VP8 ")
        return {int(little16(bytes, 26) & 0x3fff), int(little16(bytes, 28) & 0x3fff)};
    return {};
}

} // namespace

QSize pictureSize(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n") && bytes.size() >= 24)
        return {int(big32(bytes, 16)), int(big32(bytes, 20))};
    if (bytes.startsWith("\xff\xd8"))
        return jpegSize(bytes);
    if (bytes.startsWith("RIFF") && bytes.size() >= 30 && bytes.sliced(8, 4) == "WEBP")
        return webpSize(bytes);
    return {};
}

} // namespace studio
