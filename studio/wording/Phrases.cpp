#include "wording/Phrases.h"

using namespace Qt::StringLiterals;

namespace studio {

QString filled(const QString &sentence, const QStringList &arguments)
{
    QString text;
    text.reserve(sentence.size() + 32);
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const QChar next = at + 1 < sentence.size() ? sentence[at + 1] : QChar();
        if (sentence[at] == u'%' && next >= u'1' && next <= u'9') {
            text += arguments.value(next.unicode() - u'1');
            ++at;
        } else {
            text += sentence[at];
        }
    }
    return text;
}

QString shown(const QString &text)
{
    constexpr qsizetype longest = 100;
    QString line = text.simplified();
    if (line.size() > longest) {
        qsizetype end = longest - 1;
        if (line[end - 1].isHighSurrogate())
            --end;
        line = line.first(end) + u'\u2026';
    }
    return line;
}

QString fromData(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("data", text.toUtf8().constData());
}

QString unworded(const QByteArray &code, const QStringList &arguments)
{
    const QString name = QString::fromUtf8(code);
    if (arguments.isEmpty())
        return name;
    return name + " ("_L1 + arguments.join(", "_L1) + u')';
}

} // namespace studio
