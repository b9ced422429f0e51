#include "render/CardExport.h"

#include "render/CardSocial.h"
#include "render/PngWriter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <cmath>
#include <vector>

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

CardDrawing exportedCard(const CardModel &model, Theme theme, const QFont &base, CardForm form,
                         bool surface)
{
    CardOptions options = exportedCardOptions(base);
    options.surface = surface;
    const Tokens &tokens = tokensFor(theme);
    if (form == CardForm::Social)
        return drawSocialCard(model, tokens, options);
    return drawCard(exportedCardWidth, model, tokens, options);
}

namespace {

QImage emptyImage(QSizeF card, qreal scale, CardForm form)
{
    const QSizeF whole = card + 2 * QSizeF(exportMargin(form), exportMargin(form));
    QImage image(int(std::ceil(whole.width() * scale)), int(std::ceil(whole.height() * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    return image;
}

void paintOnto(QImage &image, const CardDrawing &drawing, CardForm form)
{
    QPainter painter(&image);
    drawing.paint(painter, {exportMargin(form), exportMargin(form)});
}

/// The ground of listed cards of one size. Its rings of shadow take longer to fill than all that
/// stands on it, and many cards have one size; a thread keeps the last few.
QImage surfaceImage(QSizeF size, Theme theme, qreal scale, const CardOptions &options)
{
    struct Kept
    {
        QSizeF size;
        Theme theme;
        qreal scale;
        QFont base;
        QImage image;
    };
    constexpr size_t mostKept = 8;
    thread_local std::vector<Kept> kept;
    const auto found = std::ranges::find_if(kept, [&](const Kept &each) {
        return each.size == size && each.theme == theme && qFuzzyCompare(each.scale, scale)
               && each.base == options.base;
    });
    if (found != kept.end())
        return found->image;
    QImage image = emptyImage(size, scale, CardForm::Listed);
    paintOnto(image, drawCardSurface(size, tokensFor(theme), options), CardForm::Listed);
    if (kept.size() == mostKept)
        kept.erase(kept.begin());
    kept.push_back({size, theme, scale, options.base, image});
    return image;
}

QImage painted(const CardDrawing &drawing, Theme theme, qreal scale, const QFont &base,
               CardForm form)
{
    QImage image = form == CardForm::Listed
                       ? surfaceImage(drawing.size, theme, scale, exportedCardOptions(base))
                       : emptyImage(drawing.size, scale, form);
    paintOnto(image, drawing, form);
    return image;
}

} // namespace

QImage cardImage(const CardModel &model, Theme theme, qreal scale, const QFont &base, CardForm form)
{
    return painted(exportedCard(model, theme, base, form, false), theme, scale, base, form);
}

QByteArray cardPng(const CardModel &model, Theme theme, qreal scale, const QFont &base,
                   CardForm form)
{
    const CardDrawing drawing = exportedCard(model, theme, base, form, false);
    QImage image = painted(drawing, theme, scale, base, form);
    image.setText(u"Title"_s, drawing.name);
    image.setText(u"Description"_s, drawing.spoken);
    return pngOf(image);
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
