#include "ui/widgets/VisibleText.h"

namespace studio {

QString visibleText(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t')
            c = u' ';
        else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
                 || c == QChar::ParagraphSeparator)
            c = u'·';
    }
    return text;
}

} // namespace studio
