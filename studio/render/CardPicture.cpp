#include "render/AvatarImage.h"
#include "render/CardDrawing.h"
#include "render/CardWords.h"

#include <QCryptographicHash>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <array>
#include <cmath>
#include <numbers>

namespace studio {

namespace {

// Bytes that are the same for a slug on every system and in every version.
QByteArray bytesFor(const QString &slug)
{
    return QCryptographicHash::hash(slug.toUtf8(), QCryptographicHash::Sha256);
}

// From a byte, a number between the two.
qreal between(char byte, qreal low, qreal high)
{
    return low + (high - low) * (uchar(byte) / 255.0);
}

QPainterPath wedge(QPointF center, qreal from, qreal to, qreal reach)
{
    QPainterPath path(center);
    // The arc is far outside the picture, so a polygon of a few points is exact inside it.
    const int steps = 8;
    for (int i = 0; i <= steps; ++i) {
        const qreal angle = from + (to - from) * i / steps;
        path.lineTo(center + QPointF(std::cos(angle), std::sin(angle)) * reach);
    }
    path.closeSubpath();
    return path;
}

std::vector<CardShape> drawPlanes(qreal size, const CardModel &model)
{
    const QByteArray bytes = bytesFor(model.slug);
    const ColorPair pair = categoryColors(model.category);
    const QColor middle = QColor::fromRgbF((pair.strong.redF() + pair.light.redF()) / 2,
                                           (pair.strong.greenF() + pair.light.greenF()) / 2,
                                           (pair.strong.blueF() + pair.light.blueF()) / 2);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(0, 0, size, size), size * 0.24, size * 0.24);

    const QPointF center(size * between(bytes[0], 0.40, 0.60),
                         size * between(bytes[1], 0.38, 0.58));
    constexpr qreal turn = 2 * std::numbers::pi;
    const qreal first = between(bytes[2], 0, turn);
    // Three planes of unlike width: none below a quarter, none above four tenths of the turn.
    const qreal second = first + turn * between(bytes[3], 0.27, 0.39);
    const qreal third = second + turn * between(bytes[4], 0.27, 0.35);
    const int shift = uchar(bytes[5]) % 3;
    const std::array<QColor, 3> order{pair.strong, pair.light, middle};

    // The first plane lies under the others, so no seam shows between them.
    std::vector<CardShape> shapes{{frame, order[size_t(shift)], {}, 0}};
    shapes.push_back({frame.intersected(wedge(center, first, second, size * 3)),
                      order[size_t(shift + 1) % 3],
                      {},
                      0});
    shapes.push_back({frame.intersected(wedge(center, second, third, size * 3)),
                      order[size_t(shift + 2) % 3],
                      {},
                      0});
    return shapes;
}

QString firstCharacter(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    const qsizetype end = finder.toNextBoundary();
    return text.first(end > 0 ? end : 0).toString();
}

} // namespace

QString initials(const QString &name)
{
    QStringList parts;
    QString part;
    for (const QChar c : name) {
        if (c == u' ' || c == u'-' || c == u'_' || c == u'.' || c == u'/' || c == u':') {
            if (!part.isEmpty())
                parts << part;
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.isEmpty())
        parts << part;
    if (parts.isEmpty())
        return {};
    const QString first = firstCharacter(parts.front());
    // Two letters of a script whose letters are as wide as high, or an emoji, fill the disc alone.
    const char32_t point = first.toUcs4().value(0);
    if (point >= 0x2E80)
        return first;
    if (parts.size() > 1)
        return first + firstCharacter(parts[1]);
    return first + firstCharacter(QStringView(parts.front()).sliced(first.size()));
}

namespace {

QPainterPath lettersPath(const QString &letters, const QRectF &disc, QFont font)
{
    font.setPixelSize(100);
    font.setWeight(QFont::DemiBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    QTextLayout layout(letters, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        const QRawFont raw = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            path.addPath(raw.pathForGlyph(glyphs[i]).translated(positions[i]));
    }
    const QRectF bounds = path.boundingRect();
    if (bounds.isEmpty())
        return {};
    // As large as type of 17 px in a disc of 42, and never wider than its inner square. The line
    // on which letters stand decides their height, so that "ag" does not jump against "bd".
    const qreal scale = std::min(disc.height() * 0.40 / 100, disc.width() * 0.62 / bounds.width());
    const QFontMetricsF metrics(font);
    const qreal middle = line.ascent() - metrics.capHeight() / 2;
    QTransform place;
    place.translate(disc.center().x(), disc.center().y());
    place.scale(scale, scale);
    place.translate(-bounds.center().x(),
                    letters.toUcs4().value(0) >= 0x2E80 ? -bounds.center().y() : -middle);
    return place.map(path);
}

std::vector<CardShape> drawDisc(qreal size, const CardModel &model, const QFont &font)
{
    const QColor color = agentColor(model.color, model.slug);
    const QRectF disc(0, 0, size, size);
    QPainterPath outline;
    if (model.kind == Kind::Skill)
        outline.addRoundedRect(disc, size * skillCorner, size * skillCorner);
    else
        outline.addEllipse(disc);
    std::vector<CardShape> shapes{{outline, color, {}, 0}};
    const QString name = oneLine(model.name.isEmpty() ? model.slug : model.name, 64);
    const QPainterPath letters = lettersPath(initials(name), disc, font);
    if (!letters.isEmpty())
        shapes.push_back({letters, discInk(color), {}, 0});
    return shapes;
}

} // namespace

QColor discInk(const QColor &disc)
{
    const QColor white(Qt::white);
    return contrast(white, disc) >= 4.5 ? white : readable(lightTokens().text, disc);
}

std::optional<CardImage> drawAvatar(qreal size, const CardModel &model)
{
    // Enough for a card at four times its size, and for the picture of a preview.
    const QImage image = avatarImage(model.avatar, size > 64 ? 512 : 192);
    if (image.isNull())
        return std::nullopt;
    return CardImage{{0, 0, size, size}, model.kind == Kind::Agent ? size / 2 : size * 0.24, image};
}

std::vector<CardShape> drawPicture(qreal size, const CardModel &model, const QFont &base)
{
    if (model.kind == Kind::Soul)
        return drawPlanes(size, model);
    return drawDisc(size, model, base == QFont() ? QGuiApplication::font() : base);
}

} // namespace studio
