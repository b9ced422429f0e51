#include "render/CardExport.h"

#include "render/CardPainter.h"
#include "render/CardSocial.h"
#include "render/CardWords.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int pixelsPerInch = 96;

} // namespace

qreal exportMargin(CardForm form)
{
    return form == CardForm::Social ? 0 : cardShadow;
}

CardOptions exportedCardOptions(const QFont &base)
{
    CardOptions options;
    options.direction = QGuiApplication::layoutDirection();
    options.base = base;
    if (base == QFont()) {
        options.base = QGuiApplication::font();
        // The size for which the width is made, whatever the desktop's text size is.
        options.base.setPixelSize(13);
    }
    return options;
}

CardDrawing exportedCard(const CardModel &model, Theme theme, const QFont &base, CardForm form)
{
    const CardOptions options = exportedCardOptions(base);
    const Tokens &tokens = tokensFor(theme);
    if (form == CardForm::Social)
        return drawSocialCard(model, tokens, options);
    return drawCard(cardSize(exportedCardWidth, model, options.base), model, tokens, options);
}

QImage cardImage(const CardModel &model, Theme theme, qreal scale, const QFont &base, CardForm form)
{
    const CardDrawing card = exportedCard(model, theme, base, form);
    const qreal margin = exportMargin(form);
    const QSizeF whole = card.size + QSizeF(2 * margin, 2 * margin);
    QImage image(int(std::ceil(whole.width() * scale)), int(std::ceil(whole.height() * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    card.paint(painter, {margin, margin});
    painter.end();
    return image;
}

QByteArray cardPng(const CardModel &model, Theme theme, qreal scale, const QFont &base,
                   CardForm form)
{
    QImage image = cardImage(model, theme, scale, base, form);
    image.setText(u"Title"_s, cardWords(model).name);
    image.setText(u"Description"_s, cardWords(model).spoken());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray cardPdf(const CardModel &model, Theme theme, const QFont &base, CardForm form)
{
    const CardDrawing card = exportedCard(model, theme, base, form);
    const qreal margin = exportMargin(form);
    const QSizeF whole = (card.size + QSizeF(2 * margin, 2 * margin)) * 72.0 / pixelsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(card.name);
    writer.setCreator(u"Persona Studio"_s);
    writer.setResolution(pixelsPerInch * 10);
    writer.setPageLayout(QPageLayout(QPageSize(whole, QPageSize::Point, {}, QPageSize::ExactMatch),
                                     QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    QPainter painter(&writer);
    painter.scale(10, 10);
    card.paint(painter, {margin, margin});
    painter.end();
    return bytes;
}

bool printCard(QPagedPaintDevice &device, const CardModel &model, const QFont &base)
{
    const CardDrawing card = exportedCard(model, Theme::Light, base, CardForm::Listed);
    const qreal margin = exportMargin(CardForm::Listed);
    const QSizeF whole = card.size + QSizeF(2 * margin, 2 * margin);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const qreal own = device.logicalDpiX() / qreal(pixelsPerInch);
    const qreal scale = std::min(
        {own, device.width() / whole.width(), device.height() / whole.height()});
    painter.scale(scale, scale);
    card.paint(painter, {margin, margin});
    return painter.end();
}

} // namespace studio
