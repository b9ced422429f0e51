#include "ui/widgets/ChipParts.h"

#include "format/Value.h"

#include <QRegularExpression>

namespace studio {

using namespace Qt::StringLiterals;

QStringList chipParts(const QString &text)
{
    QStringList parts;
    static const QRegularExpression marker(u"^\\s*(?:[-*+•]|\\d+[.)])\\s+"_s);
    static const QRegularExpression brackets(u"^\\s*\\[(.*)\\]\\s*$"_s);
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        line.remove(marker);
        if (const auto match = brackets.match(line); match.hasMatch())
            line = match.captured(1);
        for (QString part : splitCommaList(line)) {
            const QChar first = part.front();
            if (part.size() > 1 && (first == u'"' || first == u'\'') && part.back() == first)
                part = part.sliced(1, part.size() - 2);
            if (!part.isEmpty())
                parts += part;
        }
    }
    return parts;
}

} // namespace studio
