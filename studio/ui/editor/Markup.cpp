#include "ui/editor/Markup.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c.isMark() || c.isSurrogate();
}

Span wordAt(QStringView text, qsizetype offset)
{
    Span word{offset, offset};
    while (word.begin > 0 && isWordCharacter(text[word.begin - 1]))
        --word.begin;
    while (word.end < text.size() && isWordCharacter(text[word.end]))
        ++word.end;
    return word;
}

Span withoutBlanks(QStringView text, Span span)
{
    while (span.begin < span.end && text[span.begin].isSpace())
        ++span.begin;
    while (span.end > span.begin && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

qsizetype runBefore(QStringView text, qsizetype offset, QChar c)
{
    qsizetype count = 0;
    while (offset - count > 0 && text[offset - count - 1] == c)
        ++count;
    return count;
}

qsizetype runBehind(QStringView text, qsizetype offset, QChar c)
{
    qsizetype count = 0;
    while (offset + count < text.size() && text[offset + count] == c)
        ++count;
    return count;
}

/// Whether a run of that many marks contains \a size of them: "***" is "*" and "**" at once,
/// "**" is no "*".
bool holds(qsizetype run, qsizetype size)
{
    return run == size || run == 3;
}

bool looksLikeAddress(QStringView text)
{
    return (text.startsWith(u"https://") || text.startsWith(u"http://")
            || text.startsWith(u"mailto:"))
           && !text.contains(u' ') && !text.contains(u'\n');
}

EditResult replaceWith(Span span, const QString &open, const QString &inner, const QString &close,
                       bool keepSelected)
{
    const qsizetype begin = span.begin + open.size();
    const qsizetype end = begin + inner.size();
    return {TextEdit(span, open + inner + close), keepSelected ? begin : end, end};
}

} // namespace

EditResult toggleMark(const QString &text, Selection selection, const QString &mark)
{
    const bool selected = !selection.isEmpty();
    Span span = selected ? withoutBlanks(text, selection.span()) : wordAt(text, selection.caret);
    const qsizetype size = mark.size();
    const QChar c = mark.front();

    // The marks may be part of the selection.
    if (span.length() >= 2 * size && holds(runBehind(text, span.begin, c), size)
        && holds(runBefore(text, span.end, c), size)) {
        const QString inner = text.sliced(span.begin + size, span.length() - 2 * size);
        return {TextEdit(span, inner), span.begin, span.begin + inner.size()};
    }
    TextEdit edit;
    if (holds(runBefore(text, span.begin, c), size) && holds(runBehind(text, span.end, c), size)) {
        edit.add({span.begin - size, span.begin}, {});
        edit.add({span.end, span.end + size}, {});
        if (!selected)
            return {edit, selection.caret - size, selection.caret - size};
        return {edit, span.begin - size, span.end - size};
    }
    edit.add({span.begin, span.begin}, mark);
    edit.add({span.end, span.end}, mark);
    if (span.isEmpty()) // two insertions at one place: the caret belongs between them
        return {TextEdit(span, mark + mark), span.begin + size, span.begin + size};
    if (!selected)
        return {edit, selection.caret + size, selection.caret + size};
    return {edit, span.begin + size, span.end + size};
}

EditResult insertLink(const QString &text, Selection selection)
{
    const Span span = selection.isEmpty() ? wordAt(text, selection.caret)
                                          : withoutBlanks(text, selection.span());
    const QString inner = text.sliced(span.begin, span.length());
    if (looksLikeAddress(inner)) {
        const qsizetype caret = span.begin + 1;
        return {TextEdit(span, u"[]("_s + inner + u')'), caret, caret};
    }
    const qsizetype caret = inner.isEmpty() ? span.begin + 1 : span.end + 3;
    return {TextEdit(span, u'[' + inner + u"]()"_s), caret, caret};
}

EditResult linkTo(const QString &text, Span selection, const QString &address)
{
    const Span span = withoutBlanks(text, selection);
    const QString inner = text.sliced(span.begin, span.length());
    if (span.isEmpty() || inner.contains(u'\n') || looksLikeAddress(inner)
        || !looksLikeAddress(address))
        return {};
    QString target = address;
    target.replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    const QString link = u'[' + inner + u"]("_s + target + u')';
    const qsizetype caret = span.begin + link.size();
    return {TextEdit(span, link), caret, caret};
}

EditResult surround(const QString &text, Selection selection, QChar open)
{
    static const QString openers = u"([{\"'`*_<"_s;
    static const QString closers = u")]}\"'`*_>"_s;
    const qsizetype index = openers.indexOf(open);
    if (index < 0 || selection.isEmpty())
        return {};
    const Span span = selection.span();
    return replaceWith(span, open, text.sliced(span.begin, span.length()), closers[index], true);
}

} // namespace studio
