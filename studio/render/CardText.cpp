#include "render/CardText.h"

#include "render/EmojiText.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace studio {

namespace {

QFont sized(QFont font, qreal unit, int pixels)
{
    font.setPixelSize(qRound(pixels * unit));
    font.setWeight(QFont::Normal);
    font.setItalic(false);
    return withEmoji(font);
}

} // namespace

CardMetrics::CardMetrics(const QFont &base)
{
    unit = std::clamp(QFontInfo(base).pixelSize() / 13.0, 0.7, 4.0);
    body = sized(base, unit, 13);
    small = sized(base, unit, 12);
    name = sized(base, unit, 15);
    name.setWeight(QFont::DemiBold);
    chip = small;
    chipStrong = small;
    chipStrong.setWeight(QFont::DemiBold);
    identifier = sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), unit, 15);
    identifier.setWeight(QFont::DemiBold);
}

qreal CardMetrics::operator()(qreal pixels) const
{
    return std::round(pixels * unit);
}

Qt::LayoutDirection directionOf(QStringView text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

ShapedLine shapeLine(const QString &text, const QFont &font, Qt::LayoutDirection direction)
{
    QTextLayout layout(text, font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setCacheEnabled(false);
    layout.setFormats(emojiFormats(text, font));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(1e6);
        line.setPosition({0, -line.ascent()});
    }
    layout.endLayout();
    if (!line.isValid())
        return {};
    return {layout.glyphRuns(-1, -1,
                             QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions
                                 | QTextLayout::RetrieveStringIndexes
                                 | QTextLayout::RetrieveString),
            line.naturalTextWidth(), text};
}

qreal textWidth(const QString &text, const QFont &font)
{
    if (emojiFormats(text, font).isEmpty())
        return QFontMetricsF(font).horizontalAdvance(text);
    return shapeLine(text, font, directionOf(text)).width;
}

QString elided(const QString &text, const QFont &font, qreal width)
{
    const qreal room = std::max(0.0, width);
    if (emojiFormats(text, font).isEmpty())
        return QFontMetricsF(font).elidedText(text, Qt::ElideRight, room);
    // The metrics of one font do not know how wide the signs of the other are.
    if (textWidth(text, font) <= room)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QList<qsizetype> ends{0};
    while (finder.toNextBoundary() > 0)
        ends << finder.position();
    const auto end = std::ranges::partition_point(ends, [&](qsizetype at) {
        return textWidth(QString(text.first(at).trimmed() + u'…'), font) <= room;
    });
    return end == ends.begin() ? QString() : QString(text.first(*std::prev(end)).trimmed() + u'…');
}

qreal baselineIn(qreal top, qreal height, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return std::round(top + (height + metrics.capHeight()) / 2);
}

QStringList brokenLines(const QString &text, const QFont &font, qreal width, int maximumLines)
{
    QStringList lines;
    if (text.isEmpty() || maximumLines < 1)
        return lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(directionOf(text));
    layout.setTextOption(option);
    layout.setFormats(emojiFormats(text, font));
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int start = line.textStart();
        const bool last = lines.size() + 1 == maximumLines;
        if (last) {
            lines << elided(text.sliced(start), font, width);
            break;
        }
        lines << text.sliced(start, line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace studio
