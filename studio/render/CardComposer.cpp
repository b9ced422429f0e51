#include "render/CardComposer.h"

#include "render/CardText.h"

namespace studio {

CardComposer::CardComposer(const CardModel &card, const Tokens &colors, const CardOptions &how,
                           qreal extent)
    : model(card)
    , tokens(colors)
    , options(how)
    , words(cardWords(card))
    , width(extent)
{
}

qreal CardComposer::from(qreal x, qreal extent) const
{
    return options.direction == Qt::RightToLeft ? width - x - extent : x;
}

qreal CardComposer::addLine(const QString &text, const QFont &font, const QColor &color, qreal x,
                            qreal baseline, Qt::LayoutDirection direction)
{
    ShapedLine line = shapeLine(text, font, direction);
    const QPointF offset(from(x, line.width), baseline);
    for (QGlyphRun &run : line.runs) {
        QList<QPointF> positions = run.positions();
        for (QPointF &position : positions)
            position += offset;
        run.setPositions(positions);
    }
    drawing.lines.push_back({line.text, line.runs, color});
    return line.width;
}

qreal CardComposer::addLine(const QString &text, const QFont &font, const QColor &color, qreal x,
                            qreal baseline)
{
    return addLine(text, font, color, x, baseline, directionOf(text));
}

} // namespace studio
