#include "render/SvgWriter.h"

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
        case QPainterPath::LineToElement:
            data += u'L' + point(element);
            break;
        case QPainterPath::CurveToElement:
            data += u'C' + point(element);
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ' + point(element);
            break;
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

} // namespace studio::svg
