#include "render/CardPainter.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

namespace studio {

namespace {

// Without a font of its own a card takes the application's.
QFont fontOrDefault(const QFont &base)
{
    return base == QFont() ? QGuiApplication::font() : base;
}

} // namespace

QSizeF cardSize(qreal width, const QFont &base)
{
    return {width, gridCardHeight(fontOrDefault(base))};
}

QSizeF cardSize(qreal width, const CardModel &model, const QFont &base)
{
    return {width, cardHeight(width, model, {.base = fontOrDefault(base)})};
}

void paintCard(QPainter &painter, const QRectF &rect, const CardModel &model, const Tokens &tokens,
               const QFont &base)
{
    CardOptions options;
    options.direction = painter.layoutDirection() == Qt::LayoutDirectionAuto
                            ? QGuiApplication::layoutDirection()
                            : painter.layoutDirection();
    options.base = fontOrDefault(base);
    drawCard(rect.size(), model, tokens, options).paint(painter, rect.topLeft());
}

QPixmap cardPicture(const CardModel &model, int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    CardDrawing drawing;
    drawing.size = QSizeF(size, size);
    if (std::optional<CardImage> avatar = drawAvatar(size, model))
        drawing.images.push_back(std::move(*avatar));
    else
        drawing.shapes = drawPicture(size, model);
    drawing.paint(painter, {0, 0});
    return pixmap;
}

} // namespace studio
