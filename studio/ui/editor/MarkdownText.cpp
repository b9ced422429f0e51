#include "ui/editor/MarkdownText.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool isTreacherous(char32_t c)
{
    return c == 0x200B || c == 0xFEFF || c == 0x00AD || (c >= 0x202A && c <= 0x202E)
           || (c >= 0x2066 && c <= 0x2069) || (c >= 0xE0000 && c <= 0xE007F) || c == 0;
}

} // namespace

QString withoutTreachery(const QString &text)
{
    QString result;
    for (const char32_t c : text.toUcs4()) {
        if (!isTreacherous(c))
            result += QString::fromUcs4(&c, 1);
    }
    return result;
}

QString escapedMarkdown(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar before = i > 0 ? text[i - 1] : u' ';
        const QChar next = i + 1 < text.size() ? text[i + 1] : u' ';
        const bool inWord = before.isLetterOrNumber() && next.isLetterOrNumber();
        const bool isMarkup = c == u'\\' || c == u'`' || c == u'[' || c == u']'
                              || (c == u'*' && !(before.isSpace() && next.isSpace()))
                              || (c == u'_' && !inWord) || (c == u'~' && next == u'~')
                              || (c == u'<' && (next.isLetter() || next == u'/' || next == u'!'))
                              || (c == u'&' && (next.isLetter() || next == u'#'));
        if (isMarkup)
            result += u'\\';
        result += c;
    }
    return result;
}

QString guardedMarkdown(const QString &paragraph)
{
    static const QRegularExpression number(u"^(\\d{1,9})([.)])(?=\\s|$)"_s);
    static const QRegularExpression sign(
        u"^(?:#{1,6}(?=\\s|$)|[-+*](?=\\s|$)|>|={2,}\\s*$|-{2,}\\s*$|~~~)"_s);
    QStringList lines = paragraph.split(u'\n');
    for (QString &line : lines) {
        if (sign.match(line).hasMatch())
            line.prepend(u'\\');
        else
            line.replace(number, u"\\1\\\\2"_s);
    }
    return lines.join(u'\n');
}

QString fencedCode(const QString &code, const QString &language)
{
    QString fence = u"```"_s;
    while (code.contains(fence))
        fence += u'`';
    return fence + language + u'\n' + code + u'\n' + fence;
}

QString codeSpan(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString fence = u"`"_s;
    while (text.contains(fence))
        fence += u'`';
    const bool padded = text.startsWith(u'`') || text.endsWith(u'`');
    const QString gap = padded ? u" "_s : QString();
    return fence + gap + text + gap + fence;
}

} // namespace studio
