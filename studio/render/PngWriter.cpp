#include "render/PngWriter.h"

#include <QImage>
#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <optional>
#include <png.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Even grounds shrink to nothing at any level; higher ones take longer to find no more.
constexpr int compressionLevel = 2;
constexpr size_t compressionBuffer = 64 * 1024; ///< Bytes; pictures of this kind fit into one.
constexpr size_t mostColors = 256;
constexpr qsizetype longestTextKey = 79; ///< Bytes, as ISO/IEC 15948 has it.

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

struct Palette
{
    std::vector<png_color> colors;
    std::vector<png_byte> alphas;
};

/// What is handed to libpng: rows without room between them, and what stands before them.
struct Parts
{
    png_uint_32 width = 0;
    png_uint_32 height = 0;
    qsizetype length = 0; ///< Of a row, in bytes.
    QByteArray rows;
    Palette palette; ///< Without colours, \a rows hold red, green, blue and alpha of each pixel.
    png_uint_32 dotsPerMeterX = 0;
    png_uint_32 dotsPerMeterY = 0;
    std::vector<png_text> texts;
};

/// The image's pixels as red, green, blue and alpha. Taken in pieces that Qt does not divide among
/// threads: many pictures are made side by side already.
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

Palette paletteOf(const std::vector<quint32> &colors, QImage::Format format)
{
    const QImage given(reinterpret_cast<const uchar *>(colors.data()), int(colors.size()), 1,
                       format);
    const QByteArray pixels = pixelsOf(given);
    Palette palette;
    for (qsizetype at = 0; at < pixels.size(); at += 4) {
        palette.colors.push_back(
            {png_byte(pixels[at]), png_byte(pixels[at + 1]), png_byte(pixels[at + 2])});
        palette.alphas.push_back(png_byte(pixels[at + 3]));
    }
    return palette;
}

/// The number of each pixel's colour, a byte each; nothing when there are too many colours.
/// \a image has 32 bits a pixel; that two of its colours may be one in the PNG does no harm.
bool takeNumbers(const QImage &image, Parts &parts)
{
    ColorNumbers numbers;
    QByteArray rows(qsizetype(image.width()) * image.height(), Qt::Uninitialized);
    char *out = rows.data();
    quint32 last = 0;
    std::optional<quint8> number;
    for (int y = 0; y < image.height(); ++y) {
        const auto *row = reinterpret_cast<const quint32 *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (!number || row[x] != last) {
                last = row[x];
                number = numbers.of(last);
                if (!number)
                    return false;
            }
            *out++ = char(*number);
        }
    }
    parts.length = image.width();
    parts.rows = std::move(rows);
    parts.palette = paletteOf(numbers.colors, image.format());
    return true;
}

Parts partsOf(const QImage &image)
{
    Parts parts;
    parts.width = png_uint_32(image.width());
    parts.height = png_uint_32(image.height());
    parts.dotsPerMeterX = png_uint_32(image.dotsPerMeterX());
    parts.dotsPerMeterY = png_uint_32(image.dotsPerMeterY());
    const QImage wide = image.depth() == 32
                            ? image
                            : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (!takeNumbers(wide, parts)) {
        parts.length = qsizetype(image.width()) * 4;
        parts.rows = pixelsOf(wide);
    }
    return parts;
}

/// The bytes that the texts handed to libpng point to.
struct TextBytes
{
    QByteArray key;
    QByteArray text;
    bool latin = false;
};

/// Texts in Latin-1 are readable for every program; others need the newer chunk.
std::vector<TextBytes> textsOf(const QImage &image)
{
    std::vector<TextBytes> texts;
    for (const QString &key : image.textKeys()) {
        const QString text = image.text(key);
        const bool latin = std::ranges::all_of(
            text, [](QChar c) { return c == u'\n' || (c >= u' ' && c.unicode() < 0x100); });
        const QByteArray name = key.toLatin1().trimmed().left(longestTextKey);
        if (!name.isEmpty())
            texts.push_back({name, latin ? text.toLatin1() : text.toUtf8(), latin});
    }
    return texts;
}

png_text pngText(TextBytes &bytes)
{
    png_text text{};
    text.compression = bytes.latin ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
    text.key = bytes.key.data();
    text.text = bytes.text.data();
    (bytes.latin ? text.text_length : text.itxt_length) = size_t(bytes.text.size());
    return text;
}

void append(png_structp png, png_bytep bytes, size_t length)
{
    static_cast<QByteArray *>(png_get_io_ptr(png))
        ->append(reinterpret_cast<const char *>(bytes), qsizetype(length));
}

void flush(png_structp /*png*/) { }

[[noreturn]] void giveUp(png_structp png, png_const_charp /*message*/)
{
    png_longjmp(png, 1);
}

void passOver(png_structp /*png*/, png_const_charp /*message*/) { }

/// libpng's two structures; freed together.
class PngStructs
{
public:
    PngStructs()
        : png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, giveUp, passOver))
        , info(png ? png_create_info_struct(png) : nullptr)
    {
    }
    ~PngStructs() { png_destroy_write_struct(&png, &info); }
    Q_DISABLE_COPY_MOVE(PngStructs)

    png_structp png;
    png_infop info;
};

/// No filters: numbers of colours are no amounts, and drawings repeat pixels and rows as they are,
/// which differences would only hide.
void setUp(const PngStructs &to, const Parts &parts)
{
    const bool few = !parts.palette.colors.empty();
    png_set_IHDR(to.png, to.info, parts.width, parts.height, 8,
                 few ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(to.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(to.png, compressionLevel);
    png_set_compression_buffer_size(to.png, compressionBuffer);
    if (few) {
        const int count = int(parts.palette.colors.size());
        png_set_PLTE(to.png, to.info, parts.palette.colors.data(), count);
        png_set_tRNS(to.png, to.info, parts.palette.alphas.data(), count, nullptr);
    }
    png_set_pHYs(to.png, to.info, parts.dotsPerMeterX, parts.dotsPerMeterY, PNG_RESOLUTION_METER);
    png_set_text(to.png, to.info, parts.texts.data(), int(parts.texts.size()));
}

/// libpng leaves by a long jump when it fails: from here down, nothing may be in need of a
/// destructor.
bool write(const PngStructs &to, const Parts &parts)
{
    if (setjmp(png_jmpbuf(to.png)) != 0)
        return false;
    setUp(to, parts);
    png_write_info(to.png, to.info);
    const auto *row = reinterpret_cast<png_const_bytep>(parts.rows.constData());
    for (png_uint_32 y = 0; y < parts.height; ++y)
        png_write_row(to.png, row + y * parts.length);
    png_write_end(to.png, nullptr);
    return true;
}

} // namespace

QByteArray pngOf(const QImage &image)
{
    if (image.isNull())
        return {};
    const PngStructs to;
    if (!to.info)
        return {};
    Parts parts = partsOf(image);
    std::vector<TextBytes> texts = textsOf(image);
    std::ranges::transform(texts, std::back_inserter(parts.texts), pngText);
    QByteArray png;
    png_set_write_fn(to.png, &png, append, flush);
    return write(to, parts) ? png : QByteArray();
}

} // namespace studio
