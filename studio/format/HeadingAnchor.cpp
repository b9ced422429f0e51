#include "format/HeadingAnchor.h"

namespace studio {

QString headingAnchor(QStringView title)
{
    QString anchor;
    for (const QChar c : title) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_')
            anchor += c.toLower();
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}

} // namespace studio
