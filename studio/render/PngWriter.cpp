#include "render/PngWriter.h"

#include <QImage>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Even grounds shrink to nothing at any level; higher ones take longer to find no more.
constexpr int compressionLevel = 2;
constexpr size_t mostColors = 256;
enum ColorType : char { Palette = 3, Rgba = 6 };

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < table.size(); ++n) {
        quint32 rest = n;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest & 1) != 0 ? 0xedb88320U ^ (rest >> 1) : rest >> 1;
        table[n] = rest;
    }
    return table;
}();

quint32 crcOf(QByteArrayView bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = crcTable[(crc ^ quint8(byte)) & 0xffU] ^ (crc >> 8);
    return ~crc;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

void addChunk(QByteArray &png, QByteArrayView type, const QByteArray &data)
{
    png += number(quint32(data.size()));
    const qsizetype begin = png.size();
    png += type;
    png += data;
    png += number(crcOf(QByteArrayView(png).sliced(begin)));
}

/// The colours of a drawing that has few of them, and the number of each pixel's.
struct Indexed
{
    std::vector<quint32> colors; ///< In the order of their bytes in memory.
    QByteArray rows;             ///< A byte a pixel, each row behind the byte of its filter.
};

/// Colours by their bytes; drawings ask for the same one many times in a row.
class ColorNumbers
{
public:
    /// Nothing when there are too many.
    std::optional<quint8> of(quint32 color)
    {
        size_t slot = (color * 0x9e3779b1U) >> 22;
        while (m_used[slot] != 0) {
            if (m_slots[slot] == color)
                return quint8(m_used[slot] - 1);
            slot = (slot + 1) % m_slots.size();
        }
        if (colors.size() == mostColors)
            return {};
        colors.push_back(color);
        m_slots[slot] = color;
        m_used[slot] = quint16(colors.size());
        return quint8(colors.size() - 1);
    }

    std::vector<quint32> colors;

private:
    std::array<quint32, 1024> m_slots{};
    std::array<quint16, 1024> m_used{}; ///< The colour's number and one; 0: free.
};

std::optional<Indexed> indexed(const QByteArray &pixels, qsizetype length)
{
    const qsizetype width = length / 4;
    const qsizetype count = pixels.size() / length;
    ColorNumbers numbers;
    QByteArray rows((width + 1) * count, Qt::Uninitialized);
    char *out = rows.data();
    quint32 last = 0;
    std::optional<quint8> number;
    for (qsizetype y = 0; y < count; ++y) {
        const auto *row = reinterpret_cast<const quint32 *>(pixels.constData() + y * length);
        *out++ = 0; // no filter: the numbers of colours are no amounts
        for (qsizetype x = 0; x < width; ++x) {
            if (!number || row[x] != last) {
                last = row[x];
                number = numbers.of(last);
                if (!number)
                    return {};
            }
            *out++ = char(*number);
        }
    }
    return Indexed{std::move(numbers.colors), std::move(rows)};
}

/// Each row behind the byte of its filter: none. Drawings repeat pixels and rows as they are, and
/// differences of them would only hide that.
QByteArray plainRows(const QByteArray &pixels, qsizetype length)
{
    const qsizetype count = pixels.size() / length;
    QByteArray rows((length + 1) * count, Qt::Uninitialized);
    char *out = rows.data();
    for (qsizetype row = 0; row < count; ++row) {
        *out++ = 0;
        std::memcpy(out, pixels.constData() + row * length, size_t(length));
        out += length;
    }
    return rows;
}

/// The bytes of red, green, blue and alpha of each pixel, rows without room between them. Taken in
/// pieces that Qt does not divide among threads: many pictures are made side by side already.
QByteArray pixelsOf(const QImage &image)
{
    constexpr int pieceRows = 16;
    const qsizetype length = qsizetype(image.width()) * 4;
    QByteArray pixels(length * image.height(), Qt::Uninitialized);
    for (int y = 0; y < image.height(); y += pieceRows) {
        const int rows = qMin(pieceRows, image.height() - y);
        const QImage piece(image.constScanLine(y), image.width(), rows, image.bytesPerLine(),
                           image.format());
        const QImage converted = piece.convertToFormat(QImage::Format_RGBA8888);
        for (int row = 0; row < rows; ++row)
            std::memcpy(pixels.data() + (y + row) * length, converted.constScanLine(row),
                        size_t(length));
    }
    return pixels;
}

QByteArray header(const QImage &image, ColorType type)
{
    return number(quint32(image.width())) + number(quint32(image.height())) + QByteArray{"\x08", 1}
           + QByteArray(1, type) + QByteArray(3, '\0');
}

/// Texts in Latin-1 are readable for every program; others need the newer chunk.
void addTexts(QByteArray &png, const QImage &image)
{
    for (const QString &key : image.textKeys()) {
        const QString text = image.text(key);
        const QByteArray name = key.toLatin1().left(79) + '\0';
        const bool latin = std::ranges::all_of(
            text, [](QChar c) { return c == u'\n' || (c >= u' ' && c.unicode() < 0x100); });
        if (latin)
            addChunk(png, "tEXt", name + text.toLatin1());
        else
            addChunk(png, "iTXt", name + QByteArray(4, '\0') + text.toUtf8());
    }
}

/// As zlib writes it; qCompress() puts the size before it.
QByteArray deflated(const QByteArray &rows)
{
    return qCompress(rows, compressionLevel).sliced(4);
}

} // namespace

QByteArray pngOf(const QImage &image)
{
    if (image.isNull())
        return {};
    const qsizetype length = qsizetype(image.width()) * 4;
    const QByteArray pixels = pixelsOf(image);
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    const std::optional<Indexed> few = indexed(pixels, length);
    addChunk(png, "IHDR", header(image, few ? Palette : Rgba));
    if (few) {
        QByteArray colors;
        QByteArray alphas;
        for (const quint32 &color : few->colors) {
            std::array<char, 4> bytes{};
            std::memcpy(bytes.data(), &color, bytes.size());
            colors.append(bytes.data(), 3);
            alphas.append(bytes[3]);
        }
        addChunk(png, "PLTE", colors);
        addChunk(png, "tRNS", alphas);
    }
    addChunk(png, "pHYs",
             number(quint32(image.dotsPerMeterX())) + number(quint32(image.dotsPerMeterY()))
                 + QByteArray("\x01", 1));
    addTexts(png, image);
    addChunk(png, "IDAT", deflated(few ? few->rows : plainRows(pixels, length)));
    addChunk(png, "IEND", {});
    return png;
}

} // namespace studio
