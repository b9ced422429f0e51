#include "ui/problems/FixPreview.h"

#include "render/Tokens.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr qsizetype longestLine = 90;

struct FixPreviewText
{
    Q_DECLARE_TR_FUNCTIONS(FixPreview)
};

/// The whole lines around a span.
QString linesAround(const QString &text, Span span)
{
    const qsizetype begin = span.begin > 0 ? text.lastIndexOf(u'\n', span.begin - 1) + 1 : 0;
    const qsizetype behind = text.indexOf(u'\n', span.end);
    return text.sliced(begin, (behind < 0 ? text.size() : behind) - begin);
}

QString rows(const QString &lines, QChar sign, const QColor &color, int most)
{
    QString result;
    QStringList all = lines.split(u'\n');
    const qsizetype left = all.size() - most;
    if (left > 0)
        all.resize(most);
    for (QString &line : all) {
        if (line.size() > longestLine)
            line = line.first(longestLine) + u'…';
        result += u"<div style='color:%1; white-space:pre'>%2 %3</div>"_s.arg(
            color.name(), QString(sign), line.toHtmlEscaped());
    }
    if (left > 0)
        result += u"<div>%1</div>"_s.arg(
            FixPreviewText::tr("… and %n more line(s)", nullptr, int(left)));
    return result;
}

} // namespace

QString fixPreview(const QString &text, const TextEdit &edit, const Tokens &tokens, int mostLines)
{
    const QString after = edit.appliedTo(text);
    const TextEdit change = TextEdit::between(text, after);
    if (change.isEmpty())
        return {};
    const Replacement &part = change.replacements().front();
    const Span now{part.span.begin, part.span.begin + part.text.size()};
    QString result;
    if (const QString old = linesAround(text, part.span); !old.isEmpty())
        result += rows(old, u'−', readable(tokens.error, tokens.raised), mostLines);
    if (const QString fresh = linesAround(after, now); !fresh.isEmpty())
        result += rows(fresh, u'+', readable(tokens.good, tokens.raised), mostLines);
    return u"<div style='font-family:monospace'>"_s + result + u"</div>"_s;
}

} // namespace studio
