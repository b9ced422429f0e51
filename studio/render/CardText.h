#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QStringList>

namespace studio {

/// The fonts and lengths of a card. All lengths are given for a base font of 13 px; another size
/// scales them all.
struct CardMetrics
{
    explicit CardMetrics(const QFont &base);

    /// A length in whole pixels.
    [[nodiscard]] qreal operator()(qreal pixels) const;

    qreal unit = 1;
    QFont body, small, name, identifier, chip, chipStrong;
};

/// A line of text by its glyphs. Its left end is at x = 0 and its baseline at y = 0.
struct ShapedLine
{
    QList<QGlyphRun> runs;
    qreal width = 0;
    QString text;
};

/// That of the first letter that has one; left to right where none has.
[[nodiscard]] Qt::LayoutDirection directionOf(QStringView text);
/// \a text is one line; line ends in it are not looked for.
[[nodiscard]] ShapedLine shapeLine(const QString &text, const QFont &font,
                                   Qt::LayoutDirection direction);
/// As shapeLine() would make it.
[[nodiscard]] qreal textWidth(const QString &text, const QFont &font);
/// With an ellipsis at its end where it is wider than \a width.
[[nodiscard]] QString elided(const QString &text, const QFont &font, qreal width);
/// The lines that the text breaks into, the last of them elided.
[[nodiscard]] QStringList brokenLines(const QString &text, const QFont &font, qreal width,
                                      int maximumLines);
/// The baseline at which capital letters stand in the middle of a box.
[[nodiscard]] qreal baselineIn(qreal top, qreal height, const QFont &font);

} // namespace studio
