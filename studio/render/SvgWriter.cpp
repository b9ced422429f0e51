#include "render/SvgWriter.h"

#include "render/CardWords.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace studio::svg {

QString number(qreal value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString pathData(const QPainterPath &path)
{
    QString data;
    const auto point = [](const QPainterPath::Element &element) {
        return QString(number(element.x) + u' ' + number(element.y));
    };
    bool open = false;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += (open ? u"ZM"_s : u"M"_s) + point(element);
            open = true;
            break;
        case QPainterPath::LineToElement: data += u'L' + point(element); break;
        case QPainterPath::CurveToElement: data += u'C' + point(element); break;
        case QPainterPath::CurveToDataElement: data += u' ' + point(element); break;
        }
    }
    if (open)
        data += u'Z';
    return data;
}

QString shape(const CardShape &shape)
{
    QString text = u"<path"_s;
    if (shape.fill.isValid()) {
        text += u" fill=\""_s + shape.fill.name() + u'"';
        if (shape.fill.alpha() < 255)
            text += u" fill-opacity=\""_s + QString::number(shape.fill.alphaF(), 'f', 3) + u'"';
        if (shape.path.fillRule() == Qt::OddEvenFill && shape.path.elementCount() > 40)
            text += u" fill-rule=\"evenodd\""_s;
    } else {
        text += u" fill=\"none\""_s;
    }
    if (shape.stroke.isValid()) {
        text += u" stroke=\""_s + shape.stroke.name() + u"\" stroke-width=\""_s
                + number(shape.width) + u'"';
    }
    return text + u" d=\""_s + pathData(shape.path) + u"\"/>"_s;
}

QString image(const CardImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.image.save(&buffer, "PNG");
    const QRectF &frame = image.frame;
    const QString box = u"x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\""_s.arg(
        number(frame.x()), number(frame.y()), number(frame.width()), number(frame.height()));
    return u"<clipPath id=\"avatar\"><rect "_s + box + u" rx=\""_s + number(image.radius)
           + u"\"/></clipPath><image clip-path=\"url(#avatar)\" "_s + box
           + u" href=\"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64()) + u"\"/>"_s;
}

QString picture(const CardModel &model, int size, const QString &style)
{
    const QString length = QString::number(size);
    QString svg = u"<svg aria-hidden=\"true\" width=\"%1\" height=\"%1\" viewBox=\"0 0 %1 %1\""_s
                      .arg(length);
    if (!style.isEmpty())
        svg += u" style=\""_s + style + u'"';
    svg += u'>';
    if (model.kind == Kind::Soul) {
        for (const CardShape &part : drawPicture(size, model))
            svg += shape(part);
        return svg + u"</svg>"_s;
    }
    const QColor disc = agentColor(model.color, model.slug);
    const QString name = oneLine(model.name.isEmpty() ? model.slug : model.name, 64);
    const QString half = number(size / 2.0);
    svg += model.kind == Kind::Skill
               ? u"<rect width=\"%1\" height=\"%1\" rx=\"%2\" fill=\"%3\"/>"_s.arg(
                     length, number(size * skillCorner), disc.name())
               : u"<circle cx=\"%1\" cy=\"%1\" r=\"%1\" fill=\"%2\"/>"_s.arg(half, disc.name());
    svg += u"<text x=\"%1\" y=\"%2\" text-anchor=\"middle\" font-size=\"%3\" "
           "font-weight=\"600\" fill=\"%4\">"_s.arg(half, number(size * 0.64), number(size * 0.4),
                                                    discInk(disc).name());
    return svg + initials(name).toHtmlEscaped() + u"</text></svg>"_s;
}

} // namespace studio::svg
